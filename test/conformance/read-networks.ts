import {existsSync, readFileSync} from "node:fs";
import type {Pairs} from "../../src/analysis/cooccurrence.js";

export interface BenchmarkNetwork {
  n_nodes: number;
  pairs: Pairs;
  /** The group that each node is known to be of, numbered as they come; empty where none is told. */
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

/** How the three formats write a node with its inside, and a link with its own. */
const grammars = {
  gml: {
    node: /\bnode\s*\[\s*id (\d+)([^\]]*)\]/g,
    link: /\bedge\s*\[\s*source (\d+)\s*target (\d+)([^\]]*)\]/g,
    weight: /\bvalue ([\d.]+)/
  },
  graphml: {
    node: /<node id="([^"]+)"\s*(?:\/>|>(.*?)<\/node>)/gs,
    link: /<edge source="([^"]+)" target="([^"]+)"[^>]*?(?:\/>|>(.*?)<\/edge>)/gs,
    weight: /<data key="d2">([\d.]+)</
  },
  gexf: {
    node: /<node id="([^"]+)"([^>]*)>/g,
    link: /<edge source="([^"]+)" target="([^"]+)"([^>]*)>/g,
    weight: /\bweight="([\d.]+)"/
  }
};

/**
 * A GML, GraphML or GEXF file of the benchmark networks, as a simple undirected one: links of a node to itself are left
 * out, links between the same two count once, or by the weight of the first.
 *
 * @param group finds the group in the inside of a node
 */
export function readNetwork(
  file: string,
  {group = null, weighted = false}: {group?: RegExp | null; weighted?: boolean} = {}
): BenchmarkNetwork {
  const text = readFileSync(file, "utf8");
  const grammar = grammars[file.slice(file.lastIndexOf(".") + 1) as keyof typeof grammars];
  const names: string[] = [];
  const groupNames: string[] = [];
  for (const [, id, inside = ""] of text.matchAll(grammar.node)) {
    names.push(id!);
    if (group !== null) groupNames.push(group.exec(inside)?.[1] ?? "");
  }
  const index = new Map(names.map((name, i) => [name, i]));
  const links = new Map<string, [number, number, number]>();
  for (const [, source, target, inside = ""] of text.matchAll(grammar.link)) {
    const [a, b] = [index.get(source!)!, index.get(target!)!].sort((x, y) => x - y) as [number, number];
    const key = `${a} ${b}`;
    const weight = weighted ? Number(grammar.weight.exec(inside)?.[1]) : 1;
    if (a !== b && !links.has(key)) links.set(key, [a, b, weight]);
  }
  const kinds = [...new Set(groupNames)];
  return {
    n_nodes: names.length,
    pairs: pairsOf([...links.values()]),
    groups: groupNames.map((name) => kinds.indexOf(name))
  };
}

/** Whether a reference folder is there; says so where it is not. */
export function hasReference(folder: string): boolean {
  if (existsSync(folder)) return true;
  console.warn(`skipped: no reference data at ${folder}`);
  return false;
}
