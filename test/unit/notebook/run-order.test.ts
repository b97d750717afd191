import fc from "fast-check";
import {expect, test} from "vitest";
import type {SqlCell} from "../../../src/model/notebook.js";
import {renameInSql} from "../../../src/notebook/cell-names.js";
import {namesUsed, runOrder} from "../../../src/notebook/run-order.js";
import {openWasmEngine} from "../../parity/wasm-engine.js";

const uses = (sql: string) => namesUsed(sql, ["a", "b", "monthly"]);
const cell = (name: string, sql: string, id = name): SqlCell => ({
  kind: "sql",
  id,
  isCollapsed: false,
  name,
  sql
});

test("a table is used wherever SQL reads one", () => {
  for (const sql of [
    "SELECT * FROM monthly",
    "FROM monthly SELECT n",
    'select n from "Monthly" m where m.n > 1',
    "SELECT * FROM (SELECT 1) x, monthly",
    "SELECT * FROM range(3) r(i), LATERAL (FROM monthly) m",
    "SELECT * FROM papers p JOIN c USING (paper_id), monthly",
    "SELECT * FROM papers LEFT JOIN (monthly JOIN c ON true) ON true",
    "SELECT 1 UNION ALL FROM monthly",
    "SELECT (SELECT max(n) FROM monthly)",
    "SELECT n IN (FROM monthly) FROM c",
    "WITH x AS (SELECT * FROM monthly) SELECT * FROM x",
    "PIVOT monthly ON n USING sum(k)",
    "UNPIVOT monthly ON x, y",
    "DESCRIBE monthly",
    "SUMMARIZE monthly",
    "FROM (DESCRIBE monthly)",
    "TABLE monthly",
    "CREATE TABLE z AS FROM monthly",
    "INSERT INTO z SELECT * FROM monthly",
    "SELECT 1; SELECT * FROM /* x */ monthly -- end"
  ])
    expect(uses(sql), sql).toEqual(["monthly"]);
});

test("and nowhere else", () => {
  for (const sql of [
    "SELECT month AS monthly, n AS a FROM papers ORDER BY monthly DESC, a",
    "SELECT 'FROM monthly', x.monthly, monthly FROM papers x -- FROM monthly",
    "WITH monthly AS (SELECT 1 AS n) SELECT monthly.n FROM monthly",
    "WITH monthly(n) AS NOT MATERIALIZED (SELECT 1) FROM monthly",
    "CREATE TEMP TABLE monthly AS SELECT 1",
    "SELECT extract(year FROM monthly), a IS DISTINCT FROM b, trim(BOTH FROM a) FROM papers",
    "SELECT x, a FROM papers WHERE a IN (1, b) GROUP BY x, a, b HAVING a > b",
    "SELECT * FROM monthly(3), b.c, main.a",
    "PIVOT papers ON a USING sum(b)",
    "SELECT [a, b], {'x': monthly} FROM papers",
    "FROM papers monthly SELECT monthly.x",
    "FROM papers AS a(b, monthly)"
  ])
    expect(uses(sql), sql).toEqual([]);
});

test("cells run after what they need, each once, whatever their place", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(19), {maxLength: 4}), {minLength: 1, maxLength: 20}),
      fc.nat(19),
      (needs, chosen) => {
        const n = needs.length;
        const edges = needs.map((list) => [...new Set(list.filter((to) => to < n))]);
        const cells = edges.map((to, i) =>
          cell(`c${i}`, `SELECT * FROM x${to.map((t) => `, c${t}`).join("")}`)
        );
        const start = chosen % n;
        const reached = new Set<number>();
        const reach = (at: number): void => {
          if (reached.has(at)) return;
          reached.add(at);
          edges[at]!.forEach(reach);
        };
        reach(start);
        const isCyclic = [...reached].some((at) => {
          const seen = new Set<number>();
          const walk = (to: number): boolean =>
            to === at || (!seen.has(to) && (seen.add(to), edges[to]!.some(walk)));
          return edges[at]!.some(walk);
        });
        const order = runOrder(cells, `c${start}`);
        expect(Array.isArray(order)).toBe(!isCyclic);
        if (!Array.isArray(order)) {
          const [first, ...rest] = order.cycle;
          expect(rest.at(-1)).toBe(first);
          order.cycle.slice(1).forEach((to, i) => {
            expect(edges[Number(order.cycle[i]!.slice(1))]).toContain(Number(to.slice(1)));
          });
          return;
        }
        const places = order.map((c) => Number(c.id.slice(1)));
        expect(new Set(places)).toEqual(reached);
        expect(places).toHaveLength(reached.size);
        expect(places.at(-1)).toBe(start);
        places.forEach((at, i) => edges[at]!.forEach((to) => expect(places.indexOf(to)).toBeLessThan(i)));
      }
    )
  );
});

test("a chain of ten thousand cells is put in order", () => {
  const cells = Array.from({length: 10_000}, (_, i) =>
    cell(`c${i}`, i === 0 ? "SELECT 1" : `FROM c${i - 1}`)
  );
  expect(runOrder(cells, "c9999")).toHaveLength(10_000);
});

test("a cell that reads itself is a cycle; a name that it defines itself is not", () => {
  expect(runOrder([cell("a", "SELECT * FROM a")], "a")).toEqual({cycle: ["a", "a"]});
  expect(runOrder([cell("a", "WITH a AS (SELECT 1) FROM a")], "a")).toHaveLength(1);
  expect(runOrder([cell("a", "SELECT n AS a FROM papers")], "a")).toHaveLength(1);
});

test("SQL gives the same rows after a cell was renamed", async () => {
  const {connection, close} = await openWasmEngine({tables: null});
  const rows = (sql: string) => JSON.stringify(connection.query(sql).toArray().map(String));
  connection.query("CREATE TABLE monthly AS SELECT range AS n, 'x' AS a FROM range(3)");
  const before = [
    "SELECT monthly.n, 'monthly' FROM monthly -- monthly",
    "SELECT m.n FROM monthly m, (SELECT max(monthly.n) AS top FROM monthly) WHERE n < top",
    'SELECT "monthly"."n" AS monthly FROM "Monthly" ORDER BY monthly.n DESC',
    "WITH x AS (FROM monthly) SELECT x.n FROM x JOIN monthly USING (n)",
    "WITH monthly AS (SELECT 7 AS n) SELECT monthly.n FROM monthly"
  ];
  const wanted = before.map(rows);
  connection.query("ALTER TABLE monthly RENAME TO by_month");
  expect(before.map((sql) => rows(renameInSql(sql, "monthly", "by_month")))).toEqual(wanted);
  close();
  expect(renameInSql(before[0]!, "monthly", "by_month")).toBe(
    "SELECT by_month.n, 'monthly' FROM by_month -- monthly"
  );
});

test("nothing in a text is too deep or too odd to look through", () => {
  for (const unit of ["(", "a(", "FROM (", "FROM a, ", "WITH a AS (", "'", "/*", "[{"])
    expect(() => uses(unit.repeat(20_000))).not.toThrow();
});
