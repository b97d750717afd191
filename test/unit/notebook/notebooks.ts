import fc from "fast-check";
import type {Cell, ChartSpec, Notebook} from "../../../src/model/notebook.js";

/** Pieces that mean something to Markdown, to Framework, to JavaScript or to SQL. */
const pieces = [
  ..."abc \n\n\n`~<>{}$\\!&#-_*[]()|=:\"'%;+./?0123\t\r\u0000\u2060\u00a0\ud800é模",
  "```",
  "~~~",
  "````",
  "```js\n",
  "```sql\n",
  "```sql id=a\n",
  "```sql run=false\n",
  "  ```JS run=true\n",
  "``` js\n",
  "```html echo=false\n",
  '```tex foo="\n',
  "- ```js\n  ",
  "> ```mermaid\n> ",
  "1. ",
  "> ",
  "- ",
  "    ",
  "\n---\n",
  "\n```\n",
  "<!-- cell -->",
  "<!-- cell collapsed -->",
  "<!--",
  "-->",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<div>",
  "</div>",
  "<?",
  "<![CDATA[",
  "<!X",
  "<\u2060b>",
  "<https://example.org/a>",
  "<me@example.org>",
  "${alert(1)}",
  "${",
  "$\u2060{",
  "\\${x}",
  "\\`",
  "![a](https://example.org/x.png)",
  "![",
  "[a](javascript:alert(1))",
  "[a](<b c>)",
  "[a]: <b>\n",
  "[a](%E0%A4%A)",
  "%E0",
  "%C3%A9",
  "&lt;",
  "&#37;E0",
  "\\%E0",
  "](",
  "%&#69;0",
  "-- result: a\n",
  'import {sql} from "./page/notebook-fences.js";',
  'display(chart("a", {"kind": "bar"}))',
  "title: x\n",
  "SELECT 1",
  "/*",
  "'"
];

export const cellText = fc.array(fc.constantFrom(...pieces), {maxLength: 14}).map((parts) => parts.join(""));
const names = ["monthly", "a", "_b2", "class", "sql", "display", "await", "x".repeat(63)];

const charts: fc.Arbitrary<ChartSpec> = fc.record({
  kind: fc.constantFrom("line", "bar", "scatter", "heatmap"),
  title: cellText,
  x: cellText,
  y: fc.constantFrom("", "n"),
  by: fc.constant(""),
  out_of: cellText,
  scale: fc.constantFrom("linear", "log")
});

const cells: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({
    kind: fc.constant("sql" as const),
    id: fc.constant(""),
    isCollapsed: fc.boolean(),
    name: fc.constantFrom("", ...names),
    sql: cellText
  }),
  fc.record({
    kind: fc.constant("markdown" as const),
    id: fc.constant(""),
    isCollapsed: fc.boolean(),
    text: cellText
  }),
  fc.record({
    kind: fc.constant("chart" as const),
    id: fc.constant(""),
    isCollapsed: fc.boolean(),
    of: cellText,
    chart: charts
  })
);

/** Notebooks of hostile texts; names occur once. */
export const notebooks: fc.Arbitrary<Notebook> = fc
  .record({title: cellText, cells: fc.array(cells, {maxLength: 6})})
  .map(({title, cells: made}) => {
    const seen = new Set<string>();
    return {
      title,
      cells: made.map((cell, i) => {
        const id = `c${i}`;
        if (cell.kind !== "sql") return {...cell, id};
        const name = seen.has(cell.name) ? "" : cell.name;
        seen.add(name);
        return {...cell, id, name};
      })
    };
  });

/** A notebook without ids, its texts as a file keeps them. */
export function shape(notebook: Notebook) {
  return {
    title: lines(notebook.title),
    cells: notebook.cells.map((cell) => {
      const {kind, isCollapsed} = cell;
      if (cell.kind === "sql") return {kind, isCollapsed, name: cell.name, sql: lines(cell.sql).trim()};
      if (cell.kind === "chart") return {kind, isCollapsed, of: cell.of, chart: cell.chart};
      return {
        kind,
        isCollapsed,
        text: lines(cell.text)
          .replace(/^(?:[^\S\n]*\n)+/, "")
          .trimEnd()
      };
    })
  };
}

/** What is expected of a notebook that was read: a fence that a Markdown cell leaves open may have been closed. */
export function expected(notebook: Notebook, read: Notebook) {
  const {title, cells: all} = shape(notebook);
  return {
    title,
    cells: all.map((cell, i) => {
      const found = read.cells[i];
      if (cell.text === undefined || found?.kind !== "markdown") return cell;
      const added = found.text.startsWith(cell.text) ? found.text.slice(cell.text.length) : "";
      return /^\n(?:`{3,}|~{3,})$/.test(added) ? {...cell, text: found.text} : cell;
    })
  };
}

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, "\ufffd");
const lines = (text: string): string => wellFormed(text).replace(/\r\n?/g, "\n");
