import {tableNames, views} from "../model/tables.js";
import {macroNames} from "./macros.js";
import {builtInFunctions} from "./built-in-functions.js";
import {functionNames} from "./sql-functions.js";
import {type SqlToken, sqlStatements} from "./sql-tokens.js";
import {leadingVerb, statementTargets} from "./statement-target.js";

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
const functions = new Set([...builtInFunctions, ...functionNames].map((name) => name.toUpperCase()));

/** Why SQL is not run, and the offsets of what is refused in it. */
export interface Refusal {
  message: string;
  from: number;
  to: number;
}

/**
 * Why SQL is not run, or null where it may be. The page's Content-Security-Policy is what keeps a request
 * inside the site; this saves the reader the wait, because the engine hangs on some statements that the
 * policy blocks, and keeps the tables that the pages read, the functions that they count with, and results of cells.
 *
 * @param own address that names of files may begin with
 * @param results names of cells whose results are tables
 */
export function refusal(sql: string, own: string, results: readonly string[] = []): string | null {
  return refusalAt(sql, own, results)?.message ?? null;
}

/** As `refusal`, with its place: the verb or the name; the whole where it is about the whole. */
export function refusalAt(sql: string, own: string, results: readonly string[] = []): Refusal | null {
  if (sql.length > longest)
    return {
      message: `the statement is ${sql.length.toLocaleString("en-GB")} characters long, of 1,000,000 at most: open data as a file instead`,
      from: 0,
      to: sql.length
    };
  const statements = sqlStatements(sql);
  if (statements.length === 0) return nothingToRun(sql);
  for (const tokens of statements) {
    const found = refusedVerb(tokens) ?? refusedTarget(tokens, results) ?? refusedPart(tokens, own);
    if (found !== null) return found;
  }
  return null;
}

const at = ({start, end}: SqlToken, message: string): Refusal => ({message, from: start, to: end});

function nothingToRun(sql: string): Refusal {
  const isOpen = sqlStatements(`${sql}\nx`).length === 0;
  return isOpen
    ? {message: "this comment is not closed: end it with */", from: sql.lastIndexOf("/*"), to: sql.length}
    : {message: "nothing to run: write a statement first", from: 0, to: sql.length};
}

function refusedVerb(tokens: readonly SqlToken[]): Refusal | null {
  const verb = tokens[leadingVerb(tokens) ?? -1];
  return verb?.kind === "word" && Object.hasOwn(refused, verb.text) ? at(verb, refused[verb.text]!) : null;
}

function refusedTarget(tokens: readonly SqlToken[], results: readonly string[]): Refusal | null {
  const verb = leadingVerb(tokens);
  for (const {isMade, kind, name} of verb === null ? [] : statementTargets(tokens, verb)) {
    const upper = name.text.toUpperCase();
    const shown = name.text.toLowerCase();
    if (siteNames.has(upper))
      return at(
        name,
        `${shown} belongs to the site, whose pages read it: ${isMade ? "choose another name" : "it stays as it is"}`
      );
    const isFunction = kind === "MACRO" || kind === "FUNCTION";
    if (isMade && isFunction && functions.has(upper))
      return at(
        name,
        `${shown} is a function of the database, which the site counts with: choose another name`
      );
    const result = results.find((r) => r.toUpperCase() === upper);
    if (result !== undefined)
      return at(name, `${result} is the result of a cell: change the SQL of that cell`);
  }
  return null;
}

/** Names of files elsewhere, and parentheses too deep. */
function refusedPart(tokens: readonly SqlToken[], own: string): Refusal | null {
  const readsAny = tokens.some(({kind, text}) => kind === "word" && readsFiles.test(text));
  /** Of each open bracket, whether its tables are being named. */
  const inFrom = [false];
  for (const [i, token] of tokens.entries()) {
    const {kind, text} = token;
    if (kind === "symbol" && "([{".includes(text)) inFrom.push(false);
    else if (kind === "symbol" && ")]}".includes(text) && inFrom.length > 1) inFrom.pop();
    else if (kind === "word" && text === "FROM") inFrom[inFrom.length - 1] = true;
    else if (kind === "word" && endsFrom.has(text)) inFrom[inFrom.length - 1] = false;
    if (inFrom.length > deepest + 1)
      return at(
        token,
        `parentheses stand more than ${deepest} deep in each other: the database cannot read that`
      );
    const before = tokens[i - 1]?.text ?? "";
    const mayBeFile =
      (kind === "string" || kind === "identifier") &&
      (readsAny || namesFiles.has(before) || (before === "," && inFrom.at(-1) === true));
    if (mayBeFile && remote.test(text) && !text.startsWith(own))
      return at(token, `this site asks no other host: ${text.slice(0, 80)}`);
  }
  return null;
}
