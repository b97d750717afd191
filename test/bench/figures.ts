import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {projectFolder} from "../../loaders/project.js";
import {serve} from "../browser/serve.js";
import {launch, visit} from "../browser/session.js";
import {alignedTable, milliseconds, seconds} from "./table.js";

/** Charts that are measured: one of each kind. */
const charts = [
  ["index.html", "papers-over-time"],
  ["topics.html", "topic-panels"],
  ["keywords.html", "keyword-network"],
  ["models.html", "family-lines"]
] as const;

/** Milliseconds to take each chart of a built site along, and seconds to draw it without a browser. */
export async function measureFigures(
  site: string,
  {data, n_runs}: {data: string; n_runs: number}
): Promise<string> {
  const served = await serve(site);
  const browser = await launch();
  const rows: string[][] = [];
  const folder = mkdtempSync(join(tmpdir(), "litscope-bench-"));
  for (const [file, id] of charts) {
    const {page, close} = await visit(browser, `${served.address}${file}`);
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await page.waitForSelector(`#${id}[data-drawn]`);
    const save = async (kind: string, inside: string): Promise<{time: number; bytes: number}> => {
      const started = performance.now();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(inside).getByRole("button", {name: kind, exact: true}).click()
      ]);
      return {time: performance.now() - started, bytes: readFileSync((await download.path())!).length};
    };
    const fromMenu = async (kind: string): Promise<{time: number; bytes: number}> => {
      await page.locator(`#${id} .menu summary`).click();
      return save(kind, `#${id}`);
    };
    await fromMenu("SVG");
    const svg = [];
    const png = [];
    for (let i = 0; i < n_runs; i++) {
      svg.push(await fromMenu("SVG"));
      png.push(await fromMenu("PNG"));
    }
    await page.locator(`#${id}`).getByRole("button", {name: "Compose …"}).click();
    await page.locator(".compose-preview img").waitFor();
    await page.getByRole("combobox", {name: "Size"}).selectOption("double");
    await page.getByRole("combobox", {name: "PNG"}).selectOption("600");
    const fine = [];
    for (let i = 0; i < n_runs; i++) fine.push(await save("PNG", ".composer"));
    await close();
    const node = [];
    for (let i = 0; i < n_runs; i++) {
      const started = performance.now();
      const out = join(folder, "figure.svg");
      const view = `${file}#${id}`;
      const {status, stderr} = spawnSync(
        process.execPath,
        [
          join(projectFolder, "loaders/litscope.mjs"),
          "snapshot",
          "--view",
          view,
          "--data",
          data,
          "--out",
          out
        ],
        {encoding: "utf8"}
      );
      if (status !== 0) throw new Error(`litscope snapshot failed: ${stderr}`);
      node.push(performance.now() - started);
    }
    const times = (measured: readonly {time: number}[]): string =>
      milliseconds(measured.map(({time}) => time));
    rows.push([
      id,
      times(svg),
      times(png),
      times(fine),
      svg[0]!.bytes.toLocaleString("en-GB"),
      seconds(node)
    ]);
  }
  rmSync(folder, {recursive: true});
  await browser.close();
  await served.close();
  return alignedTable(
    ["chart", "SVG", "PNG, 192 dpi", "PNG, 600 dpi, 178 mm", "SVG bytes", "litscope snapshot"],
    rows
  );
}
