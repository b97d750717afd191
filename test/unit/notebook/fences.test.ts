import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fenceOrder} from "../../../src/notebook/fence-order.js";
import {FenceSource, fenceSql} from "../../../src/notebook/fence-sql.js";
import {isScriptName} from "../../../src/notebook/script-names.js";
import {unescapeSqlFence, writeSqlFence} from "../../../src/notebook/sql-fence.js";
import {openWasmEngine} from "../../parity/wasm-engine.js";
import {cellText} from "./notebooks.js";

const tag = ({raw}: TemplateStringsArray, ...values: unknown[]) => fenceSql(raw, values).sql;

describe("the SQL of a fence", () => {
  test("comes back from what is written, as a text and as a raw template", () => {
    fc.assert(
      fc.property(
        cellText.map((text) => text.replaceAll("\r", "")),
        (sql) => {
          const written = writeSqlFence(sql, "");
          expect(fenceSql([written], [])).toEqual({name: "", sql});
          const template = new Function("tag", `return tag\`${written}\``) as (
            t: (s: {raw: string[]}) => string
          ) => string;
          const given = template(({raw}) => fenceSql(raw, []).sql);
          expect(given).toBe(sql);
          expect(fenceSql([writeSqlFence(sql, "monthly")], [])).toEqual({name: "monthly", sql});
          expect(unescapeSqlFence(written).endsWith(sql)).toBe(true);
        }
      ),
      {numRuns: 1_000}
    );
  });

  test("of a person's own page stays as it is written", () => {
    expect(tag`SELECT regexp_matches(title, '\d+\\') FROM papers`).toBe(
      String.raw`SELECT regexp_matches(title, '\d+\\') FROM papers`
    );
    expect(fenceSql(["-- result: monthly\nSELECT 1"], [])).toEqual({name: "monthly", sql: "SELECT 1"});
  });

  test("takes values as literals, earlier results as tables", () => {
    expect(tag`SELECT * FROM ${new FenceSource("monthly", "SELECT 1")} WHERE a = ${"it's"}`).toBe(
      "SELECT * FROM monthly WHERE a = 'it''s'"
    );
    expect(tag`FROM ${new FenceSource("", "SELECT 1 -- one")} AS q`).toBe("FROM (\nSELECT 1 -- one\n) AS q");
    expect(
      tag`${1} ${-0.5} ${NaN} ${10n} ${true} ${null} ${undefined} ${new Date("2024-05-01")} ${["a", 1]}`
    ).toBe("1 -0.5 CAST('NaN' AS DOUBLE) 10 true NULL NULL DATE '2024-05-01' ['a', 1]");
    expect(() => tag`SELECT ${{}}`).toThrow("no SQL value: [object Object]");
    expect(() => tag`SELECT '%${"a"}%'`).toThrow("a value stands inside quotes");
    expect(tag`SELECT 'a${"``"}b', ${"`"}`).toBe("SELECT 'a``b', '`'");
  });

  test("gives any text to the database as that text", async () => {
    const {connection, close} = await openWasmEngine({tables: null});
    fc.assert(
      fc.property(
        fc.string({unit: "grapheme"}).filter((s) => !s.includes("\0")),
        (value) => {
          const [row] = connection.query(tag`SELECT ${value} AS v`).toArray() as {v: string}[];
          expect(row!.v).toBe(value);
        }
      ),
      {numRuns: 200}
    );
    close();
  });
});

test("fences that start in any order run after what they need", () => {
  const calls = [
    {name: "", sql: "FROM b"},
    {name: "b", sql: "FROM a JOIN c USING (n)"},
    {name: "loop", sql: "FROM loop"},
    {name: "c", sql: "SELECT 1"},
    {name: "a", sql: "FROM c"},
    {name: "", sql: "FROM loop"}
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(calls, {minLength: calls.length}), (shuffled) => {
      const order = fenceOrder(shuffled);
      expect(new Set(order.map((o) => o.call))).toEqual(new Set(calls));
      expect(order).toHaveLength(calls.length);
      const place = (call: object) => order.findIndex((o) => o.call === call);
      expect(place(calls[3]!)).toBeLessThan(place(calls[4]!));
      expect(place(calls[4]!)).toBeLessThan(place(calls[1]!));
      expect(place(calls[1]!)).toBeLessThan(place(calls[0]!));
      const problems = order.filter((o) => o.problem !== null);
      expect(problems.map((o) => o.call.sql)).toEqual(["FROM loop", "FROM loop"]);
      expect(problems.map((o) => o.problem)).toContain("it needs its own result: loop needs loop");
    })
  );
});

test("a name is bound in a page's script exactly where JavaScript lets it, and nothing of the page is hidden by it", () => {
  const words =
    "arguments async await break case catch class const continue debugger default delete do else enum eval export " +
    "extends false finally for function get if implements import in instanceof interface let new null of package " +
    "private protected public return set static super switch this throw true try typeof undefined var void while " +
    "with yield monthly n_2 _";
  for (const word of words.split(" ")) {
    let binds = word !== "undefined";
    try {
      new Function(`"use strict"; async () => { const ${word} = 1; }`);
    } catch {
      binds = false;
    }
    expect(isScriptName(word), word).toBe(binds);
  }
  for (const word of ["sql", "chart", "display", "view"]) expect(isScriptName(word)).toBe(false);
});
