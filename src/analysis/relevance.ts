import type {Pairs} from "./cooccurrence.js";
import {naturalLog} from "./natural-log.js";

/**
 * Relevance of each term: the Kullback–Leibler divergence, in nats, of its co-occurrences with all terms from
 * the co-occurrences of all terms together (after van Eck & Waltman 2011, arXiv 1109.2058). General terms,
 * which go with everything, come out near 0. A term without co-occurrences gets 0.
 */
export function relevance(n_terms: number, pairs: Pairs): Float64Array {
  const strength = new Float64Array(n_terms);
  for (let i = 0; i < pairs.n_papers.length; i++) {
    strength[pairs.term_a[i]!]! += pairs.n_papers[i]!;
    strength[pairs.term_b[i]!]! += pairs.n_papers[i]!;
  }
  const total = strength.reduce((sum, s) => sum + s, 0);
  const divergence = new Float64Array(n_terms);
  const add = (term: number, other: number, together: number): void => {
    const p = together / strength[term]!;
    divergence[term]! += p * naturalLog((p * total) / strength[other]!);
  };
  for (let i = 0; i < pairs.n_papers.length; i++) {
    add(pairs.term_a[i]!, pairs.term_b[i]!, pairs.n_papers[i]!);
    add(pairs.term_b[i]!, pairs.term_a[i]!, pairs.n_papers[i]!);
  }
  return divergence;
}
