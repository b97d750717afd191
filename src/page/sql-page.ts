import type {Result} from "../engine/browser.js";
import {displayValue} from "../engine/values.js";
import {examples} from "../query/examples.js";
import {readSummary} from "../query/summaries.js";
import {text} from "../state/view.js";
import {openView} from "./address.js";
import {failure} from "./card.js";
import {select, toolbar} from "./controls.js";
import {copyText} from "./copy-text.js";
import {counted} from "./corpus-line.js";
import {useDatabase} from "./database.js";
import {download} from "./download.js";
import {filterBar} from "./filter-bar.js";
import {csvOf} from "./export-csv.js";
import {resultGrid} from "./result-grid.js";
import {schemaBrowser} from "./schema-browser.js";
import {sqlEditor} from "./sql-editor.js";

/** Rows read from one statement: beyond them the result is cut, and says so. */
const rowCap = 10_000;
const elapsedEvery = 100;
/** A link longer than this breaks in mail and wikis. */
const longestLink = 8_000;

/** The SQL page: an editor, its result, and the schema beside it. A statement that came with a link waits to be run. */
export function sqlPage(json: unknown) {
  const {answers} = readSummary("methods", json);
  const corpus = answers.corpus.rows[0]!;
  const counts = new Map(answers.table_counts.rows.map((r) => [r.table_name, r.n_rows]));
  const address = openView({sql: text(examples[0]!.sql)});
  const outcome = document.createElement("div");
  outcome.className = "outcome";
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  let running: AbortController | null = null;
  let last: {result: Result; statement: string} | null = null;

  const editor = sqlEditor(address.state.sql, {
    onRun: () => void runStatement(),
    onChange: (sql) => {
      if (sql.length <= longestLink) address.set({sql}, {continuous: true});
    }
  });
  const run = button("Run", () => void runStatement());
  run.title = "Ctrl+Enter";
  const stop = button("Stop", () => running?.abort());
  stop.disabled = true;
  const csv = button("CSV", () => {
    if (last !== null) download("litscope-result.csv", csvOf(tableOf(last.result)), "text/csv;charset=utf-8");
  });
  csv.disabled = true;
  const link = button("Link", () => {
    const statement = editor.text();
    if (statement.length > longestLink) {
      status.textContent = `A link holds ${longestLink.toLocaleString("en-GB")} characters of SQL at most: copy the text instead.`;
      return;
    }
    address.set({sql: statement}, {continuous: true});
    void copyText(location.href, tools).then((how) => {
      status.textContent =
        how === "copied"
          ? "Link copied: it shows the statement and runs nothing."
          : "Press Ctrl+C to copy the link.";
    });
  });
  const example = select(
    "Examples",
    [{value: "", label: "Choose …"}, ...examples.map((e, i) => ({value: String(i), label: e.name}))],
    "",
    (value) => {
      const chosen = examples[Number(value)];
      if (value === "" || chosen === undefined) return;
      editor.setText(chosen.sql);
      example.set("");
      editor.focus();
    }
  );
  const tools = toolbar({element: run}, {element: stop}, {element: csv}, {element: link}, example);

  async function runStatement(): Promise<void> {
    running?.abort();
    const control = new AbortController();
    running = control;
    const statement = editor.text();
    const started = performance.now();
    let read = 0;
    run.disabled = true;
    stop.disabled = false;
    const say = () => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      status.textContent = `Running, ${seconds} s${read > 0 ? `, ${counted(read, "row")} so far` : ""} …`;
    };
    const clock = setInterval(say, elapsedEvery);
    say();
    try {
      const engine = await useDatabase();
      const result = await engine.ask(statement, {
        cap: rowCap,
        signal: control.signal,
        onRows: (n) => (read = n)
      });
      last = {result, statement};
      csv.disabled = false;
      outcome.replaceChildren(resultGrid(result.columns, result.rows));
      status.textContent = `${counted(result.rows.length, "row")}, ${Math.round(result.milliseconds).toLocaleString("en-GB")} ms${result.capped ? `. Only the first ${rowCap.toLocaleString("en-GB")} were read: add a LIMIT, or aggregate` : ""}`;
    } catch (error) {
      last = null;
      csv.disabled = true;
      if (control.signal.aborted) {
        status.textContent = "Stopped.";
        outcome.replaceChildren();
      } else {
        status.textContent = "";
        outcome.replaceChildren(failure("The statement failed", error));
      }
    } finally {
      clearInterval(clock);
      outcome.dataset.outcome = last === null ? "none" : "rows";
      outcome.dataset.statement = statement;
      if (running === control) {
        running = null;
        run.disabled = false;
        stop.disabled = true;
      }
    }
  }

  address.onChange((state) => {
    if (state.sql !== editor.text()) editor.setText(state.sql);
  });

  return {
    filter: () => filterBar({corpus, months: answers.month_totals.rows, years: answers.year_totals.rows}),
    notebook() {
      const element = document.createElement("div");
      element.className = "sql-page";
      const main = document.createElement("div");
      main.append(editor.element, tools, status, outcome);
      element.append(
        main,
        schemaBrowser(counts, (name) => editor.insert(name))
      );
      return element;
    }
  };
}

function tableOf({columns, rows}: Result) {
  return {
    columns: columns.map((c) => ({name: c.name, label: c.name, type: "text" as const})),
    rows: rows.map((row) =>
      row.map((value) =>
        typeof value === "number" ? value : value === null || value === undefined ? null : displayValue(value)
      )
    )
  };
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", onClick);
  return element;
}
