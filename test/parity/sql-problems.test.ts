import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {buildTables} from "../../loaders/build-tables.js";
import {tables, views} from "../../src/model/tables.js";
import {builtInFunctions} from "../../src/query/built-in-functions.js";
import {engineOffset, tokenNear} from "../../src/query/engine-place.js";
import {macroNames, macros, macroStatement} from "../../src/query/macros.js";
import {functionNames, otherNames, sqlFunctions} from "../../src/query/sql-functions.js";
import {type KnownNames, sqlProblem} from "../../src/query/sql-problem.js";
import {sqlTokens} from "../../src/query/sql-tokens.js";
import {mistakes} from "./sql-mistakes.js";
import {openWasmEngine, type WasmEngine} from "./wasm-engine.js";

let folder: string;
let engine: WasmEngine;

const known: KnownNames = {
  tables: [
    ...Object.entries({...tables, ...views}).map(([name, {columns}]) => ({
      name,
      columns: Object.keys(columns)
    })),
    {name: "rising", columns: ["term", "growth"]}
  ],
  functions: [...macroNames, ...functionNames]
};

beforeAll(async () => {
  folder = (await buildTables({data: "data"})).folder;
  engine = await openWasmEngine({tables: folder});
  for (const macro of macros) engine.connection.query(macroStatement(macro));
  engine.connection.query("CREATE TABLE rising AS SELECT 'model' AS term, 0.5 AS growth");
});

afterAll(() => engine?.close());

/** What the engine says of a statement; fails where it says nothing. */
function complaint(sql: string): string {
  try {
    engine.connection.query(sql);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`the engine has nothing against: ${sql}`);
}

/** The statement with the marked place in ⟦ ⟧, what is said, and the place put right. */
function shown(sql: string): [string, string, string | null] {
  const {from, to, message, hint, replacement} = sqlProblem(sql, complaint(sql), known);
  const marked = `${sql.slice(0, from)}⟦${sql.slice(from, to)}⟧${sql.slice(to)}`;
  return [marked, hint === null ? message : `${message}; ${hint}`, replacement];
}

describe("each mistake is marked where it was made, and says what was meant", () => {
  test.each(mistakes)("%s", (marked, said, replacement) => {
    const sql = marked.replace("⟦", "").replace("⟧", "");
    expect(shown(sql)).toEqual([marked, said, replacement]);
  });
});

test("a macro without its brackets is shown with them", () => {
  const call = `cooc(${macros
    .find((m) => m.name === "cooc")!
    .parameters.map((p) => p.name)
    .join(", ")})`;
  expect(shown("SELECT * FROM cooc")).toEqual([
    "SELECT * FROM ⟦cooc⟧",
    `no table cooc; cooc is a function: write ${call}`,
    null
  ]);
});

/** What the engine says while it runs a statement. */
async function failureOf(sql: string): Promise<string> {
  try {
    const {connection} = engine as unknown as {connection: {send(text: string): Iterable<unknown>}};
    for (const batch of await connection.send(sql)) void batch;
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`the engine has nothing against: ${sql}`);
}

const failures: [marked: string, said: string][] = [
  ["SELECT * FROM share_by(⟦'week'⟧, 'model')", "no such unit: week; use month, quarter or year"],
  ["SELECT period_of(⟦'week'⟧, month, year) FROM papers", "no such unit: week; use month, quarter or year"],
  ["SELECT * FROM ⟦share_by⟧(NULL, 'model')", "no such unit: NULL; use month, quarter or year"],
  ["SELECT * FROM share_by('year', ⟦''⟧)", "no word: ''"],
  ["SELECT * FROM share_by_topic('year', ⟦99999⟧)", "no such topic: 99999"],
  ["⟦SELECT 9223372036854775807 + 1⟧", "overflow in addition of BIGINT (9223372036854775807 + 1)"],
  [
    "⟦SELECT CAST(300 AS TINYINT)⟧",
    "type INTEGER with value 300 can't be cast because the value is out of range for the destination type TINYINT"
  ],
  ["SELECT CAST(⟦'INT64'⟧ AS BIGINT)", "'INT64' does not read as BIGINT"],
  ["SELECT CAST(⟦'x'⟧ AS BOOLEAN)", "'x' does not read as BOOLEAN"]
];

describe("what fails as it runs is said by its cause, in the types that SQL has", () => {
  test.each(failures)("%s", async (marked, said) => {
    const sql = marked.replace("⟦", "").replace("⟧", "");
    const cause = await failureOf(sql);
    const wrapped = `Invalid Input Error: Attempting to fetch from an unsuccessful query result\nError: ${cause}`;
    for (const words of [cause, wrapped]) {
      const {from, to, message, hint, engineWords} = sqlProblem(sql, words, known);
      expect(`${sql.slice(0, from)}⟦${sql.slice(from, to)}⟧${sql.slice(to)}`).toBe(marked);
      expect(hint === null ? message : `${message}; ${hint}`).toBe(said);
      expect(engineWords).toBe(words);
    }
  });

  test("a first letter is lowered where it begins a word, not an abbreviation", () => {
    const said = (words: string) => sqlProblem("SELECT 1", words, known).message;
    expect(said("Constraint Error: PRIMARY KEY or UNIQUE constraint violated!")).toBe(
      "PRIMARY KEY or UNIQUE constraint violated"
    );
    expect(said("Not implemented Error: Cannot do this.")).toBe("cannot do this");
    expect(said("Out of Range Error: Cannot take UINT16 of 'INT8'")).toBe("cannot take USMALLINT of 'INT8'");
  });
});

test("the engine's own absurd guesses are not passed on", () => {
  expect(complaint("SELECT cuont(*) FROM papers")).toContain('Did you mean "cot"');
  expect(
    sqlProblem("SELECT cuont(*) FROM papers", complaint("SELECT cuont(*) FROM papers"), known).hint
  ).toBe("did you mean count?");
});

test("a place is found behind letters of any script and in lines of any length", () => {
  const piece = fc.constantFrom(
    ...[
      "é",
      "e\u0301",
      "模型",
      "🦙",
      "👨‍👩‍👧",
      "🇩🇪",
      "한국어",
      "ｗ",
      "☃️",
      "1️⃣",
      "\u200d",
      "\u00ad",
      "\t",
      "—",
      "“x”",
      "𝛼",
      "ไทย",
      "العربية",
      "a",
      "bc "
    ]
  );
  const text = fc.array(piece, {maxLength: 16}).map((pieces) => `'${pieces.join("")}'`);
  const gap = fc.constantFrom(", ", ",\n", ",\r\n  ", ", /* é */ ", ", -- 模\n\t");
  const statement = fc.tuple(fc.array(fc.tuple(text, gap), {maxLength: 6}), fc.array(text, {maxLength: 8}));
  fc.assert(
    fc.property(statement, ([before, after]) => {
      const head = `SELECT ${before.map(([t, g]) => t + g).join("")}`;
      const sql = `${head}titel${after.map((t) => `, ${t}`).join("")} FROM papers`;
      const offset = engineOffset(sql, complaint(sql));
      expect(offset).not.toBeNull();
      const tokens = sqlTokens(sql);
      expect(tokens[tokenNear(tokens, offset!)]!.start).toBe(head.length);
    }),
    {numRuns: 400}
  );
});

test("what is marked lies in the statement, whatever was cut from it", () => {
  const sql =
    "WITH a AS (SELECT p.title, count(*) AS n FROM papers p GROUP BY 1) SELECT * FROM a WHERE n > 1 AND title ILIKE 'é%'";
  const pieces = sqlTokens(sql).map(({start, end}) => sql.slice(start, end));
  fc.assert(
    fc.property(fc.subarray(pieces), (kept) => {
      const broken = kept.join(" ");
      let message: string;
      try {
        engine.connection.query(broken);
        return;
      } catch (error) {
        message = (error as Error).message;
      }
      const {from, to, message: said} = sqlProblem(broken, message, known);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThanOrEqual(broken.length);
      expect(said).not.toBe("");
    }),
    {numRuns: 500}
  );
});

test("any message about any text gives a place", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (sql, message) => {
      const {from, to} = sqlProblem(sql, message, known);
      expect([from >= 0, to >= from, to <= sql.length]).toEqual([true, true, true]);
    })
  );
});

describe("functions offered", () => {
  const inGrammar = new Set(["coalesce", "ifnull", "if", "nullif"]);
  test("the engine has each of them", () => {
    const rows = engine.connection
      .query("SELECT DISTINCT function_name AS f FROM duckdb_functions()")
      .toArray();
    const names = new Set(rows.map((row: {toJSON(): {f: string}}) => row.toJSON().f));
    const isWindow = (signature: string): boolean => signature.includes(" OVER ");
    const missing = sqlFunctions.filter(({name, signature}) => !names.has(name) && !isWindow(signature));
    expect(missing.map((f) => f.name).filter((name) => !inGrammar.has(name))).toEqual([]);
    expect(Object.keys(otherNames).filter((name) => names.has(name))).toEqual([]);
    expect(Object.values(otherNames).filter((name) => !functionNames.includes(name))).toEqual(["cast"]);
  });

  test("the functions that no macro may replace are all that the engine has", () => {
    const rows = engine.connection
      .query("SELECT DISTINCT lower(function_name) AS f FROM duckdb_functions() WHERE internal")
      .toArray()
      .map((row: {toJSON(): {f: string}}) => row.toJSON().f)
      .filter((name: string) => /^\w+$/.test(name));
    expect([...builtInFunctions].sort()).toEqual([...new Set(rows)].sort());
  });

  test.each(sqlFunctions.filter((f) => f.signature.includes(" OVER ")))(
    "$name runs over a window",
    ({name}) => {
      const given: Record<string, string> = {ntile: "2", nth_value: "year, 1"};
      const takes = /^(lag|lead|first_value|last_value)$/.test(name) ? "year" : (given[name] ?? "");
      const sql = `SELECT ${name}(${takes}) OVER (ORDER BY year) AS v FROM papers LIMIT 1`;
      expect(engine.connection.query(sql).numRows).toBe(1);
    }
  );
});
