import {lastWholeMonth} from "../analysis/months.js";
import {median, strategicDiagram} from "../analysis/strategic-diagram.js";
import {type MatrixCell, matrixChart, matrixTable} from "../charts/matrix-chart.js";
import {networkChart, networkTable, type NetworkOptions} from "../charts/network-chart.js";
import {scatterChart, type ScatterPoint, scatterTable} from "../charts/scatter-chart.js";
import type {KeywordNetwork} from "../exchange/keyword-network.js";
import {type MapLink, type MapNode, nameClusters} from "../explore/keyword-map.js";
import type {Lifetime} from "../explore/lifetimes.js";
import {monthNumber} from "../model/facts.js";
import type {DisplayTable} from "../model/series.js";
import type {Summary} from "../query/summaries.js";
import {mapLook} from "../state/map-look.js";
import {choice, integer, type StateOf, text} from "../state/view.js";
import {chartPages} from "./charts.js";
import {counted, sourceLine} from "./corpus-line.js";
import type {FigureSource, FigureWords} from "./figure-source.js";
import {
  type ComparedWords,
  keywordNetworks,
  lifetimesOfWords,
  type LoadedVocabularies,
  loadVocabularies,
  vocabularies,
  type VocabularyName
} from "./keyword-networks.js";
import {methodOf} from "./method-line.js";
import type {Facts} from "./open-facts.js";
import type {Drawn, PageFigures, Services} from "./page-figures.js";
import type {Selection} from "./selections.js";
import {filtersInWords, sidesOf, withFilter} from "./sides.js";

const mostInMatrix = 30;

export const measures = {
  association: {label: "Association strength", digits: 1},
  npmi: {label: "NPMI", digits: 2},
  jaccard: {label: "Jaccard index", digits: 2},
  n_papers: {label: "Papers with both", digits: 0}
} as const;
export type Measure = keyof typeof measures;

export const colorings = {
  cluster: {label: "Cluster of the map"},
  topic: {label: "Topic"},
  date: {label: "Mean year of its papers"},
  growth: {label: "Change of its share, last twelve months"},
  compared: {label: "Share in A less share in B"}
} as const;
export type Coloring = keyof typeof colorings;

const points = (value: number): string =>
  `${value < 0 ? "−" : "+"}${(100 * Math.abs(value)).toFixed(1)} points`;

const names = Object.keys(vocabularies) as VocabularyName[];

/** The page's part of the address. */
export function keywordsView(summary: Summary<"keywords">) {
  const networks = keywordNetworks(summary);
  return {
    vocabulary: choice(names),
    measure: choice(Object.keys(measures) as Measure[]),
    color: choice(Object.keys(colorings) as Coloring[]),
    find: text(),
    look: mapLook(),
    min: integer({
      min: 0,
      max: Math.max(...names.map((name) => networks.shown(name).highest)),
      fallback: 0
    })
  };
}

export interface KeywordsDrawn extends Drawn<StateOf<ReturnType<typeof keywordsView>>> {
  /** Keywords that were drawn around on the map. */
  readonly chosen?: ReadonlySet<string>;
}

export interface KeywordsFigures extends PageFigures<LoadedVocabularies> {
  network: FigureSource;
  matrix: FigureSource;
  diagram: FigureSource;
  /** Papers that a pair must share, and the bounds of that. */
  threshold(): {least: number; lowest: number; highest: number};
  /** Whether there are authors' keywords. */
  hasAuthors: boolean;
  /** Keywords that are found or drawn around. */
  found(): ReadonlySet<string>;
  /** Whether the map is laid out for the papers of the filter. */
  isArranged(): boolean;
  /** Lays the map out; false where a later layout overtook it. */
  arrange(layOut: Services["layOut"]): Promise<boolean>;
  /** Whether colours ask for what is not read yet. */
  needsLifetimes(): boolean;
  readLifetimes(facts: () => Promise<Facts>): Promise<void>;
  /** Why the map is not coloured as asked; "" where it is. */
  colouringProblem(): string;
  forget(): void;
  diagramLabels(): Map<string, string>;
  exported(facts: () => Promise<Facts>): Promise<KeywordNetwork>;
}

/** The charts of the Keywords page: the co-occurrence network, the same as a matrix, and topics by their ties. */
export function keywordsFigures(summary: Summary<"keywords">, drawn: KeywordsDrawn): KeywordsFigures {
  const {answers} = summary;
  const corpus = answers.corpus.rows[0]!;
  const {charts} = chartPages.keywords;
  const source = () => withFilter(sourceLine(corpus), drawn.filters);
  const networks = keywordNetworks(summary);
  const named = (): VocabularyName => drawn.state.vocabulary;
  const shown = () => networks.shown(named());
  const whole = () => networks.whole(named());
  const noun = (): string => vocabularies[named()].noun;
  /** Papers that a pair must share: as asked, where that can be had; 0 asks for what is best to begin with. */
  const least = ({lowest, highest, starting} = shown()): number => {
    const {min} = drawn.state;
    return min === 0 ? starting : Math.min(Math.max(min, lowest), highest);
  };
  const keptOf = (network = shown()) => network.links.filter((l) => l.n_papers >= least(network));
  const linkedOf = (network = shown()) => {
    const linked = new Set(keptOf(network).flatMap((l) => [l.a, l.b]));
    return network.nodes.filter((n) => linked.has(n.id));
  };
  const strength = (link: MapLink) => link[drawn.state.measure];
  const threshold = () =>
    `Pairs in ${counted(least(), "paper")} or more: ${counted(keptOf().length, "pair")} of ${counted(linkedOf().length, noun())}`;

  /** What was last counted of the papers: read when it is first needed after a change. */
  let lifetimes: ReadonlyMap<number, Lifetime> | null = null;
  let compared: ComparedWords | null | undefined;
  let selection: Selection | null = null;
  let loaded: LoadedVocabularies | null = null;
  const comparedWords = (): ComparedWords | null => (compared ??= networks.compared(named()));
  const forget = (): void => {
    lifetimes = null;
    compared = undefined;
  };
  const readLifetimes = async (facts: () => Promise<Facts>): Promise<ReadonlyMap<number, Lifetime>> => {
    loaded ??= await loadVocabularies(await facts());
    const last = corpus.last_date && monthNumber(lastWholeMonth(corpus.last_date));
    return lifetimesOfWords(loaded, named(), selection?.set ?? null, last);
  };

  const found = (): ReadonlySet<string> => {
    const wanted = drawn.state.find.trim().toLowerCase();
    const here = linkedOf().map(({term}) => term);
    return new Set(
      here.filter(
        (term) => drawn.chosen?.has(term) === true || (wanted !== "" && term.toLowerCase().includes(wanted))
      )
    );
  };
  const byTopic = (): boolean => drawn.state.color === "topic" && named() === "terms";
  /** Clusters, or topics, with most words of the whole map first. */
  const groups = (): {id: number; label: string}[] => {
    if (!byTopic()) return nameClusters(whole().nodes, networks.places(named(), whole()));
    const sizes = new Map<number, {id: number; label: string; n: number}>();
    for (const {topic_id, topic} of whole().nodes) {
      if (topic_id === null) continue;
      const group = sizes.get(topic_id) ?? {id: topic_id, label: topic ?? "", n: 0};
      group.n++;
      sizes.set(topic_id, group);
    }
    return [...sizes.values()].sort((a, b) => b.n - a.n || a.id - b.id);
  };
  const valueOf = (id: number): number | null | undefined => {
    switch (drawn.state.color) {
      case "date":
        return lifetimes?.get(id)?.mean_year;
      case "growth":
        return lifetimes?.get(id)?.growth;
      case "compared":
        return comparedWords()?.differences.get(id);
      default:
        return undefined;
    }
  };
  const shade = (): Pick<NetworkOptions, "shade"> => {
    const {color} = drawn.state;
    const of = new Map(
      shown().nodes.flatMap(({id, term}) => {
        const value = valueOf(id);
        return value === null || value === undefined ? [] : [[term, value] as const];
      })
    );
    if (of.size === 0) return {};
    const byDate = color === "date";
    const format = byDate ? (value: number) => value.toFixed(1) : points;
    return {shade: {label: colorings[color].label, of, format, signed: !byDate}};
  };
  const namesOf = (): Map<number, string> => new Map(shown().nodes.map((n) => [n.id, n.term]));
  const networkData = () => {
    const places = networks.places(named(), shown());
    const terms = namesOf();
    const placesOfWhole = networks.places(named(), whole());
    return {
      nodes: linkedOf().map((n) => {
        const {x, y, cluster} = places.get(n.id)!;
        return {
          key: n.term,
          label: n.term,
          n_papers: n.n_papers,
          group: byTopic() ? n.topic_id : cluster,
          x,
          y
        };
      }),
      links: keptOf().map((l) => ({
        source: terms.get(l.a)!,
        target: terms.get(l.b)!,
        n_papers: l.n_papers,
        strength: strength(l)
      })),
      room: whole() === shown() ? [] : linkedOf(whole()).map(({id}) => placesOfWhole.get(id)!)
    };
  };
  const networkOptions = () => ({
    ...shade(),
    found: found(),
    look: drawn.state.look,
    id: charts.network,
    title: "Keyword co-occurrence",
    subtitle: `${threshold()}. Area: papers with the ${noun()}`,
    source: source(),
    groups: groups(),
    groupNoun: byTopic() ? "topic" : "cluster",
    strengthLabel: measures[drawn.state.measure].label
  });
  const exported = async (facts: () => Promise<Facts>): Promise<KeywordNetwork> => {
    const times = await readLifetimes(facts);
    const places = networks.places(named(), shown());
    return {
      title: `Keyword co-occurrence, ${corpus.title}`,
      description: `${threshold()}. ${source()}`,
      nodes: linkedOf().map(({id, term, n_papers}) => {
        const {x, y, cluster} = places.get(id)!;
        return {
          id: id + 1,
          label: term,
          x,
          y,
          cluster: cluster === null ? null : cluster + 1,
          n_papers,
          mean_year: times.get(id)?.mean_year ?? null,
          first_date: times.get(id)?.first_date ?? null
        };
      }),
      links: keptOf().map(({a, b, n_papers, association}) => ({
        source: a + 1,
        target: b + 1,
        n_papers,
        association
      }))
    };
  };
  /** @param least_papers that a pair must share */
  const matrixOf = (nodes: readonly MapNode[], least_papers: number) => {
    const places = networks.places(named(), shown());
    const clusterOf = (id: number): number => places.get(id)?.cluster ?? Infinity;
    const ordered = [...nodes].sort(
      (a, b) => clusterOf(a.id) - clusterOf(b.id) || b.n_papers - a.n_papers || a.id - b.id
    );
    const keys = ordered.map((n) => ({key: n.term, label: n.term}));
    const order = new Map(ordered.map((n, i) => [n.id, i]));
    const terms = namesOf();
    const other = comparedWords();
    const sides = other && sidesOf(drawn.filters);
    const cellsOf = (links: readonly MapLink[], side: "both" | "above" | "below"): MatrixCell[] =>
      links.flatMap((l) => {
        const [first, second] = [order.get(l.a), order.get(l.b)];
        if (l.n_papers < least_papers || first === undefined || second === undefined) return [];
        const ends = [terms.get(l.a)!, terms.get(l.b)!];
        const [early, late] = (first < second ? ends : ends.reverse()) as [string, string];
        const whose = sides === null ? "" : `${side === "above" ? sides.first : sides.second}. `;
        const tip = `${whose}${early} and ${late}: ${counted(l.n_papers, "paper")}, association strength ${l.association.toFixed(2)}, NPMI ${l.npmi.toFixed(2)}, Jaccard ${l.jaccard.toFixed(2)}`;
        const cell = {value: strength(l), n_papers: l.n_papers, tip};
        return [
          ...(side === "below" ? [] : [{row: early, column: late, ...cell}]),
          ...(side === "above"
            ? []
            : [{row: late, column: early, ...cell, ...(side === "below" && {compared: true as const})}])
        ];
      });
    const {links} = shown();
    const cells =
      other === null
        ? cellsOf(links, "both")
        : [...cellsOf(links, "above"), ...cellsOf(other.pairs, "below")];
    return {rows: keys, columns: keys, cells};
  };
  const matrixData = () => matrixOf(linkedOf().slice(0, mostInMatrix), least());
  /** Every pair that is known; of two sides, those in as many papers as all pairs of both are known of. */
  const everyCell = () => matrixOf(shown().nodes, comparedWords() === null ? 0 : shown().lowest);
  const matrixOptions = () => {
    const sides = comparedWords() && sidesOf(drawn.filters);
    const {label, digits} = measures[drawn.state.measure];
    return {
      id: charts.matrix,
      title: "The same as a matrix",
      subtitle: `${label} of the ${mostInMatrix} most frequent linked ${noun()}s at most, ordered by cluster${sides === null ? "" : `. Above the diagonal ${sides.first}; below it ${sides.second}`}`,
      source: source(),
      valueLabel: label,
      format: (value: number) => value.toFixed(digits),
      ...(sides && {sides})
    };
  };
  const sql = () =>
    named() === "terms"
      ? [answers.keyword_nodes, answers.keyword_links]
      : [answers.author_keyword_nodes, answers.author_keyword_links];
  const diagramPoints = (): ScatterPoint[] => {
    const labels = new Map(networks.shown("terms").nodes.map(({topic_id, topic}) => [topic_id, topic ?? ""]));
    return strategicDiagram(
      networks.shown("terms").nodes.map(({id, n_papers, topic_id}) => ({id, n_papers, cluster: topic_id})),
      networks.shown("terms").links
    ).map(({cluster, n_terms, centrality, density}) => ({
      key: String(cluster),
      label: labels.get(cluster) ?? "",
      x: centrality,
      y: density,
      size: n_terms,
      tip: `${labels.get(cluster) ?? ""}: centrality ${centrality.toFixed(2)}, density ${density.toFixed(1)}, ${counted(n_terms, "term")}`
    }));
  };
  const diagramOptions = () => {
    const points = diagramPoints();
    return {
      id: charts.diagram,
      title: "Topics by centrality and density",
      subtitle: `Among the ${counted(networks.shown("terms").nodes.length, "term")} in most papers; dashed: the medians`,
      source: source(),
      xLabel: "Centrality: ties to other topics",
      yLabel: "Density: ties within",
      sizeLabel: "Terms",
      guides: {x: median(points.map((p) => p.x)), y: median(points.map((p) => p.y))}
    };
  };
  /** Every pair that is known, whatever the threshold, with the papers of its words. */
  const everyPair = (): DisplayTable => {
    const nodes = new Map(shown().nodes.map((node) => [node.id, node]));
    const {links} = shown();
    const {columns, rows} = networkTable({
      nodes: [],
      links: links.map((l) => ({
        source: nodes.get(l.a)!.term,
        target: nodes.get(l.b)!.term,
        n_papers: l.n_papers,
        strength: strength(l)
      }))
    });
    return {
      columns: [
        ...columns,
        {name: "source_papers", label: "Papers with the term", type: "number"},
        {name: "target_papers", label: "Papers with the other term", type: "number"}
      ],
      rows: rows.map((row, i) => [...row, nodes.get(links[i]!.a)!.n_papers, nodes.get(links[i]!.b)!.n_papers])
    };
  };
  const words = (own: Pick<FigureWords, "title" | "subtitle" | "method">): FigureWords => ({
    ...own,
    filter: filtersInWords(drawn.filters),
    source: sourceLine(corpus)
  });
  /** The papers that a pair could be in, in words. */
  const among = (): string =>
    named() === "terms"
      ? `the ${counted(selection?.n_papers ?? corpus.n_papers, "paper")}`
      : "the papers with keywords";
  const pairMethod = () =>
    methodOf(
      `A pair counts in papers that hold both ${noun()}s`,
      strengthMethod(drawn.state.measure, among()),
      `Pairs in fewer than ${counted(least(), "paper")} are left out`
    );
  const network: FigureSource = {
    id: charts.network,
    name: "network",
    file: "keyword-network",
    words: () => {
      const {title, subtitle} = networkOptions();
      const method = methodOf(
        pairMethod(),
        "Layout by VOS and clusters by Leiden, from a fixed seed; distances are approximate"
      );
      return words({title, subtitle, method});
    },
    note: () => "",
    draw: (frame) => networkChart(networkData(), {...networkOptions(), ...frame}),
    table: () => networkTable(networkData()),
    data: everyPair,
    sql
  };
  const matrix: FigureSource = {
    id: charts.matrix,
    name: "matrix",
    file: "keyword-matrix",
    words: () => {
      const {title, subtitle} = matrixOptions();
      return words({title, subtitle, method: pairMethod()});
    },
    note: () => "",
    draw: (frame) => matrixChart(matrixData(), {...matrixOptions(), ...frame}),
    table: () => matrixTable(matrixData(), matrixOptions()),
    data: () => matrixTable(everyCell(), matrixOptions()),
    sql
  };
  const diagram: FigureSource = {
    id: charts.diagram,
    name: "diagram",
    file: "strategic-diagram",
    words: () => {
      const {title, subtitle} = diagramOptions();
      const method = methodOf(
        `Ties of ${counted(networks.shown("terms").links.length, "pair")} of terms: both² / (one × other) of papers`,
        "Centrality: ties of a topic's terms to others', summed; density: 100 times those within, over its terms (Callon, Courtial and Laville 1991)"
      );
      return words({title, subtitle, method});
    },
    note: () => "",
    draw: (frame) => scatterChart(diagramPoints(), {...diagramOptions(), ...frame}),
    table: () => scatterTable(diagramPoints(), diagramOptions()),
    data: () => scatterTable(diagramPoints(), diagramOptions()),
    sql: () => [answers.keyword_nodes, answers.keyword_links]
  };
  const needsLifetimes = (): boolean =>
    (drawn.state.color === "date" || drawn.state.color === "growth") && lifetimes === null;
  const colouringProblem = (): string => {
    const {color} = drawn.state;
    if (color === "compared" && comparedWords() === null)
      return "Nothing is compared: use “Compare with …” in the filter above.";
    if (color === "topic" && named() === "authors")
      return "Authors' keywords have no topics: coloured by cluster.";
    return "";
  };
  return {
    load: loadVocabularies,
    choose(selections, read) {
      networks.choose(selections, read);
      selection = selections.first;
      loaded = read ?? loaded;
      forget();
    },
    async settle(services) {
      if (!networks.isArranged(named())) await networks.arrange(named(), services.layOut);
      if (needsLifetimes()) lifetimes = await readLifetimes(services.facts);
      return colouringProblem();
    },
    figures: [network, matrix, diagram],
    network,
    matrix,
    diagram,
    threshold: () => ({least: least(), lowest: shown().lowest, highest: shown().highest}),
    hasAuthors: networks.shown("authors").nodes.length > 0,
    found,
    isArranged: () => networks.isArranged(named()),
    arrange: (layOut) => networks.arrange(named(), layOut),
    needsLifetimes,
    async readLifetimes(facts) {
      lifetimes = await readLifetimes(facts);
    },
    colouringProblem,
    forget,
    diagramLabels: () => new Map(diagramPoints().map(({key, label}) => [key, label])),
    exported
  };
}

/** How the strength of a pair is computed. @param among the N papers that could hold it, in words */
function strengthMethod(measure: Measure, among: string): string {
  switch (measure) {
    case "association":
      return `Association strength: N × both / (one × other) of ${among}; 1 is what chance gives`;
    case "npmi":
      return `NPMI: ln(N × both / (one × other)) / −ln(both / N) of ${among}; 0 is what chance gives, 1 never apart`;
    case "jaccard":
      return "Jaccard index: papers with both over papers with either";
    case "n_papers":
      return "";
  }
}
