/** A network of keywords as other tools take it. */
export interface KeywordNetwork {
  title: string;
  /** What was counted, among which papers. */
  description: string;
  nodes: readonly NetworkNode[];
  links: readonly NetworkLink[];
}

export interface NetworkNode {
  /** Whole number above 0, of its own. */
  id: number;
  label: string;
  x: number;
  y: number;
  /** From 1; null for none. */
  cluster: number | null;
  /** Papers with the keyword. */
  n_papers: number;
  /** Mean year of its papers, with a fraction; null where none is dated. */
  mean_year: number | null;
  /** "YYYY-MM-DD" of the first paper. */
  first_date: string | null;
}

export interface NetworkLink {
  source: number;
  target: number;
  /** Papers with both. */
  n_papers: number;
  association: number;
}

/** Links of a node, and the papers that they share in all: VOSviewer's two weights. */
export function linkWeights({nodes, links}: KeywordNetwork): Map<number, {links: number; strength: number}> {
  const weights = new Map(nodes.map(({id}) => [id, {links: 0, strength: 0}]));
  for (const {source, target, n_papers} of links) {
    for (const end of [source, target]) {
      const weight = weights.get(end);
      if (weight === undefined) throw new RangeError(`a link names no node: ${end}`);
      weight.links++;
      weight.strength += n_papers;
    }
  }
  return weights;
}

/** A label on one line, without control characters and halves of letters. */
export function plainLabel(label: string): string {
  return label
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** A number without an exponent, to six decimals. */
export function plainNumber(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** A text as the content or an attribute of XML. */
export function xml(text: string): string {
  return plainLabel(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
