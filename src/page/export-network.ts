import {gexf} from "../exchange/gexf.js";
import {graphml} from "../exchange/graphml.js";
import {type KeywordNetwork, linkWeights} from "../exchange/keyword-network.js";
import {pajek, pajekPartition} from "../exchange/pajek.js";
import {vosviewerJson, vosviewerMap, vosviewerNetwork} from "../exchange/vosviewer.js";
import {csvOf} from "../exchange/csv.js";

/** Files that a network can be saved as, with the ends of their names. */
export const networkFiles = {
  map: {label: "VOSviewer map", ending: "vosviewer-map.txt"},
  network: {label: "VOSviewer network", ending: "vosviewer-network.txt"},
  json: {label: "VOSviewer JSON", ending: "vosviewer.json"},
  gexf: {label: "GEXF, with dates", ending: "gexf"},
  graphml: {label: "GraphML", ending: "graphml"},
  net: {label: "Pajek network", ending: "net"},
  clu: {label: "Pajek partition", ending: "clu"},
  nodes: {label: "CSV of keywords", ending: "keywords.csv"},
  links: {label: "CSV of pairs", ending: "pairs.csv"}
} as const;
export type NetworkFile = keyof typeof networkFiles;

/** A network as the text of a file. */
export function networkFile(kind: NetworkFile, network: KeywordNetwork): string {
  switch (kind) {
    case "map":
      return vosviewerMap(network);
    case "network":
      return vosviewerNetwork(network);
    case "json":
      return vosviewerJson(network);
    case "gexf":
      return gexf(network);
    case "graphml":
      return graphml(network);
    case "net":
      return pajek(network);
    case "clu":
      return pajekPartition(network);
    case "nodes": {
      const weights = linkWeights(network);
      return csvOf({
        columns: [
          "id",
          "keyword",
          "cluster",
          "papers",
          "links",
          "total_link_strength",
          "mean_year",
          "first_date",
          "x",
          "y"
        ].map((name) => ({name, label: name, type: "text"})),
        rows: network.nodes.map((n) => {
          const {links, strength} = weights.get(n.id)!;
          return [n.id, n.label, n.cluster, n.n_papers, links, strength, n.mean_year, n.first_date, n.x, n.y];
        })
      });
    }
    case "links": {
      const labels = new Map(network.nodes.map((n) => [n.id, n.label]));
      return csvOf({
        columns: ["keyword", "other_keyword", "papers", "association_strength"].map((name) => ({
          name,
          label: name,
          type: "text"
        })),
        rows: network.links.map((l) => [
          labels.get(l.source)!,
          labels.get(l.target)!,
          l.n_papers,
          l.association
        ])
      });
    }
  }
}
