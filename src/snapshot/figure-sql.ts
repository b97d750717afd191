import {type TableName, tableNames, views} from "../model/tables.js";
import {macrosIn, macroStatement} from "../query/macros.js";
import {everyPaper} from "../query/selection.js";
import {sqlTokens} from "../query/sql-tokens.js";
import type {FigureMemory} from "./figure-memory.js";

/**
 * The statements behind a figure as a file that DuckDB runs as it stands beside the folder `data/` of the site: what
 * they read is defined before them, tables, views and macros.
 */
export function figureSql({words, corpus, sql, litscope, made}: FigureMemory): string {
  const macros = macrosIn(sql.join("\n"));
  const named = namesIn([...sql, ...macros.map(({body}) => body)]);
  const chosen = Object.keys(views).filter((view) => named.has(view));
  const tables = tableNames.filter((name) => named.has(name) || (name === "papers" && chosen.length > 0));
  const about = [
    words.title,
    `Corpus: ${corpus.title}, ${corpus.n_papers} papers, fingerprint ${corpus.fingerprint}`,
    `Made by Litscope ${litscope} on ${made}; for DuckDB 0.9 or later`,
    "The tables are the Parquet files in the site's folder data/, or in DIR after litscope build --out DIR."
  ];
  const statements = [
    ...tables.map(tableView),
    ...chosen.map((view) => `CREATE OR REPLACE VIEW ${view} AS ${everyPaper}`),
    ...macros.map(macroStatement),
    ...sql
  ];
  const head = about
    .filter((line) => line !== "")
    .map((line) => `-- ${line.replace(/\s+/g, " ")}\n`)
    .join("");
  return `${head}\n${statements.map(ended).join("\n")}`;
}

/** A statement that may end in a comment. */
function ended(statement: string): string {
  const bare = statement.trim().replace(/;$/, "");
  return `${bare}${/--.*$/.test(bare) ? "\n" : ""};\n`;
}

function tableView(name: TableName): string {
  return `CREATE OR REPLACE VIEW ${name} AS FROM 'data/${name}.parquet'`;
}

/** All names that statements use, of tables and of anything else. */
function namesIn(statements: readonly string[]): Set<string> {
  const tokens = statements.flatMap(sqlTokens);
  return new Set(
    tokens.filter(({kind}) => kind === "word" || kind === "identifier").map(({text}) => text.toLowerCase())
  );
}
