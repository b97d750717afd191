import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {readFiles} from "./read-files.js";

const read = (file: string) => readFileSync(new URL(`../../../data/${file}`, import.meta.url));
const files = {
  "README.md": read("README.md"),
  "corpus.json": read("corpus.json"),
  "dates.csv": read("dates.csv"),
  "trending-papers.txt": read("trending-papers.txt")
};
const corpus = readFiles(files);

test("the sample holds 119 papers, each with an abstract, none merged, none refused", () => {
  expect(corpus.papers).toHaveLength(119);
  expect(corpus.papers.every((paper) => paper.has_abstract)).toBe(true);
  expect(corpus.merges).toEqual([]);
  expect(corpus.files).toMatchObject([
    {file: "dates.csv", format: "dates", n_records: 0, n_dates: 119, n_refused: 0},
    {file: "trending-papers.txt", format: "plain_text", n_records: 119, n_refused: 0}
  ]);
});

test("88 of the sample's dates are known to the day and 31 to the month, from 2021-04 to 2025-12", () => {
  const count = (precision: string) =>
    corpus.papers.filter((paper) => paper.date_precision === precision).length;
  expect([count("day"), count("month"), count("year")]).toEqual([88, 31, 0]);
  expect(corpus.papers[0]!.month).toBe("2021-04-01");
  expect(corpus.papers.at(-1)!.month).toBe("2025-12-01");
});

test("the page's own lines and the button before the first title are left out, each with a warning", () => {
  const paper = corpus.papers.find(({title}) => title.startsWith("DeCRED"))!;
  expect(paper.title).toBe(
    "DeCRED: Decoder-Centric Regularization for Encoder-Decoder Based Speech Recognition"
  );
  expect(paper).toMatchObject({arxiv_id: "2508.08938", date: "2025-08-12", key: "arxiv:2508.08938"});
  expect(corpus.papers.some(({title}) => /^Subscribe|inbox/.test(title))).toBe(false);
  expect(corpus.problems.map(({file, line, kind}) => ({file, line, kind}))).toEqual(
    [1, 2, 3].map((line) => ({file: "trending-papers.txt", line, kind: "warning"}))
  );
});

test("the sample's description says that it is picked by attention", () => {
  expect(corpus.description).toMatchObject({title: "Trending papers", kind: "trending", home_page: null});
});

test("the order of the files does not matter", () => {
  expect(readFiles(Object.fromEntries(Object.entries(files).reverse()))).toEqual(corpus);
});

test("paper ids count from 0 in the order of dates, and keys are unique", () => {
  expect(corpus.papers.map(({paper_id}) => paper_id)).toEqual(corpus.papers.map((_, i) => i));
  const dates = corpus.papers.map(({date}) => date!);
  expect(dates).toEqual([...dates].sort());
  expect(new Set(corpus.papers.map(({key}) => key)).size).toBe(119);
});
