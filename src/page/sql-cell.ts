import type {Cell, SqlCell} from "../model/notebook.js";
import {type CellActions, cellFrame, type CellView} from "./cell-frame.js";
import {pushButton} from "./controls.js";
import {counted} from "../figures/corpus-line.js";
import {lateEditor} from "./late-editor.js";
import type {CellRun} from "./notebook-runner.js";
import type {PaperName} from "./paper-drawer.js";
import type {ResultGrid} from "./result-grid.js";
import type {ResultToolsOptions} from "./result-tools.js";
import type {SqlEditorOptions} from "./sql-editor.js";

export interface SqlCellOptions extends Pick<SqlEditorOptions, "sessionTables" | "values" | "commands"> {
  actions: CellActions;
  run: (then: "stay" | "next") => void;
  stop: () => void;
  onSql: (sql: string) => void;
  /** Gives the reason where the name cannot be given. */
  onName: (name: string) => string | null;
  onPaper: (name: PaperName) => void;
  runOf: () => CellRun;
  isStale: () => boolean;
  tools: Omit<ResultToolsOptions, "result" | "name" | "sql">;
}

const elapsedEvery = 100;

/** A cell of SQL: its editor, its result's name, and what became of it. */
export function sqlCell(first: Cell, options: SqlCellOptions): CellView {
  const {actions, run: onRun, stop, onSql, onName, onPaper, runOf, isStale} = options;
  let cell = first as SqlCell;
  let shown: CellRun["result"] = null;
  let showing: Promise<void> = Promise.resolve();
  let grid: ResultGrid | null = null;
  let clock: ReturnType<typeof setInterval> | undefined;

  const editor = lateEditor({
    text: cell.sql,
    label: "SQL; Ctrl+Enter runs it, Escape then Tab leaves the editor",
    onChange: (sql) => {
      editor.showProblem(null);
      onSql(sql);
    },
    onRun,
    sessionTables: options.sessionTables,
    values: options.values,
    ...(options.commands && {commands: options.commands})
  });
  const frame = cellFrame("sql", actions, () => [
    {label: "Format the SQL", about: "Shift+Alt+F", act: () => void format()},
    {label: "Comment lines in or out", about: "Ctrl+/", act: () => editor.toggleComment()},
    {label: "Find and replace", about: "Ctrl+F", act: () => editor.openFind()},
    {label: "Insert a chart below", act: () => actions.insertBelow("chart")}
  ]);
  const runButton = pushButton("Run", "Run this cell (Ctrl+Enter)", () => onRun("stay"));
  runButton.className = "run";
  const stopButton = pushButton("Stop", "Stop this cell", stop);
  stopButton.hidden = true;
  const name = document.createElement("input");
  name.className = "result-name";
  name.placeholder = "name the result";
  name.title = "Later cells can query the result by this name";
  name.setAttribute("aria-label", "Name of the result");
  name.spellcheck = false;
  name.autocomplete = "off";
  name.size = 16;
  const nameProblem = document.createElement("span");
  nameProblem.className = "error";
  nameProblem.setAttribute("role", "alert");
  const status = document.createElement("span");
  status.className = "cell-status";
  status.setAttribute("role", "status");
  frame.head.append(runButton, stopButton, name, nameProblem, status);

  const firstLine = document.createElement("code");
  firstLine.className = "first-line";
  firstLine.hidden = true;
  const problem = document.createElement("div");
  problem.className = "cell-problem";
  const outcome = document.createElement("div");
  outcome.className = "outcome";
  const code = document.createElement("div");
  code.append(editor.element);
  frame.body.append(code, firstLine, problem, outcome);

  const commitName = (): void => {
    if (name.value.trim() === cell.name) {
      name.value = cell.name;
      nameProblem.textContent = "";
      return;
    }
    nameProblem.textContent = onName(name.value.trim()) ?? "";
  };
  name.addEventListener("change", commitName);
  name.addEventListener("keydown", (event) => {
    if (event.key === "Enter") commitName();
    if (event.key === "Escape") {
      name.value = cell.name;
      nameProblem.textContent = "";
    }
  });

  async function format(): Promise<void> {
    const why = await editor.format();
    status.textContent = why ?? "Formatted.";
  }

  function tick(): void {
    const {status: state, started, n_rows} = runOf();
    if (state !== "running") return;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    status.textContent = `Running, ${seconds} s${n_rows > 0 ? `, ${counted(n_rows, "row")} so far` : ""} …`;
  }

  function refresh(): void {
    const run = runOf();
    const {status: state, result} = run;
    const isBusy = state === "running" || state === "waiting";
    if (state !== "done") frame.element.dataset.run = state;
    const hadFocus = document.activeElement === runButton || document.activeElement === stopButton;
    runButton.hidden = isBusy;
    stopButton.hidden = !isBusy;
    if (hadFocus) (isBusy ? stopButton : runButton).focus();
    outcome.classList.toggle("is-old", isBusy);
    if (state === "running") {
      clock ??= setInterval(tick, elapsedEvery);
      tick();
      return;
    }
    clearInterval(clock);
    clock = undefined;
    if (shown !== result) {
      shown = result;
      showing = showResult(result);
    }
    if (state === "done")
      void showing.then(() => {
        if (shown === result && runOf().status === "done") frame.element.dataset.run = "done";
      });
    const isOld = state === "done" && isStale();
    frame.element.classList.toggle("is-stale", isOld);
    if (state === "waiting") status.textContent = "Waiting for its turn …";
    else if (state === "stopped") status.textContent = "Stopped.";
    else if (state === "done" && result !== null) status.textContent = summaryOf(result, isOld);
    else status.textContent = "";
    showFailure(run);
  }

  async function showResult(result: CellRun["result"]): Promise<void> {
    grid?.destroy();
    grid = null;
    outcome.replaceChildren();
    if (result === null) return;
    if (result.table.columns.length === 0) {
      const done = document.createElement("p");
      done.className = "fine";
      done.textContent = "The statement ran; it gives no rows.";
      outcome.append(done);
      return;
    }
    const capped = cappedText(result);
    const [{resultGrid}, {resultTools}] = await Promise.all([
      import("./result-grid.js"),
      import("./result-tools.js")
    ]);
    if (shown !== result) return;
    grid = resultGrid(result.table, {
      label: cell.name === "" ? "Result" : `Result ${cell.name}`,
      ...(capped !== null && {capped}),
      onPaper
    });
    outcome.append(
      grid.element,
      resultTools({...options.tools, result, name: () => cell.name, sql: editor.text})
    );
  }

  /** The place of a mistake is known as long as the text is the one that ran. */
  function showFailure({failure, sql}: CellRun): void {
    problem.replaceChildren();
    const isPlaced = sql === editor.text();
    editor.showProblem(isPlaced ? (failure?.problem ?? null) : null);
    if (failure === null) return;
    const {message, problem: placed} = failure;
    const text = document.createElement("p");
    text.className = "error";
    text.setAttribute("role", "alert");
    text.textContent = placed === null ? message : placed.message;
    problem.append(text);
    if (placed === null) return;
    const {hint, replacement} = placed;
    if (hint !== null) {
      const advice = document.createElement("p");
      advice.className = "hint";
      advice.textContent = hint;
      problem.append(advice);
    }
    if (replacement !== null && isPlaced)
      problem.append(
        pushButton(
          replacement === "" ? "Remove it" : `Replace by ${replacement}`,
          "Changes the SQL at the marked place (Ctrl+.)",
          () => {
            editor.fix();
            editor.focus();
          }
        )
      );
    if (message !== placed.message) {
      const details = document.createElement("details");
      const summary = document.createElement("summary");
      summary.textContent = "What the database said";
      const words = document.createElement("pre");
      words.textContent = message;
      details.append(summary, words);
      problem.append(details);
    }
  }

  const view: CellView = {
    kind: "sql",
    element: frame.element,
    update(next) {
      if (next.kind !== "sql") return;
      cell = next;
      if (editor.text() !== next.sql) editor.setText(next.sql);
      if (name !== document.activeElement) {
        name.value = next.name;
        nameProblem.textContent = "";
      }
      frame.setCollapsed(next.isCollapsed);
      code.hidden = next.isCollapsed;
      firstLine.hidden = !next.isCollapsed;
      firstLine.textContent = next.sql.trim().split("\n")[0] || "no SQL yet";
      refresh();
    },
    refresh,
    insert: (text) => editor.insert(text),
    focus: () => editor.focus(),
    destroy() {
      shown = null;
      clearInterval(clock);
      grid?.destroy();
      editor.destroy();
      frame.element.remove();
    }
  };
  view.update(first);
  return view;
}

function summaryOf(result: NonNullable<CellRun["result"]>, isStale: boolean): string {
  const {table, n_rows, milliseconds} = result;
  const rows = n_rows === null ? `more than ${counted(table.n_rows, "row")}` : counted(n_rows, "row");
  const time =
    milliseconds < 1000
      ? `${Math.round(milliseconds)} ms`
      : `${(milliseconds / 1000).toLocaleString("en-GB", {maximumFractionDigits: 1})} s`;
  return `${table.columns.length === 0 ? "Done" : rows}, ${time}${isStale ? ". What it was made from has changed since: run it again" : ""}`;
}

function cappedText({table, capped, n_rows}: NonNullable<CellRun["result"]>): string | null {
  if (capped === null) return null;
  const read = table.n_rows.toLocaleString("en-GB");
  const of = n_rows === null ? "" : ` of ${n_rows.toLocaleString("en-GB")}`;
  const why = capped === "rows" ? "" : ", because more would not fit into the page's memory";
  return `Only the first ${read} rows${of} were read${why}: add a LIMIT, or aggregate. Sorting, summaries and files are of the rows read.`;
}
