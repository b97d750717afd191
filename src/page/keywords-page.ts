import type {ChartPick} from "../charts/figure.js";
import {type MatrixCell, matrixChart, matrixTable} from "../charts/matrix-chart.js";
import {networkChart, networkTable, type NetworkOptions} from "../charts/network-chart.js";
import {lastWholeMonth} from "../analysis/months.js";
import {median, strategicDiagram} from "../analysis/strategic-diagram.js";
import {scatterChart, type ScatterPoint, scatterTable} from "../charts/scatter-chart.js";
import type {KeywordNetwork} from "../exchange/keyword-network.js";
import {type MapLink, nameClusters} from "../explore/keyword-map.js";
import type {Lifetime} from "../explore/lifetimes.js";
import {monthNumber} from "../model/facts.js";
import {withNames} from "../model/filter.js";
import {readSummary} from "../query/summaries.js";
import {mapLook} from "../state/map-look.js";
import {choice, integer, text} from "../state/view.js";
import {openView} from "./address.js";
import {card} from "./card.js";
import {segments, select, slider, textBox, toolbar} from "./controls.js";
import {counted, sourceLine} from "../figures/corpus-line.js";
import {download} from "./download.js";
import {networkFile, type NetworkFile, networkFiles} from "./export-network.js";
import {useFilter} from "./filter.js";
import {filterBar} from "./filter-bar.js";
import {drawnFilters, followFilter} from "./follow-filter.js";
import {
  type ComparedWords,
  keywordNetworks,
  lifetimesOfWords,
  type LoadedVocabularies,
  loadVocabularies,
  vocabularies,
  type VocabularyName
} from "./keyword-networks.js";
import {navigateMap} from "./map-navigation.js";
import {openPick} from "./open-pick.js";
import {periodPlayer} from "./period-player.js";
import type {Selection} from "../figures/selections.js";
import {useFacts} from "./selection.js";
import {sidesOf, withFilter} from "../figures/sides.js";

const mostInMatrix = 30;
/** Milliseconds after a change of the filter until the map is laid out. */
const calm = 120;

const measures = {
  association: {label: "Association strength", digits: 1},
  npmi: {label: "NPMI", digits: 2},
  jaccard: {label: "Jaccard index", digits: 2},
  n_papers: {label: "Papers with both", digits: 0}
} as const;
type Measure = keyof typeof measures;

const colorings = {
  cluster: {label: "Cluster of the map"},
  topic: {label: "Topic"},
  date: {label: "Mean year of its papers"},
  growth: {label: "Change of its share, last twelve months"},
  compared: {label: "Share in A less share in B"}
} as const;
type Coloring = keyof typeof colorings;

const points = (value: number): string =>
  `${value < 0 ? "−" : "+"}${(100 * Math.abs(value)).toFixed(1)} points`;

/** The Keywords page: the co-occurrence network and the same as a matrix, above a threshold, of terms or of authors' keywords. */
export function keywordsPage(json: unknown) {
  const summary = readSummary("keywords", json);
  const {answers} = summary;
  const corpus = answers.corpus.rows[0]!;
  const source = () => withFilter(sourceLine(corpus), drawnFilters());
  const filters = useFilter();
  const networks = keywordNetworks(summary);
  const names = Object.keys(vocabularies) as VocabularyName[];
  const address = openView({
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
  });
  const named = (): VocabularyName => address.state.vocabulary;
  const shown = () => networks.shown(named());
  const whole = () => networks.whole(named());
  const noun = (): string => vocabularies[named()].noun;
  /** Papers that a pair must share: as asked, where that can be had; 0 asks for what is best to begin with. */
  const least = ({lowest, highest, starting} = shown()): number => {
    const {min} = address.state;
    return min === 0 ? starting : Math.min(Math.max(min, lowest), highest);
  };
  const keptOf = (network = shown()) => network.links.filter((l) => l.n_papers >= least(network));
  const linkedOf = (network = shown()) => {
    const linked = new Set(keptOf(network).flatMap((l) => [l.a, l.b]));
    return network.nodes.filter((n) => linked.has(n.id));
  };
  const strength = (link: MapLink) => link[address.state.measure];
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
  const readLifetimes = async (): Promise<ReadonlyMap<number, Lifetime>> => {
    loaded ??= await loadVocabularies(await useFacts());
    const last = corpus.last_date && monthNumber(lastWholeMonth(corpus.last_date));
    return lifetimesOfWords(loaded, named(), selection?.set ?? null, last);
  };

  /** Keys that were drawn around. */
  let chosen: ReadonlySet<string> = new Set();
  const found = (): ReadonlySet<string> => {
    const wanted = address.state.find.trim().toLowerCase();
    const here = linkedOf().map(({term}) => term);
    return new Set(
      here.filter((term) => chosen.has(term) || (wanted !== "" && term.toLowerCase().includes(wanted)))
    );
  };
  const byTopic = (): boolean => address.state.color === "topic" && named() === "terms";
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
    switch (address.state.color) {
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
    const {color} = address.state;
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
    look: address.state.look,
    id: "keyword-network",
    title: "Keyword co-occurrence",
    subtitle: `${threshold()}. Area: papers with the ${noun()}`,
    source: source(),
    groups: groups(),
    groupNoun: byTopic() ? "topic" : "cluster",
    strengthLabel: measures[address.state.measure].label
  });
  const exported = async (): Promise<KeywordNetwork> => {
    const times = await readLifetimes();
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
  const matrixData = () => {
    const places = networks.places(named(), shown());
    const clusterOf = (id: number): number => places.get(id)?.cluster ?? Infinity;
    const frequent = linkedOf()
      .slice(0, mostInMatrix)
      .sort((a, b) => clusterOf(a.id) - clusterOf(b.id) || b.n_papers - a.n_papers || a.id - b.id);
    const keys = frequent.map((n) => ({key: n.term, label: n.term}));
    const order = new Map(frequent.map((n, i) => [n.id, i]));
    const terms = namesOf();
    const other = comparedWords();
    const sides = other && sidesOf(drawnFilters());
    const cellsOf = (links: readonly MapLink[], side: "both" | "above" | "below"): MatrixCell[] =>
      links.flatMap((l) => {
        const [first, second] = [order.get(l.a), order.get(l.b)];
        if (first === undefined || second === undefined) return [];
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
    const cells =
      other === null
        ? cellsOf(keptOf(), "both")
        : [
            ...cellsOf(keptOf(), "above"),
            ...cellsOf(
              other.pairs.filter((l) => l.n_papers >= least()),
              "below"
            )
          ];
    return {rows: keys, columns: keys, cells};
  };
  const matrixOptions = () => {
    const sides = comparedWords() && sidesOf(drawnFilters());
    const {label, digits} = measures[address.state.measure];
    return {
      id: "keyword-matrix",
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
  const pickFrom = (pick: ChartPick) =>
    openPick(pick, {kind: vocabularies[named()].kind, with_abstract: false});
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
  network.dataset.arranged = "true";
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
      id: "strategic-diagram",
      title: "Topics by centrality and density",
      subtitle: `Among the ${counted(networks.shown("terms").nodes.length, "term")} in most papers; dashed: the medians`,
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
  const vocabulary = segments(
    "Vocabulary",
    names.map((value) => ({value, label: vocabularies[value].label})),
    address.state.vocabulary,
    (value) => {
      address.set({vocabulary: value, min: 0});
      chosen = new Set();
      forget();
      void show();
    }
  );
  const color = select(
    "Colour",
    (Object.keys(colorings) as Coloring[]).map((value) => ({value, label: colorings[value].label})),
    address.state.color,
    (value) => {
      address.set({color: value});
      void recolor();
    }
  );
  const saidOf = (): HTMLElement => {
    const element = document.createElement("span");
    element.className = "said";
    element.setAttribute("role", "status");
    return element;
  };
  const [said, mapSaid, savedSaid] = [saidOf(), saidOf(), saidOf()];
  const recolor = async (): Promise<void> => {
    const {color: by} = address.state;
    said.textContent = "";
    if (by === "date" || by === "growth") {
      if (lifetimes === null) said.textContent = "Counting …";
      try {
        lifetimes ??= await readLifetimes();
        said.textContent = "";
      } catch (error) {
        said.textContent = `The dates could not be counted: ${messageOf(error)}`;
      }
    } else if (by === "compared" && comparedWords() === null)
      said.textContent = "Nothing is compared: use “Compare with …” in the filter above.";
    else if (by === "topic" && named() === "authors")
      said.textContent = "Authors' keywords have no topics: coloured by cluster.";
    redraw({continuous: filters.continuous});
  };
  let arranging: ReturnType<typeof setTimeout> | undefined;
  /** Lays the map out anew where its papers are others. */
  const arrange = async (): Promise<void> => {
    const isDone = filters.continuous || networks.isArranged(named());
    network.dataset.arranged = String(isDone);
    mapSaid.textContent = isDone ? "" : "Laying the map out …";
    clearTimeout(arranging);
    if (isDone) return;
    // After the counts are painted, which should not wait for it.
    await new Promise((resolve) => (arranging = setTimeout(resolve, calm)));
    try {
      if (!(await networks.arrange(named()))) return;
      mapSaid.textContent = "";
      redraw();
    } catch (error) {
      mapSaid.textContent = `The map could not be laid out: ${messageOf(error)}. Its nodes stand as before.`;
    }
    network.dataset.arranged = "true";
  };
  const show = (): Promise<void> => {
    min.limit({min: shown().lowest, max: shown().highest});
    min.set(least());
    void arrange();
    return recolor();
  };
  address.onChange((state) => {
    vocabulary.set(state.vocabulary);
    measure.set(state.measure);
    color.set(state.color);
    find.set(state.find);
    forget();
    sayFound();
    void show();
  });

  const only = document.createElement("button");
  only.type = "button";
  only.textContent = "Filter to these";
  only.addEventListener("click", () => {
    const words = [...found()];
    chosen = new Set();
    address.set({find: ""});
    find.set("");
    sayFound();
    const {filter} = filters.filters;
    filters.set({filter: withNames(filter, vocabularies[named()].kind, "any", words)});
  });
  const foundSaid = saidOf();
  const sayFound = (): void => {
    const {size} = found();
    const asked = address.state.find.trim() !== "" || chosen.size > 0;
    foundSaid.textContent = asked ? counted(size, "keyword") : "";
    only.disabled = size === 0;
  };
  const find = textBox(
    "Find",
    {value: address.state.find, placeholder: "part of a keyword"},
    {
      onChange: (value) => {
        chosen = new Set();
        address.set({find: value}, {continuous: true});
        sayFound();
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
    savedSaid.textContent = "Counting …";
    try {
      const {ending} = networkFiles[kind.get()];
      const name = `litscope-keywords-${ending.includes(".") ? ending : `network.${ending}`}`;
      download(name, networkFile(kind.get(), await exported()), "text/plain;charset=utf-8");
      savedSaid.textContent = `Saved ${name}`;
    } catch (error) {
      savedSaid.textContent = `The network could not be saved: ${messageOf(error)}`;
    }
  });
  const saveTools = toolbar(kind);
  saveTools.append(save, savedSaid);
  const wordTools = toolbar(color, find);
  wordTools.append(only, foundSaid, said);
  sayFound();
  const mapTools = navigateMap(network.querySelector(".card-chart")!, {
    get: () => address.state.look,
    set(look, options) {
      address.set({look}, options);
      network.update({}, {continuous: true});
    },
    onSelect(keys) {
      chosen = new Set(keys);
      address.set({find: ""}, {continuous: true});
      find.set("");
      sayFound();
      network.update({}, {continuous: true});
    }
  });
  mapTools.append(periodPlayer(corpus), mapSaid);
  const tools = document.createElement("div");
  tools.append(wordTools, mapTools);

  followFilter(loadVocabularies, (selections, read) => {
    networks.choose(selections, read);
    selection = selections.first;
    loaded = read ?? loaded;
    forget();
    sayFound();
    return show();
  });
  void recolor();
  const withAuthors = networks.shown("authors").nodes.length > 0 || named() === "authors";

  return {
    filter: () => filterBar({corpus, months: answers.month_totals.rows, years: answers.year_totals.rows}),
    controls: () => (withAuthors ? toolbar(vocabulary, min, measure) : toolbar(min, measure)),
    mapTools: () => tools,
    saveTools: () => saveTools,
    network: () => network,
    matrix: () => matrix,
    diagram: () => diagram
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
