import type {ChartKind, ChartSpec} from "../model/notebook.js";
import type {ResultTable} from "../model/result.js";
import {chartChoices, chartKinds, chartOfKind} from "../notebook/chart-choices.js";
import {type Control, segments, select, textBox, toggle} from "./controls.js";

type Place = "x" | "y" | "by" | "out_of";

const kindNames: Record<ChartKind, string> = {
  line: "Line",
  bar: "Bars",
  scatter: "Scatter",
  heatmap: "Heat map"
};

/** What the columns of a kind of chart are called, and what it means where an optional one is not chosen. */
const places: Record<ChartKind, {place: Place; label: string; none?: string}[]> = {
  line: [
    {place: "x", label: "Time"},
    {place: "y", label: "Number"},
    {place: "out_of", label: "Out of", none: "nothing"},
    {place: "by", label: "Lines by", none: "one line"}
  ],
  bar: [
    {place: "x", label: "Names"},
    {place: "y", label: "Number"},
    {place: "out_of", label: "Out of", none: "nothing"}
  ],
  scatter: [
    {place: "x", label: "Across"},
    {place: "y", label: "Up"},
    {place: "by", label: "Names", none: "none"}
  ],
  heatmap: [
    {place: "x", label: "Across"},
    {place: "y", label: "Down"},
    {place: "by", label: "Number", none: "count of rows"}
  ]
};

const hasScale: Record<ChartKind, boolean> = {line: true, bar: false, scatter: true, heatmap: false};

/** Controls of a result's chart: its kind, the columns that the kind has places for, its scale and its title. */
export function chartControls(
  table: ResultTable,
  first: ChartSpec,
  onChange: (spec: ChartSpec) => void
): {element: HTMLElement; set: (spec: ChartSpec) => void} {
  let spec = first;
  /** A form of its own: radio buttons of other charts in the page are other groups. */
  const element = document.createElement("form");
  element.className = "controls chart-controls";
  element.addEventListener("submit", (event) => event.preventDefault());
  const change = (part: Partial<ChartSpec>): void => {
    set({...spec, ...part});
    onChange(spec);
  };

  const kinds = [...new Set([...chartKinds(table), first.kind])];
  const kind = segments(
    "Chart",
    kinds.map((value) => ({value, label: kindNames[value]})),
    first.kind,
    (next) => change(chartOfKind(table, next, spec))
  );
  const scale = toggle("Logarithmic scale", first.scale === "log", (isLog) =>
    change({scale: isLog ? "log" : "linear"})
  );
  const title = textBox(
    "Title",
    {value: first.title, placeholder: "made from the columns"},
    {onCommit: (text) => change({title: text.trim()})}
  );
  element.append(kind.element, scale.element, title.element);

  let shownKind: ChartKind | null = null;
  let selects = new Map<Place, Control<string>>();
  function showColumns(): void {
    const choices = chartChoices(table, spec.kind);
    for (const {element: old} of selects.values()) old.remove();
    selects = new Map();
    for (const {place, label, none} of places[spec.kind]) {
      const names = [...new Set([...choices[place], ...(spec[place] === "" ? [] : [spec[place]])])];
      if (none !== undefined && names.length === 0) continue;
      const options = [
        ...(none !== undefined || spec[place] === "" ? [{value: "", label: none ?? "choose"}] : []),
        ...names.map((name) => ({value: name, label: name}))
      ];
      selects.set(
        place,
        select(label, options, spec[place], (name) => change({[place]: name}))
      );
    }
    for (const control of selects.values()) scale.element.before(control.element);
    shownKind = spec.kind;
  }

  function set(next: ChartSpec): void {
    spec = next;
    kind.set(next.kind);
    const isShown = [...selects].every(([place, control]) => {
      control.set(next[place]);
      return control.get() === next[place];
    });
    if (shownKind !== next.kind || !isShown) showColumns();
    scale.element.hidden = !hasScale[next.kind];
    scale.set(next.scale === "log");
    if (title.get() !== next.title) title.set(next.title);
  }

  set(first);
  return {element, set};
}
