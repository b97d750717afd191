import type {Macro} from "./macros/macro.js";
import {clauseWords} from "./sql-keywords.js";
import {type Definition, definitionsIn, type Outline} from "./sql-outline.js";

export interface KnownColumn {
  name: string;
  /** "" where it cannot be told. */
  type: string;
  about: string;
}

export interface KnownTable {
  name: string;
  about: string;
  columns: readonly KnownColumn[];
}

/** What statements can read from. */
export interface Known {
  tables: readonly KnownTable[];
  macros: readonly Macro[];
}

/** Something that a statement reads from. */
export interface Relation {
  /** What its columns are qualified by; "" for none. */
  alias: string;
  /** The table's own name; null for a subquery or a function. */
  table: string | null;
  /** null where they cannot be told. */
  columns: readonly KnownColumn[] | null;
}

export interface Scope {
  /** Of the query around a place first, then of the queries around that. */
  relations: readonly Relation[];
  /** Tables that the statement itself defines. */
  defined: readonly KnownTable[];
}

/** Deeper than this, brackets are not looked into. */
const deepest = 40;
const relationStarts = new Set("FROM JOIN INTO UPDATE DESCRIBE SUMMARIZE PIVOT UNPIVOT".split(" "));

/** What can be named at a token of a statement. */
export function scopeAt(statement: Outline, place: number, known: Known): Scope {
  const {parent, close, inside, isName, isQuery, name, queryAt, tokens, word} = statement;
  const tables = new Map(known.tables.map((table) => [table.name.toLowerCase(), table]));
  const outputs = new Map<number, readonly KnownColumn[] | null>();

  function tableNamed(wanted: string, from: number, depth: number): KnownTable | undefined {
    for (let open = from; ; open = parent[open]!) {
      const found = definitionsIn(statement, open).find((d) => same(d.name, wanted) && d.body !== from);
      if (found !== undefined) return definedTable(found, depth);
      if (open < 0) return tables.get(wanted.toLowerCase());
    }
  }

  const definedTable = ({name, body, names}: Definition, depth: number): KnownTable => ({
    name,
    about: "Defined in this statement.",
    columns: rename(outputOf(body, depth + 1) ?? [], names)
  });

  function relationsIn(open: number, at: number, depth: number): Relation[] {
    const level = queryAt(open, at);
    const relations: Relation[] = [];
    let inFrom = false;
    for (const [j, i] of level.entries()) {
      const here = word(i);
      if (here === "FROM" && word(level[j - 1]) === "DISTINCT") continue;
      if (here === "FROM") inFrom = true;
      else if (clauseWords.has(here)) inFrom = false;
      if (relationStarts.has(here) || (here === "," && inFrom))
        relations.push(...relationAt(level, j + 1, open, depth));
    }
    return relations;
  }

  function relationAt(level: readonly number[], start: number, open: number, depth: number): Relation[] {
    let j = word(level[start]) === "LATERAL" ? start + 1 : start;
    const first = level[j];
    let table: string | null = null;
    let called = "";
    let columns: readonly KnownColumn[] | null;
    if (word(first) === "(" && first !== undefined) {
      if (!isQuery(first) && word(first + 1) !== "VALUES")
        return depth < deepest
          ? [...relationAt(inside(first), 0, first, depth + 1), ...relationsIn(first, first, depth + 1)]
          : [];
      columns = isQuery(first) ? outputOf(first, depth + 1) : null;
      j += 2;
    } else if (isName(first) || (first !== undefined && tokens[first]!.kind === "string")) {
      while (word(level[j + 1]) === "." && isName(level[j + 2])) j += 2;
      called = name(level[j]!);
      j++;
      if (word(level[j]) === "(") {
        columns = columnsOfCall(called);
        j += 2;
      } else {
        const found = depth < deepest ? tableNamed(called, open, depth) : undefined;
        table = found?.name ?? called;
        columns = found?.columns ?? null;
      }
    } else return [];
    if (word(level[j]) === "AS") j++;
    const alias = isName(level[j]) ? name(level[j]!) : called;
    if (isName(level[j]) && word(level[j + 1]) === "(") {
      const names = inside(level[j + 1]!)
        .filter(isName)
        .map(name);
      columns = rename(columns ?? [], names);
    }
    return [{alias, table, columns}];
  }

  function columnsOfCall(called: string): readonly KnownColumn[] | null {
    const returns = known.macros.find((m) => m.kind === "table" && same(m.name, called))?.returns;
    if (returns === undefined || typeof returns === "string") return null;
    return Object.entries(returns).map(([column, {type, about}]) => ({name: column, type, about}));
  }

  /** The columns that the query in a bracket gives. */
  function outputOf(open: number, depth: number): readonly KnownColumn[] | null {
    if (depth > deepest) return null;
    const known = outputs.get(open);
    if (known !== undefined) return known;
    outputs.set(open, null);
    let inner = open;
    while (word(inner + 1) === "(") inner++;
    const columns = onceEach(selectedIn(inner, depth));
    outputs.set(open, columns);
    return columns;
  }

  function selectedIn(open: number, depth: number): readonly KnownColumn[] | null {
    const level = queryAt(open, open + 1);
    const relations = relationsIn(open, open + 1, depth);
    let j = level.findIndex((i) => word(i) === "SELECT") + 1;
    if (j === 0) return relations.every((r) => r.columns !== null) ? allColumns(relations) : null;
    if (word(level[j]) === "DISTINCT" || word(level[j]) === "ALL") j++;
    if (word(level[j]) === "ON") j += 3;
    const items: number[][] = [[]];
    for (; j < level.length; j++) {
      const here = word(level[j]);
      if (clauseWords.has(here) && word(level[j - 1]) !== "DISTINCT") break;
      if (here === ",") items.push([]);
      else items.at(-1)!.push(level[j]!);
    }
    return items.flatMap((item) => selected(item, relations));
  }

  function selected(item: readonly number[], relations: readonly Relation[]): readonly KnownColumn[] {
    const star = item.findIndex((i) => word(i) === "*");
    if (star === 0 || (star === 2 && word(item[1]) === ".")) {
      const from = star === 0 ? relations : relations.filter((r) => same(r.alias, name(item[0]!)));
      const next = item[star + 2];
      const without =
        word(item[star + 1]) !== "EXCLUDE" || next === undefined
          ? []
          : (word(next) === "(" ? inside(next).filter(isName) : [next]).map(name);
      return allColumns(from).filter((c) => !without.some((left) => same(left, c.name)));
    }
    const last = item.at(-1);
    if (!isName(last)) return [];
    const before = word(item.at(-2));
    const isAlias = item.length > 1 && before !== ".";
    if (isAlias && tokens[item.at(-2)!]!.kind === "symbol" && !/[)\]}]/.test(before)) return [];
    const expression = isAlias ? item.slice(0, before === "AS" ? -2 : -1) : item;
    return [{...columnOf(expression, relations), name: name(last)}];
  }

  /** Type and meaning of an expression that is just a column. */
  function columnOf(
    expression: readonly number[],
    relations: readonly Relation[]
  ): Omit<KnownColumn, "name"> {
    const [first, dot, second] = expression;
    const column =
      expression.length === 1 ? first : expression.length === 3 && word(dot) === "." ? second : undefined;
    if (!isName(column) || !isName(first)) return {type: "", about: ""};
    const from = column === first ? relations : relations.filter((r) => same(r.alias, name(first)));
    return allColumns(from).find((c) => same(c.name, name(column))) ?? {type: "", about: ""};
  }

  const relations: Relation[] = [];
  const defined: KnownTable[] = [];
  let open = place < tokens.length ? parent[place]! : (statement.unclosed.at(-1) ?? -1);
  for (let depth = 0; depth < deepest; depth++) {
    if (isQuery(open)) {
      relations.push(...relationsIn(open, place, 0));
      for (const definition of definitionsIn(statement, open)) {
        const isInside = definition.body < place && place <= close.get(definition.body)!;
        if (!isInside) defined.push(definedTable(definition, 0));
      }
    }
    if (open < 0) break;
    open = parent[open]!;
  }
  return {relations, defined};
}

/** Whether two names mean the same to SQL. */
export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const allColumns = (relations: readonly Relation[]): readonly KnownColumn[] =>
  relations.flatMap((r) => r.columns ?? []);

/** Of columns of one name the first: joins of joins would double them again and again. */
function onceEach(columns: readonly KnownColumn[] | null): readonly KnownColumn[] | null {
  const byName = new Map<string, KnownColumn>();
  for (const column of columns ?? []) {
    const name = column.name.toLowerCase();
    if (!byName.has(name)) byName.set(name, column);
  }
  return columns && [...byName.values()];
}

/** Given names instead of the columns' own; what has no name of its own was left out before, so they may be more. */
function rename(columns: readonly KnownColumn[], names: readonly string[]): readonly KnownColumn[] {
  if (names.length === 0) return columns;
  return columns.length < names.length
    ? names.map((name) => ({name, type: "", about: ""}))
    : columns.map((column, i) => ({...column, name: names[i] ?? column.name}));
}
