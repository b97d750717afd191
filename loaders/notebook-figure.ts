import {readFileSync} from "node:fs";
import {join} from "node:path";
import {refusal} from "../src/query/guard.js";
import {sourceLine} from "../src/figures/corpus-line.js";
import type {FigureSource} from "../src/figures/figure-source.js";
import {resultChartPlace} from "../src/figures/result-chart.js";
import {resultSource} from "../src/figures/result-source.js";
import {filtersInWords} from "../src/figures/sides.js";
import {followsFilter} from "../src/figures/runnable-sql.js";
import {selectionViews} from "../src/figures/statements.js";
import type {Filters} from "../src/model/filter.js";
import type {ChartCell, Notebook, SqlCell} from "../src/model/notebook.js";
import type {ResultTable} from "../src/model/result.js";
import {chooseChart} from "../src/notebook/choose-chart.js";
import {resultNames} from "../src/notebook/edit-notebook.js";
import {readNotebook} from "../src/notebook/notebook-file.js";
import {unpackNotebook} from "../src/notebook/notebook-link.js";
import {runOrder, statementsOf} from "../src/notebook/run-order.js";
import {readSummary} from "../src/query/summaries.js";
import {readState} from "../src/state/address-state.js";
import {filtersOf, filtersView} from "../src/state/filters-state.js";
import {openNativeEngine} from "./native-engine.js";
import {UserError} from "./user-error.js";

/** As many as the page reads. */
const rowCap = 1_000_000;

/**
 * The chart of a notebook that a link carries, after running the statements it needs. They came with a file: the
 * database they run in reaches nothing but the tables. Throws a UserError.
 *
 * @param fragment `notebook=…`
 * @param chart `sql-chart-2`
 */
export async function notebookFigure(
  tables: string,
  {fragment, search, chart}: {fragment: string; search: string; chart: string}
): Promise<{source: FigureSource; filters: Filters}> {
  const notebook = notebookOf(fragment);
  const cell = chartCell(notebook, chart);
  const order = statementsFor(notebook, cell);
  const filters = filtersOf(readState(filtersView, search).state);
  const overview = JSON.parse(readFileSync(join(tables, "overview.json"), "utf8")) as unknown;
  const corpus = readSummary("overview", overview).answers.corpus.rows[0]!;
  for (const {name, sql} of order) {
    const others = resultNames(notebook).filter((other) => other !== name);
    const why = refusal(sql, "", others);
    if (why !== null) throw new UserError(`the statement of ${name} is not run: ${why}`);
  }
  const engine = await openNativeEngine({tables, isSealed: true});
  try {
    engine.select(selectionViews(filters, {positions: corpus.has_abstracts}));
    let table: ResultTable | null = null;
    for (const {name, sql} of order) {
      try {
        table = await engine.ask(sql, {cap: rowCap, name});
      } catch (error) {
        throw new UserError(`the statement of ${name} failed: ${(error as Error).message}`, {cause: error});
      }
    }
    const spec = isChosen(cell) ? cell.chart : chooseChart(table!);
    if (spec === null) throw new UserError(`the result ${cell.of} has no column that a chart could show`);
    const sql = statementsOf(order);
    return {
      filters,
      source: resultSource({
        place: resultChartPlace(chart)!,
        of: cell.of,
        table: table!,
        spec,
        sql,
        source: sourceLine(corpus),
        filter: followsFilter(sql) ? filtersInWords(filters) : "",
        note: ""
      })
    };
  } finally {
    engine.close();
  }
}

function notebookOf(fragment: string): Notebook {
  const packed = /^notebook=(.*)$/s.exec(fragment)?.[1];
  if (packed === undefined)
    throw new UserError(
      "the view is of a notebook that no link carries: copy the link of the chart, which holds the notebook"
    );
  const unpacked = unpackNotebook(packed);
  if ("reason" in unpacked) throw new UserError(unpacked.reason);
  return readNotebook(unpacked.text).notebook;
}

function chartCell({cells}: Notebook, chart: string): ChartCell {
  const all = cells.filter((cell) => cell.kind === "chart");
  const place = resultChartPlace(chart);
  const cell = place === null ? undefined : all[place - 1];
  if (cell === undefined)
    throw new UserError(
      `no chart ${chart} in this notebook: it has ${all.length === 0 ? "none" : all.map((_, i) => `sql-chart-${i + 1}`).join(", ")}`
    );
  return cell;
}

function statementsFor({cells}: Notebook, {of}: ChartCell): SqlCell[] {
  const named = cells.find((cell): cell is SqlCell => cell.kind === "sql" && cell.name === of);
  if (named === undefined) throw new UserError(`the chart shows the result ${of}, and no cell has that name`);
  const order = runOrder(cells, named.id);
  if (!Array.isArray(order))
    throw new UserError(`results ask for each other in a circle: ${order.cycle.join(" → ")}`);
  return order;
}

const isChosen = ({chart}: ChartCell): boolean => chart.x !== "" || chart.y !== "" || chart.title !== "";
