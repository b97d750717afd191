import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {expect, test} from "vitest";
import {freeName, nameFromFile, nameProblem} from "../../../src/notebook/cell-names.js";
import {openWasmEngine} from "../../parity/wasm-engine.js";

const tryOut = (name: string): string[] => [
  `CREATE OR REPLACE TEMP TABLE ${name} AS SELECT 1 AS a`,
  `SELECT ${name}.a, x.a FROM ${name} JOIN ${name} AS x ON true`,
  `DROP TABLE ${name}`
];

test("a keyword is refused exactly where DuckDB, here or today's, needs quotes for it", async () => {
  const {connection, close} = await openWasmEngine({tables: null});
  const native = await (await DuckDBInstance.create()).connect();
  const words = new Set(
    (await native.runAndReadAll("SELECT keyword_name FROM duckdb_keywords()"))
      .getRows()
      .map(([w]) => String(w))
  );
  for (const row of connection.query("SELECT keyword_name FROM duckdb_keywords()").toArray())
    words.add(String((row as {keyword_name: string}).keyword_name));
  expect(words.size).toBeGreaterThan(450);
  const wrong: string[] = [];
  for (const name of words) {
    let works = true;
    try {
      for (const sql of tryOut(name)) connection.query(sql);
      for (const sql of tryOut(name)) await native.run(sql);
    } catch {
      works = false;
    }
    const isRefused = nameProblem(name, [])?.includes("is a word of SQL") ?? false;
    if (works === isRefused && name !== "try_cast") wrong.push(name);
  }
  close();
  expect(wrong).toEqual([]);
});

test.each(["duckdb_tables", "sqlite_master", "pg_class", "pragma_x", "information_schema"])(
  "a name of what describes the database is no cell's: %s",
  (name) => {
    expect(nameProblem(name, [])).toBe(`${name} reads as a table of the database's own: try my_${name}`);
    expect(nameProblem(`my_${name}`, [])).toBeNull();
    expect(freeName(name, [`my_${name}`])).toBe(`my_${name}_2`);
  }
);

test("a name says what is wrong with it, and what would be right", () => {
  expect(nameProblem("monthly", ["yearly"])).toBeNull();
  expect(nameProblem("_", [])).toBeNull();
  expect(nameProblem("", [])).toBe("a name is missing: write one, such as monthly");
  expect(nameProblem("Per month", [])).toBe(
    "a name has small letters, digits and _, and begins with no digit: try per_month"
  );
  expect(nameProblem("2024", [])).toMatch(/: try t_2024$/);
  expect(nameProblem("x".repeat(64), [])).toMatch(/63 characters at most, not 64/);
  expect(nameProblem("select", [])).toBe("select is a word of SQL: try select_2");
  expect(nameProblem("selection", [])).toBe("selection is a table of the site: try selection_2");
  expect(nameProblem("monthly", ["Monthly", "monthly_2"])).toBe("monthly is taken: try monthly_3");
});

test("a free name is one that a cell can bear, and the wanted one where that can be", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({unit: "grapheme"}),
        fc.constantFrom("papers", "select", "a", "a_2", "x".repeat(70))
      ),
      fc.array(fc.constantFrom("a", "A_2", "a_3", "result", "x".repeat(63))),
      (wanted, taken) => {
        const name = freeName(wanted, taken);
        expect(nameProblem(name, taken)).toBeNull();
        if (nameProblem(wanted, taken) === null) expect(name).toBe(wanted);
      }
    )
  );
});

test("a file gives a name", () => {
  expect(
    ["My data (2).csv", "C:\\x\\Größe.tsv.gz", "/a/2024-v1.2.parquet", "论文.json", ".csv", "a.b"].map(
      nameFromFile
    )
  ).toEqual(["my_data_2", "gro_e", "t_2024_v1_2", "data", "data", "a_b"]);
});
