import type {KeywordPlace} from "../model/keyword-place.js";
import {findCommunities} from "./communities.js";
import {layoutTerms, type Point} from "./layout.js";

export interface MapInput {
  nodes: readonly {id: number}[];
  links: readonly {a: number; b: number; n_papers: number}[];
  /** A map to lie like: turned and mirrored, never bent, until what both hold is closest. */
  like?: readonly KeywordPlace[];
}

/** The map of a keyword network: its VOS layout, and its Leiden clusters on association strengths. */
export function mapKeywords({nodes, links, like = []}: MapInput): KeywordPlace[] {
  const points = layoutTerms(
    nodes.map(({id}) => ({term_id: id})),
    links.map(({a, b, n_papers}) => ({term_a: a, term_b: b, n_papers}))
  );
  const clusters = clustersOf(nodes, links);
  const references = new Map(like.map((place) => [place.id, place]));
  return turnLike(
    points,
    nodes.map(({id}) => references.get(id))
  ).map((point, i) => ({id: nodes[i]!.id, ...point, cluster: clusters[i]!}));
}

/** Clusters hold this part of all keywords at least, so that they can be told apart by colour. */
const leastPart = 1 / 30;

function clustersOf(nodes: MapInput["nodes"], links: MapInput["links"]): (number | null)[] {
  // In the order of their numbers, so that the order of the nodes changes nothing.
  const order = nodes.map(({id}) => id).sort((a, b) => a - b);
  const at = new Map(order.map((id, i) => [id, i]));
  const linked = new Set(links.flatMap(({a, b}) => [a, b]));
  const ends = links.map(({a, b}) => [at.get(a)!, at.get(b)!].sort((i, j) => i - j) as [number, number]);
  const {membership} = findCommunities(
    order.length,
    {
      term_a: Int32Array.from(ends, ([a]) => a),
      term_b: Int32Array.from(ends, ([, b]) => b),
      n_papers: Int32Array.from(links, ({n_papers}) => n_papers)
    },
    {min_size: Math.ceil(order.length * leastPart)}
  );
  return nodes.map(({id}) => (linked.has(id) ? membership[at.get(id)!]! : null));
}

/**
 * Points turned, and mirrored where that is closer, to references by orthogonal Procrustes analysis, and set
 * into the unit square.
 */
export function turnLike(points: readonly Point[], references: readonly (Point | undefined)[]): Point[] {
  const pairs = points.flatMap((point, i) => (references[i] ? [{point, reference: references[i]}] : []));
  if (pairs.length < 2) return [...points];
  const middle = centre(pairs.map(({point}) => point));
  const target = centre(pairs.map(({reference}) => reference));
  /** Length of the best turn's cosine and sine: the larger, the closer it comes. */
  const turn = (mirror: 1 | -1) => {
    let [cos, sin] = [0, 0];
    for (const {point, reference} of pairs) {
      const [x, y] = [mirror * (point.x - middle.x), point.y - middle.y];
      const [u, v] = [reference.x - target.x, reference.y - target.y];
      cos += x * u + y * v;
      sin += x * v - y * u;
    }
    return {mirror, cos, sin, length: Math.hypot(cos, sin)};
  };
  const [straight, mirrored] = [turn(1), turn(-1)];
  const {mirror, cos, sin, length} = mirrored.length > straight.length ? mirrored : straight;
  if (length === 0) return [...points];
  return intoUnitSquare(
    points.map((point) => {
      const [x, y] = [mirror * (point.x - middle.x), point.y - middle.y];
      return {x: (x * cos - y * sin) / length, y: (x * sin + y * cos) / length};
    })
  );
}

function centre(points: readonly Point[]): Point {
  return {
    x: points.reduce((sum, {x}) => sum + x, 0) / points.length,
    y: points.reduce((sum, {y}) => sum + y, 0) / points.length
  };
}

function intoUnitSquare(points: readonly Point[]): Point[] {
  const [xs, ys] = [points.map(({x}) => x), points.map(({y}) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [across, down] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const size = Math.max(across, down) || 1;
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return points.map(({x, y}) => ({
    x: clamp((x - left + (size - across) / 2) / size),
    y: clamp((y - top + (size - down) / 2) / size)
  }));
}
