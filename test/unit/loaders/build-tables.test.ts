import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, utimesSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {DuckDBInstance} from "@duckdb/node-api";
import {expect, test} from "vitest";
import {buildTables, copyTables} from "../../../loaders/build-tables.js";
import {openNativeEngine} from "../../../loaders/native-engine.js";
import {sampleFolder} from "../../../loaders/project.js";
import {UserError} from "../../../loaders/user-error.js";
import {tableNames, tables, type Table} from "../../../src/model/tables.js";
import {folderWith, litscope} from "./litscope.js";

const jsonl = (...rows: object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

const good = {title: "Attention is all you need", abstract: "We study the transformer.", date: "2017-06-12"};

async function build(data: string, options: {cache?: string; n_workers?: number} = {}) {
  const said: string[] = [];
  const cache = options.cache ?? folderWith({});
  const built = await buildTables({
    data,
    cache,
    n_workers: options.n_workers,
    onMessage: (line) => said.push(line)
  });
  return {...built, said};
}

async function rowsOf(folder: string, sql: string) {
  const engine = await openNativeEngine({tables: folder});
  try {
    return await engine.rows(sql, []);
  } finally {
    engine.close();
  }
}

const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => [
        file,
        createHash("sha256")
          .update(readFileSync(join(folder, file)))
          .digest("hex")
      ])
  );

test("two builds of the same papers give the same bytes, whatever the number of workers", async () => {
  const [here, threads] = [
    await build(sampleFolder, {n_workers: 1}),
    await build(sampleFolder, {n_workers: 3})
  ];
  expect(threads.fingerprint).toBe(here.fingerprint);
  expect(hashes(threads.folder)).toEqual(hashes(here.folder));
});

test("every table has the columns of the schema, in order and of their types", async () => {
  const {folder} = await build(sampleFolder);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const name of tableNames) {
    const file = join(folder, `${name}.parquet`);
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet('${file}')`);
    const {columns} = tables[name] as Table;
    expect(described.getRows().map(([column, type]) => [column, type])).toEqual(
      Object.entries(columns).map(([column, {type}]) => [column, type])
    );
  }
  connection.closeSync();
  instance.closeSync();
});

test("a build that is there is used again, says the same, and is made anew when a file changes", async () => {
  const cache = folderWith({});
  const data = folderWith({"a.jsonl": jsonl(good, {abstract: "no title"})});
  const first = await build(data, {cache});
  const second = await build(data, {cache});
  expect(first.cached).toBe(false);
  expect(second).toEqual({...first, cached: true});
  expect(second.said).not.toEqual([]);
  writeFileSync(join(data, "a.jsonl"), jsonl(good, {...good, title: "Another"}));
  const third = await build(data, {cache});
  expect(third.cached).toBe(false);
  expect(third.fingerprint).not.toBe(first.fingerprint);
});

test("a build takes over the lock of a process that is gone", async () => {
  const cache = folderWith({lock: "999999999"});
  expect((await build(folderWith({"a.jsonl": jsonl(good)}), {cache})).cached).toBe(false);
  expect(existsSync(join(cache, "lock"))).toBe(false);
});

test("a lock that nobody has touched for long is no lock, even if a process of its number is there", async () => {
  const cache = folderWith({lock: String(process.pid)});
  utimesSync(join(cache, "lock"), new Date(0), new Date(0));
  expect((await build(folderWith({"a.jsonl": jsonl(good)}), {cache})).cached).toBe(false);
});

test("builds of one folder at once wait for each other", async () => {
  const cache = folderWith({});
  const data = folderWith({"a.jsonl": jsonl(good)});
  const [one, two] = await Promise.all([build(data, {cache}), build(data, {cache})]);
  expect([one.cached, two.cached].sort()).toEqual([false, true]);
  expect([one, two].some(({said}) => said.includes("waiting for another build to finish"))).toBe(true);
});

test("broken files are named with file, line and reason, and the rest is built", async () => {
  const whole = gzipSync(jsonl(good, {...good, title: "Second"}));
  const data = folderWith({
    "page.csv": "<!DOCTYPE html><html><body>Not found</body></html>",
    "papers.jsonl": jsonl(good, {abstract: "a paper without a title"}),
    "deep/script.jsonl": jsonl({
      title: "On scripts",
      abstract: "An attack <script>alert(1)</script> on readers."
    }),
    "damaged.jsonl.gz": Buffer.concat([whole.subarray(0, 40), Buffer.alloc(30, 7)]),
    "cut.jsonl.gz": whole.subarray(0, -12),
    "empty.jsonl": ""
  });
  const {folder, said} = await build(data);
  expect(said).toContainEqual(expect.stringMatching(/^refused: page\.csv: .*a web page \(HTML\)/));
  expect(said).toContainEqual(expect.stringMatching(/^refused: papers\.jsonl:2: .*title/));
  expect(said).toContainEqual(expect.stringMatching(/^refused: damaged\.jsonl\.gz: .*damaged/));
  expect(said).toContainEqual(expect.stringMatching(/^refused: cut\.jsonl\.gz: .*ends in the middle/));
  expect(said).toContainEqual(expect.stringMatching(/^refused: empty\.jsonl: .*empty/));
  const titles = await rowsOf(folder, "SELECT title FROM papers ORDER BY title");
  expect(titles.map(({title}) => title)).toEqual(expect.arrayContaining([good.title, "On scripts"]));
  const audited = await rowsOf(
    folder,
    "SELECT DISTINCT file FROM audit WHERE kind = 'refused' ORDER BY file"
  );
  expect(audited.map(({file}) => file)).toEqual([
    "cut.jsonl.gz",
    "damaged.jsonl.gz",
    "empty.jsonl",
    "page.csv",
    "papers.jsonl"
  ]);
});

test("markup in an abstract is text like any other", async () => {
  const abstract = "An attack <script>alert(1)</script> on readers.";
  const {folder} = await build(folderWith({"a.jsonl": jsonl({title: "On scripts", abstract})}));
  expect(await rowsOf(folder, "SELECT abstract FROM abstracts")).toEqual([{abstract}]);
});

test("a large file that is damaged in the middle gives what stands before the damage", async () => {
  const rows = Array.from({length: 20_000}, (_, i) => ({
    title: `Paper ${i} on ${(i * 7919) % 10_007}`,
    id: `${i}`
  }));
  const packed = gzipSync(jsonl(...rows), {level: 1});
  packed.fill(0xff, packed.length - 4_000, packed.length - 2_000);
  const {folder, said} = await build(folderWith({"large.jsonl.gz": packed}));
  expect(said).toContainEqual(expect.stringMatching(/^refused: large\.jsonl\.gz: /));
  const [row] = await rowsOf(folder, "SELECT CAST(count(*) AS INTEGER) AS n FROM papers");
  expect(row!.n).toBeGreaterThan(10_000);
});

test("a folder that gives no paper is refused with a reason", async () => {
  const refusal = async (files: Record<string, string>) => {
    const said = await build(folderWith(files)).then(
      () => "built",
      (error: unknown) => (error instanceof UserError ? error.message : "not for the user")
    );
    return said;
  };
  expect(await refusal({})).toContain("no files of papers in");
  expect(await refusal({"README.md": "hello", ".hidden": "x"})).toContain("no files of papers in");
  expect(await refusal({"a.csv": "<html><body>x</body></html>"})).toContain("no paper could be read from");
});

test("the program writes the tables, relative to the caller, and refuses a folder that holds other files", () => {
  const caller = folderWith({"in/a.jsonl": jsonl(good), "taken/thesis.docx": "x"});
  const built = litscope(["build", "--data", "in", "--out", "out"], {cwd: caller});
  expect(built).toMatchObject({status: 0});
  expect(built.stdout).toMatch(/out\n1 papers, fingerprint [0-9a-f]{16}\n$/);
  expect(readdirSync(join(caller, "out")).sort()).toEqual(tableNames.map((name) => `${name}.parquet`).sort());
  const refused = litscope(["build", "--data", "in", "--out", "taken"], {cwd: caller});
  expect(refused).toMatchObject({status: 1, stdout: ""});
  expect(refused.stderr).toContain("holds other files (thesis.docx)");
  const missing = litscope(["build", "--data", "nowhere"], {cwd: caller});
  expect(missing.status).toBe(1);
  expect(missing.stderr).toMatch(/^litscope: no such folder: .*nowhere\n$/);
});

test("copied tables replace those that were there", async () => {
  const out = folderWith({"papers.parquet": "old"});
  const {folder} = await build(folderWith({"a.jsonl": jsonl(good)}));
  copyTables(folder, out);
  expect(hashes(out)).toMatchObject({"papers.parquet": hashes(folder)["papers.parquet"]});
});

test("with local abstracts no abstract and no word position is written, and the counts are the same", async () => {
  const row = {...good, language: "eng", doi: "10.1234/a"};
  const french = {
    title: "Analyse automatique des textes en langue française",
    abstract: "Nous montrons que les textes sont longs.",
    date: "2018"
  };
  const published = await build(folderWith({"a.jsonl": jsonl(row, french)}));
  const local = await build(
    folderWith({"a.jsonl": jsonl(row, french), "corpus.json": '{"abstracts": "local"}'})
  );
  const counts =
    "SELECT CAST(count(*) AS INTEGER) AS n, CAST(sum(n_mentions) AS INTEGER) AS m, CAST(sum(len(positions)) AS INTEGER) AS p FROM word_index";
  const [[open], [closed]] = await Promise.all([
    rowsOf(published.folder, counts),
    rowsOf(local.folder, counts)
  ]);
  expect(closed).toEqual({...open, p: 0});
  expect(await rowsOf(local.folder, "SELECT * FROM abstracts")).toEqual([]);
  expect(await rowsOf(published.folder, "SELECT paper_id FROM abstracts")).toHaveLength(2);
  const papers = "SELECT key, has_abstract, language, n_tokens FROM papers ORDER BY paper_id";
  expect(await rowsOf(local.folder, papers)).toEqual(await rowsOf(published.folder, papers));
  expect((await rowsOf(local.folder, papers)).map(({language}) => language)).toEqual(["en", "fr"]);
  expect(await rowsOf(local.folder, "SELECT has_abstracts FROM corpus")).toEqual([{has_abstracts: false}]);
});

test("the audit is in the tables: files, what is missing, merges and near misses", async () => {
  const csv =
    "Title,Abstract,Year,Shelf\nOne paper on trees,Trees.,2020,a\nOne paper on trees,,2020,b\nA paper on some other trees,,2019,c\n,x,2020,d\n";
  const {folder} = await build(folderWith({"a.csv": csv, "b.pdf": "%PDF-1.4 x"}));
  expect(await rowsOf(folder, "SELECT * FROM source_files ORDER BY file")).toEqual([
    {
      file: "a.csv",
      format: "table (CSV, TSV)",
      encoding: "UTF-8",
      n_records: 4,
      n_refused: 1,
      n_merged: 0,
      n_left_out: 0,
      n_dates: 0,
      column_mapping: ["Title → title", "Abstract → abstract", "Year → date", "Shelf → not used"]
    },
    {
      file: "b.pdf",
      format: "not read: a PDF",
      encoding: "UTF-8",
      n_records: 0,
      n_refused: 0,
      n_merged: 0,
      n_left_out: 0,
      n_dates: 0,
      column_mapping: []
    }
  ]);
  expect(await rowsOf(folder, "SELECT * FROM missing_fields WHERE field = 'abstract'")).toEqual([
    {field: "abstract", n_papers: 3, n_missing: 2}
  ]);
  expect(await rowsOf(folder, "SELECT entry, other_entry, reason FROM near_misses")).toEqual([
    {entry: "a.csv:2", other_entry: "a.csv:3", reason: "same title; no authors are given"}
  ]);
  const [corpus] = await rowsOf(folder, "SELECT n_records, n_papers, n_merged, n_refused FROM corpus");
  expect(corpus).toEqual({n_records: 4, n_papers: 3, n_merged: 0, n_refused: 2});
});

test("model families of the folder's own are found, and what is wrong with them is told", async () => {
  const data = folderWith({
    "papers.jsonl": jsonl(
      {title: "The Heron model", abstract: "We tune Heron-7B, a model like GPT-4.", date: "2025-02-01"},
      {title: "Before", abstract: "Heron-7B and Llama are discussed by models.", date: "2022"},
      {title: "In the year", abstract: "LLaMA is discussed.", date: "2023"}
    ),
    "model-families.toml": `[[family]]
family = "Heron"
organisation = "Lake Lab"
released = "2024-05"
kind = "language"
names = ["Heron-7B"]
ambiguous = ["Heron"]
near = ["model(s)"]

[[family]]
family = "Crane"
kind = "language"
`
  });
  const {folder, said} = await build(data);
  expect(
    await rowsOf(
      folder,
      "SELECT p.title, m.family, m.member, m.text FROM model_mentions m JOIN papers p USING (paper_id) ORDER BY m.paper_id, field DESC, start"
    )
  ).toEqual([
    {title: "In the year", family: "Llama", member: null, text: "LLaMA"},
    {title: "The Heron model", family: "Heron", member: null, text: "Heron"},
    {title: "The Heron model", family: "Heron", member: null, text: "Heron-7B"},
    {title: "The Heron model", family: "GPT", member: "GPT-4", text: "GPT-4"}
  ]);
  expect(
    await rowsOf(
      folder,
      "SELECT family, organisation, released, kind FROM model_families WHERE family = 'Heron'"
    )
  ).toEqual([{family: "Heron", organisation: "Lake Lab", released: "2024-05-01", kind: "language"}]);
  const problem = "not used: Crane: an organisation is missing";
  expect(
    await rowsOf(
      folder,
      "SELECT file, line, reason FROM audit WHERE file = 'model-families.toml' AND kind <> 'read'"
    )
  ).toEqual([{file: "model-families.toml", line: 10, reason: problem}]);
  expect(said.join("\n")).toContain(problem);
});
