import {countEach} from "../analysis/postings.js";
import type {PaperSet} from "../analysis/paper-set.js";
import type {KeywordPlace} from "../model/keyword-place.js";
import {countPairs, mostFrequent, type Pair} from "./count-selection.js";
import type {Mentioned} from "./facts.js";

export interface MapNode {
  id: number;
  term: string;
  n_papers: number;
  topic_id: number | null;
  topic: string | null;
}

/** `a` and `b` are numbers of nodes. */
export type MapLink = Pair;

/** A vocabulary's most frequent words and their pairs, with the thresholds that can be asked for. */
export interface MapNetwork {
  nodes: readonly MapNode[];
  links: readonly MapLink[];
  /** Papers that a pair must share: at least, at most, and to begin with. */
  lowest: number;
  highest: number;
  starting: number;
}

/** As `keyword_nodes`. */
const mostNodes = 150;
const fewestPapers = 2;
/** As `keyword_links`. */
const mostLinks = 2000;
/** Lines that can be told apart. */
const readable = 150;

export function networkOf(nodes: readonly MapNode[], links: readonly MapLink[]): MapNetwork {
  const papers = links.map(({n_papers}) => n_papers);
  const highest = Math.max(fewestPapers, ...papers);
  // The links are those of most papers: below the last of a full list some are missing.
  const lowest = links.length < mostLinks ? fewestPapers : Math.min(highest, papers.at(-1)! + 1);
  return {nodes, links, lowest, highest, starting: Math.min(highest, startingThreshold(papers, lowest))};
}

/**
 * The lowest threshold that leaves a picture that can be read.
 *
 * @param papers of each link, most first
 */
function startingThreshold(papers: readonly number[], lowest: number): number {
  return papers.length <= readable ? lowest : Math.max(lowest, papers[readable]! + 1);
}

/**
 * The network of the words in most papers of a set: the same as the queries of the summary give.
 *
 * @param n_total papers that could hold a pair
 * @param nodeOf the node of the word at a place of the list, without its papers
 */
export function countNetwork(
  {postings}: Mentioned<unknown>,
  set: PaperSet,
  n_total: number,
  nodeOf: (at: number) => Omit<MapNode, "n_papers">
): MapNetwork {
  const counts = countEach(postings, set);
  const frequent = mostFrequent(counts, mostNodes);
  const nodes = new Map(frequent.map((at) => [at, {...nodeOf(at), n_papers: counts[at]!}]));
  return networkOf(
    [...nodes.values()],
    countPairs(postings, frequent, set, n_total, {least: fewestPapers, limit: mostLinks}).map(
      ({a, b, ...rest}) => ({a: nodes.get(a)!.id, b: nodes.get(b)!.id, ...rest})
    )
  );
}

/** Papers of a set that hold any word of a vocabulary. */
export function countHolders({postings}: Mentioned<unknown>, set: PaperSet): number {
  const holders = new Set<number>();
  for (const paper of postings.papers) if (set[paper] === 1) holders.add(paper);
  return holders.size;
}

/**
 * Places for all nodes: the given ones stay; a node without one stands among the nodes it is linked to, by their
 * papers in common, and belongs to the cluster it shares most papers with.
 */
export function placeAll(
  {nodes, links}: Pick<MapNetwork, "nodes" | "links">,
  given: readonly KeywordPlace[]
): Map<number, KeywordPlace> {
  const known = new Map(given.map((one) => [one.id, one]));
  const places = new Map<number, KeywordPlace>();
  for (const {id} of nodes) {
    const place = known.get(id);
    if (place !== undefined) {
      places.set(id, place);
      continue;
    }
    let [x, y, weight] = [0, 0, 0];
    const ties = new Map<number, number>();
    for (const {a, b, n_papers} of links) {
      const other = a === id ? b : b === id ? a : null;
      const neighbour = other === null ? undefined : known.get(other);
      if (neighbour === undefined) continue;
      x += neighbour.x * n_papers;
      y += neighbour.y * n_papers;
      weight += n_papers;
      if (neighbour.cluster !== null)
        ties.set(neighbour.cluster, (ties.get(neighbour.cluster) ?? 0) + n_papers);
    }
    const cluster = [...ties].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? null;
    // Told apart by their numbers, in the golden angle.
    const angle = id * 2.399963;
    const near = weight === 0 ? {x: 0.5, y: 0.5} : {x: x / weight, y: y / weight};
    places.set(id, {id, x: near.x + 0.03 * Math.cos(angle), y: near.y + 0.03 * Math.sin(angle), cluster});
  }
  return places;
}

/** Clusters by their numbers, each called by the two of its words in most papers. */
export function nameClusters(
  nodes: readonly MapNode[],
  places: ReadonlyMap<number, KeywordPlace>
): {id: number; label: string}[] {
  const words = new Map<number, string[]>();
  for (const {id, term} of [...nodes].sort((a, b) => b.n_papers - a.n_papers || a.id - b.id)) {
    const cluster = places.get(id)?.cluster ?? null;
    if (cluster === null) continue;
    const held = words.get(cluster) ?? [];
    if (held.length < 2) words.set(cluster, [...held, term]);
  }
  return [...words].sort(([a], [b]) => a - b).map(([id, held]) => ({id, label: held.join(", ")}));
}
