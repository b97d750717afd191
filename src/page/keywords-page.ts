import type {ChartPick} from "../charts/figure.js";
import {counted} from "../figures/corpus-line.js";
import {type VocabularyName, vocabularies} from "../figures/keyword-networks.js";
import {
  type Coloring,
  colorings,
  keywordsFigures,
  keywordsView,
  type Measure,
  measures
} from "../figures/keywords-figures.js";
import {withNames} from "../model/filter.js";
import {readSummary} from "../query/summaries.js";
import {openView} from "./address.js";
import {card} from "./card.js";
import {segments, select, slider, textBox, toolbar} from "./controls.js";
import {download} from "./download.js";
import {errorText} from "./error-text.js";
import {networkFile, type NetworkFile, networkFiles} from "./export-network.js";
import {useFilter} from "./filter.js";
import {filterBar} from "./filter-bar.js";
import {drawnFilters, followFilter} from "./follow-filter.js";
import {layOut} from "./lay-out.js";
import {navigateMap} from "./map-navigation.js";
import {openPick} from "./open-pick.js";
import {periodPlayer} from "./period-player.js";
import {useFacts} from "./selection.js";
import "./site.js";

/** Milliseconds after a change of the filter until the map is laid out. */
const calm = 120;

/** The Keywords page: the co-occurrence network and the same as a matrix, above a threshold, of terms or of authors' keywords. */
export function keywordsPage(json: unknown) {
  const summary = readSummary("keywords", json);
  const {answers} = summary;
  const corpus = answers.corpus.rows[0]!;
  const filters = useFilter();
  const names = Object.keys(vocabularies) as VocabularyName[];
  const address = openView(keywordsView(summary));
  /** Keys that were drawn around. */
  let chosen: ReadonlySet<string> = new Set();
  const figures = keywordsFigures(summary, {
    get state() {
      return address.state;
    },
    get filters() {
      return drawnFilters();
    },
    get chosen() {
      return chosen;
    }
  });
  const {found, forget} = figures;
  const named = (): VocabularyName => address.state.vocabulary;
  const pickFrom = (pick: ChartPick) =>
    openPick(pick, {kind: vocabularies[named()].kind, with_abstract: false});
  const network = card({figure: figures.network, onPick: pickFrom});
  const matrix = card({figure: figures.matrix, onPick: pickFrom});
  network.dataset.arranged = "true";
  const diagram = card({
    figure: figures.diagram,
    onPick: (pick) => openPick(pick, {kind: "topic", labels: figures.diagramLabels(), with_abstract: false})
  });
  const redraw = ({continuous = false} = {}) => {
    for (const one of [diagram, network, matrix]) one.update({continuous});
  };

  const min = slider(
    "Papers with both, at least",
    {min: figures.threshold().lowest, max: figures.threshold().highest},
    figures.threshold().least,
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
    said.textContent = "";
    if (figures.needsLifetimes()) {
      said.textContent = "Counting …";
      try {
        await figures.readLifetimes(useFacts);
        said.textContent = "";
      } catch (error) {
        said.textContent = `The dates could not be counted: ${errorText(error)}`;
      }
    } else said.textContent = figures.colouringProblem();
    redraw({continuous: filters.continuous});
  };
  let arranging: ReturnType<typeof setTimeout> | undefined;
  /** Lays the map out anew where its papers are others. */
  const arrange = async (): Promise<void> => {
    const isDone = filters.continuous || figures.isArranged();
    network.dataset.arranged = String(isDone);
    mapSaid.textContent = isDone ? "" : "Laying the map out …";
    clearTimeout(arranging);
    if (isDone) return;
    // After the counts are painted, which should not wait for it.
    await new Promise((resolve) => (arranging = setTimeout(resolve, calm)));
    try {
      if (!(await figures.arrange(layOut))) return;
      mapSaid.textContent = "";
      redraw();
    } catch (error) {
      mapSaid.textContent = `The map could not be laid out: ${errorText(error)}. Its nodes stand as before.`;
    }
    network.dataset.arranged = "true";
  };
  const show = (): Promise<void> => {
    const {least, lowest, highest} = figures.threshold();
    min.limit({min: lowest, max: highest});
    min.set(least);
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
        network.update({continuous: true});
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
      download(name, networkFile(kind.get(), await figures.exported(useFacts)), "text/plain;charset=utf-8");
      savedSaid.textContent = `Saved ${name}`;
    } catch (error) {
      savedSaid.textContent = `The network could not be saved: ${errorText(error)}`;
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
      network.update({continuous: true});
    },
    onSelect(keys) {
      chosen = new Set(keys);
      address.set({find: ""}, {continuous: true});
      find.set("");
      sayFound();
      network.update({continuous: true});
    }
  });
  mapTools.append(periodPlayer(corpus), mapSaid);
  const tools = document.createElement("div");
  tools.append(wordTools, mapTools);

  followFilter(figures.load, (selections, read) => {
    figures.choose(selections, read);
    sayFound();
    return show();
  });
  void recolor();
  const withAuthors = figures.hasAuthors || named() === "authors";

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
