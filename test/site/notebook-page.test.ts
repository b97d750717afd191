import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {JSDOM} from "jsdom";
import MarkdownIt from "markdown-it";
import {beforeAll, describe, expect, test} from "vitest";
import type {Cell, Notebook} from "../../src/model/notebook.js";
import {fenceSql} from "../../src/notebook/fence-sql.js";
import {readNotebook, writeNotebook} from "../../src/notebook/notebook-file.js";
import {cellText, notebooks} from "../unit/notebook/notebooks.js";

interface Code {
  id: string;
  node: {input: string; imports: {name: string; type: string}[]; files: unknown[]};
  mode: string;
}

interface Page {
  title: string | null;
  body: string;
  code: Code[];
}

const framework = join("node_modules", "@observablehq", "framework", "dist");
const load = (file: string) => import(join(process.cwd(), framework, file));
const made = {fingerprint: "a1b2c3", corpus: "sample"};
const path = "/dropped-notebook.md";

let compile: (file: string) => Page;
let finish: (body: string) => string;
let freeInputs: (page: Page) => Iterable<string>;

beforeAll(async () => {
  const {createMarkdownIt, parseMarkdown} = await load("markdown.js");
  const {rewriteHtml} = await load("html.js");
  const md = createMarkdownIt();
  compile = (file) => parseMarkdown(file, {md, path});
  finish = (body) => rewriteHtml(body, {});
  freeInputs = (page) => {
    const declared = new Set(page.code.flatMap(({node}) => declarationsOf(node)));
    return page.code.flatMap(({node}) => referencesOf(node)).filter((name) => !declared.has(name));
  };
});

type Names = {references?: {name: string}[]; declarations?: {name: string}[] | null; imports: unknown[]};
const referencesOf = (node: unknown): string[] => (node as Names).references?.map((r) => r.name) ?? [];
const declarationsOf = (node: unknown): string[] => (node as Names).declarations?.map((r) => r.name) ?? [];

/** What the compiled fences of a page do when they run: the SQL they ask, the charts they draw. */
async function run(page: Page): Promise<unknown[]> {
  const done: unknown[] = [];
  const given = {
    display: (value: unknown) => value,
    Inputs: {table: (value: unknown) => value},
    chart: (of: string, chart: unknown) => done.push({of, chart}),
    sql: ({raw}: {raw: string[]}, ...values: unknown[]) => done.push(fenceSql(raw, values))
  };
  for (const {node} of page.code) {
    if (node.imports.length > 0) continue;
    const body = `return (async ({display, Inputs, chart, sql}) => {\n${node.input}\n})`;
    await (new Function(body) as () => (g: typeof given) => Promise<void>)()(given);
  }
  return done;
}

const asRun = (cell: Cell): unknown[] =>
  cell.kind === "sql"
    ? [{name: cell.name, sql: cell.sql}]
    : cell.kind === "chart"
      ? [{of: cell.of, chart: expect.objectContaining({kind: cell.chart.kind, ...shownFields(cell.chart)})}]
      : [];

const shownFields = (chart: object): object =>
  Object.fromEntries(Object.entries(chart).filter(([name, value]) => value !== "" && name !== "scale"));

describe("a notebook dropped into the site is a page", () => {
  test("whose fences are the notebook's, each giving exactly its SQL", async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const file = writeNotebook(notebook, made);
        const read = readNotebook(file).notebook;
        const page = compile(file);
        expect(page.title ?? "").toBe(read.title);
        expect(page.code.every((c) => c.mode === "block" && c.node.files.length === 0)).toBe(true);
        expect(page.code.flatMap((c) => c.node.imports.map((i) => i.name))).toEqual([
          "./page/notebook-fences.js"
        ]);
        expect(page.code.length).toBe(1 + read.cells.filter((c) => c.kind !== "markdown").length);
        expect([...freeInputs(page)].filter((name) => name !== "display")).toEqual([]);
        expect(page.body).not.toContain("observablehq--error");
        expect(await run(page)).toEqual(read.cells.flatMap(asRun));
      }),
      {numRuns: 1_000}
    );
  });

  test("on which Markdown cells are text, links and layout: nothing runs, loads or is markup of the cell's", () => {
    fc.assert(
      fc.property(fc.array(cellText, {minLength: 1, maxLength: 3}), (texts) => {
        const cells = texts.map((text, i): Cell => ({
          kind: "markdown",
          id: `${i}`,
          isCollapsed: false,
          text
        }));
        const page = compile(writeNotebook({title: "", cells}, made));
        expect(page.code).toHaveLength(1);
        const {document} = new JSDOM(finish(page.body)).window;
        expect([
          ...document.querySelectorAll(
            "script, style, img, iframe, object, svg, form, [onerror], [style*=url]"
          )
        ]).toEqual([]);
        for (const link of document.querySelectorAll("a"))
          expect(link.href).not.toMatch(/^(?:javascript|vbscript|data|file):/i);
      }),
      {numRuns: 200}
    );
  });

  test("on which Markdown cells read as in the notebook", () => {
    const own = new MarkdownIt({html: false, linkify: true});
    own.linkify.set({fuzzyLink: false, fuzzyEmail: false});
    const textOf = (html: string) => {
      const {document} = new JSDOM(html).window;
      return document.body.textContent!.replaceAll("\u2060", "").replace(/\s+/g, " ").trim();
    };
    const fragments = [
      "a <b>b</b> `<i>` ${1 + 1} `${x}` \\${y} &lt;",
      "<script>alert(1)</script>",
      "<div>\n\ntext\n\n</div>",
      "<!-- a comment -->",
      "---\n\ntext\n\n---",
      "title\n---\ntext",
      "```js\nalert(1)\n```",
      "~~~html\n<b>${x}</b>\n~~~",
      "- ```sql\n  SELECT '<b>'\n  ```\n- next",
      "> ```tex\n> \\frac{1}{2}\n> ```",
      "```mermaid\ngraph TD\n```\n\n```dot\ndigraph {}\n```\n\n```svg\n<circle>\n```",
      "```ts echo=false\nlet a = 1\n```",
      "    <indented> ${code}",
      "| a | b |\n|---|--:|\n| `<b>` | ${2} |",
      "1. one\n   <b>\n2. two",
      "[a link](https://example.org/%C3%A9) <https://example.org/b> [other][r]\n\n[r]: ./here",
      "[bad](https://example.org/%E0%A4%A)",
      "[bad](https://example.org/&#37;E0) [bad](https://example.org/\\%E0) [bad](https://example.org/%&#69;0)"
    ];
    for (const text of fragments) {
      const page = compile(
        writeNotebook({title: "", cells: [{kind: "markdown", id: "a", isCollapsed: false, text}]}, made)
      );
      expect(page.code, text).toHaveLength(1);
      expect(textOf(finish(page.body)), text).toBe(textOf(own.render(text)));
    }
  });

  test("that imports nothing from elsewhere, with its modules", async () => {
    const {readConfig} = await load("config.js");
    const {getResolvers} = await load("resolvers.js");
    const {parseMarkdown} = await load("markdown.js");
    const config = await readConfig();
    const file = writeNotebook(oneOfEach, made);
    const options = {...config, path};
    const {globalImports, staticImports, localImports, files} = await getResolvers(
      parseMarkdown(file, options),
      options
    );
    const all = [...globalImports, ...staticImports, ...localImports];
    expect(localImports).toContain("./page/notebook-fences.js");
    expect(all.filter((name) => /^(?:npm|jsr|https?|node):/.test(name))).toEqual([]);
    expect([...files].filter((name) => !/^\.\/(?:data|page)\//.test(name))).toEqual([]);
  });

  test("as every example of the SQL page is", async () => {
    const {examples} = await import("../../src/query/examples.js");
    const cells = examples.map(({sql}, i): Cell => ({
      kind: "sql",
      id: `${i}`,
      isCollapsed: false,
      name: "",
      sql
    }));
    expect(await run(compile(writeNotebook({title: "", cells}, made)))).toEqual(
      examples.map(({sql}) => ({name: "", sql: sql.trim()}))
    );
  });
});

const oneOfEach: Notebook = {
  title: "One of each",
  cells: [
    {kind: "markdown", id: "a", isCollapsed: false, text: "# One\n\n${one}"},
    {kind: "sql", id: "b", isCollapsed: false, name: "monthly", sql: "SELECT 1 AS n"},
    {
      kind: "chart",
      id: "c",
      isCollapsed: false,
      of: "monthly",
      chart: {kind: "bar", title: "", x: "n", y: "n", by: "", out_of: "", scale: "linear"}
    }
  ]
};

test("the Markdown that Framework reads is the Markdown that notebooks are read with", () => {
  const versions = readdirSync("node_modules/@observablehq/framework/node_modules", {withFileTypes: true});
  expect(versions.map((d) => d.name)).not.toContain("markdown-it");
  expect(JSON.parse(readFileSync("node_modules/markdown-it/package.json", "utf8")).version).toMatch(/^14\./);
});
