import {type KeywordNetwork, linkWeights, plainNumber, xml} from "./keyword-network.js";

/** Colours of clusters, red, green and blue; after the last, the first again. */
const colors = [
  [0, 114, 178],
  [199, 80, 0],
  [0, 135, 99],
  [176, 86, 138],
  [138, 112, 0],
  [74, 44, 143],
  [122, 31, 31],
  [111, 111, 111]
] as const;

/** GEXF 1.3 for Gephi: a keyword exists from the date of its first paper on. */
export function gexf(network: KeywordNetwork): string {
  const weights = linkWeights(network);
  const nodes = network.nodes.map(({id, label, x, y, cluster, n_papers, mean_year, first_date}) => {
    const {links, strength} = weights.get(id)!;
    const [r, g, b] = cluster === null ? [128, 128, 128] : colors[(cluster - 1) % colors.length]!;
    const values = [
      ["n_papers", n_papers],
      ["cluster", cluster],
      ["links", links],
      ["total_link_strength", strength],
      ["mean_year", mean_year === null ? null : plainNumber(mean_year)],
      ["first_date", first_date]
    ].flatMap(([name, value]) => (value === null ? [] : [`<attvalue for="${name}" value="${value}"/>`]));
    return `      <node id="${id}" label="${xml(label)}"${first_date === null ? "" : ` start="${first_date}"`}>
        <attvalues>${values.join("")}</attvalues>
        <viz:position x="${plainNumber(x * 1000)}" y="${plainNumber(-y * 1000)}" z="0"/>
        <viz:size value="${plainNumber(4 + Math.sqrt(n_papers))}"/>
        <viz:color r="${r}" g="${g}" b="${b}"/>
      </node>`;
  });
  const edges = network.links.map(
    ({source, target, n_papers, association}, i) =>
      `      <edge id="${i}" source="${source}" target="${target}" weight="${n_papers}"><attvalues><attvalue for="association" value="${plainNumber(association)}"/></attvalues></edge>`
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta><creator>Litscope</creator><description>${xml(`${network.title}. ${network.description}`)}</description></meta>
  <graph defaultedgetype="undirected" mode="dynamic" timeformat="date">
    <attributes class="node">
      <attribute id="n_papers" title="papers" type="integer"/>
      <attribute id="cluster" title="cluster" type="integer"/>
      <attribute id="links" title="links" type="integer"/>
      <attribute id="total_link_strength" title="total link strength" type="integer"/>
      <attribute id="mean_year" title="mean year" type="double"/>
      <attribute id="first_date" title="first date" type="string"/>
    </attributes>
    <attributes class="edge">
      <attribute id="association" title="association strength" type="double"/>
    </attributes>
    <nodes>
${nodes.join("\n")}
    </nodes>
    <edges>
${edges.join("\n")}
    </edges>
  </graph>
</gexf>
`;
}
