import {execFileSync, spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test} from "vitest";
import {nativeRows, type NativeEngine, openNativeEngine} from "../../../loaders/native-engine.js";
import {noFilter} from "../../../src/model/filter.js";
import {tableNames} from "../../../src/model/tables.js";
import {localCode, type LocalParts, type LocalTool} from "../../../src/notebook/local-code.js";
import {macros, macrosIn} from "../../../src/query/macros.js";
import {everyPaper, selectionSql} from "../../../src/query/selection.js";
import {sqlStatements} from "../../../src/query/sql-tokens.js";
import {fixtureRows, writeRows} from "../../parity/fixture.js";

let folder: string;
let engine: NativeEngine;
beforeAll(async () => {
  folder = await writeRows(fixtureRows());
  engine = await openNativeEngine({tables: folder});
});
afterAll(() => {
  engine.close();
  rmSync(folder, {recursive: true});
});

function partsOf(
  sql: string,
  {results = [], selection = everyPaper}: {results?: LocalParts["results"]; selection?: string} = {}
) {
  return {
    tables: tableNames.map((name) => ({name, address: join(folder, `${name}.parquet`)})),
    views: [{name: "selection", sql: selection}],
    macros: macrosIn([sql, ...results.map((result) => result.sql)].join(";\n")),
    results,
    sql
  };
}

/** The last rows of a script of the command line. */
async function runScript(script: string) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    return await nativeRows(connection, script);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const nothing: Omit<LocalParts, "sql"> = {tables: [], views: [], macros: [], results: []};
const odd = [
  "SELECT 'it''s \"\"\" \\ \\n \\'' ' AS a",
  'SELECT \')"\' AS a, \')-"\' AS b, \')---"\' AS "c"" )--"""',
  "SELECT E'\\'' AS a, $$ '; \" $$ AS b, $x$ \"\"\" $x$ AS c",
  "SELECT 1 AS a -- the end; ''' \"\"\"",
  "SELECT 'ends in a backslash\\' AS a",
  "SELECT '模型 🦙 \t' AS a /* ; */ ;;",
  "SELECT 'two\nlines\n.system\n#x' AS a",
  "SELECT 1 AS a; SELECT '%s {x} ${y}' AS b"
];
const tools: LocalTool[] = ["cli", "python", "r"];

test("a script for the command line gives the rows of the page, with the filter, macros and named results", async () => {
  const selection = selectionSql({...noFilter, from: "2022-01-01", words: "the OR model"});
  engine.select({selection, compared_selection: everyPaper});
  for (const {example} of macros) {
    expect(await runScript(localCode("cli", partsOf(example, {selection})))).toEqual(
      await engine.rows(example, [])
    );
  }
  const results = [
    {
      name: "first",
      sql: "CREATE TEMP TABLE other AS SELECT 3 AS n; SELECT period, k FROM share_by('year', 'the'), other -- no end"
    },
    {name: "second", sql: "SELECT max(k) AS most FROM first;"}
  ];
  const sql = "SELECT most = (SELECT max(k) FROM first) AS same FROM second";
  expect(await runScript(localCode("cli", partsOf(sql, {results, selection})))).toEqual([{same: true}]);
  engine.select({selection: everyPaper, compared_selection: everyPaper});
});

test("any SQL survives the command line's script", async () => {
  for (const sql of odd)
    expect(await runScript(localCode("cli", {...nothing, sql})), sql).toEqual(await engine.rows(sql, []));
});

const python = spawnSync("python3", ["--version"]).status === 0;
test.skipIf(!python)(
  "any SQL survives Python, as its own parser reads it (skipped where there is no python3)",
  () => {
    const path = mkdtempSync(join(tmpdir(), "litscope-script-"));
    const reader =
      "import ast, json, sys\nprint(json.dumps([n.args[0].value for n in ast.walk(ast.parse(open(sys.argv[1], encoding='utf-8').read())) if isinstance(n, ast.Call) and getattr(n.func, 'attr', '') in ('sql', 'execute')]))";
    for (const sql of [...odd, ...macros.map((macro) => macro.example), "SELECT '\r\0\f' AS a"]) {
      const code = localCode("python", partsOf(sql));
      writeFileSync(join(path, "script.py"), code);
      const found = JSON.parse(
        execFileSync("python3", ["-c", reader, join(path, "script.py")], {encoding: "utf8"})
      ) as string[];
      const asked = sqlStatements(sql).map((tokens) => sql.slice(tokens[0]!.start, tokens.at(-1)!.end));
      const texts = found.map((text) => text.trim());
      for (const statement of asked) expect(texts).toContain(statement);
      for (const macro of macrosIn(sql))
        expect(texts.some((text) => text.includes(` ${macro.name}(`))).toBe(true);
    }
    rmSync(path, {recursive: true});
  }
);

test("a raw string of R ends where it should", () => {
  for (const sql of [...odd, ...macros.map((macro) => macro.example)]) {
    const code = localCode("r", {...nothing, sql});
    const open = /dbGetQuery\(db, r"(-*)\(\n/.exec(code)!;
    const from = open.index + open[0].length;
    const end = code.indexOf(`)${open[1]!}"`, from);
    const asked = sqlStatements(sql).at(-1)!;
    expect(code.slice(from, end)).toBe(`${sql.slice(asked[0]!.start, asked.at(-1)!.end)}\n`);
    expect(code.slice(end + open[1]!.length + 2)).toBe(")\nprint(result)\n");
  }
});

test("no line of a script for the command line is one of its commands", async () => {
  const hostile = [
    ".system touch /tmp/x",
    "SELECT 1 AS a;\n.shell echo",
    "SELECT $$ ;\n.shell echo\n $$ AS a",
    "SELECT E'\\'; \n  .shell echo\n' AS a",
    "SELECT /* a /* b */ ;\n.shell echo\n*/ 1 AS a",
    "SELECT 1\n.5 AS a",
    "#x",
    'SELECT 1 AS a -- ;\n.shell "x"'
  ];
  const lines = (sql: string) =>
    localCode("cli", {...nothing, results: [{name: "r", sql: `SELECT 1; ${sql}`}], sql})
      .split(/[\n\r]/)
      .filter((line) => /^\s*[.#]/.test(line));
  for (const sql of hostile) {
    // A plain string is read to its end; what is in it stays.
    const isPlain = sql.includes("$$") || sql.includes("E'");
    expect(lines(sql).length > 0, sql).toBe(isPlain);
  }
  for (const sql of hostile.slice(2, 5)) {
    const script = localCode("cli", {...nothing, sql});
    expect(await runScript(script)).toEqual(await engine.rows(sql, []));
    expect(script).not.toMatch(/\$\$|E'/);
  }
});

test("remote files need httpfs, files beside do not", () => {
  for (const tool of tools) {
    const remote = {...nothing, tables: [{name: "papers", address: "https://x.test/o'x/papers.parquet?v=1"}]};
    const code = localCode(tool, {...remote, sql: "SELECT 1"});
    expect(code).toContain("LOAD httpfs");
    expect(code).toContain("read_parquet('https://x.test/o''x/papers.parquet?v=1')");
    expect(localCode(tool, {...nothing, sql: "SELECT 1"})).not.toContain("httpfs");
  }
});

test("names that need quotes get them", () => {
  const code = localCode("cli", {...nothing, results: [{name: 'my "x"', sql: "SELECT 1"}], sql: "SELECT 2"});
  expect(code).toContain('TEMP TABLE "my ""x""" AS\nSELECT 1;');
});
