import {binEdges, type Bins, dateBins, numberBins} from "../analysis/bins.js";
import type {ColumnFacts, SchemaFacts, TableFacts} from "../model/column-facts.js";
import {type Column, tableNames, tables} from "../model/tables.js";
import type {Engine as WholeEngine, RawRow} from "../query/query.js";

type Engine = Pick<WholeEngine, "rows">;

/** Characters of a value that are shown. */
const longest = 60;
/** Columns with more different values than this by DuckDB's estimate are not counted. */
const mostCounted = 100_000;
/** Values kept of a column; of a text column with no more than `fewTexts` different ones, all. */
const mostValues = 5;
const fewTexts = 50;
/** Values shown of a column where nearly all differ. */
const n_samples = 2;
/** Mean length from which texts are prose: what is frequent there tells nothing. */
const proseLength = 80;

/** Describes what each column of the tables holds. */
export async function describeColumns(engine: Engine, fingerprint: string): Promise<SchemaFacts> {
  const facts = {} as SchemaFacts["tables"];
  for (const name of tableNames) facts[name] = await tableFacts(engine, name);
  return {fingerprint, tables: facts};
}

/** What a first reading tells of a column. */
interface Ends {
  n_values: number;
  n_about: number;
  min: string | null;
  max: string | null;
  n_characters: number;
}

async function tableFacts(engine: Engine, table: keyof typeof tables): Promise<TableFacts> {
  const columns = Object.entries(tables[table].columns) as [string, Column][];
  const asked = columns.flatMap(([name, column], i) =>
    endsOf(name, column).map((expression, j) => `${expression} AS c${i}_${j}`)
  );
  const [row] = await engine.rows(`SELECT count(*) AS n_rows, ${asked.join(", ")} FROM ${table}`, []);
  const n_rows = Number(row!.n_rows);
  const facts: TableFacts = {n_rows, columns: {}};
  for (const [i, [name, column]] of columns.entries()) {
    const read = (j: number): unknown => row![`c${i}_${j}`] ?? null;
    const ends: Ends = {
      n_values: Number(read(0)),
      n_about: Number(read(1)),
      min: read(2) as string | null,
      max: read(3) as string | null,
      n_characters: Number(read(4))
    };
    facts.columns[name] = await columnFacts(engine, {table, name, column, n_rows, ends});
  }
  return facts;
}

function endsOf(name: string, {type}: Column): string[] {
  const values = [`count("${name}")`, `approx_count_distinct("${name}")`];
  if (type.endsWith("[]")) {
    return [...values, `CAST(min(len("${name}")) AS VARCHAR)`, `CAST(max(len("${name}")) AS VARCHAR)`, "0"];
  }
  const characters = type === "VARCHAR" ? `CAST(sum(length("${name}")) AS DOUBLE)` : "0";
  return [...values, `CAST(min("${name}") AS VARCHAR)`, `CAST(max("${name}") AS VARCHAR)`, characters];
}

interface Asked {
  table: string;
  name: string;
  column: Column;
  n_rows: number;
  ends: Ends;
}

async function columnFacts(engine: Engine, asked: Asked): Promise<ColumnFacts> {
  const {column, n_rows, ends} = asked;
  const facts: ColumnFacts = {
    n_nulls: n_rows - ends.n_values,
    n_distinct: null,
    is_exact: true,
    min: cut(ends.min),
    max: cut(ends.max),
    values: [],
    bins: await countBins(engine, asked)
  };
  if (column.type === "INTEGER[]" || ends.n_values === 0) return facts;
  const isCounted = ends.n_about <= mostCounted;
  if (!isCounted || ends.n_characters / ends.n_values >= proseLength) {
    const n_distinct = isCounted ? await countDistinct(engine, asked) : ends.n_about;
    return {...facts, n_distinct, is_exact: isCounted, values: await firstValues(engine, asked)};
  }
  const {n_distinct, values} = await frequentValues(engine, asked);
  const differ = values.every(({n}) => n === 1);
  return {
    ...facts,
    n_distinct,
    values: differ
      ? values.slice(0, n_samples).map(({value}) => ({value, n: null}))
      : values.slice(0, n_distinct <= fewTexts && isText(column) ? fewTexts : mostValues)
  };
}

function isText({type}: Column): boolean {
  return type === "VARCHAR" || type === "VARCHAR[]";
}

/** Values of a column as a table `v`: of a list its items. */
function valuesOf({table, name, column}: Asked): string {
  return column.type.endsWith("[]")
    ? `(SELECT unnest("${name}") AS v FROM ${table})`
    : `(SELECT "${name}" AS v FROM ${table})`;
}

async function frequentValues(
  engine: Engine,
  asked: Asked
): Promise<{n_distinct: number; values: {value: string; n: number}[]}> {
  const rows = await engine.rows(
    `SELECT CAST(v AS VARCHAR) AS value, CAST(n AS DOUBLE) AS n, CAST(count(*) OVER () AS DOUBLE) AS n_distinct
     FROM (SELECT v, count(*) AS n FROM ${valuesOf(asked)} WHERE v IS NOT NULL GROUP BY v)
     ORDER BY n DESC, v LIMIT ${fewTexts}`,
    []
  );
  return {
    n_distinct: Number(rows[0]?.n_distinct ?? 0),
    values: rows.map(({value, n}) => ({value: cut(value as string)!, n: n as number}))
  };
}

async function countDistinct(engine: Engine, asked: Asked): Promise<number> {
  const [row] = await engine.rows(
    `SELECT CAST(count(DISTINCT v) AS DOUBLE) AS n FROM ${valuesOf(asked)}`,
    []
  );
  return Number(row!.n);
}

async function firstValues(engine: Engine, asked: Asked): Promise<ColumnFacts["values"]> {
  const rows = await engine.rows(
    `SELECT CAST(v AS VARCHAR) AS value FROM ${valuesOf(asked)} WHERE v IS NOT NULL LIMIT ${n_samples}`,
    []
  );
  return rows.map(({value}) => ({value: cut(value as string)!, n: null}));
}

async function countBins(engine: Engine, {table, name, column, ends}: Asked): Promise<Bins | null> {
  const {min, max} = ends;
  if (min === null || max === null || isText(column) || column.type === "INTEGER[]") return null;
  if (column.type === "BOOLEAN") return null;
  const isDate = column.type === "DATE";
  const bins = isDate
    ? dateBins(min, max)
    : numberBins(Number(min), Number(max), {isWhole: column.type !== "DOUBLE"});
  if (bins === null) return null;
  const rows = await engine.rows(
    `SELECT CAST(${placeOf(`"${name}"`, bins)} AS INTEGER) AS place, CAST(count(*) AS DOUBLE) AS n
     FROM ${table} WHERE "${name}" IS NOT NULL GROUP BY 1`,
    []
  );
  for (const {place, n} of rows as (RawRow & {place: number; n: number})[])
    bins.counts[Math.min(place, bins.counts.length - 1)] = n;
  return bins;
}

/** The bin of a value, counted from 0; the edges decide, for a quotient of two fractions may be off by one. */
function placeOf(value: string, bins: Bins): string {
  const {unit, is_whole, start, step} = bins;
  const counted =
    unit === "number"
      ? value
      : unit === "day"
        ? `(${value} - DATE '1970-01-01')`
        : `(year(${value}) * 12 + month(${value}) - 1)`;
  if (is_whole) return `floor((${counted} - ${start}) / ${step})`;
  const edges = binEdges(bins).slice(1, -1);
  return `len(list_filter([${edges.join(", ")}]::DOUBLE[], e -> e <= ${counted}))`;
}

function cut(text: string | null): string | null {
  if (text === null || text.length <= longest) return text;
  return `${[...text.slice(0, longest)].slice(0, -1).join("").trimEnd()}…`;
}
