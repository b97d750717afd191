import {tableNames} from "../model/tables.js";
import {type SqlToken, sqlStatements} from "../query/sql-tokens.js";

const extension = "fetches extensions from another host, which this site never asks";
const setting = "changes the database for every page: it stays as it is";
const writes = "writes files, and there are none here: use the CSV button for a result";

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
  EXECUTE: "EXECUTE runs a prepared statement: write the statement itself"
};

const remote = /^\s*(?:https?|s3|s3a|s3n|gcs|gs|r2|hf|ftp|file|azure|az|abfss):/i;
const siteTables = new Set(["selection", ...tableNames].map((name) => name.toUpperCase()));
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
  const statements = sqlStatements(sql);
  if (statements.length === 0) return "nothing to run: write a statement first";
  for (const tokens of statements) {
    const verb = leadingVerb(tokens);
    if (verb !== null && Object.hasOwn(refused, verb)) return refused[verb]!;
    if (verb === "CREATE" || verb === "DROP" || verb === "ALTER") {
      const name = definedName(tokens);
      if (name !== null && siteTables.has(name))
        return `${name.toLowerCase()} belongs to the site, whose pages read it: choose another name`;
    }
    for (const {kind, text} of tokens) {
      const isName = kind === "string" || kind === "identifier";
      if (isName && remote.test(text) && !text.startsWith(own))
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
