import {equivalence} from "./association.js";

export interface ClusterPlace {
  cluster: number;
  n_terms: number;
  /** Callon's centrality: the equivalence of all links that leave the cluster, summed. */
  centrality: number;
  /** Callon's density: 100 times the equivalence of the links inside, summed, over the terms of the cluster. */
  density: number;
}

/**
 * Where clusters of terms stand in the strategic diagram (Callon, Courtial & Laville 1991, Scientometrics 22:155): how
 * strongly each is tied to the others, and within itself. A link between two clusters counts for both. Terms of no
 * cluster, and links to them, count for none.
 *
 * @param terms terms with their papers and their cluster, null for none
 * @param links pairs of terms with the papers of both
 */
export function strategicDiagram(
  terms: readonly {id: number; n_papers: number; cluster: number | null}[],
  links: readonly {a: number; b: number; n_papers: number}[]
): ClusterPlace[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const places = new Map<number, ClusterPlace>();
  for (const {cluster} of terms) {
    if (cluster === null) continue;
    const place = places.get(cluster) ?? {cluster, n_terms: 0, centrality: 0, density: 0};
    place.n_terms++;
    places.set(cluster, place);
  }
  for (const {a, b, n_papers} of links) {
    const [one, other] = [byId.get(a), byId.get(b)];
    if (one === undefined || other === undefined) continue;
    if (one.cluster === null || other.cluster === null) continue;
    const e = equivalence(n_papers, one.n_papers, other.n_papers);
    if (one.cluster === other.cluster) {
      const place = places.get(one.cluster)!;
      place.density += (100 * e) / place.n_terms;
    } else for (const end of [one.cluster, other.cluster]) places.get(end)!.centrality += e;
  }
  return [...places.values()].sort((x, y) => x.cluster - y.cluster);
}

/** The middle value; the mean of the two middle ones of an even number; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
