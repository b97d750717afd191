import type {Macro, MacroParameter} from "./macros/macro.js";
import {dateParts} from "./sql-keywords.js";
import {type Outline} from "./sql-outline.js";
import {type Relation, same} from "./sql-scope.js";

/** What a text in SQL may name. */
export type ValueKind =
  | "term"
  | "family"
  | "member"
  | "venue"
  | "category"
  | "keyword"
  | "topic"
  | "group"
  | "type"
  | "language"
  | "word";

/** Names of columns that mean the same in whatever table or result they stand. */
const everywhere: Readonly<Record<string, ValueKind>> = {
  term: "term",
  top_terms: "term",
  family: "family",
  member: "member",
  venue: "venue",
  category: "category",
  categories: "category",
  keyword: "keyword",
  keywords: "keyword",
  group_name: "group",
  word: "word"
};

/** Those that mean it in one table. */
const inTable: Readonly<Record<string, ValueKind>> = {
  "topics.label": "topic",
  "papers.type": "type",
  "papers.language": "language"
};

/** What completion knows of a quoted text: values of a kind, a phrase of terms or words, or one of a few words. */
export type ValueChoice = ValueKind | "phrase" | readonly string[];

const byParameter: Readonly<Record<string, ValueKind | "phrase">> = {
  ...everywhere,
  word: "phrase",
  phrase: "phrase",
  query: "phrase"
};

/** Functions whose first argument names a part of a date. */
const takesPart = new Set([
  "DATE_TRUNC",
  "DATETRUNC",
  "DATE_PART",
  "DATEPART",
  "DATE_DIFF",
  "DATEDIFF",
  "DATE_SUB",
  "DATESUB"
]);

/** What a quoted text at a token may name: values of a kind, a few words, or null where it can be anything. */
export function valuesAt(
  statement: Outline,
  place: number,
  relations: readonly Relation[],
  macros: readonly Macro[]
): ValueChoice | null {
  const {parent, word} = statement;
  let at = place;
  let open = parent[place]!;
  if (word(open) === "[") {
    at = open;
    open = parent[open]!;
  }
  const before = compared(statement, at, relations);
  if (before !== null) return before;
  if (word(open) !== "(") return null;
  if (word(open - 1) === "IN") return compared(statement, open, relations);
  return argument(statement, at, open, relations, macros);
}

const comparing = new Set([
  "=",
  "<",
  ">",
  "!",
  "LIKE",
  "ILIKE",
  "NOT",
  "IN",
  "IS",
  "DISTINCT",
  "FROM",
  "BETWEEN",
  "~"
]);

/** The kind of the column that stands before a comparison. */
function compared(statement: Outline, place: number, relations: readonly Relation[]): ValueKind | null {
  let at = place - 1;
  if (!comparing.has(statement.word(at))) return null;
  while (comparing.has(statement.word(at))) at--;
  if (statement.word(at) === "]") at = openedAt(statement, at) - 1;
  return kindOfColumn(statement, at, relations);
}

function openedAt({close}: Outline, closing: number): number {
  for (const [open, end] of close) if (end === closing) return open;
  return 0;
}

function kindOfColumn(statement: Outline, at: number, relations: readonly Relation[]): ValueKind | null {
  if (!statement.isName(at)) return null;
  const column = statement.name(at).toLowerCase();
  const qualifier =
    statement.word(at - 1) === "." && statement.isName(at - 2) ? statement.name(at - 2) : null;
  const from = relations.filter((r) => qualifier === null || same(r.alias, qualifier));
  for (const {table} of from) {
    const kind = inTable[`${table?.toLowerCase()}.${column}`];
    if (kind !== undefined) return kind;
  }
  return Object.hasOwn(everywhere, column) ? everywhere[column]! : null;
}

function argument(
  statement: Outline,
  at: number,
  open: number,
  relations: readonly Relation[],
  macros: readonly Macro[]
): ValueChoice | null {
  const {inside, isName, name, word} = statement;
  const called = open - 1;
  const isNamed = isName(called) || ["LEFT", "RIGHT"].includes(word(called));
  if (!isNamed) return null;
  const before = inside(open).filter((i) => i < at);
  const index = before.filter((i) => word(i) === ",").length;
  const macro = macros.find((m) => same(m.name, name(called)));
  if (macro !== undefined) {
    const isByName = word(before.at(-1)) === "=" && word(before.at(-2)) === ":";
    const byName = isByName ? before.at(-3) : undefined;
    const parameter =
      byName === undefined
        ? macro.parameters[index]
        : macro.parameters.find((p) => same(p.name, name(byName)));
    return parameter === undefined ? null : ofParameter(parameter);
  }
  if (index === 0) return takesPart.has(word(called)) ? dateParts : null;
  const first = before.slice(
    0,
    before.findIndex((i) => word(i) === ",")
  );
  return first.length === 1 || word(first.at(-2)) === "."
    ? kindOfColumn(statement, first.at(-1)!, relations)
    : null;
}

/** By its name, the texts that its description quotes ("'month', 'quarter' or 'year'"), or the thing that it describes. */
function ofParameter({name, about}: MacroParameter): ValueChoice | null {
  if (Object.hasOwn(byParameter, name)) return byParameter[name]!;
  const quoted = [...about.matchAll(/'([^']+)'/g)].map((m) => m[1]!);
  if (quoted.length > 1) return quoted;
  const thing = /\b(term|family|member|venue|keyword|category)\b/i.exec(about)?.[1];
  return name === "name" && thing !== undefined ? everywhere[thing.toLowerCase()]! : null;
}
