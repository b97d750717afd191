import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {isFigureFile, isPapersFile} from "../../../src/page/papers-or-figure.js";

const named = (name: string, content: BlobPart = "x"): File => new File([content], name);
const archive = (name: string, files: Record<string, string>): File =>
  named(
    name,
    zipSync(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))
    ) as Uint8Array<ArrayBuffer>
  );

describe("figures among the files", () => {
  it("are pictures, views and reports, by their names", async () => {
    for (const name of ["a.svg", "a.PNG", "view.json", "my-view.json", "figure_View.json", "r.litscope.json"])
      expect([name, await isFigureFile(named(name))]).toEqual([name, true]);
  });

  it("are not files of papers that are called alike", async () => {
    for (const name of ["review.json", "Overview.json", "view.jsonl", "a.svg.bib", "svg", "png.csv", "a.zip"])
      expect([name, await isFigureFile(named(name))]).toEqual([name, false]);
  });

  it("are archives that hold a view", async () => {
    expect(await isFigureFile(archive("bundle.zip", {"a.svg": "<svg/>", "view.json": "{}"}))).toBe(true);
    expect(await isFigureFile(archive("BUNDLE.ZIP", {"figure-1/view.json": "{}", "z.txt": "z"}))).toBe(true);
    const large = Object.fromEntries(Array.from({length: 20}, (_, i) => [`${i}.txt`, "words ".repeat(9000)]));
    expect(await isFigureFile(archive("bundle.zip", {"view.json": "{}", ...large}))).toBe(true);
  });

  it("are not archives of papers, whatever these are called", async () => {
    expect(await isFigureFile(archive("papers.zip", {"a.bib": "@article{a}"}))).toBe(false);
    expect(await isFigureFile(archive("papers.zip", {"review.json": "[]", "sub/interview.json": "[]"}))).toBe(
      false
    );
    expect(await isFigureFile(archive("papers.zip", {"preview.jsonl": "{}"}))).toBe(false);
  });

  it("an archive that is broken or empty is none, and no error", async () => {
    for (const content of ["", "PK\u0003\u0004", "nothing"])
      expect(await isFigureFile(named("a.zip", content))).toBe(false);
  });
});

describe("files that can only be papers", () => {
  it("are those of formats that are no tables", () => {
    for (const name of ["a.bib", "a.ris", "a.nbib", "a.xml", "a.bib.gz", "a.enw", "a.zip", "papers", "csv"])
      expect([name, isPapersFile({name})]).toEqual([name, true]);
  });

  it("are not tables and texts that the SQL page takes, packed or not", () => {
    for (const name of [
      "a.csv",
      "A.CSV",
      "a.tsv.gz",
      "a.json",
      "a.jsonl",
      "a.ndjson.gz",
      "a.parquet",
      "a.md"
    ])
      expect([name, isPapersFile({name})]).toEqual([name, false]);
  });
});
