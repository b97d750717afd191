import type {ChartPick} from "../charts/figure.js";
import {matrixChart, matrixTable} from "../charts/matrix-chart.js";
import {networkChart, networkTable} from "../charts/network-chart.js";
import {lastWholeMonth} from "../analysis/months.js";
import {everyPaper} from "../analysis/paper-set.js";
import {countEach} from "../analysis/postings.js";
import {median, strategicDiagram} from "../analysis/strategic-diagram.js";
import {scatterChart, type ScatterPoint, scatterTable} from "../charts/scatter-chart.js";
import type {KeywordNetwork} from "../exchange/keyword-network.js";
import {type Lifetime, lifetimesOf} from "../explore/lifetimes.js";
import {monthNumber} from "../model/facts.js";
import {countPairs, mostFrequent} from "../explore/count-selection.js";
import {type NodePlace, readSummary} from "../query/summaries.js";
import {choice, integer, text} from "../state/view.js";
import {openView} from "./address.js";
import {card} from "./card.js";
import {segments, select, slider, textBox, toolbar} from "./controls.js";
import {counted, sourceLine} from "./corpus-line.js";
import {download} from "./download.js";
import {networkFile, type NetworkFile, networkFiles} from "./export-network.js";
import {useFilter} from "./filter.js";
import {filterBar} from "./filter-bar.js";
import {followFilter} from "./follow-filter.js";
import type {Facts} from "./open-facts.js";
import {openPick} from "./open-pick.js";
import {type Selection, useFacts} from "./selection.js";
import {withFilter} from "./sides.js";

const mostInMatrix = 30;
/** As `keyword_nodes`. */
const mostNodes = 150;
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

const vocabularies = {
  terms: {label: "Terms of titles and abstracts", noun: "term", kind: "term"},
  authors: {label: "Authors' keywords", noun: "keyword", kind: "keyword"}
} as const;
type VocabularyName = keyof typeof vocabularies;

const colorings = {
  topic: {label: "Topic"},
  date: {label: "Mean year of its papers"},
  growth: {label: "Change of its share, last twelve months"}
} as const;
type Coloring = keyof typeof colorings;

interface Network {
  nodes: {id: number; term: string; n_papers: number; topic_id: number | null; topic: string | null}[];
  links: {a: number; b: number; n_papers: number; association: number; npmi: number; jaccard: number}[];
  places: ReadonlyMap<number, NodePlace>;
  /** Thresholds that can be asked for, and the one to begin with. */
  lowest: number;
  highest: number;
  starting: number;
}

function networkOf({
  nodes,
  links,
  places
}: Pick<Network, "nodes" | "links"> & {places: readonly NodePlace[]}): Network {
  const papers = links.map(({n_papers}) => n_papers);
  const highest = Math.max(fewestLinks, ...papers);
  /** The summary holds the pairs of most papers: below the last of a full list some are missing. */
  const lowest = links.length < mostInSummary ? fewestLinks : Math.min(highest, papers.at(-1)! + 1);
  return {
    nodes,
    links,
    places: placeAll(nodes, links, places),
    lowest,
    highest,
    starting: Math.min(highest, startingThreshold(papers, lowest))
  };
}

/** The Keywords page: the co-occurrence network and the same as a matrix, above a threshold, of terms or of authors' keywords. */
export function keywordsPage(json: unknown) {
  const {answers, layouts} = readSummary("keywords", json);
  const corpus = answers.corpus.rows[0]!;
  const source = () => withFilter(sourceLine(corpus));
  const filters = useFilter();
  const everything: Record<VocabularyName, Network> = {
    terms: networkOf({
      nodes: answers.keyword_nodes.rows.map(({term_id, ...node}) => ({id: term_id, ...node})),
      links: answers.keyword_links.rows.map(({term_a, term_b, ...link}) => ({a: term_a, b: term_b, ...link})),
      places: layouts.terms
    }),
    authors: networkOf({
      nodes: answers.author_keyword_nodes.rows.map(({keyword_id, keyword, n_papers}) => ({
        id: keyword_id,
        term: keyword,
        n_papers,
        topic_id: null,
        topic: null
      })),
      links: answers.author_keyword_links.rows.map(({keyword_a, keyword_b, ...link}) => ({
        a: keyword_a,
        b: keyword_b,
        ...link
      })),
      places: layouts.authors
    })
  };
  let networks = everything;
  const both = Object.values(everything);
  const load = async (facts: Facts) => {
    const [papers, terms, topics, keywords] = await Promise.all([
      facts.papers(),
      facts.terms(),
      facts.topics(),
      facts.keywords()
    ]);
    return {papers, terms, keywords, labels: new Map(topics.list.map((t) => [t.topic_id, t.label]))};
  };
  const count = (
    {set, n_papers}: Selection,
    {terms, keywords, labels}: Awaited<ReturnType<typeof load>>
  ): Record<VocabularyName, Network> => {
    const ofTerms = mostFrequent(terms.postings, set, mostNodes);
    const termCounts = countEach(terms.postings, set);
    const ofKeywords = mostFrequent(keywords.postings, set, mostNodes);
    const keywordCounts = countEach(keywords.postings, set);
    const holders = new Set<number>();
    for (const paper of keywords.postings.papers) if (set[paper] === 1) holders.add(paper);
    return {
      terms: networkOf({
        nodes: ofTerms.map((id) => {
          const {term, topic_id} = terms.list[id]!;
          const topic = topic_id === null ? null : (labels.get(topic_id) ?? null);
          return {id, term, n_papers: termCounts[id]!, topic_id, topic};
        }),
        links: countPairs(terms.postings, ofTerms, set, n_papers),
        places: layouts.terms
      }),
      authors: networkOf({
        nodes: ofKeywords.map((at) => ({
          id: keywords.list[at]!.keyword_id,
          term: keywords.list[at]!.keyword,
          n_papers: keywordCounts[at]!,
          topic_id: null,
          topic: null
        })),
        links: countPairs(keywords.postings, ofKeywords, set, holders.size).map(({a, b, ...rest}) => ({
          a: keywords.list[a]!.keyword_id,
          b: keywords.list[b]!.keyword_id,
          ...rest
        })),
        places: layouts.authors
      })
    };
  };
  const address = openView({
    vocabulary: choice(Object.keys(vocabularies) as VocabularyName[]),
    measure: choice(Object.keys(measures) as Measure[]),
    color: choice(Object.keys(colorings) as Coloring[]),
    find: text(),
    min: integer({min: 0, max: Math.max(...both.map(({highest}) => highest)), fallback: 0})
  });
  const shown = (): Network => networks[address.state.vocabulary];
  const noun = (): string => vocabularies[address.state.vocabulary].noun;
  /** Papers that a pair must share: as asked, where that can be had; 0 asks for what is best to begin with. */
  const least = (): number => {
    const {min} = address.state;
    const {lowest, highest, starting} = shown();
    return min === 0 ? starting : Math.min(Math.max(min, lowest), highest);
  };

  const kept = () => shown().links.filter((l) => l.n_papers >= least());
  const linkedNodes = () => {
    const linked = new Set(kept().flatMap((l) => [l.a, l.b]));
    return shown().nodes.filter((n) => linked.has(n.id));
  };
  const strength = (link: Network["links"][number]) => link[address.state.measure];
  const threshold = () =>
    `Pairs in ${counted(least(), "paper")} or more: ${counted(kept().length, "pair")} of ${counted(linkedNodes().length, noun())}`;

  const groups = () =>
    [
      ...new Map(
        shown().nodes.flatMap((n) => (n.topic_id === null ? [] : [[n.topic_id, n.topic ?? ""] as const]))
      )
    ]
      .sort(([a], [b]) => a - b)
      .map(([id, label]) => ({id, label}));
  const namesOf = (): Map<number, string> => new Map(shown().nodes.map((n) => [n.id, n.term]));
  const networkData = () => {
    const {places} = shown();
    const names = namesOf();
    return {
      nodes: linkedNodes().map((n) => ({
        key: n.term,
        label: n.term,
        n_papers: n.n_papers,
        group: n.topic_id,
        x: places.get(n.id)?.x ?? 0.5,
        y: places.get(n.id)?.y ?? 0.5
      })),
      links: kept().map((l) => ({
        source: names.get(l.a)!,
        target: names.get(l.b)!,
        n_papers: l.n_papers,
        strength: strength(l)
      }))
    };
  };
  /** Lifetimes of the shown keywords, once they were asked for. */
  let lifetimes: ReadonlyMap<number, Lifetime> | null = null;
  let selection: Selection | null = null;
  const readLifetimes = async (): Promise<ReadonlyMap<number, Lifetime>> => {
    const facts = await useFacts();
    const {papers, terms, keywords} = await load(facts);
    const set = selection?.set ?? everyPaper(papers.n_papers);
    const {postings, idOf} =
      address.state.vocabulary === "terms"
        ? {postings: terms.postings, idOf: (at: number) => at}
        : {postings: keywords.postings, idOf: (at: number) => keywords.list[at]!.keyword_id};
    const last = corpus.last_date && monthNumber(lastWholeMonth(corpus.last_date));
    return new Map(lifetimesOf(postings, set, papers, last).map((one, at) => [idOf(at), one]));
  };
  const shade = () => {
    const {color} = address.state;
    if (color === "topic" || lifetimes === null) return {};
    const names = namesOf();
    const of = new Map<string, number>();
    for (const [id, {mean_year, growth}] of lifetimes) {
      const value = color === "date" ? mean_year : growth;
      const name = names.get(id);
      if (value !== null && name !== undefined) of.set(name, value);
    }
    const format =
      color === "date"
        ? (value: number) => value.toFixed(1)
        : (value: number) => `${value < 0 ? "−" : "+"}${(100 * Math.abs(value)).toFixed(1)} points`;
    return {shade: {label: colorings[color].label, of, format}};
  };
  const found = (): ReadonlySet<string> => {
    const wanted = address.state.find.trim().toLowerCase();
    return new Set(
      wanted === ""
        ? []
        : linkedNodes().flatMap(({term}) => (term.toLowerCase().includes(wanted) ? [term] : []))
    );
  };
  const exported = async (): Promise<KeywordNetwork> => {
    const times = await readLifetimes();
    const {places} = shown();
    const clusters = new Map(groups().map(({id}, i) => [id, i + 1]));
    return {
      title: `Keyword co-occurrence, ${corpus.title}`,
      description: `${threshold()}. ${source()}`,
      nodes: linkedNodes().map(({id, term, n_papers, topic_id}) => ({
        id: id + 1,
        label: term,
        x: places.get(id)?.x ?? 0.5,
        y: places.get(id)?.y ?? 0.5,
        cluster: topic_id === null ? null : (clusters.get(topic_id) ?? null),
        n_papers,
        mean_year: times.get(id)?.mean_year ?? null,
        first_date: times.get(id)?.first_date ?? null
      })),
      links: kept().map(({a, b, n_papers, association}) => ({
        source: a + 1,
        target: b + 1,
        n_papers,
        association
      }))
    };
  };
  const networkOptions = () => ({
    ...shade(),
    found: found(),
    id: "keyword-network",
    title: "Keyword co-occurrence",
    subtitle: `${threshold()}. Area: papers with the ${noun()}`,
    source: source(),
    groups: groups(),
    strengthLabel: measures[address.state.measure].label
  });
  const matrixData = () => {
    const frequent = linkedNodes()
      .slice(0, mostInMatrix)
      .sort(
        (a, b) =>
          (a.topic_id ?? Infinity) - (b.topic_id ?? Infinity) || b.n_papers - a.n_papers || a.id - b.id
      );
    const keys = frequent.map((n) => ({key: n.term, label: n.term}));
    const here = new Set(frequent.map((n) => n.id));
    const names = namesOf();
    const cells = kept()
      .filter((l) => here.has(l.a) && here.has(l.b))
      .flatMap((l) => {
        const [a, b] = [names.get(l.a)!, names.get(l.b)!];
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
    subtitle: `${measures[address.state.measure].label} of the ${mostInMatrix} most frequent linked ${noun()}s at most, ordered by ${address.state.vocabulary === "terms" ? "topic" : "papers"}`,
    source: source(),
    valueLabel: measures[address.state.measure].label,
    format: (value: number) => value.toFixed(measures[address.state.measure].digits)
  });
  const sql = () =>
    address.state.vocabulary === "terms"
      ? [answers.keyword_nodes, answers.keyword_links]
      : [answers.author_keyword_nodes, answers.author_keyword_links];
  const pickFrom = (pick: ChartPick) =>
    openPick(pick, {kind: vocabularies[address.state.vocabulary].kind, with_abstract: false});
  const network = card({
    id: "keyword-network",
    file: "keyword-network",
    title: "Keyword co-occurrence",
    draw: (frame) => networkChart(networkData(), {...networkOptions(), ...frame}),
    table: () => networkTable(networkData()),
    sql: sql(),
    onPick: pickFrom
  });
  const matrix = card({
    id: "keyword-matrix",
    file: "keyword-matrix",
    title: "The same as a matrix",
    draw: (frame) => matrixChart(matrixData(), {...matrixOptions(), ...frame}),
    table: () => matrixTable(matrixData(), matrixOptions()),
    sql: sql(),
    onPick: pickFrom
  });
  const diagramPoints = (): ScatterPoint[] => {
    const labels = new Map(networks.terms.nodes.map(({topic_id, topic}) => [topic_id, topic ?? ""]));
    return strategicDiagram(
      networks.terms.nodes.map(({id, n_papers, topic_id}) => ({id, n_papers, cluster: topic_id})),
      networks.terms.links
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
      id: "strategic-diagram",
      title: "Topics by centrality and density",
      subtitle: `Among the ${counted(networks.terms.nodes.length, "term")} in most papers; dashed: the medians`,
      source: source(),
      xLabel: "Centrality: ties to other topics",
      yLabel: "Density: ties within",
      sizeLabel: "Terms",
      guides: {x: median(points.map((p) => p.x)), y: median(points.map((p) => p.y))}
    };
  };
  const diagram = card({
    id: "strategic-diagram",
    file: "strategic-diagram",
    title: "Topics by centrality and density",
    draw: (frame) => scatterChart(diagramPoints(), {...diagramOptions(), ...frame}),
    table: () => scatterTable(diagramPoints(), diagramOptions()),
    sql: [answers.keyword_nodes, answers.keyword_links],
    onPick: (pick) =>
      openPick(pick, {
        kind: "topic",
        labels: new Map(diagramPoints().map(({key, label}) => [key, label])),
        with_abstract: false
      })
  });
  const redraw = ({continuous = false} = {}) => {
    diagram.update({}, {continuous});
    network.update({sql: sql()}, {continuous});
    matrix.update({sql: sql()}, {continuous});
  };
  const min = slider(
    "Papers with both, at least",
    {min: shown().lowest, max: shown().highest},
    least(),
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
  const fit = () => {
    min.limit({min: shown().lowest, max: shown().highest});
    min.set(least());
    redraw({continuous: filters.continuous});
  };
  const vocabulary = segments(
    "Vocabulary",
    (Object.keys(vocabularies) as VocabularyName[]).map((value) => ({
      value,
      label: vocabularies[value].label
    })),
    address.state.vocabulary,
    (value) => {
      address.set({vocabulary: value, min: 0});
      lifetimes = null;
      fit();
      void recolor();
    }
  );
  address.onChange((state) => {
    vocabulary.set(state.vocabulary);
    measure.set(state.measure);
    color.set(state.color);
    find.set(state.find);
    fit();
    void recolor();
  });
  const color = select(
    "Colour",
    (Object.keys(colorings) as Coloring[]).map((value) => ({value, label: colorings[value].label})),
    address.state.color,
    (value) => {
      address.set({color: value});
      void recolor();
    }
  );
  const said = document.createElement("span");
  said.className = "said";
  said.setAttribute("role", "status");
  const recolor = async (): Promise<void> => {
    if (address.state.color !== "topic") {
      said.textContent = lifetimes === null ? "Counting …" : "";
      try {
        lifetimes = await readLifetimes();
        said.textContent = "";
      } catch (error) {
        said.textContent = `The dates could not be counted: ${messageOf(error)}`;
      }
    }
    redraw({continuous: filters.continuous});
  };
  const find = textBox(
    "Find",
    {value: address.state.find, placeholder: "part of a keyword"},
    {
      onChange: (value) => {
        address.set({find: value}, {continuous: true});
        const {size} = found();
        said.textContent = value.trim() === "" ? "" : counted(size, "keyword");
        network.update({}, {continuous: true});
      }
    }
  );
  const kind = select(
    "Save as",
    (Object.keys(networkFiles) as NetworkFile[]).map((value) => ({value, label: networkFiles[value].label})),
    "map",
    () => undefined
  );
  const save = document.createElement("button");
  save.type = "button";
  save.textContent = "Save";
  save.addEventListener("click", async () => {
    said.textContent = "Counting …";
    try {
      const {ending} = networkFiles[kind.get()];
      const name = `litscope-keywords-${ending.includes(".") ? ending : `network.${ending}`}`;
      download(name, networkFile(kind.get(), await exported()), "text/plain;charset=utf-8");
      said.textContent = `Saved ${name}`;
    } catch (error) {
      said.textContent = `The network could not be saved: ${messageOf(error)}`;
    }
  });
  const networkTools = toolbar(find, color, kind);
  networkTools.append(save, said);

  followFilter(load, ({first}, loaded) => {
    selection = first;
    networks = first === null || loaded === null ? everything : count(first, loaded);
    min.limit({min: shown().lowest, max: shown().highest});
    min.set(least());
    lifetimes = null;
    return recolor();
  });
  if (address.state.color !== "topic") void recolor();
  const withAuthors = networks.authors.nodes.length > 0 || address.state.vocabulary === "authors";

  return {
    filter: () => filterBar({corpus, months: answers.month_totals.rows, years: answers.year_totals.rows}),
    controls: () => (withAuthors ? toolbar(vocabulary, min, measure) : toolbar(min, measure)),
    networkTools: () => networkTools,
    network: () => network,
    matrix: () => matrix,
    diagram: () => diagram
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The given places stay; a node without one stands among the nodes it is linked to, by their papers in common. */
function placeAll(
  nodes: Network["nodes"],
  links: Network["links"],
  given: readonly NodePlace[]
): Map<number, NodePlace> {
  const places = new Map(given.map((one) => [one.id, one]));
  for (const {id} of nodes) {
    if (places.has(id)) continue;
    let [x, y, weight] = [0, 0, 0];
    for (const {a, b, n_papers} of links) {
      const other = a === id ? b : b === id ? a : null;
      const place = other === null ? undefined : given.find((one) => one.id === other);
      if (place === undefined) continue;
      x += place.x * n_papers;
      y += place.y * n_papers;
      weight += n_papers;
    }
    // Told apart by their numbers, in the golden angle.
    const angle = id * 2.399963;
    const near = weight === 0 ? {x: 0.5, y: 0.5} : {x: x / weight, y: y / weight};
    places.set(id, {id, x: near.x + 0.03 * Math.cos(angle), y: near.y + 0.03 * Math.sin(angle)});
  }
  return places;
}

/** The lowest threshold that leaves a picture that can be read. */
function startingThreshold(papers: readonly number[], lowest: number): number {
  const readable = 150;
  for (let min = lowest; ; min++) if (papers.filter((n) => n >= min).length <= readable) return min;
}
