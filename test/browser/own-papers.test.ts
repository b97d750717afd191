import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {gunzipSync, gzipSync} from "node:zlib";
import {DuckDBInstance} from "@duckdb/node-api";
import {unzipSync} from "fflate";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {buildTables} from "../../loaders/build-tables.js";
import {checkFiles} from "../../loaders/check.js";
import {reportedProblems} from "../../src/build/check-report.js";
import {counted} from "../../src/figures/corpus-line.js";
import {tableNames} from "../../src/model/tables.js";
import {getReady, heldCorpus, heldTables, openFiles} from "./own-corpus.js";
import {serve} from "./serve.js";
import {launch, visit} from "./session.js";

const shared = resolve("../shared");
const hasShared = existsSync(join(shared, "formats"));
const sample = readdirSync("data")
  .filter((file) => file !== "README.md")
  .map((file) => resolve("data", file));

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  site = await serve(inject("site"));
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const folder = (): string => mkdtempSync(join(tmpdir(), "litscope-own-"));

/** Rows that only one of two Parquet files holds, by table. */
async function differences(a: string, b: string): Promise<Record<string, number>> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const found: Record<string, number> = {};
  for (const name of tableNames) {
    const [x, y] = [a, b].map((at) => `(SELECT * FROM read_parquet('${join(at, `${name}.parquet`)}'))`);
    const reader = await connection.runAndReadAll(
      `SELECT (SELECT count(*) FROM (FROM ${x} EXCEPT ALL FROM ${y})) + (SELECT count(*) FROM (FROM ${y} EXCEPT ALL FROM ${x})) AS n`
    );
    const n = Number(reader.getRows()[0]![0]);
    if (n > 0) found[name] = n;
  }
  connection.closeSync();
  return found;
}

async function saveHeld(page: Page): Promise<string> {
  const at = folder();
  for (const [name, base64] of Object.entries(await heldTables(page)))
    writeFileSync(join(at, `${name}.parquet`), Buffer.from(base64, "base64"));
  return at;
}

/** One real file of each of twenty formats, the smallest that holds papers. */
const twenty = [
  "acl_anthology_xml",
  "arxiv_atom_xml",
  "arxiv_oai_xml",
  "bibtex",
  "crossref_json",
  "csl_json",
  "dimensions_csv",
  "endnote_enw",
  "endnote_xml",
  "ieee_csv",
  "lens_csv",
  "openalex_json",
  "pubmed_nbib",
  "pubmed_xml",
  "ris",
  "scopus_csv",
  "semantic_scholar_json",
  "springer_csv",
  "wos_plaintext",
  "zotero_rdf"
];

function filesOf(format: string): string[] {
  const at = join(shared, "formats", format);
  return readdirSync(at)
    .sort()
    .map((file) => join(at, file));
}

/** Of one message, which the page's thread unpacks in one task: what grows with the papers is not in it. */
const mostLettersOfNews = 50_000;

/** Measures what is told while a corpus is made, what is in blobs aside. */
async function countLettersOfNews(page: Page): Promise<void> {
  await page.evaluate(() => {
    const letters: Record<string, number> = {};
    class WatchedWorker extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener("message", ({data}: MessageEvent<{kind?: string}>) => {
          if (data.kind === undefined) return;
          letters[data.kind] = Math.max(letters[data.kind] ?? 0, JSON.stringify(data).length);
        });
      }
    }
    Object.assign(globalThis, {letters, Worker: WatchedWorker});
  });
}

/** Of the longest message of each kind. */
async function lettersOfNews(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => (globalThis as unknown as {letters: Record<string, number>}).letters);
}

/** Puts the corpus that is held into the browser's store as version 1 of it did. */
async function holdAsVersion1(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const heard = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const name = "litscope-corpora";
    const now = await heard(indexedDB.open(name));
    const [corpora, contents] = await Promise.all(
      ["corpora", "contents"].map((store) => heard(now.transaction(store).objectStore(store).getAll()))
    );
    now.close();
    const {summaries, report, ...corpus} = contents![0];
    delete corpus.brief;
    const parsed = async (blob: Blob): Promise<unknown> => JSON.parse(await blob.text());
    const unpacked = {...corpus, summaries: {}, report: await parsed(report)};
    for (const [one, blob] of Object.entries(summaries as Record<string, Blob>))
      unpacked.summaries[one] = await parsed(blob);
    await heard(indexedDB.deleteDatabase(name));
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      for (const store of ["corpora", "contents"])
        opening.result.createObjectStore(store, {keyPath: "fingerprint"});
    };
    const before = await heard(opening);
    const transaction = before.transaction(["corpora", "contents"], "readwrite");
    await Promise.all([
      heard(transaction.objectStore("corpora").put(corpora![0])),
      heard(transaction.objectStore("contents").put(unpacked))
    ]);
    before.close();
  });
}

describe("a reader's own papers", () => {
  it("become the tables of a build, row by row, while the network is cut", async () => {
    const {page, errors, foreign, close} = await visit(browser, `${site.address}index.html`);
    await getReady(page);
    await page.context().setOffline(true);
    const requests: string[] = [];
    page.on("request", (request) => {
      if (!/^(?:blob|data):/.test(request.url())) requests.push(request.url());
    });
    const said = await openFiles(page, sample);
    expect(said).toContain("119 papers of 3 files");
    expect(await page.locator(".corpus-bar").innerText()).toContain(
      "Trending papers, 119 papers; local corpus"
    );
    await page.locator(".filter-bar summary").click();
    await page.getByLabel("Words").first().fill("reasoning");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".filter-rows").innerText()).toMatch(/\d+ of 119 papers/);
    expect(await page.locator("main svg", {hasText: "local corpus"}).count()).toBeGreaterThan(0);
    expect(requests).toEqual([]);

    const built = await buildTables({data: resolve("data"), cache: folder()});
    expect((await heldCorpus(page)).fingerprint).toBe(built.fingerprint);
    expect(await differences(await saveHeld(page), built.folder)).toEqual({});
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  }, 180_000);

  it.skipIf(!hasShared)(
    "of many formats and thousands of entries become the tables of a build",
    async () => {
      const data = folder();
      writeFileSync(join(data, "corpus.json"), JSON.stringify({title: "Mixed"}));
      for (const format of twenty) {
        const [file] = filesOf(format);
        cpSync(
          file!,
          join(
            data,
            `${format}-${file!
              .split("/")
              .at(-1)!
              .replace(/_[0-9a-f]{7}$/, "")}`
          )
        );
      }
      const lines = gunzipSync(readFileSync(join(shared, "corpora/acl_anthology_1965_2021.jsonl.gz")))
        .toString()
        .split("\n")
        .filter((line) => line.includes('"abstract": "'));
      writeFileSync(join(data, "acl.jsonl.gz"), gzipSync(lines.slice(0, 2_500).join("\n")));
      const built = await buildTables({data, cache: folder()});
      const {page, errors, close} = await visit(browser, `${site.address}index.html`);
      await countLettersOfNews(page);
      await getReady(page);
      await page.evaluate(() => {
        const tasks: number[] = [];
        Object.assign(globalThis, {tasks});
        new PerformanceObserver((list) => {
          for (const {duration} of list.getEntries()) tasks.push(Math.round(duration));
        }).observe({entryTypes: ["longtask"]});
      });
      await openFiles(
        page,
        readdirSync(data).map((file) => join(data, file))
      );
      const longest = await page.evaluate(() =>
        Math.max(0, ...(globalThis as unknown as {tasks: number[]}).tasks)
      );
      console.log(`longest task of the main thread: ${longest} ms`);
      const letters = await lettersOfNews(page);
      expect(Object.keys(letters).sort()).toEqual(["built", "files", "progress", "report"]);
      expect(Math.max(...Object.values(letters))).toBeLessThan(mostLettersOfNews);
      const held = await heldCorpus(page);
      expect(held.n_papers).toBeGreaterThan(2_500);
      expect(held.fingerprint).toBe(built.fingerprint);
      expect(await differences(await saveHeld(page), built.folder)).toEqual({});
      expect(errors).toEqual([]);
      await close();
    },
    240_000
  );

  it.skipIf(!hasShared)(
    "give the papers, counts and problems that litscope check gives, in each of twenty formats",
    async () => {
      const {page, errors, close} = await visit(browser, `${site.address}formats.html`);
      await page.goto(`${site.address}index.html`);
      const different: string[] = [];
      for (const format of twenty) {
        for (const file of filesOf(format)) {
          const data = folder();
          cpSync(file, join(data, file.split("/").at(-1)!));
          const report = await checkFiles([data]);
          if (report.papers === 0 || report.papers > 400) continue;
          await openFiles(page, file);
          const held = await heldCorpus(page);
          if (JSON.stringify(held.report) !== JSON.stringify(report)) different.push(file);
          break;
        }
      }
      expect(different).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    },
    300_000
  );

  it("that are broken, empty, wrong or hostile leave open what was open, and the reason is said", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}index.html`);
    const zeros = gzipSync(Buffer.alloc(400 << 20), {level: 9});
    const refused: [string, Buffer, RegExp][] = [
      ["empty.bib", Buffer.from(""), /no paper could be read/],
      [
        "noise.ris",
        Buffer.from(Array.from({length: 5_000}, (_, i) => (i * 7919) % 256)),
        /no paper could be read/
      ],
      ["broken.zip", Buffer.from("PK\u0003\u0004 and then nothing that unpacks"), /damaged|no paper/],
      ["bomb.gz", zeros, /unpacks to more than 200 times/],
      ["page.html", Buffer.from("<!doctype html><p>Not found"), /no paper could be read/]
    ];
    for (const [name, buffer, reason] of refused) {
      const said = await openFiles(page, {name, mimeType: "application/octet-stream", buffer});
      expect(said, name).toMatch(/Nothing was opened/);
      expect(said, name).toMatch(reason);
      expect(await page.locator(".corpus-bar").innerText(), name).toContain("The site’s papers");
      expect(new URL(page.url()).search, name).toBe("");
    }
    await page.evaluate(() => {
      const part = new Blob([new Uint8Array(64 << 20)]);
      const files = new DataTransfer();
      files.items.add(
        new File(
          Array.from({length: 33}, () => part),
          "huge.bib"
        )
      );
      const input = document.querySelector<HTMLInputElement>(".corpus-bar input[type=file]")!;
      input.files = files.files;
      input.dispatchEvent(new Event("change"));
    });
    await page.getByText("more than a tab can hold").first().waitFor();
    await page.locator(".build-dialog").getByRole("button", {name: "Close"}).first().click();

    const title = '<img src=x onerror="globalThis.hit=1"> and <script>hit=2</script>';
    const jsonl = [
      {title, abstract: "=cmd|' /C calc'!A0 and more about language models.", date: "2024-05-03"},
      {title: '=HYPERLINK("http://x","y")', abstract: "A language model.", date: "2024-06"}
    ];
    await openFiles(page, {
      name: "<b>hostile & co.jsonl",
      mimeType: "application/json",
      buffer: Buffer.from(jsonl.map((line) => JSON.stringify(line)).join("\n"))
    });
    expect(await page.locator(".corpus-bar").innerText()).toContain("<b>hostile & co");
    await page.goto(page.url().replace("index.html", "papers.html"));
    await page.getByText("<img src=x").first().waitFor();
    expect(await page.evaluate(() => (globalThis as {hit?: number}).hit)).toBeUndefined();
    await page.goto(page.url().replace("papers.html", "yours.html"));
    const saved = page.waitForEvent("download");
    await page.getByRole("button", {name: "CSV", exact: true}).click();
    const csv = readFileSync((await (await saved).path())!, "utf8");
    expect(csv).toContain("'=HYPERLINK");
    expect(csv).not.toMatch(/(?:^|[\n,]|,")=/);
    expect(errors).toEqual([]);
    await close();
  }, 240_000);

  it("stay in this browser under a name where that is asked for, until they are deleted", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}index.html`);
    await openFiles(page, sample);
    await page.locator(".corpus-bar").getByRole("button", {name: "Keep"}).click();
    await page.locator(".corpus-bar").getByRole("link", {name: "Keep, combine"}).click();
    const rows = page.locator("table", {hasText: "Last looked at"}).locator("tbody tr");
    await rows.getByRole("button", {name: "Rename"}).click();
    await page.getByLabel("Name of Trending papers").fill("Thesis <i>");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".corpus-bar").innerText()).toContain("Thesis <i>, 119 papers");
    await rows.getByRole("button", {name: "Rename"}).click();
    await page.getByLabel("Name of Thesis <i>").fill("not this");
    await page.keyboard.press("Escape");
    await expect.poll(() => rows.innerText()).toContain("Thesis <i>");
    await page.reload();
    await expect.poll(() => rows.innerText()).toContain("Thesis <i>");
    expect(await rows.innerText()).toContain("yes");
    await page.goto(`${site.address}yours.html`);
    await rows.getByRole("link", {name: "Thesis <i>"}).click();
    await page.waitForURL(/index\.html\?corpus=/);
    expect(new URL(page.url()).searchParams.get("of")).toMatch(/^corpus\.json:[0-9a-f]{12},dates\.csv:/);
    await page.locator(".statistics dd", {hasText: "119"}).first().waitFor();
    await page.goto(`${site.address}yours.html`);
    await rows.getByRole("button", {name: "Delete"}).click();
    await page.getByText("None yet").waitFor();
    await page.getByRole("button", {name: "Undo"}).click();
    await expect.poll(() => rows.innerText()).toContain("Thesis <i>");
    await rows.getByRole("button", {name: "Delete"}).click();
    await page.getByText("None yet").waitFor();
    await page.reload();
    await page.getByText("None yet").waitFor();
    expect(errors).toEqual([]);
    await close();
  }, 180_000);

  it("are not looked for where a link was cut, which is said", async () => {
    const {page, errors, close} = await visit(
      browser,
      `${site.address}index.html?corpus=0123456789<b>&of=a.bib:01`
    );
    await page.getByRole("heading", {name: "This link is damaged"}).waitFor();
    const said = await page.locator(".wanted-corpus").innerText();
    expect(said).toContain("“0123456789<b>” is no fingerprint of a corpus");
    expect(said).toContain("a.bib");
    expect(await page.locator("figure.card, .statistics").count()).toBe(0);
    await page.getByRole("link", {name: "Look at the site’s own papers instead"}).click();
    await page.locator(".statistics dd", {hasText: "119"}).first().waitFor();
    expect(errors).toEqual([]);
    await close();
  }, 60_000);

  it("that an earlier version holds are read, with all that it knew of them", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}index.html`);
    await openFiles(page, sample);
    const held = await heldCorpus(page);
    await holdAsVersion1(page);
    await page.reload();
    await expect.poll(() => page.locator(".corpus-bar").innerText()).toContain("Trending papers, 119 papers");
    await page.locator(".statistics dd", {hasText: "119"}).first().waitFor();
    await page.locator("#papers-over-time svg").waitFor();
    expect(await heldCorpus(page)).toEqual(held);
    await page.goto(page.url().replace("index.html", "yours.html"));
    await page
      .getByText(`${counted(reportedProblems(held.report).length, "problem")}: the Methods page`)
      .waitFor();
    expect(errors).toEqual([]);
    await close();
  }, 180_000);

  it("leave a link that says elsewhere which files it wants, and shows there what it showed", async () => {
    const here = await visit(browser, `${site.address}topics.html`);
    await openFiles(here.page, sample);
    await here.page.goto(`${here.page.url()}&terms=reasoning`);
    await here.page.locator("#term-lines").scrollIntoViewIfNeeded();
    const link = here.page.url();
    const shown = here.page.locator("#term-lines svg").first();
    await shown.waitFor();
    const drawn = await shown.innerHTML();
    await here.close();

    const {page, errors, close} = await visit(browser, link);
    await page.getByText("This link shows somebody’s own papers").waitFor();
    const said = await page.locator("main").innerText();
    for (const file of ["trending-papers.txt", "dates.csv", "corpus.json"]) expect(said).toContain(file);
    expect(said).not.toMatch(/119/);
    expect(await page.locator("main svg:visible").count()).toBe(0);
    await page.locator(".wanted-corpus input[type=file]").setInputFiles(sample.slice(0, 1));
    await page.getByText("Nothing was opened").waitFor();
    await page.locator(".build-dialog").getByRole("button", {name: "Close"}).first().click();
    await page.getByText("This link shows somebody’s own papers").waitFor();
    await page.locator(".wanted-corpus input[type=file]").setInputFiles(sample);
    await page.getByText("119 papers of 3 files can be looked at now").waitFor();
    await page.locator(".build-dialog").getByRole("button", {name: "Close"}).first().click();
    expect(new URL(page.url()).search).toBe(new URL(link).search);
    await page.locator("#term-lines").scrollIntoViewIfNeeded();
    const again = page.locator("#term-lines svg").first();
    await expect.poll(() => again.innerHTML()).toBe(drawn);
    expect(errors).toEqual([]);
    await close();
  }, 180_000);

  it("are added to the site's, compared with them, and taken along", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}index.html`);
    const own = [
      {
        title: "Sparse attention in large language models",
        abstract: "We study sparse attention and reasoning of large language models.",
        date: "2024-03-01"
      },
      {
        title: "Reasoning with retrieval",
        abstract: "Retrieval helps large language models with reasoning.",
        date: "2025-01-02"
      },
      {
        title: "DeepSeek-R1: Incentivizing Reasoning Capability in LLMs via Reinforcement Learning",
        abstract: null,
        date: "2025"
      }
    ];
    const jsonl = own.map((line) => JSON.stringify(line)).join("\n");
    await openFiles(page, {name: "own.jsonl", mimeType: "application/json", buffer: Buffer.from(jsonl)});
    await page.goto(page.url().replace("index.html", "yours.html"));
    await page.getByRole("button", {name: "Compare with the site’s papers"}).click();
    await page.waitForURL(/topics\.html\?.*in\.source=own\.jsonl/, {timeout: 60_000});
    await expect.poll(() => page.locator(".filter-rows").innerText()).toMatch(/3 of \d+ papers/);
    const counts = await page.locator(".filter-rows").innerText();
    const n_all = Number(/3 of (\d+) papers/.exec(counts)![1]);
    const held = await heldCorpus(page);
    expect(n_all).toBe(held.n_papers);
    expect(held.report.records).toBe(122);
    expect(held.n_papers).toBe(122 - held.report.merged);
    expect(counts).toMatch(/119 of \d+ papers/);

    await page.goto(
      page
        .url()
        .replace("topics.html", "yours.html")
        .replace(/in\.source=[^&]*&|&vs\.source=[^&]*/g, "")
    );
    const files: Record<string, Buffer> = {};
    for (const name of [
      "BibTeX",
      "RIS",
      "CSV",
      "JSONL",
      "Audit",
      "Tables (Parquet)",
      "Folder for a site (zip)"
    ]) {
      const saved = page.waitForEvent("download");
      await page.getByRole("button", {name, exact: true}).click();
      const download = await saved;
      files[download.suggestedFilename().replace(/^.*own\b-?/, "")] = readFileSync((await download.path())!);
    }
    const papersOf = async (name: string, content: Buffer): Promise<number> => {
      const at = folder();
      writeFileSync(join(at, name), content);
      return (await checkFiles([at])).papers;
    };
    const named = Object.entries(files);
    for (const ending of [".bib", ".ris", ".csv", ".jsonl"]) {
      const [name, content] = named.find(([file]) => file.endsWith(ending))!;
      expect(await papersOf(`papers${ending}`, content), name).toBe(held.n_papers);
    }
    expect(named.find(([file]) => file.endsWith("audit.txt"))![1].toString()).toContain(
      `${held.n_papers} papers`
    );
    const tables = unzipSync(named.find(([file]) => file.endsWith("tables.zip"))![1]);
    expect(Object.keys(tables).sort()).toEqual(tableNames.map((table) => `${table}.parquet`).sort());
    const at = folder();
    for (const [path, bytes] of Object.entries(
      unzipSync(named.find(([file]) => file.endsWith("site.zip"))![1])
    )) {
      mkdirSync(join(at, path, ".."), {recursive: true});
      writeFileSync(join(at, path), bytes);
    }
    const built = await buildTables({data: at, cache: folder()});
    const overview = JSON.parse(readFileSync(join(built.folder, "overview.json"), "utf8")) as {
      answers: {corpus: {rows: {n_papers: number}[]}};
    };
    expect(overview.answers.corpus.rows[0]!.n_papers).toBe(held.n_papers);
    expect(errors).toEqual([]);
    await close();
  }, 240_000);
});
