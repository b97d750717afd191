import {tableNames, views} from "../model/tables.js";
import {reservedWords} from "../query/sql-keywords.js";
import {tableUses} from "./table-uses.js";

const longest = 63;
const isName = /^[a-z_][a-z0-9_]{0,62}$/;
/** Words that no table can be called by without quotes, here or in the DuckDB of today, beside the reserved ones. */
const otherWords = new Set(
  (
    "at authorization binary by collation concurrently describe freeze lambda pivot_longer pivot_wider show " +
    "summarize unpack verbose"
  ).split(" ")
);
/** Names by which the database itself is described. */
const described = /^(?:(?:duckdb|sqlite|pg|pragma)_|information_schema$)/;
const siteNames: ReadonlySet<string> = new Set([...tableNames, ...Object.keys(views)]);

/**
 * Why a cell cannot bear a name, or null where it can.
 *
 * @param taken names of the other cells, of opened files and of macros
 */
export function nameProblem(name: string, taken: Iterable<string>): string | null {
  const used = new Set(taken);
  const instead = () => `try ${freeName(name, used)}`;
  if (name === "") return "a name is missing: write one, such as monthly";
  if (name.length > longest)
    return `a name has ${longest} characters at most, not ${name.length}: ${instead()}`;
  if (!isName.test(name))
    return `a name has small letters, digits and _, and begins with no digit: ${instead()}`;
  if (isKeyword(name)) return `${name} is a word of SQL: ${instead()}`;
  if (siteNames.has(name)) return `${name} is a table of the site: ${instead()}`;
  if (described.test(name)) return `${name} reads as a table of the database's own: ${instead()}`;
  return freeName(name, used) === name ? null : `${name} is taken: ${instead()}`;
}

/** A name that a cell can bear, as near to the wanted one as can be. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const isFree = (name: string) => !used.has(name) && !isKeyword(name) && !siteNames.has(name);
  const asked = isName.test(wanted) ? wanted : plain(wanted, "result");
  const base = described.test(asked) ? `my_${asked}`.slice(0, longest) : asked;
  if (isFree(base)) return base;
  const stem = base.replace(/_\d{1,3}$/, "");
  for (let n = 2; ; n++) {
    const end = `_${n}`;
    const name = stem.slice(0, longest - end.length) + end;
    if (isFree(name)) return name;
  }
}

/** The name of a file, without its folder and its endings, as a name; `freeName` makes it one that nothing else has. */
export function nameFromFile(file: string): string {
  const name = file.split(/[\\/]/).at(-1)!;
  return plain(
    name.replace(/(?:\.(?:csv|tsv|tab|txt|parquet|pq|jsonl?|ndjson|arrow|gz|zst))+$/i, ""),
    "data"
  );
}

/** SQL that reads a cell's result, after the cell was given another name. */
export function renameInSql(sql: string, from: string, to: string): string {
  let renamed = "";
  let at = 0;
  for (const {name, start, end} of tableUses(sql)) {
    if (name !== from.toLowerCase()) continue;
    renamed += sql.slice(at, start) + to;
    at = end;
  }
  return renamed + sql.slice(at);
}

function isKeyword(name: string): boolean {
  return otherWords.has(name) || reservedWords.has(name.toUpperCase());
}

function plain(wanted: string, otherwise: string): string {
  const letters = wanted
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  if (letters === "") return otherwise;
  return (/^\d/.test(letters) ? `t_${letters}` : letters).slice(0, longest);
}
