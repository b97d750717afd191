import {refusal} from "../query/guard.js";
import type {Notebook, SqlCell} from "../model/notebook.js";
import {type TableName, tableNames} from "../model/tables.js";
import {namedCell, resultNames} from "../notebook/edit-notebook.js";
import {localCode, type LocalTool} from "../notebook/local-code.js";
import {namesUsed} from "../notebook/run-order.js";
import {macrosIn} from "../query/macros.js";
import {selectionViews} from "../figures/statements.js";
import {positionsPublished} from "./database.js";
import {useFilter} from "./filter.js";

export interface LocalScriptParts {
  notebook: Notebook;
  sql: string;
  /** Names of opened files' tables, which no script can read. */
  opened: readonly string[];
  /** An address, or the name of a file that was saved with the tables of a corpus of the reader's. */
  addressOf: (table: TableName) => string;
}

/** A script that gives a statement's rows outside the browser: tables by their addresses, the filter, macros, named results. */
export function localScript(tool: LocalTool, {notebook, sql, opened, addressOf}: LocalScriptParts): string {
  const results: SqlCell[] = [];
  const collect = (text: string, seen: readonly string[]): void => {
    for (const name of namesUsed(text, resultNames(notebook))) {
      const cell = namedCell(notebook, name);
      if (cell === undefined || seen.includes(name) || results.includes(cell)) continue;
      collect(cell.sql, [...seen, name]);
      results.push(cell);
    }
  };
  collect(sql, []);
  const statements = [...results.map((cell) => cell.sql), sql];
  const papers = addressOf("papers");
  const folder = papers.includes("://") ? new URL(".", papers).href : "";
  const why = refusal(statements.join(";\n"), folder);
  if (why !== null) throw new Error(why);
  const missing = namesUsed(statements.join(";\n"), [...opened]);
  if (missing.length > 0)
    throw new Error(
      `it reads ${missing.join(" and ")}, which only this page has: open the file there under that name`
    );
  const macros = macrosIn(statements.join(";\n"));
  const asked = [...statements, ...macros.map(({body}) => body)].join("\n");
  const views = Object.entries(selectionViews(useFilter().filters, {positions: positionsPublished()}))
    .filter(([name]) => names(asked, name))
    .map(([name, definition]) => ({name, sql: definition}));
  const all = [asked, ...views.map((view) => view.sql)].join("\n");
  const tables = tableNames
    .filter((name) => names(all, name))
    .map((name) => ({name, address: addressOf(name)}));
  return localCode(tool, {
    tables,
    views,
    macros,
    results: results.map(({name, sql: definition}) => ({name, sql: definition})),
    sql
  });
}

function names(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`, "i").test(text);
}
