import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {findCommunities} from "../../src/analysis/communities.js";
import {layoutTerms} from "../../src/analysis/layout.js";
import {termNetwork} from "../../src/analysis/network.js";
import {normalisedMutualInformation} from "../../src/analysis/partitions.js";
import {hasReference, pairsOf} from "./read-networks.js";

const folder = "../shared/oracles/vosviewer";

function readMap(name: string) {
  const rows = (kind: string): string[][] =>
    readFileSync(`${folder}/${name}_${kind}.txt`, "utf8")
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/)
      .filter((line) => line !== "")
      .map((line) => line.split("\t"));
  const [names, ...nodes] = rows("map") as [string[], ...string[][]];
  const column = (name: string): number[] => nodes.map((row) => Number(row[names.indexOf(name)]));
  const index = new Map(nodes.map(([id], i) => [id!, i]));
  return {
    n_nodes: nodes.length,
    clusters: column("cluster"),
    n_links: column("weight<Links>"),
    strengths: column("weight<Total link strength>"),
    points: nodes.map((row) => ({x: Number(row[2]), y: Number(row[3])})),
    pairs: pairsOf(
      rows("network").map(([a, b, weight]) => [index.get(a!)!, index.get(b!)!, Number(weight)] as const)
    )
  };
}

/** Correlation of the distances between points in two maps of the same nodes, over a sample of their pairs. */
function distanceCorrelation(one: {x: number; y: number}[], two: {x: number; y: number}[]): number {
  const distances = [one, two].map((points) =>
    points.flatMap((p, i) =>
      i % 3 === 0 ? points.slice(0, i).map((q) => Math.hypot(p.x - q.x, p.y - q.y)) : []
    )
  ) as [number[], number[]];
  const deviations = distances.map((list) => {
    const mean = list.reduce((sum, d) => sum + d, 0) / list.length;
    return list.map((d) => d - mean);
  }) as [number[], number[]];
  const product = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  const [a, b] = deviations;
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

/** VOSviewer's quality of clusters at resolution 1, from its definition: association strengths inside, less one for each pair inside. */
function quality({pairs, strengths}: ReturnType<typeof readMap>, membership: ArrayLike<number>): number {
  const total = strengths.reduce((sum, k) => sum + k, 0);
  const sizes = new Map<number, number>();
  for (let i = 0; i < membership.length; i++) sizes.set(membership[i]!, (sizes.get(membership[i]!) ?? 0) + 1);
  let inside = 0;
  pairs.n_papers.forEach((weight, i) => {
    const [a, b] = [pairs.term_a[i]!, pairs.term_b[i]!];
    if (membership[a] === membership[b]) inside += (total * weight) / (strengths[a]! * strengths[b]!);
  });
  return inside - [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
}

const maps = [
  "JOI_2007-2016_co-authorship",
  "QSS_SM_2020-2021_co-authorship",
  "Scientometrics_term_co-occurrence"
];

describe.skipIf(!hasReference(folder))("VOSviewer's own maps", () => {
  it.each(maps)("%s has its columns Links and Total link strength", (name) => {
    const {n_nodes, pairs, n_links, strengths} = readMap(name);
    const network = termNetwork(n_nodes, pairs);
    expect(network.getNNeighborsPerNode()).toEqual(n_links);
    expect(network.getTotalEdgeWeightPerNode()).toEqual(strengths);
  });

  it.each(maps)("%s: the clusters found here are as good as the published ones, or better", (name) => {
    const map = readMap(name);
    const found = findCommunities(map.n_nodes, map.pairs);
    const [ours, theirs] = [quality(map, found.membership), quality(map, map.clusters)];
    console.log(`${name}: quality ${ours.toFixed(3)}, published ${theirs.toFixed(3)}`);
    expect(ours).toBeGreaterThanOrEqual(theirs - 1e-9 * Math.abs(theirs));
  });

  it.each([
    ["JOI_2007-2016_co-authorship", 252, 0.999],
    ["QSS_SM_2020-2021_co-authorship", 112, 0.95],
    ["Scientometrics_term_co-occurrence", 1165, 0.85]
  ])("%s has the clusters found here", (name, n, agreement) => {
    const {n_nodes, clusters, pairs} = readMap(name);
    expect(n_nodes).toBe(n);
    expect(normalisedMutualInformation(findCommunities(n_nodes, pairs).membership, clusters)).toBeGreaterThan(
      agreement
    );
  });

  it("puts terms near and far as the layout here does", () => {
    const {n_nodes, points, pairs} = readMap("Scientometrics_term_co-occurrence");
    const nodes = Array.from({length: n_nodes}, (_, term_id) => ({term_id}));
    const links = Array.from(pairs.n_papers, (n_papers, i) => ({
      term_a: pairs.term_a[i]!,
      term_b: pairs.term_b[i]!,
      n_papers
    }));
    expect(distanceCorrelation(layoutTerms(nodes, links), points)).toBeGreaterThan(0.85);
  });
});
