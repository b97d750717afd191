import {matrixChart, matrixTable} from "../charts/matrix-chart.js";
import {networkChart, networkTable} from "../charts/network-chart.js";
import {readSummary} from "../query/summaries.js";
import {choice, integer} from "../state/view.js";
import {openView} from "./address.js";
import {card} from "./card.js";
import {segments, slider, toolbar} from "./controls.js";
import {counted, sourceLine} from "./corpus-line.js";
import {openPick} from "./open-pick.js";

const mostInMatrix = 30;
const fewestLinks = 2;
/** Pairs in the summary at most, see `keyword_links`. */
const mostInSummary = 2000;

const measures = {
  association: {label: "Association strength", digits: 1},
  npmi: {label: "NPMI", digits: 2},
  jaccard: {label: "Jaccard index", digits: 2},
  n_papers: {label: "Papers with both", digits: 0}
} as const;
type Measure = keyof typeof measures;

/** The Keywords page: the co-occurrence network and the same as a matrix, above a threshold. */
export function keywordsPage(json: unknown) {
  const {answers, layout} = readSummary("keywords", json);
  const corpus = answers.corpus.rows[0]!;
  const source = sourceLine(corpus);
  const nodes = answers.keyword_nodes.rows;
  const links = answers.keyword_links.rows;
  const termOf = new Map(nodes.map((n) => [n.term_id, n.term]));
  const place = new Map(layout.map((p) => [p.term_id, p]));
  const strongest = Math.max(fewestLinks, ...links.map((l) => l.n_papers));
  /** The summary holds the pairs of most papers: below the last of a full list some are missing. */
  const lowest = links.length < mostInSummary ? fewestLinks : Math.min(strongest, links.at(-1)!.n_papers + 1);
  const address = openView({
    measure: choice(Object.keys(measures) as Measure[]),
    min: integer({
      min: lowest,
      max: strongest,
      fallback: Math.min(
        strongest,
        startingThreshold(
          links.map((l) => l.n_papers),
          lowest
        )
      )
    })
  });

  const kept = () => links.filter((l) => l.n_papers >= address.state.min);
  const linkedNodes = () => {
    const linked = new Set(kept().flatMap((l) => [l.term_a, l.term_b]));
    return nodes.filter((n) => linked.has(n.term_id));
  };
  const strength = (link: (typeof links)[number]) => link[address.state.measure];
  const threshold = () =>
    `Pairs in ${counted(address.state.min, "paper")} or more: ${counted(kept().length, "pair")} of ${counted(linkedNodes().length, "term")}`;

  const groups = [
    ...new Map(nodes.flatMap((n) => (n.topic_id === null ? [] : [[n.topic_id, n.topic ?? ""] as const])))
  ]
    .sort(([a], [b]) => a - b)
    .map(([id, label]) => ({id, label}));
  const networkData = () => ({
    nodes: linkedNodes().map((n) => ({
      key: n.term,
      label: n.term,
      n_papers: n.n_papers,
      group: n.topic_id,
      x: place.get(n.term_id)?.x ?? 0.5,
      y: place.get(n.term_id)?.y ?? 0.5
    })),
    links: kept().map((l) => ({
      source: termOf.get(l.term_a)!,
      target: termOf.get(l.term_b)!,
      n_papers: l.n_papers,
      strength: strength(l)
    }))
  });
  const networkOptions = () => ({
    id: "keyword-network",
    title: "Keyword co-occurrence",
    subtitle: `${threshold()}. Area: papers with the term`,
    source,
    groups,
    strengthLabel: measures[address.state.measure].label
  });
  const matrixData = () => {
    const shown = linkedNodes()
      .slice(0, mostInMatrix)
      .sort(
        (a, b) =>
          (a.topic_id ?? Infinity) - (b.topic_id ?? Infinity) ||
          b.n_papers - a.n_papers ||
          a.term_id - b.term_id
      );
    const keys = shown.map((n) => ({key: n.term, label: n.term}));
    const here = new Set(shown.map((n) => n.term_id));
    const cells = kept()
      .filter((l) => here.has(l.term_a) && here.has(l.term_b))
      .flatMap((l) => {
        const [a, b] = [termOf.get(l.term_a)!, termOf.get(l.term_b)!];
        const tip = `${a} and ${b}: ${counted(l.n_papers, "paper")}, association strength ${l.association.toFixed(2)}, NPMI ${l.npmi.toFixed(2)}, Jaccard ${l.jaccard.toFixed(2)}`;
        const cell = {value: strength(l), n_papers: l.n_papers, tip};
        return [
          {row: a, column: b, ...cell},
          {row: b, column: a, ...cell}
        ];
      });
    return {rows: keys, columns: keys, cells};
  };
  const matrixOptions = () => ({
    id: "keyword-matrix",
    title: "The same as a matrix",
    subtitle: `${measures[address.state.measure].label} of the ${mostInMatrix} most frequent linked terms at most, ordered by topic`,
    source,
    valueLabel: measures[address.state.measure].label,
    format: (value: number) => value.toFixed(measures[address.state.measure].digits)
  });
  const sql = [answers.keyword_nodes, answers.keyword_links];
  const network = card({
    id: "keyword-network",
    file: "keyword-network",
    title: "Keyword co-occurrence",
    draw: (frame) => networkChart(networkData(), {...networkOptions(), ...frame}),
    table: () => networkTable(networkData()),
    sql,
    onPick: (pick) => openPick(pick, {kind: "term", with_abstract: false})
  });
  const matrix = card({
    id: "keyword-matrix",
    file: "keyword-matrix",
    title: "The same as a matrix",
    draw: (frame) => matrixChart(matrixData(), {...matrixOptions(), ...frame}),
    table: () => matrixTable(matrixData(), matrixOptions()),
    sql,
    onPick: (pick) => openPick(pick, {kind: "term", with_abstract: false})
  });
  const redraw = () => {
    network.update({});
    matrix.update({});
  };
  const min = slider(
    "Papers with both, at least",
    {min: lowest, max: strongest},
    address.state.min,
    (value) => {
      address.set({min: value}, {continuous: true});
      redraw();
    }
  );
  const measure = segments(
    "Strength",
    (Object.keys(measures) as Measure[]).map((value) => ({value, label: measures[value].label})),
    address.state.measure,
    (value) => {
      address.set({measure: value});
      redraw();
    }
  );
  address.onChange((state) => {
    min.set(state.min);
    measure.set(state.measure);
    redraw();
  });

  return {
    controls: () => toolbar(min, measure),
    network: () => network,
    matrix: () => matrix
  };
}

/** The lowest threshold that leaves a picture that can be read. */
function startingThreshold(papers: readonly number[], lowest: number): number {
  const readable = 150;
  for (let min = lowest; ; min++) if (papers.filter((n) => n >= min).length <= readable) return min;
}
