import {findCommunities} from "./communities.js";
import {cooccurrence} from "./cooccurrence.js";
import {naturalLog} from "./natural-log.js";

/** Papers that hold a term before its spread can be told from chance. */
const fewestPapers = 100;
/** Terms, the most frequent, whose communities stand for the fields of the corpus. */
const n_of_fields = 3_000;

/**
 * How far the company of each term is from that of all terms: the Kullback–Leibler divergence, in nats, of its
 * co-occurrences over the communities of terms from those of all terms, less what chance gives (Miller & Madow).
 * Near 0, a term is spread like a function word. NaN for terms of fewer than 100 papers.
 *
 * Over communities and not over terms, because a term of a few hundred papers meets most others once or never.
 *
 * @param postings for each term, the papers that mention it: distinct, ascending
 */
export function spreadOfTerms(postings: readonly ArrayLike<number>[], n_papers: number): Float64Array {
  const frequent = [...postings.keys()]
    .sort((a, b) => postings[b]!.length - postings[a]!.length || a - b)
    .slice(0, n_of_fields)
    .sort((a, b) => a - b);
  const pairs = cooccurrence(
    frequent.map((term) => postings[term]!),
    {minimum: 2}
  );
  const {membership, n_communities} = findCommunities(frequent.length, pairs, {n_starts: 1});
  const field = new Int32Array(postings.length).fill(-1);
  frequent.forEach((term, i) => (field[term] = membership[i]!));

  const n_terms = new Int32Array(n_papers);
  const held = new Uint16Array(n_papers * n_communities);
  postings.forEach((posting, term) => {
    for (let i = 0; i < posting.length; i++) {
      n_terms[posting[i]!]!++;
      if (field[term]! >= 0) held[posting[i]! * n_communities + field[term]!]!++;
    }
  });
  const all = new Float64Array(n_communities);
  for (let paper = 0; paper < n_papers; paper++)
    for (let c = 0; c < n_communities; c++)
      all[c]! += held[paper * n_communities + c]! * Math.max(0, n_terms[paper]! - 1);
  const total = all.reduce((sum, n) => sum + n, 0);

  return Float64Array.from(postings, (posting, term) => {
    if (posting.length < fewestPapers) return NaN;
    const company = new Float64Array(n_communities);
    for (let i = 0; i < posting.length; i++)
      for (let c = 0; c < n_communities; c++) company[c]! += held[posting[i]! * n_communities + c]!;
    if (field[term]! >= 0) company[field[term]!]! -= posting.length;
    const n = company.reduce((sum, count) => sum + count, 0);
    if (n === 0) return NaN;
    let divergence = -(n_communities - 1) / (2 * n);
    company.forEach((count, c) => {
      if (count > 0) divergence += (count / n) * naturalLog((count / n / all[c]!) * total);
    });
    return divergence;
  });
}
