import type {BrowserEngine, Result} from "../engine/browser.js";
import {nameProblem} from "../notebook/cell-names.js";
import {FenceSource, fenceSql} from "../notebook/fence-sql.js";
import {type FenceCall, fenceOrder} from "../notebook/fence-order.js";
import {readChartSpec} from "../notebook/read-chart-spec.js";
import {resultSource} from "../figures/result-source.js";
import {namesUsed} from "../notebook/run-order.js";
import {readSummary} from "../query/summaries.js";
import {card} from "./card.js";
import {failure} from "./failure.js";
import {counted, sourceLine} from "../figures/corpus-line.js";
import {useDatabase} from "./database.js";
import {overviewSummary} from "./open-corpus.js";
import {openPaper} from "./paper-drawer.js";
import {paragraph} from "./prose.js";
import {resultGrid} from "./result-grid.js";

/** What became of a fence. In a later fence's SQL it stands for its rows. */
export class FenceResult extends FenceSource {
  constructor(
    {name, sql}: FenceCall,
    readonly outcome: Result | Error
  ) {
    super(name, sql);
  }
}

/** Rows read for one fence. */
const rowCap = 10_000;

interface Call extends FenceCall {
  answer: (result: FenceResult) => void;
}

/** Calls of this moment: Framework starts fences in any order, so they run together, each after what it needs. */
let calls: Call[] = [];
let turn: Promise<void> = Promise.resolve();
const results = new Map<string, FenceResult>();
const waiting = new Map<string, ((result: FenceResult) => void)[]>();
let n_charts = 0;

/** Asks the site's database. Never rejects: `Inputs.table` and `chart` say in their place what failed. */
export function sql({raw}: TemplateStringsArray, ...values: readonly unknown[]): Promise<FenceResult> {
  return new Promise((answer, reject) => {
    try {
      calls.push({...fenceSql(raw, values), answer});
    } catch (error) {
      reject(error as Error);
      return;
    }
    if (calls.length > 1) return;
    setTimeout(() => {
      const together = calls;
      calls = [];
      turn = turn.then(() => runCalls(together));
    });
  });
}

async function runCalls(together: readonly Call[]): Promise<void> {
  const finish = (call: Call, outcome: Result | Error): void => {
    const result = new FenceResult(call, outcome);
    call.answer(result);
    if (call.name === "" || results.has(call.name)) return;
    results.set(call.name, result);
    for (const hear of waiting.get(call.name) ?? []) hear(result);
    waiting.delete(call.name);
  };
  try {
    const engine = await useDatabase();
    for (const {call, problem} of fenceOrder(together))
      finish(call, problem === null ? await ask(engine, call) : new Error(problem));
  } catch (error) {
    for (const call of together) finish(call, errorOf(error));
  }
}

async function ask(engine: BrowserEngine, {name, sql: asked}: Call): Promise<Result | Error> {
  const failed = [...results].filter(([, {outcome}]) => outcome instanceof Error).map(([known]) => known);
  const [needed] = namesUsed(asked, failed);
  if (needed !== undefined) return new Error(`it needs the result ${needed}, which failed`);
  const why = name === "" ? null : nameProblem(name, results.keys());
  if (why !== null) return new Error(why);
  try {
    const {signal} = new AbortController();
    return await engine.ask(asked, {cap: rowCap, signal, ...(name !== "" && {name})});
  } catch (error) {
    return errorOf(error);
  }
}

export const Inputs = {
  /** The rows of a fence, or why there are none. */
  table(result: FenceResult): HTMLElement {
    if (!(result instanceof FenceResult))
      throw new TypeError("Inputs.table shows the result of sql`…` alone");
    const {outcome, name} = result;
    if (outcome instanceof Error) return failure("The statement failed", outcome);
    if (outcome.table.columns.length === 0) return paragraph("The statement ran; it gives no rows.", "fine");
    const capped = cappedText(outcome);
    return resultGrid(outcome.table, {
      label: name === "" ? "Result" : `Result ${name}`,
      ...(capped !== null && {capped}),
      onPaper: openPaper
    }).element;
  }
};

/** A chart of a named result, as soon as there is one. */
export function chart(of: string, json: unknown): HTMLElement {
  const at = ++n_charts;
  const place = document.createElement("div");
  place.append(paragraph(`Waiting for the result ${of} …`, "fine"));
  const draw = async (): Promise<void> => {
    const spec = readChartSpec(json);
    if (typeof spec === "string") throw new TypeError(spec);
    const {outcome, sql: asked} = await resultNamed(of);
    if (outcome instanceof Error) throw new Error(`the result ${of} failed`, {cause: outcome});
    const {table} = outcome;
    const overview = readSummary("overview", await overviewSummary());
    const source = sourceLine(overview.answers.corpus.rows[0]!);
    place.replaceChildren(
      card({
        figure: resultSource({
          place: at,
          of,
          table,
          spec,
          sql: [asked],
          source,
          filter: "",
          note: cappedText(outcome) ?? ""
        })
      })
    );
  };
  draw().catch((error: unknown) => place.replaceChildren(failure(`No chart of ${of}`, error)));
  return place;
}

function resultNamed(name: string): Promise<FenceResult> {
  const result = results.get(name);
  if (result !== undefined) return Promise.resolve(result);
  return new Promise((hear) => waiting.set(name, [...(waiting.get(name) ?? []), hear]));
}

function cappedText({capped, table}: Result): string | null {
  return capped === null ? null : `Only the first ${counted(table.n_rows, "row")} were read.`;
}

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
