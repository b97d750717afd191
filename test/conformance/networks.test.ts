import {readFileSync} from "node:fs";
import {describe, expect, it, test} from "vitest";
import {findCommunities} from "../../src/analysis/communities.js";
import {normalisedMutualInformation} from "../../src/analysis/partitions.js";
import {hasReference, readNetwork} from "./read-networks.js";

const folder = "../shared/networks";
const n_seeds = 10;

interface Entry {
  file: string;
  nodes: number;
  edges: number;
  simple_undirected_edges?: number;
  [key: `best_modularity_${string}`]: number;
}

/** Modularity from its definition: the share of links inside communities less what chance gives. */
function modularity(
  {term_a, term_b, n_papers}: ReturnType<typeof readNetwork>["pairs"],
  membership: ArrayLike<number>
): number {
  const strength = new Map<number, number>();
  let [inside, total] = [0, 0];
  n_papers.forEach((weight, i) => {
    const [a, b] = [membership[term_a[i]!]!, membership[term_b[i]!]!];
    total += weight;
    if (a === b) inside += weight;
    for (const community of [a, b]) strength.set(community, (strength.get(community) ?? 0) + weight);
  });
  const chance = [...strength.values()].reduce((sum, k) => sum + (k / (2 * total)) ** 2, 0);
  return inside / total - chance;
}

describe.skipIf(!hasReference(folder))("communities of benchmark networks", () => {
  it("reach the best known modularity of every network", () => {
    const entries = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")) as Entry[];
    expect(entries.length).toBeGreaterThan(10);
    for (const entry of entries) {
      for (const [key, best] of Object.entries(entry)) {
        if (!key.startsWith("best_modularity_")) continue;
        const weighted = key.includes("_weighted_");
        const {n_nodes, pairs} = readNetwork(`${folder}/${entry.file}`, {weighted});
        expect(n_nodes, entry.file).toBe(entry.nodes);
        expect(pairs.n_papers.length, entry.file).toBe(entry.simple_undirected_edges ?? entry.edges);
        const {membership, quality} = findCommunities(n_nodes, pairs, {quality: "modularity"});
        const reached = modularity(pairs, membership);
        expect(reached, `${entry.file} ${key}`).toBeGreaterThan((best as number) - 1e-5);
        expect(quality, entry.file).toBeCloseTo(reached, 9);
      }
    }
  });

  const planted = (mixing: number) =>
    readNetwork(`${folder}/lfr_n500_mu${mixing}.graphml`, {group: /<data key="d0">(\d+)</});

  it.each([["association"], ["modularity"]] as const)(
    "planted at a mixing of 0.1 are recovered exactly by %s, from any seed",
    (quality) => {
      const {n_nodes, pairs, groups} = planted(10);
      for (let seed = 0; seed < n_seeds; seed++) {
        const {membership} = findCommunities(n_nodes, pairs, {quality, seed});
        expect(normalisedMutualInformation(membership, groups), `${seed}`).toBeCloseTo(1, 12);
      }
    }
  );

  test("planted at a mixing of 0.3 are nearly recovered from any seed; at 0.5 it is reported how far", () => {
    const reached = (mixing: number, quality: "association" | "modularity") => {
      const {n_nodes, pairs, groups} = planted(mixing);
      return Array.from({length: n_seeds}, (_, seed) =>
        normalisedMutualInformation(findCommunities(n_nodes, pairs, {quality, seed}).membership, groups)
      );
    };
    const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
    for (const mixing of [30, 50])
      for (const quality of ["modularity", "association"] as const) {
        const values = reached(mixing, quality);
        console.log(
          `mixing 0.${mixing / 10}, ${quality}: NMI ${mean(values).toFixed(3)} (${Math.min(...values).toFixed(3)}–${Math.max(...values).toFixed(3)})`
        );
        if (mixing === 30 && quality === "modularity")
          for (const value of values) expect(value).toBeGreaterThanOrEqual(0.9);
        if (mixing === 30) expect(mean(values)).toBeGreaterThan(0.85);
      }
  });
});
