import {type KeywordNetwork, plainLabel, plainNumber} from "./keyword-network.js";

/** A Pajek network (.net): vertices numbered from 1 in the order of the nodes, edges with their papers. */
export function pajek({nodes, links}: KeywordNetwork): string {
  const placeOf = new Map(nodes.map(({id}, i) => [id, i + 1]));
  const vertices = nodes.map(
    ({label, x, y}, i) =>
      `${i + 1} "${plainLabel(label).replaceAll('"', "'")}" ${plainNumber(x)} ${plainNumber(y)} 0`
  );
  const edges = links.map(
    ({source, target, n_papers}) => `${placeOf.get(source)!} ${placeOf.get(target)!} ${n_papers}`
  );
  return [`*Vertices ${nodes.length}`, ...vertices, "*Edges", ...edges, ""].join("\r\n");
}

/** The clusters of the same vertices as a Pajek partition (.clu); 0 for none. */
export function pajekPartition({nodes}: KeywordNetwork): string {
  return [`*Vertices ${nodes.length}`, ...nodes.map(({cluster}) => String(cluster ?? 0)), ""].join("\r\n");
}
