import {tableNames, views} from "../model/tables.js";
import {macroNames} from "../query/macros.js";
import {type SqlToken, sqlStatements} from "../query/sql-tokens.js";

const extension = "fetches extensions from another host, which this site never asks";
const setting = "changes the database for every page: it stays as it is";
const writes = "writes files, and there are none here: save a result with the buttons below it";
const transaction = "opens or ends a transaction: here each statement is one of its own";

const refused: Record<string, string> = {
  COPY: `COPY ${writes}`,
  EXPORT: `EXPORT ${writes}`,
  IMPORT: "IMPORT reads a database from files, and there are none here",
  ATTACH: "ATTACH opens other databases: only the corpus is here",
  DETACH: "DETACH closes a database: only the corpus is here",
  INSTALL: `INSTALL ${extension}`,
  FORCE: `FORCE INSTALL ${extension}`,
  LOAD: `LOAD ${extension}`,
  SET: `SET ${setting}`,
  RESET: `RESET ${setting}`,
  PRAGMA: "PRAGMA changes the database for every page: use DESCRIBE or SUMMARIZE to look at tables",
  PREPARE: "PREPARE hides what EXECUTE runs: write the statement itself",
  EXECUTE: "EXECUTE runs a prepared statement: write the statement itself",
  BEGIN: `BEGIN ${transaction}`,
  START: `START ${transaction}`,
  COMMIT: `COMMIT ${transaction}`,
  END: `END ${transaction}`,
  ROLLBACK: `ROLLBACK ${transaction}`,
  ABORT: `ABORT ${transaction}`,
  USE: "USE changes what names mean for every page: write the schema before the name",
  CHECKPOINT: "CHECKPOINT writes a database file, and there is none here",
  VACUUM: "VACUUM tends a database file, and there is none here"
};

const remote = /^\s*(?:https?|s3|s3a|s3n|gcs|gs|r2|hf|ftp|file|azure|az|abfss):/i;
/** Functions that read what their arguments name; a name may stand for a file after these words too. */
const readsFiles =
  /^(?:READ_|PARQUET_|SNIFF_|GLOB$|ARROW_SCAN|SCAN_|ICEBERG_|DELTA_|SQLITE_|POSTGRES_|MYSQL_|ST_READ)/;
const namesFiles = new Set([
  "FROM",
  "JOIN",
  "INTO",
  "TABLE",
  "DESCRIBE",
  "SHOW",
  "SUMMARIZE",
  "UPDATE",
  "PIVOT",
  "UNPIVOT"
]);
/** Words behind which a comma no longer parts the tables of a FROM. */
const endsFrom = new Set([
  "SELECT",
  "WHERE",
  "GROUP",
  "HAVING",
  "ORDER",
  "LIMIT",
  "WINDOW",
  "QUALIFY",
  "ON",
  "USING"
]);
const siteNames = new Set(
  [...Object.keys(views), ...tableNames, ...macroNames].map((name) => name.toUpperCase())
);
/** Characters of SQL: more is pasted data, which the editor and the parser were not made for. */
const longest = 1_000_000;
/** The engine's parser gives up below a thousand, and some of what it lets through breaks the planner. */
const deepest = 500;
const definition = new Set(
  "CREATE DROP ALTER OR REPLACE TEMP TEMPORARY VIEW TABLE SCHEMA MACRO FUNCTION TYPE SEQUENCE INDEX IF NOT EXISTS RECURSIVE UNIQUE".split(
    " "
  )
);

/**
 * Why SQL is not run, or null where it may be. The page's Content-Security-Policy is what keeps a request
 * inside the site; this saves the reader the wait, because the engine hangs on some statements that the
 * policy blocks, and keeps the tables that the pages read.
 *
 * @param own address that names of files may begin with
 */
export function refusal(sql: string, own: string): string | null {
  if (sql.length > longest)
    return `the statement is ${sql.length.toLocaleString("en-GB")} characters long, of 1,000,000 at most: open data as a file instead`;
  const statements = sqlStatements(sql);
  if (statements.length === 0) return "nothing to run: write a statement first";
  for (const tokens of statements) {
    const verb = leadingVerb(tokens);
    if (verb !== null && Object.hasOwn(refused, verb)) return refused[verb]!;
    if (verb === "CREATE" || verb === "DROP" || verb === "ALTER") {
      const name = definedName(tokens);
      if (name !== null && siteNames.has(name))
        return `${name.toLowerCase()} belongs to the site, whose pages read it: choose another name`;
    }
    const readsAny = tokens.some(({kind, text}) => kind === "word" && readsFiles.test(text));
    /** Of each open bracket, whether its tables are being named. */
    const inFrom = [false];
    for (const [i, {kind, text}] of tokens.entries()) {
      if (kind === "symbol" && "([{".includes(text)) inFrom.push(false);
      else if (kind === "symbol" && ")]}".includes(text) && inFrom.length > 1) inFrom.pop();
      else if (kind === "word" && text === "FROM") inFrom[inFrom.length - 1] = true;
      else if (kind === "word" && endsFrom.has(text)) inFrom[inFrom.length - 1] = false;
      if (inFrom.length > deepest + 1)
        return `parentheses stand more than ${deepest} deep in each other: the database cannot read that`;
      const before = tokens[i - 1]?.text ?? "";
      const mayBeFile =
        (kind === "string" || kind === "identifier") &&
        (readsAny || namesFiles.has(before) || (before === "," && inFrom.at(-1) === true));
      if (mayBeFile && remote.test(text) && !text.startsWith(own))
        return `this site asks no other host: ${text.slice(0, 80)}`;
    }
  }
  return null;
}

/** The verb of a statement, behind EXPLAIN with its options. */
function leadingVerb(tokens: readonly SqlToken[]): string | null {
  const words = tokens.filter((t) => t.kind === "word").map((t) => t.text);
  if (words[0] !== "EXPLAIN") return words[0] ?? null;
  const afterOptions = tokens[1]?.text === "(" ? tokens.findIndex((t) => t.text === ")") : 0;
  const explained = tokens.slice(afterOptions + 1).find((t) => t.kind === "word" && t.text !== "ANALYZE");
  return explained?.text ?? null;
}

/** What a definition defines, without its schema, in upper case. */
function definedName(tokens: readonly SqlToken[]): string | null {
  let at = tokens.findIndex((t) => t.kind === "identifier" || (t.kind === "word" && !definition.has(t.text)));
  if (at < 0) return null;
  while (tokens[at + 1]?.text === "." && tokens[at + 2] !== undefined) at += 2;
  return tokens[at]!.text.toUpperCase();
}
