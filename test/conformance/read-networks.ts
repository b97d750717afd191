import {existsSync, readFileSync} from "node:fs";
import type {Pairs} from "../../src/analysis/cooccurrence.js";

export interface PlantedNetwork {
  n_nodes: number;
  pairs: Pairs;
  /** The group that each node is known to be of. */
  groups: number[];
}

export function pairsOf(links: readonly (readonly [number, number, number])[]): Pairs {
  const ordered = links.map(([a, b, weight]) =>
    a < b ? ([a, b, weight] as const) : ([b, a, weight] as const)
  );
  return {
    term_a: Int32Array.from(ordered, ([a]) => a),
    term_b: Int32Array.from(ordered, ([, b]) => b),
    n_papers: Int32Array.from(ordered, ([, , weight]) => weight)
  };
}

/** A GML or GraphML file of the benchmark networks: nodes with a group, links without weights. */
export function readNetwork(file: string, group: string): PlantedNetwork {
  const text = readFileSync(file, "utf8");
  const gml = file.endsWith(".gml");
  const nodes = text.matchAll(
    gml
      ? new RegExp(`node\\s*\\[\\s*id (\\d+)[^\\]]*?${group} (\\d+)`, "g")
      : /<node id="(\d+)">\s*<data key="d0">(\d+)</g
  );
  const groups = new Map([...nodes].map(([, id, of]) => [Number(id), Number(of)]));
  const index = new Map([...groups.keys()].map((id, i) => [id, i]));
  const links = text.matchAll(
    gml ? /edge\s*\[\s*source (\d+)\s*target (\d+)/g : /<edge source="(\d+)" target="(\d+)"/g
  );
  return {
    n_nodes: groups.size,
    pairs: pairsOf([...links].map(([, a, b]) => [index.get(Number(a))!, index.get(Number(b))!, 1] as const)),
    groups: [...groups.values()]
  };
}

/** Whether a reference folder is there; says so where it is not. */
export function hasReference(folder: string): boolean {
  if (existsSync(folder)) return true;
  console.warn(`skipped: no reference data at ${folder}`);
  return false;
}

/** Normalised mutual information of two partitions (arithmetic mean of the entropies): 1 where they are the same. */
export function mutualInformation(one: ArrayLike<number>, two: ArrayLike<number>): number {
  const n = one.length;
  const count = (keys: string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const entropy = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((sum, c) => sum - (c / n) * Math.log(c / n), 0);
  const nodes = Array.from({length: n}, (_, i) => i);
  const a = entropy(count(nodes.map((i) => String(one[i]))));
  const b = entropy(count(nodes.map((i) => String(two[i]))));
  const both = entropy(count(nodes.map((i) => `${one[i]} ${two[i]}`)));
  return (2 * (a + b - both)) / (a + b);
}
