import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Cell, ChartSpec, Notebook} from "../../../src/model/notebook.js";
import {readNotebook, writeNotebook} from "../../../src/notebook/notebook-file.js";
import {cellText, expected, notebooks, shape} from "./notebooks.js";

const made = {fingerprint: "a1b2c3", corpus: "sample"};
const chart: ChartSpec = {kind: "line", title: "", x: "month", y: "n", by: "", out_of: "", scale: "linear"};

function cellsOf(file: string): Cell[] {
  return [...readNotebook(file).notebook.cells];
}

describe("a notebook comes back from its file", () => {
  test("whatever its texts hold", () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        const {notebook: read, fingerprint, corpus, problems} = readNotebook(writeNotebook(notebook, made));
        expect(shape(read)).toEqual(expected(notebook, read));
        expect([fingerprint, corpus, problems]).toEqual(["a1b2c3", "sample", []]);
        expect(read.cells.map((c) => c.id)).toEqual(notebook.cells.map((_, i) => `cell-${i + 1}`));
      }),
      {numRuns: 2_000}
    );
  });

  test("the same file is written again", () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        const file = writeNotebook(notebook, made);
        expect(writeNotebook(readNotebook(file).notebook, made)).toBe(file);
      }),
      {numRuns: 1_000}
    );
  });

  test("a file that was not written here settles at the first writing", () => {
    fc.assert(
      fc.property(cellText, fc.boolean(), (text, isOwn) => {
        const file = isOwn ? `---\nlitscope: x\n---\n${text}` : text;
        const once = readNotebook(file).notebook;
        const twice = readNotebook(writeNotebook(once, made)).notebook;
        expect(twice).toEqual(once);
      }),
      {numRuns: 2_000}
    );
  });

  test("reads as a person would write it", () => {
    const notebook: Notebook = {
      title: "Papers: a look",
      cells: [
        {kind: "markdown", id: "a", isCollapsed: false, text: "# A look\n\nWhat is `<b>`?"},
        {kind: "markdown", id: "b", isCollapsed: false, text: "More."},
        {
          kind: "sql",
          id: "c",
          isCollapsed: false,
          name: "monthly",
          sql: "SELECT month, count(*) AS n FROM papers GROUP BY month"
        },
        {kind: "sql", id: "d", isCollapsed: true, name: "new", sql: "SELECT 1"},
        {kind: "sql", id: "e", isCollapsed: false, name: "", sql: "SELECT '`${x}`'"},
        {kind: "chart", id: "f", isCollapsed: false, of: "monthly", chart}
      ]
    };
    expect(writeNotebook(notebook, made)).toBe(`---
title: "Papers: a look"
litscope: "a1b2c3"
corpus: "sample"
---

\`\`\`js
import {sql, Inputs, chart} from "./page/notebook-fences.js";
\`\`\`

# A look

What is \`<\u2060b>\`?

<!-- cell -->

More.

\`\`\`sql id=monthly display
-- result: monthly
SELECT month, count(*) AS n FROM papers GROUP BY month
\`\`\`

\`\`\`sql name=new collapsed
-- result: new
SELECT 1
\`\`\`

\`\`\`sql
SELECT '\\\`\\\${x}\\\`'
\`\`\`

\`\`\`js
display(chart("monthly", {"kind": "line", "x": "month", "y": "n"}))
\`\`\`
`);
  });
});

describe("Markdown of other tools", () => {
  test("fences of any form are cells, the rest is prose", () => {
    const file = [
      "\ufeffIntroduction",
      "~~~SQL",
      "SELECT '`a`'",
      "~~~",
      "- a list",
      "",
      "````sql",
      "SELECT '```'",
      "````",
      "  ```sql title=\"x\" id='Monthly'",
      "  SELECT 1",
      "    AS a",
      "  ```",
      "after"
    ].join("\r\n");
    expect(shape(readNotebook(file).notebook)).toEqual({
      title: "",
      cells: [
        {kind: "markdown", isCollapsed: false, text: "Introduction"},
        {kind: "sql", isCollapsed: false, name: "", sql: "SELECT '`a`'"},
        {kind: "markdown", isCollapsed: false, text: "- a list"},
        {kind: "sql", isCollapsed: false, name: "", sql: "SELECT '```'"},
        {kind: "sql", isCollapsed: false, name: "monthly", sql: "SELECT 1\n  AS a"},
        {kind: "markdown", isCollapsed: false, text: "after"}
      ]
    });
  });

  test("a fence inside a longer fence is its text", () => {
    const text = "````md\n```sql\nSELECT 1\n```\n````";
    expect(cellsOf(text)).toEqual([{kind: "markdown", id: "cell-1", isCollapsed: false, text}]);
  });

  test("an open fence runs to the end of the file", () => {
    expect(cellsOf("```sql\nSELECT 1\n\ntext")).toMatchObject([{kind: "sql", sql: "SELECT 1\n\ntext"}]);
  });

  test("backslashes and templates in foreign SQL stay", () => {
    const sql = "SELECT '\\`', '\\${x}' -- \\\\";
    expect(cellsOf(`\`\`\`sql\n${sql}\n\`\`\``)).toMatchObject([{sql}]);
  });

  test("code that is no chart is prose, and is never run", () => {
    const text = '```js\ndisplay(chart("a", {"kind": alert(1)}))\n```';
    expect(cellsOf(text)).toMatchObject([{kind: "markdown", text}]);
    expect(cellsOf('```js\nchart("a", {"kind": "bar"});\n```')).toMatchObject([
      {kind: "chart", of: "a", chart: {...chart, kind: "bar", x: "", y: ""}}
    ]);
  });

  test("what is not read as meant is told by its line", () => {
    const file = [
      "---",
      "title: 'It''s mine' ",
      "theme: [air]",
      "---",
      "```sql id={a}",
      "SELECT 1",
      "```",
      "```sql id=a",
      "```",
      "```sql id=A",
      "```",
      "- ```sql",
      "  SELECT 2",
      "  ```",
      "",
      "```js",
      'chart("a", {"kind": "pie"})',
      "```"
    ].join("\n");
    const {notebook, fingerprint, problems} = readNotebook(file);
    expect(notebook.title).toBe("It's mine");
    expect(fingerprint).toBeNull();
    expect(notebook.cells.map((c) => (c.kind === "sql" ? c.name : c.kind))).toEqual([
      "",
      "a",
      "",
      "markdown"
    ]);
    expect(problems).toEqual([
      {line: 3, reason: "front matter that is no plain field is left out: theme: [air]"},
      {
        line: 5,
        reason:
          'the cell called "{a}" lost its name: a name has small letters, digits and _, and begins with no digit: try a'
      },
      {line: 10, reason: 'the cell called "a" lost its name: a is taken: try a_2'},
      {line: 12, reason: "sql inside a list or a quotation stays text: move it out to make it a cell"},
      {
        line: 16,
        reason: 'a chart stays text: no such kind of chart: "pie"; there are line, bar, scatter, heatmap'
      }
    ]);
  });

  test("a cell that bears the name of a macro, or of what describes the database, loses it", () => {
    const {notebook, problems} = readNotebook(
      "```sql id=share_by\nSELECT 1\n```\n```sql id=pg_class\nSELECT 2\n```"
    );
    expect(notebook.cells.map((c) => (c.kind === "sql" ? c.name : c.kind))).toEqual(["", ""]);
    expect(problems.map(({reason}) => reason)).toEqual([
      'the cell called "share_by" lost its name: share_by is taken: try share_by_2',
      `the cell called "pg_class" lost its name: pg_class reads as a table of the database's own: try my_pg_class`
    ]);
  });

  test("a title is the first heading where no front matter has one", () => {
    expect(readNotebook("text\n\n# The *title*\n").notebook.title).toBe("The *title*");
  });

  test("any text is read", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary", maxLength: 300}), (text) => {
        expect(readNotebook(text).notebook.cells).toBeDefined();
      })
    );
    for (const unit of ["```sql\n", "> ", "- ", "[", "`", "<!--", "<a ", "---\n", "![", "*a ", "\u0000"])
      expect(readNotebook(unit.repeat(20_000)).notebook.cells).toBeDefined();
  });
});

test("a file of more cells than a notebook has keeps the first, and says how many it left out and where", () => {
  const file = Array.from({length: 503}, (_, i) => `\`\`\`sql\nSELECT ${i}\n\`\`\``).join("\n");
  const {notebook, problems} = readNotebook(file);
  expect(notebook.cells.length).toBe(500);
  expect(problems).toEqual([
    {line: 1501, reason: "from here on 3 cells are left out: a notebook has 500 at most"}
  ]);
});
