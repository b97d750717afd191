import {type KeywordNetwork, linkWeights, plainNumber, xml} from "./keyword-network.js";

const keys = [
  ["label", "node", "string"],
  ["n_papers", "node", "int"],
  ["cluster", "node", "int"],
  ["links", "node", "int"],
  ["total_link_strength", "node", "int"],
  ["mean_year", "node", "double"],
  ["first_date", "node", "string"],
  ["x", "node", "double"],
  ["y", "node", "double"],
  ["weight", "edge", "int"],
  ["association", "edge", "double"]
] as const;

/** GraphML, as NetworkX, igraph, yEd and Gephi read it. */
export function graphml(network: KeywordNetwork): string {
  const weights = linkWeights(network);
  const data = (values: Record<string, string | number | null>): string =>
    Object.entries(values)
      .flatMap(([key, value]) =>
        value === null
          ? []
          : [`<data key="${key}">${typeof value === "string" ? xml(value) : plainNumber(value)}</data>`]
      )
      .join("");
  const nodes = network.nodes.map(({id, label, x, y, cluster, n_papers, mean_year, first_date}) => {
    const {links, strength} = weights.get(id)!;
    const values = {
      label,
      n_papers,
      cluster,
      links,
      total_link_strength: strength,
      mean_year,
      first_date,
      x,
      y
    };
    return `    <node id="n${id}">${data(values)}</node>`;
  });
  const edges = network.links.map(
    ({source, target, n_papers, association}) =>
      `    <edge source="n${source}" target="n${target}">${data({weight: n_papers, association})}</edge>`
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <desc>${xml(`${network.title}. ${network.description}`)}</desc>
${keys.map(([id, of, type]) => `  <key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>`).join("\n")}
  <graph edgedefault="undirected">
${nodes.join("\n")}
${edges.join("\n")}
  </graph>
</graphml>
`;
}
