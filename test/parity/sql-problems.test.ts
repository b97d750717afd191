import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {buildTables} from "../../loaders/build-tables.js";
import {tables, views} from "../../src/model/tables.js";
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
