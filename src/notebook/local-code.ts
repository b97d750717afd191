import {type Macro, macroStatement} from "../query/macros.js";
import {type SqlToken, sqlTokens, statementsOf} from "../query/sql-tokens.js";

export type LocalTool = "cli" | "python" | "r";

export interface LocalParts {
  /** Each by the address of its Parquet file. */
  tables: readonly {name: string; address: string}[];
  /** Views of chosen papers, each by its SELECT of paper_id. */
  views: readonly {name: string; sql: string}[];
  macros: readonly Macro[];
  /** Results that later statements query, each of the last statement of its SQL. */
  results: readonly {name: string; sql: string}[];
  sql: string;
}

/**
 * A script that runs SQL outside the browser as it stands: in DuckDB's command line, or in Python or R with their package
 * duckdb. It gives the tables, views, macros and named results first, and shows the rows of the last statement.
 */
export function localCode(tool: LocalTool, {tables, views, macros, results, sql}: LocalParts): string {
  const asked = statementsIn(sql);
  const view = (name: string, definition: string): string =>
    `CREATE OR REPLACE VIEW ${quotedName(name)} AS ${definition}`;
  const before = [
    ...(tables.some(({address}) => /^https?:/i.test(address)) ? ["INSTALL httpfs", "LOAD httpfs"] : []),
    ...tables.map(({name, address}) => view(name, `SELECT * FROM read_parquet(${quotedText(address)})`)),
    // DuckDB takes columns of a view for the parameters of a macro where it makes one: the true views follow the macros.
    ...(macros.length === 0 ? [] : views.map(({name}) => view(name, "SELECT 0 AS paper_id"))),
    ...macros.map(macroStatement),
    ...views.map(({name, sql: definition}) => view(name, definition)),
    ...results.flatMap(({name, sql: text}) => {
      const list = statementsIn(text);
      const last = list.pop();
      return last === undefined
        ? list
        : [...list, `CREATE OR REPLACE TEMP TABLE ${quotedName(name)} AS\n${last}`];
    }),
    ...asked.slice(0, -1)
  ];
  return writers[tool](before, asked.at(-1) ?? "");
}

/** What begins with a point or a hash is no SQL, and a command of DuckDB's command line. */
function statementsIn(sql: string): string[] {
  return statementsOf(sql)
    .map(({text}) => text)
    .filter((text) => !/^[.#]/.test(text));
}

const writers: Record<LocalTool, (before: readonly string[], last: string) => string> = {
  cli: (before, last) =>
    `-- For the command line of DuckDB: duckdb < script.sql, or paste it there.
${[...before, last].map((statement) => `${forCommandLine(statement)};\n`).join("")}`,
  python: (before, last) => `# pip install duckdb
import duckdb

db = duckdb.connect()
${before.map((statement) => `db.execute(${pythonText(statement)})\n`).join("")}
result = db.sql(${pythonText(last)})
print(result)  # result.df() gives a data frame of pandas
`,
  r: (before, last) => `# install.packages("duckdb")
library(DBI)

db <- dbConnect(duckdb::duckdb())
${before.map((statement) => `invisible(dbExecute(db, ${rText(statement)}))\n`).join("")}
result <- dbGetQuery(db, ${rText(last)})
print(result)
`
};

const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function quotedName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

function pythonText(text: string): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll('"""', '\\"\\"\\"')
    .replace(/[\0\r\f]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return `"""\n${escaped}\n"""`;
}

/** A raw string of R 4, with more dashes than any end of one within. */
function rText(text: string): string {
  const ends = [...text.matchAll(/\)(-*)"/g)].map(([, dashes]) => dashes!.length);
  const dashes = "-".repeat(ends.length === 0 ? 0 : Math.max(...ends) + 1);
  return `r"${dashes}(\n${text}\n)${dashes}"`;
}

const commandLine = /[\n\r][^\S\n\r]*[.#]/;

/**
 * The same statement without a line that begins with a point or a hash outside a plain string: where the command line
 * takes a statement for ended, it would run such a line as a command.
 */
function forCommandLine(statement: string): string {
  if (!commandLine.test(statement)) return statement;
  let [written, at] = ["", 0];
  for (const token of sqlTokens(statement)) {
    const gap = statement.slice(at, token.start);
    const text = textOf(statement, token);
    written += (commandLine.test(`${gap}${text[0]!}`) ? " " : gap) + text;
    at = token.end;
  }
  return written;
}

function textOf(statement: string, {kind, text, start, end}: SqlToken): string {
  const raw = statement.slice(start, end);
  return kind === "string" && commandLine.test(raw) ? quotedText(text) : raw;
}
