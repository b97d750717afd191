import type {Result} from "../engine/browser.js";
import {resultCsv} from "../exchange/result-csv.js";
import {resultJson} from "../exchange/result-json.js";
import {resultLatex} from "../exchange/result-latex.js";
import {resultMarkdown} from "../exchange/result-markdown.js";
import {whyNoChart} from "../notebook/choose-chart.js";
import type {LocalTool} from "../notebook/local-code.js";
import {pushButton} from "./controls.js";
import {copyText} from "./copy-text.js";
import {counted} from "../figures/corpus-line.js";
import {useDatabase} from "./database.js";
import {download} from "./download.js";
import {menu} from "./menu.js";
import {takeAlongBar} from "./take-along-bar.js";

export interface ResultToolsOptions {
  result: Result;
  name: () => string;
  sql: () => string;
  onChart: () => void;
  /** A script that gives the same rows elsewhere. */
  localCode: (tool: LocalTool) => Promise<string>;
}

/** Rows of a table that is copied as text: a document has no room for more. */
const mostCopied = 1000;

/** What can be made of a result: a chart, files, text to paste. */
export function resultTools({result, name, sql, onChart, localCode}: ResultToolsOptions): HTMLElement {
  const {bar, said, attempt} = takeAlongBar("Take this result along");
  const {table} = result;
  const fileOf = (ending: string): string => `litscope-${name() || "result"}.${ending}`;
  const rowsSaid = (n: number): string =>
    result.capped === null ? counted(n, "row") : `the ${counted(n, "row")} that were read`;
  const save = (ending: string, type: string, parts: () => BlobPart[] | Promise<BlobPart[]>) => (): void => {
    void attempt(ending, async () => {
      said.textContent = "Writing the file …";
      const file = fileOf(ending);
      download(file, new Blob(await parts(), {type}));
      return `Saved ${file}, ${rowsSaid(table.n_rows)}`;
    });
  };
  const copy = (what: string, text: () => string | Promise<string>) => (): void => {
    void attempt("Copying", async () =>
      (await copyText(await text(), bar)) === "copied" ? `${what} copied` : "Press Ctrl+C to copy"
    );
  };
  const bounded = (what: string, write: (bounds: {rows: number}) => string) => (): void => {
    const n = Math.min(mostCopied, table.n_rows);
    copy(
      n < table.n_rows ? `${what} of the first ${counted(n, "row")}` : `${what} of ${counted(n, "row")}`,
      () => write({rows: mostCopied})
    )();
  };

  const chart = pushButton("Chart", "Draw this result below", onChart);
  const why = whyNoChart(table);
  if (why !== null) {
    chart.disabled = true;
    chart.title = `No chart: ${why}`;
  }
  bar.append(
    chart,
    menu("Save", () => [
      {
        label: "CSV",
        about: "For spreadsheets",
        act: save("csv", "text/csv;charset=utf-8", () => resultCsv(table))
      },
      {
        label: "Parquet",
        act: save("parquet", "application/vnd.apache.parquet", async () => [
          (await (await useDatabase()).parquet(result.table)) as BlobPart
        ])
      },
      {label: "JSON", act: save("json", "application/json", () => resultJson(table))},
      {
        label: "Arrow",
        about: "Arrow IPC file",
        act: save("arrow", "application/vnd.apache.arrow.file", () => [result.table.ipc("file") as BlobPart])
      }
    ]),
    menu("Copy", () => [
      {label: "Markdown table", act: bounded("Markdown table", (bounds) => resultMarkdown(table, bounds))},
      {label: "LaTeX table", act: bounded("LaTeX table", (bounds) => resultLatex(table, bounds))},
      {label: "SQL", act: copy("SQL", sql)},
      {label: "For the DuckDB command line", act: copy("Script for DuckDB", () => localCode("cli"))},
      {label: "For Python", act: copy("Python script", () => localCode("python"))},
      {label: "For R", act: copy("R script", () => localCode("r"))}
    ]),
    said
  );
  return bar;
}
