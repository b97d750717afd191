import {execFileSync} from "node:child_process";
import {createReadStream, createWriteStream, existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {createGunzip} from "node:zlib";
import {projectFolder, sampleFolder} from "../../loaders/project.js";
import {getReady, openFiles} from "../browser/own-corpus.js";
import {serve} from "../browser/serve.js";
import {launch, visit} from "../browser/session.js";
import {alignedTable, milliseconds, seconds} from "./table.js";

const corpora = join(projectFolder, "..", "shared", "corpora");
const restBefore = 4_000;
/** Until all charts are drawn. */
const restAfter = 3_000;
const lookEvery = 500;

interface Opened {
  what: string;
  files: string[];
  /** Large corpora are opened once. */
  once: boolean;
}

/** Seconds from the choice of files to the open dashboard, the longest task of the main thread until all charts are drawn, and Chromium's peak memory. */
export async function measureTab(site: string, folder: string, n_runs: number): Promise<string> {
  const served = await serve(site);
  const browser = await launch();
  const rows: string[][] = [];
  for (const {what, files, once} of await openedCorpora(folder)) {
    const times: number[] = [];
    const tasks: number[] = [];
    let memory = 0;
    for (let run = 0; run < (once ? 1 : n_runs); run++) {
      const {page, close} = await visit(browser, `${served.address}index.html`);
      await getReady(page);
      await page.waitForTimeout(restBefore);
      await page.evaluate(() => {
        const durations: number[] = [];
        Object.assign(globalThis, {durations});
        new PerformanceObserver((list) => {
          for (const {duration} of list.getEntries()) durations.push(duration);
        }).observe({entryTypes: ["longtask"]});
      });
      const looks = setInterval(() => (memory = Math.max(memory, chromiumBytes())), lookEvery);
      const started = performance.now();
      await openFiles(page, files);
      times.push(performance.now() - started);
      clearInterval(looks);
      await page.waitForTimeout(restAfter);
      tasks.push(
        await page.evaluate(() => Math.max(0, ...(globalThis as unknown as {durations: number[]}).durations))
      );
      await close();
    }
    rows.push([what, seconds(times), milliseconds(tasks), `${Math.round(memory / 2 ** 20)} MB`]);
  }
  await browser.close();
  await served.close();
  return alignedTable(["opened in a tab", "time", "longest task over 50 ms", "peak of all Chromium"], rows);
}

async function openedCorpora(folder: string): Promise<Opened[]> {
  const sample = readdirSync(sampleFolder)
    .filter((file) => file !== "README.md")
    .map((file) => join(sampleFolder, file));
  const opened: Opened[] = [{what: "119 papers", files: sample, once: false}];
  const arxiv = join(corpora, "arxiv_cs_daily_2025_2026.jsonl.gz");
  const acl = join(corpora, "acl_anthology_1965_2021.jsonl.gz");
  if (existsSync(arxiv))
    opened.push({
      what: "10,000 arXiv abstracts",
      files: [await firstLines(arxiv, folder, 10_000)],
      once: true
    });
  if (existsSync(acl)) opened.push({what: "ACL Anthology, 63,451 papers", files: [acl], once: true});
  return opened;
}

async function firstLines(file: string, folder: string, n: number): Promise<string> {
  const path = join(folder, "first.jsonl");
  const out = createWriteStream(path);
  let taken = 0;
  for await (const line of createInterface({input: createReadStream(file).pipe(createGunzip())})) {
    if (taken++ === n) break;
    out.write(`${line}\n`);
  }
  await new Promise<void>((resolve) => out.end(resolve));
  return path;
}

/** Resident memory of all processes of Chromium. */
function chromiumBytes(): number {
  const lines = execFileSync("ps", ["-eo", "rss=,args="], {encoding: "utf8"}).split("\n");
  return lines
    .filter((line) => /chrom(?:e|ium)/.test(line))
    .reduce((sum, line) => sum + Number(line.trim().split(" ")[0]) * 1024, 0);
}
