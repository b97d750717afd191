import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Notebook} from "../../src/model/notebook.js";
import {writeNotebook} from "../../src/notebook/notebook-file.js";
import {type Served, serve} from "./serve.js";
import {launch, visit} from "./session.js";

const chart = {kind: "bar", title: "", x: "year", y: "n", by: "", out_of: "", scale: "linear"} as const;
const notebook: Notebook = {
  title: "A dashboard",
  cells: [
    {
      id: "a",
      kind: "markdown",
      isCollapsed: false,
      text: "# Papers\n\nNot run: ${globalThis.ran = 1} <script>globalThis.ran = 2</script>\n\n```js\nglobalThis.ran = 3\n```"
    },
    {
      id: "b",
      kind: "sql",
      isCollapsed: false,
      name: "",
      sql: "SELECT sum(n) AS total, 1 AS one FROM by_year"
    },
    {id: "c", kind: "chart", isCollapsed: false, of: "by_year", chart},
    {
      id: "d",
      kind: "sql",
      isCollapsed: false,
      name: "by_year",
      sql: "SELECT year, count(*) AS n FROM papers GROUP BY year ORDER BY year"
    },
    {
      id: "e",
      kind: "sql",
      isCollapsed: false,
      name: "",
      sql: "SELECT '`${1 + 1}` \\ \\\\' AS hostile, 1 AS one"
    },
    {id: "f", kind: "sql", isCollapsed: false, name: "", sql: "SELECT titel FROM papers"}
  ]
};

/** A copy of this project with the notebook among its pages. */
function buildWith(file: string): {folder: string; said: string} {
  const folder = mkdtempSync(join(tmpdir(), "litscope-page-"));
  for (const name of [
    "src",
    "loaders",
    "data",
    "observablehq.config.ts",
    "package.json",
    "package-lock.json",
    "tsconfig.json"
  ])
    cpSync(name, join(folder, name), {recursive: true, filter: (path) => !path.includes(".observablehq")});
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "src", "dashboard.md"), file);
  const {stdout, stderr} = spawnSync(process.execPath, ["loaders/run.mjs", "build"], {
    cwd: folder,
    env: {...process.env, LITSCOPE_DATA: join(folder, "data"), LITSCOPE_OUT: join(folder, "dist")},
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024
  });
  return {folder, said: stdout + stderr};
}

describe("a notebook's file put into src/", () => {
  let browser: Browser;
  let site: Served;
  let folder: string;
  beforeAll(async () => {
    const built = buildWith(writeNotebook(notebook, {fingerprint: "f", corpus: "c"}));
    folder = built.folder;
    expect(built.said).toMatch(/dist/);
    site = await serve(join(folder, "dist"));
    browser = await launch();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  it("is a page whose fences run on the site's engine, in the order their names need, and whose prose runs nothing", async () => {
    const {page, errors, foreign, close} = await visit(browser, `${site.address}dashboard.html`);
    await page.locator("svg.figure").waitFor({timeout: 60_000});
    const main = page.locator("#observablehq-main");
    await expect.poll(() => main.innerText()).toContain("119");
    expect(await main.innerText()).toContain("`${1 + 1}` \\ \\\\");
    await expect.poll(() => main.innerText()).toMatch(/titel/);
    expect(await main.innerText()).toContain("globalThis.ran = 3");
    expect(await page.evaluate(() => (globalThis as {ran?: number}).ran)).toBeUndefined();
    expect(await page.title()).toContain("A dashboard");
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
