import {addMonths, binByPeriod, type Period, periodStart} from "../analysis/months.js";
import {countByPeriod} from "../analysis/postings.js";
import {periodBrush, type PeriodBrush, type PlaceRange} from "../charts/period-brush.js";
import {facetLabels} from "../explore/describe-filter.js";
import {monthNumber} from "../model/facts.js";
import {type Facet, facets, type Filter, type Match, withNames} from "../model/filter.js";
import {countIn} from "./facet-counts.js";
import {segments, select, textBox} from "./controls.js";
import type {Selection} from "../figures/selections.js";
import {useFacts} from "./selection.js";
import type {RowOf} from "../query/query.js";
import type {corpus} from "../query/corpus.js";
import type {papers_per_month, papers_per_year} from "../query/overview.js";
import {currentTheme, onThemeChange} from "./theme.js";

/** What the panel shows before anything is asked of the database. */
export interface PanelCorpus {
  corpus: RowOf<typeof corpus>;
  months: readonly RowOf<typeof papers_per_month>[];
  years: readonly RowOf<typeof papers_per_year>[];
}

export interface FilterPanel {
  element: HTMLElement;
  /** Shows the filter as it is. */
  show(): void;
  /** Shows how many papers of each period are left. */
  fill(selection: Selection | null): void;
}

const mostSuggestions = 200;
const typingPause = 300;
/** More columns than this are drawn by quarter, then by year. */
const mostColumns = 160;

/** The inputs that change a filter: words, a period drawn on a histogram, names, abstracts. */
export function filterPanel(
  given: PanelCorpus,
  edited: {get: () => Filter; set: (filter: Filter, options?: {continuous?: boolean}) => void}
): FilterPanel {
  const element = document.createElement("div");
  element.className = "filter-panel";

  let typing: ReturnType<typeof setTimeout> | undefined;
  const setWords = (words: string): void => {
    clearTimeout(typing);
    if (words.trim() !== edited.get().words.trim()) edited.set({...edited.get(), words: words.trim()});
  };
  const words = textBox(
    "Words",
    {value: edited.get().words, placeholder: 'llama OR "state space" NOT survey, pre*'},
    {
      onChange: (value) => {
        clearTimeout(typing);
        typing = setTimeout(() => setWords(value), typingPause);
      },
      onCommit: setWords
    }
  );

  const bins = binsOf(given);
  const brushHost = document.createElement("div");
  brushHost.className = "filter-period";
  let brush: PeriodBrush | null = null;
  let counts: ArrayLike<number> | null = null;
  const rangeOf = ({from, to}: Filter): PlaceRange | null => {
    if (from === null && to === null) return null;
    const places = bins.starts.flatMap((start, place) =>
      (from === null || endOf(start, bins.step) >= from) && (to === null || isoDay(start) <= to)
        ? [place]
        : []
    );
    return places.length === 0 ? null : {first: places[0]!, last: places.at(-1)!};
  };
  const setRange = (range: PlaceRange | null, options?: {continuous?: boolean}): void => {
    const period =
      range === null
        ? {from: null, to: null}
        : {from: isoDay(bins.starts[range.first]!), to: endOf(bins.starts[range.last]!, bins.step)};
    edited.set({...edited.get(), ...period}, options);
  };
  const drawBrush = (): void => {
    const width = Math.floor(brushHost.clientWidth);
    if (width === 0 || bins.starts.length === 0) return;
    const focused = brush?.contains(document.activeElement)
      ? [...brush.querySelectorAll(".handle")].indexOf(document.activeElement!)
      : -1;
    const next = periodBrush(
      bins.starts.map((period, i) => ({period, n: bins.totals[i]!})),
      {width, theme: currentTheme(), document, step: bins.step, chosen: rangeOf(edited.get())}
    );
    next.addEventListener("input", (event) => {
      event.stopPropagation();
      frame ??= requestAnimationFrame(() => {
        frame = null;
        setRange(next.value, {continuous: true});
      });
    });
    next.addEventListener("change", (event) => {
      event.stopPropagation();
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
      setRange(next.value);
    });
    next.fill(counts ?? bins.totals);
    brushHost.replaceChildren(next);
    brush = next;
    if (focused >= 0) next.querySelectorAll<SVGElement>(".handle")[focused]?.focus();
  };
  let frame: number | null = null;
  new ResizeObserver(drawBrush).observe(brushHost);
  onThemeChange(drawBrush);

  const from = textBox("From", {value: "", placeholder: "2023 or 2023-05"}, {onCommit: () => setTyped()});
  const to = textBox("to", {value: "", placeholder: "2024 or 2024-06-30"}, {onCommit: () => setTyped()});
  const periodSaid = document.createElement("small");
  periodSaid.setAttribute("role", "status");
  const setTyped = (): void => {
    const [first, last] = [readDay(from.get(), "first"), readDay(to.get(), "last")];
    if (first === undefined || last === undefined) {
      periodSaid.textContent = "A year, a month or a day: 2023, 2023-05, 2023-05-31.";
      return;
    }
    if (first !== null && last !== null && first > last) {
      periodSaid.textContent = "The period ends before it begins.";
      return;
    }
    periodSaid.textContent = "";
    edited.set({...edited.get(), from: first, to: last});
  };

  let facet: Facet = "family";
  let match: Match = "any";
  const nameSaid = document.createElement("small");
  nameSaid.setAttribute("role", "status");
  const which = select(
    "By",
    facets.map((value) => ({value, label: facetLabels[value].one})),
    facet,
    (value) => {
      facet = value;
      name.set("");
      void suggest();
    }
  );
  const how = select(
    "holding",
    [
      {value: "any", label: "any of"},
      {value: "all", label: "all of"},
      {value: "none", label: "none of"}
    ],
    match,
    (value: Match) => {
      match = value;
    }
  );
  const name = textBox("Name", {value: "", placeholder: ""}, {onCommit: () => void addName()});
  name.element.addEventListener("focusin", () => void suggest());
  const add = document.createElement("button");
  add.type = "button";
  add.textContent = "Add";
  add.addEventListener("click", () => void addName());
  let selection: Selection | null = null;
  const suggest = async (): Promise<void> => {
    const wanted = facet;
    try {
      const names = await (await useFacts()).names(wanted);
      if (wanted !== facet) return;
      const left = countIn(names, selection);
      name.suggest(left.slice(0, mostSuggestions).map(({name}) => name));
      name.hint(
        names.list.length === 0 ? `this corpus has no ${facetLabels[facet].many}` : (left[0]?.name ?? "")
      );
    } catch (error) {
      nameSaid.textContent = `The names could not be read: ${error instanceof Error ? error.message : String(error)}`;
    }
  };
  const addName = async (): Promise<void> => {
    const typed = name.get().trim();
    if (typed === "") return;
    try {
      const {placeOf, list} = await (await useFacts()).names(facet);
      const known = placeOf.has(typed)
        ? typed
        : list.find((one) => one.name.toLowerCase() === typed.toLowerCase())?.name;
      if (known === undefined) {
        const near = list.find((one) => one.name.toLowerCase().includes(typed.toLowerCase()))?.name;
        nameSaid.textContent = `No ${facetLabels[facet].one} is called “${typed}”${near === undefined ? "." : `; there is “${near}”.`}`;
        return;
      }
      nameSaid.textContent = "";
      const filter = edited.get();
      const names = filter.facets[facet][match];
      name.set("");
      if (!names.includes(known)) edited.set(withNames(filter, facet, match, [...names, known]));
    } catch (error) {
      nameSaid.textContent = `The names could not be read: ${error instanceof Error ? error.message : String(error)}`;
    }
  };

  const abstract = segments(
    "Abstract",
    [
      {value: "any", label: "With or without"},
      {value: "with", label: "With"},
      {value: "without", label: "Without"}
    ],
    edited.get().abstract,
    (value: Filter["abstract"]) => edited.set({...edited.get(), abstract: value})
  );

  const row = (...parts: (HTMLElement | {element: HTMLElement})[]): HTMLElement => {
    const line = document.createElement("div");
    line.className = "controls";
    line.append(...parts.map((part) => ("element" in part ? part.element : part)));
    return line;
  };
  const bounds = row(from, to, periodSaid);
  element.append(row(words, abstract), row(which, how, name, add, nameSaid), brushHost, bounds);
  bounds.className = "controls bounds";
  const show = (): void => {
    const filter = edited.get();
    words.set(filter.words);
    from.set(shortDay(filter.from, "first"));
    to.set(shortDay(filter.to, "last"));
    abstract.set(filter.abstract);
    brush?.choose(rangeOf(filter));
  };
  show();
  return {
    element,
    show,
    fill(chosen) {
      selection = chosen;
      counts = chosen === null ? null : binned(chosen, bins);
      brush?.fill(counts ?? bins.totals);
    }
  };
}

interface Bins {
  step: Period;
  starts: Date[];
  totals: number[];
}

/** The periods of the histogram: months while they fit, else quarters, else years. */
function binsOf({corpus, months, years}: PanelCorpus): Bins {
  if (corpus.n_year > corpus.n_day + corpus.n_month || months.length === 0)
    return {step: "year", starts: years.map((r) => r.year), totals: years.map((r) => r.n_papers)};
  const points = months.map((r) => ({period: r.month, k: 0, n: r.n_papers}));
  for (const step of ["month", "quarter"] as const) {
    const bins = binByPeriod(points, step);
    if (bins.length <= mostColumns)
      return {step, starts: bins.map((b) => b.period), totals: bins.map((b) => b.n)};
  }
  return {step: "year", starts: years.map((r) => r.year), totals: years.map((r) => r.n_papers)};
}

function binned({timeless, papers}: Selection, {step, starts}: Bins): Int32Array {
  const first = starts[0];
  if (first === undefined) return new Int32Array(0);
  const from = step === "year" ? first.getUTCFullYear() : monthNumber(first);
  const size = step === "quarter" ? 3 : 1;
  const numbers = step === "year" ? papers.year : papers.month;
  const periodOf = numbers.map((number) => (number < 0 ? -1 : Math.floor((number - from) / size)));
  return countByPeriod(timeless.keys(), timeless, periodOf, starts.length);
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The last day of the period that begins with a date. */
function endOf(start: Date, step: Period): string {
  const next = addMonths(periodStart(start, step), {month: 1, quarter: 3, year: 12}[step]);
  return isoDay(new Date(next.getTime() - 86_400_000));
}

/** A year, a month or a day as its first or last day; null for an empty text, undefined for anything else. */
function readDay(text: string, which: "first" | "last"): string | null | undefined {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text.trim());
  if (text.trim() === "") return null;
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2] ?? (which === "first" ? 1 : 12));
  if (month < 1 || month > 12) return undefined;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Number(match[3] ?? (which === "first" ? 1 : length));
  return day < 1 || day > length ? undefined : isoDay(new Date(Date.UTC(year, month - 1, day)));
}

/** A bound as short as it can be typed. */
function shortDay(day: string | null, which: "first" | "last"): string {
  if (day === null) return "";
  if (readDay(day.slice(0, 4), which) === day) return day.slice(0, 4);
  return readDay(day.slice(0, 7), which) === day ? day.slice(0, 7) : day;
}
