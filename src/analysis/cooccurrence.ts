/** Pairs of terms, by column; term_a < term_b, ordered by term_a, then term_b. */
export interface Pairs {
  term_a: Int32Array;
  term_b: Int32Array;
  /** Papers that mention both. */
  n_papers: Int32Array;
}

/**
 * Counts the papers that terms share.
 *
 * Row by row: for each term a dense counter over the later terms of its papers. So memory holds the postings
 * twice and the pairs that reach the minimum, never the pairs that do not.
 *
 * @param postings for each term, the papers that mention it: distinct, ascending
 * @param minimum papers that a pair must share
 */
export function cooccurrence(postings: readonly ArrayLike<number>[], {minimum = 1} = {}): Pairs {
  const papers = invert(postings);
  const cursor = papers.start.slice(0, -1);
  const counts = new Int32Array(postings.length);
  const term_a = new Column();
  const term_b = new Column();
  const n_papers = new Column();
  postings.forEach((posting, a) => {
    const met: number[] = [];
    for (let i = 0; i < posting.length; i++) {
      const paper = posting[i]!;
      // The paper's terms before this one have had their turn.
      cursor[paper]!++;
      for (let t = cursor[paper]!; t < papers.start[paper + 1]!; t++) {
        const b = papers.terms[t]!;
        if (counts[b]!++ === 0) met.push(b);
      }
    }
    met.sort((x, y) => x - y);
    for (const b of met) {
      if (counts[b]! >= minimum) {
        term_a.push(a);
        term_b.push(b);
        n_papers.push(counts[b]!);
      }
      counts[b] = 0;
    }
  });
  return {term_a: term_a.finish(), term_b: term_b.finish(), n_papers: n_papers.finish()};
}

/** The terms of each paper, ascending: those of paper p stand at start[p] to start[p + 1]. */
function invert(postings: readonly ArrayLike<number>[]): {start: Int32Array; terms: Int32Array} {
  let last = -1;
  for (const posting of postings) {
    if (posting.length > 0) last = Math.max(last, posting[posting.length - 1]!);
  }
  const start = new Int32Array(last + 2);
  for (const posting of postings) for (let i = 0; i < posting.length; i++) start[posting[i]! + 1]!++;
  for (let p = 0; p <= last; p++) start[p + 1]! += start[p]!;
  const terms = new Int32Array(start[last + 1]!);
  const next = start.slice();
  postings.forEach((posting, term) => {
    for (let i = 0; i < posting.length; i++) terms[next[posting[i]!]!++] = term;
  });
  return {start, terms};
}

class Column {
  #values = new Int32Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = new Int32Array(this.#length * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#length++] = value;
  }

  finish(): Int32Array {
    return this.#values.slice(0, this.#length);
  }
}
