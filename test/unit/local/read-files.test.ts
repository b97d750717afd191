import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {gzipSync} from "node:zlib";
import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {buildTables} from "../../../loaders/build-tables.js";
import {checkFiles} from "../../../loaders/check.js";
import {codeHash, hashDataFiles, listDataFiles} from "../../../loaders/data-files.js";
import {builtInFamilies} from "../../../loaders/model-families.js";
import {sampleFolder} from "../../../loaders/project.js";
import {type CheckReport, checkReport} from "../../../src/build/check-report.js";
import {completeCorpus} from "../../../src/build/complete-corpus.js";
import {fingerprintOf} from "../../../src/build/fingerprint.js";
import type {Progress} from "../../../src/build/progress.js";
import type {FileRead} from "../../../src/corpus/open-source.js";
import {limits} from "../../../src/local/limits.js";
import {readFiles, TooMuchError} from "../../../src/local/read-files.js";
import {inOrder, type SourceFile} from "../../../src/local/source-file.js";
import type {Problem} from "../../../src/model/paper.js";
import {folderWith} from "../loaders/litscope.js";

const today = new Date().toISOString().slice(0, 10);
const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** All files of a folder, asides too, as a browser gives them. */
function filesOf(folder: string, paths: readonly string[]): SourceFile[] {
  return inOrder(paths.map((path) => ({path, blob: new Blob([readFileSync(join(folder, path))])})));
}

function given(files: Record<string, BlobPart | Blob>): SourceFile[] {
  return inOrder(
    Object.entries(files).map(([path, content]) => ({
      path,
      blob: content instanceof Blob ? content : new Blob([content])
    }))
  );
}

async function read(files: readonly SourceFile[]) {
  const progress: Progress[] = [];
  const told: FileRead[] = [];
  const problems: Problem[] = [];
  const {corpus, hashes} = await readFiles(
    files,
    {today},
    {
      onProgress: (step) => progress.push(step),
      onFile: (file) => told.push(file),
      onProblem: (problem) => problems.push(problem)
    }
  );
  return {corpus, hashes, progress, told, problems};
}

async function reportOf(files: readonly SourceFile[], name: string): Promise<CheckReport> {
  const {corpus} = await read(files);
  return checkReport(completeCorpus(corpus, {name, families: builtInFamilies()}));
}

/** Node and the tab unpack with different programs, which have their own words for a damage. */
function inOneVoice(report: CheckReport): CheckReport {
  const files = report.files.map((file) => ({
    ...file,
    problems: file.problems.map((problem) => ({
      ...problem,
      reason: problem.reason.replace(/(protected by a password) \([^)]*\)/, "$1")
    }))
  }));
  return {...report, files};
}

const bib = "@article{a, title={One paper of words}, abstract={What it says.}, year=2020}\n";
const ris = "TY  - JOUR\nTI  - Another paper of words\nAB  - An abstract.\nPY  - 2020/05/03\nER  - \n";

/** Larger than it is, so that no test has to hold a gigabyte. */
class HugeBlob extends Blob {
  override get size(): number {
    return limits.bytes + 1;
  }
}

/** As of a file that was moved after it was chosen: Chrome gives no byte, or some, and then an error. */
class LostBlob extends Blob {
  constructor(private readonly before: string) {
    super([before, "the rest"]);
  }
  override stream(): ReturnType<Blob["stream"]> {
    const {before} = this;
    let isRead = before === "";
    return new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (isRead) controller.error(new DOMException("could not be found", "NotFoundError"));
        else controller.enqueue(new TextEncoder().encode(before));
        isRead = true;
      }
    });
  }
  override text(): Promise<string> {
    return Promise.reject(new DOMException("could not be found", "NotFoundError"));
  }
}

describe("the sample, read as a tab reads it", () => {
  const paths = listDataFiles(sampleFolder);

  it("gives the report that the command line gives", async () => {
    const files = filesOf(sampleFolder, [...paths, "README.md"]);
    expect(await reportOf(files, basename(sampleFolder))).toEqual(await checkFiles([sampleFolder]));
  });

  it("has the hashes that Node computes, of the same files in the same order", async () => {
    const {hashes} = await read(filesOf(sampleFolder, [...paths, "README.md"].reverse()));
    expect([...hashes]).toEqual([...hashDataFiles(sampleFolder, paths)]);
    for (const path of paths) expect(hashes.get(path)).toBe(sha256(readFileSync(join(sampleFolder, path))));
  });

  it("tells of each file and of each step, up to all bytes", async () => {
    const {corpus, progress, told, problems} = await read(filesOf(sampleFolder, paths));
    expect(told.map(({file}) => file).sort()).toEqual(corpus.files.map(({file}) => file));
    for (const problem of problems) expect(corpus.problems).toContainEqual(problem);
    const reading = progress.filter(({stage}) => stage === "reading the files");
    const bytes = paths.reduce((sum, path) => sum + readFileSync(join(sampleFolder, path)).length, 0);
    expect(reading[0]).toMatchObject({done: 0, total: bytes});
    expect(reading.at(-1)).toMatchObject({done: bytes, total: bytes, n_papers: corpus.flow.n_records});
    const done = reading.map((step) => step.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(progress.at(-1)!.stage).toBe("merging");
  });
});

describe("a folder, read as a tab reads it", () => {
  const folder = (): string =>
    folderWith({
      "a.bib": bib,
      "B.ris": ris,
      "sub/a.bib": bib,
      "sub/packed.bib.gz": gzipSync(bib.replace("One paper", "A packed paper")),
      "sub/archive.zip": zipSync({"in/b.ris": strToU8(ris), "in/README": strToU8("none")}),
      "broken.zip": zipSync({"in/c.ris": strToU8(ris.repeat(500))}).subarray(0, 60),
      "broken.bib.gz": gzipSync(bib.repeat(500)).subarray(0, 40),
      "empty.bib": "",
      "own.csv": "name of it,Jahr,text\nA paper of a table,2021,What it says.\n",
      "corpus.json":
        '\ufeff{"title": "Ours", "columns": {"name of it": "title", "Jahr": "year", "text": "abstract"}}',
      "merges.csv": "nonsense\n",
      "stopwords.txt": "words\n",
      "events.csv": "date,label\nnever,nothing\n",
      "c.pdf": "%PDF-1.7 …",
      "ünï 論文.ris": ris,
      ".hidden/x.bib": bib,
      "node_modules/x/y.bib": bib,
      "LICENSE.txt": "none",
      "README.md": "# none"
    });
  const all = [
    ...["a.bib", "B.ris", "sub/a.bib", "sub/packed.bib.gz", "sub/archive.zip", "broken.zip", "broken.bib.gz"],
    ...["empty.bib", "own.csv", "corpus.json", "merges.csv", "stopwords.txt", "events.csv", "c.pdf"],
    ...["ünï 論文.ris", ".hidden/x.bib", "node_modules/x/y.bib", "LICENSE.txt", "README.md"]
  ];

  it("gives the report of the command line, whatever is in it and in whatever order it was given", async () => {
    const data = folder();
    const report = inOneVoice(await checkFiles([data]));
    expect(report.papers).toBeGreaterThan(3);
    expect(inOneVoice(await reportOf(filesOf(data, all), basename(data)))).toEqual(report);
    expect(inOneVoice(await reportOf(filesOf(data, [...all].reverse()), basename(data)))).toEqual(report);
  });

  it("has the fingerprint that a build has", async () => {
    const data = folder();
    const {hashes} = await read(filesOf(data, all));
    const {fingerprint} = await buildTables({data, cache: folderWith({}), n_workers: 1});
    expect(fingerprintOf(hashes, codeHash())).toBe(fingerprint);
  });
});

describe("files that cannot be read", () => {
  it("an empty file is read as one without entries, and has the hash of nothing", async () => {
    const {corpus, hashes} = await read(given({"a.bib": bib, "empty.bib": ""}));
    expect(corpus.papers).toHaveLength(1);
    expect(corpus.files.find(({file}) => file === "empty.bib")).toMatchObject({n_records: 0});
    expect(corpus.problems.map(({file}) => file)).toContain("empty.bib");
    expect(hashes.get("empty.bib")).toBe(sha256(""));
  });

  it("a packed file is read as what is in it, and hashed as it is", async () => {
    const packed = gzipSync(bib);
    const {corpus, hashes} = await read(given({"a.bib.gz": packed}));
    expect(corpus.papers.map(({title}) => title)).toEqual(["One paper of words"]);
    expect(hashes.get("a.bib.gz")).toBe(sha256(packed));
  });

  it("a broken archive gives a problem, and the others are read", async () => {
    const whole = zipSync({"b.ris": strToU8(ris.repeat(500))});
    for (const broken of [
      whole.subarray(0, 60),
      whole.subarray(0, 4),
      whole.subarray(0, -30),
      strToU8("PK\u0003\u0004")
    ]) {
      const {corpus, problems} = await read(
        given({"a.bib": bib, "b.zip": broken as Uint8Array<ArrayBuffer>})
      );
      expect(corpus.papers.map(({title}) => title)).toContain("One paper of words");
      expect(problems.filter(({file}) => file.startsWith("b.zip")).map(({kind}) => kind)).toContain(
        "refused"
      );
    }
  });

  it("a file larger than the limit is refused unread, with what to do", async () => {
    const {corpus, hashes, progress, told} = await read(
      given({"a.bib": bib, "huge.bib": new HugeBlob([bib]), "z.ris": ris})
    );
    expect(corpus.papers).toHaveLength(2);
    expect(corpus.problems).toContainEqual({
      file: "huge.bib",
      line: null,
      kind: "refused",
      reason: expect.stringMatching(/1\.0 GB is more than a tab can hold.*npm start/) as string
    });
    expect(told.find(({file}) => file === "huge.bib")).toMatchObject({format: null, n_records: 0});
    expect(corpus.flow.n_refused).toBe(1);
    expect(hashes.get("huge.bib")).toMatch(/^not read, \d+ bytes$/);
    const last = progress.filter(({stage}) => stage === "reading the files").at(-1)!;
    expect(last.done).toBe(last.total);
  });

  it("a file that goes away while it is read keeps what came before, and says so", async () => {
    const {corpus, problems} = await read(
      given({"a.bib": new LostBlob(bib), "b.ris": ris, "c.bib": new LostBlob("")})
    );
    expect(corpus.papers).toHaveLength(2);
    for (const file of ["a.bib", "c.bib"])
      expect(problems).toContainEqual({
        file,
        line: null,
        kind: "refused",
        reason: expect.stringContaining("could not be found") as string
      });
  });

  it("a description that cannot be read is a problem and no error", async () => {
    for (const blob of [new LostBlob(""), new HugeBlob(["{}"])]) {
      const {corpus, problems} = await read(given({"a.bib": bib, "corpus.json": blob}));
      expect(corpus.papers).toHaveLength(1);
      expect(problems).toContainEqual(expect.objectContaining({file: "corpus.json", kind: "refused"}));
    }
  });

  it("no files, or none of papers, are a corpus without papers", async () => {
    const none: Record<string, string>[] = [
      {},
      {"README.md": "# none"},
      {"corpus.json": "nonsense"},
      {"x.bin": "\0\u0001\0"}
    ];
    for (const files of none) expect((await read(given(files))).corpus.papers).toEqual([]);
  });

  it("more papers than a tab can hold are an error that says how many it holds", async () => {
    const row = `{"title": "A", "date": "2020"}\n`;
    const lines = row.repeat(limits.papers + 1);
    const ways: Record<string, string>[] = [
      {"a.jsonl": lines},
      {"a.json": `[${lines.trim().replaceAll("\n", ",")}]`}
    ];
    for (const files of ways) {
      const failure = await read(given(files)).then(
        () => null,
        (error: unknown) => error
      );
      expect(failure).toBeInstanceOf(TooMuchError);
      expect(String(failure)).toContain("150,000 papers");
    }
  });
});
