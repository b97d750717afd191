import {filtersInWords} from "../figures/sides.js";
import type {Cell, ChartCell, ChartSpec} from "../model/notebook.js";
import type {Card} from "./card.js";
import {type CellActions, cellFrame, type CellView} from "./cell-frame.js";
import {errorText} from "./error-text.js";
import type {chartControls} from "./chart-controls.js";
import {pushButton, select} from "./controls.js";
import {useFilter} from "./filter.js";
import {paragraph} from "./prose.js";
import type {CellRun} from "./notebook-runner.js";

export interface ChartCellOptions {
  actions: CellActions;
  source: string;
  /** Names of the results there are. */
  names: () => readonly string[];
  /** The run of a named result, and the statements that it comes from, in order. */
  resultOf: (name: string) => {run: CellRun; sql: readonly string[]; isStale: boolean} | null;
  /** Which chart of the notebook it is, counted from 1. */
  place: () => number;
  onChange: (change: {of?: string; chart?: ChartSpec}) => void;
  onRun: (name: string) => void;
  /** A link that brings a reader back to the chart. */
  link: () => Promise<string>;
}

/** A picture of a result: controls, and the card that all charts of the site stand in. */
export function chartCell(
  first: Cell,
  {actions, source, names, resultOf, place: placeOf, onChange, onRun, link}: ChartCellOptions
): CellView {
  let cell = first as ChartCell;
  let drawn: Card | null = null;
  let controls: ReturnType<typeof chartControls> | null = null;
  let controlsFor: unknown = null;
  let parts: ReturnType<typeof loadParts> | null = null;
  let drawing: Awaited<ReturnType<typeof loadParts>> | null = null;
  /** What was drawn last, and from what. */
  let drawnFrom: readonly unknown[] = [];
  const frame = cellFrame("chart", actions);
  const ofHost = document.createElement("span");
  frame.head.append(ofHost);
  const place = document.createElement("div");
  const figure = document.createElement("div");
  frame.body.append(place, figure);

  function showNames(): void {
    const all = [...new Set([...names(), cell.of])];
    const of = select(
      "Chart of",
      all.map((name) => ({value: name, label: name})),
      cell.of,
      (name) => onChange({of: name})
    );
    if (!ofHost.contains(document.activeElement)) ofHost.replaceChildren(of.element);
  }

  function refresh(): void {
    if (parts === null) {
      parts = loadParts();
      parts
        .then((loaded) => {
          drawing = loaded;
          refresh();
        })
        .catch((error: unknown) => {
          parts = null;
          figure.replaceChildren(paragraph(`The chart cannot be drawn: ${errorText(error)}`, "error"));
        });
    }
    showNames();
    const found = resultOf(cell.of);
    const result = found?.run.result ?? null;
    if (found === null || result === null) {
      controls = null;
      drawn = null;
      place.replaceChildren();
      const why =
        found === null
          ? `There is no result called ${cell.of}: give a SQL cell that name, or choose another result.`
          : found.run.status === "failed"
            ? `${cell.of} failed: see its cell.`
            : found.run.status === "running" || found.run.status === "waiting"
              ? `${cell.of} is running …`
              : `${cell.of} has not run yet.`;
      const message = paragraph(why, "fine");
      message.setAttribute("role", "status");
      figure.replaceChildren(message);
      if (found !== null && found.run.status !== "running" && found.run.status !== "waiting")
        figure.append(
          pushButton(`Run ${cell.of}`, "Run the cell that the chart shows", () => onRun(cell.of))
        );
      return;
    }
    if (drawing === null) return;
    const {resultSource, followsFilter, chartControls, card, chooseChart} = drawing;
    const isChosen = cell.chart.x !== "" || cell.chart.y !== "" || cell.chart.title !== "";
    const chosen = isChosen ? null : chooseChart(result.table);
    if (chosen !== null) return onChange({chart: chosen});
    if (controls === null || controlsFor !== result.table) {
      controlsFor = result.table;
      controls = chartControls(result.table, cell.chart, (chart) => onChange({chart}));
      place.replaceChildren(controls.element);
    } else controls.set(cell.chart);
    const filter = followsFilter(found.sql) ? filtersInWords(useFilter().filters) : "";
    const from = [result.table, cell.chart, cell.of, found.sql.join(";"), found.isStale, placeOf(), filter];
    if (drawn !== null && from.every((part, i) => part === drawnFrom[i])) return;
    drawnFrom = from;
    const made = resultSource({
      place: placeOf(),
      of: cell.of,
      table: result.table,
      spec: cell.chart,
      sql: found.sql,
      source,
      filter,
      note: noteOf(found.isStale, result.capped !== null, result.table.n_rows)
    });
    if (drawn === null) {
      drawn = card({figure: made, id: cell.id, link});
      figure.replaceChildren(drawn);
    } else drawn.update({figure: made});
  }

  const view: CellView = {
    kind: "chart",
    element: frame.element,
    update(next) {
      if (next.kind !== "chart") return;
      cell = next;
      frame.setCollapsed(next.isCollapsed);
      place.hidden = next.isCollapsed;
      refresh();
    },
    refresh,
    focus: () => ofHost.querySelector("select")?.focus(),
    destroy: () => frame.element.remove()
  };
  view.update(first);
  return view;
}

/** What draws: fetched with the first chart. */
async function loadParts() {
  const [choices, sources, statements, controls, cards] = await Promise.all([
    import("../notebook/choose-chart.js"),
    import("../figures/result-source.js"),
    import("../figures/runnable-sql.js"),
    import("./chart-controls.js"),
    import("./card.js")
  ]);
  return {...choices, ...sources, ...statements, ...controls, ...cards};
}

function noteOf(isStale: boolean, isCapped: boolean, n_rows: number): string {
  return [
    ...(isStale ? ["What this was made from has changed since: run it again."] : []),
    ...(isCapped ? [`Only the first ${n_rows.toLocaleString("en-GB")} rows were read, and drawn.`] : [])
  ].join(" ");
}
