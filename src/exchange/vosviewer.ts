import {type KeywordNetwork, linkWeights, plainLabel, plainNumber} from "./keyword-network.js";

const score = "Avg. pub. year";

/** VOSviewer's map file: a row for each keyword, with the columns that VOSviewer writes. */
export function vosviewerMap(network: KeywordNetwork): string {
  const weights = linkWeights(network);
  const rows = network.nodes.map(({id, label, x, y, cluster, n_papers, mean_year}) => {
    const {links, strength} = weights.get(id)!;
    return [
      id,
      quoted(label),
      ...centred(x, y).map(plainNumber),
      cluster ?? "",
      links,
      strength,
      n_papers,
      mean_year === null ? "" : plainNumber(mean_year)
    ];
  });
  const head = [
    "id",
    "label",
    "x",
    "y",
    "cluster",
    "weight<Links>",
    "weight<Total link strength>",
    "weight<Occurrences>",
    `score<${score}>`
  ];
  return lines([head, ...rows]);
}

/** VOSviewer's network file: a row for each pair, the smaller id first. */
export function vosviewerNetwork({links}: KeywordNetwork): string {
  return lines(
    links
      .map(({source, target, n_papers}) => [Math.min(source, target), Math.max(source, target), n_papers])
      .sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)
  );
}

/** The JSON file of VOSviewer and VOSviewer Online. */
export function vosviewerJson(network: KeywordNetwork): string {
  const weights = linkWeights(network);
  const {title, description, nodes, links} = network;
  const json = {
    network: {
      items: nodes.map(({id, label, x, y, cluster, n_papers, mean_year}) => {
        const [at_x, at_y] = centred(x, y);
        const {links: n_links, strength} = weights.get(id)!;
        return {
          id,
          label: plainLabel(label),
          x: at_x,
          y: at_y,
          ...(cluster !== null && {cluster}),
          weights: {Links: n_links, "Total link strength": strength, Occurrences: n_papers},
          ...(mean_year !== null && {scores: {[score]: Number(plainNumber(mean_year))}})
        };
      }),
      links: links.map(({source, target, n_papers}) => ({
        source_id: source,
        target_id: target,
        strength: n_papers
      }))
    },
    config: {
      parameters: {item_size: 1},
      terminology: {item: "keyword", items: "keywords", link: "co-occurrence", links: "co-occurrences"}
    },
    info: {title: plainLabel(title), description: plainLabel(description)}
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

/** Places from the unit square around the origin, upwards as VOSviewer has them. */
function centred(x: number, y: number): [number, number] {
  return [Number(((x - 0.5) * 2).toFixed(4)), Number(((0.5 - y) * 2).toFixed(4))];
}

function quoted(label: string): string {
  const text = plainLabel(label);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function lines(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.join("\t")}\n`).join("");
}
