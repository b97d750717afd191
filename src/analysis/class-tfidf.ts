import {naturalLog} from "./natural-log.js";

/**
 * Class-based TF-IDF (Grootendorst 2022, arXiv 2203.05794): how typical a term is of a class,
 * W = tf · ln(1 + A / f), with tf the share of the class's mentions that are of the term, f its mentions in all
 * classes, and A the mentions of an average class.
 *
 * @param counts for each class, the mentions of each term in it
 * @returns for each class, the weight of each of its terms
 */
export function classTfIdf(counts: readonly ReadonlyMap<number, number>[]): Map<number, number>[] {
  const sizes = counts.map((terms) => [...terms.values()].reduce((sum, n) => sum + n, 0));
  const average = sizes.reduce((sum, n) => sum + n, 0) / Math.max(1, counts.length);
  const frequency = new Map<number, number>();
  for (const terms of counts)
    for (const [term, n] of terms) frequency.set(term, (frequency.get(term) ?? 0) + n);
  return counts.map(
    (terms, i) =>
      new Map(
        [...terms].map(([term, n]) => [
          term,
          (n / sizes[i]!) * naturalLog(1 + average / frequency.get(term)!)
        ])
      )
  );
}
