import {readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {zipSync, strToU8} from "fflate";
import {expect, test} from "vitest";
import {hashDataFiles, listDataFiles} from "../../../loaders/data-files.js";
import type {Progress} from "../../../src/build/progress.js";
import {readPapers, type ReadPapersOptions} from "../../../loaders/read-papers.js";
import {folderWith} from "./litscope.js";

const jsonl = (n: number, word: string): string =>
  Array.from(
    {length: n},
    (_, i) => `${JSON.stringify({title: `On ${word} ${i}`, abstract: `${word} ${i}.`, date: "2020-01-02"})}\n`
  ).join("");

const mixed = {
  "a.jsonl": jsonl(1_200, "apples"),
  "sub/b.jsonl.gz": gzipSync(jsonl(700, "pears")),
  "c.bib": "@article{c, title={On quinces}, year=2021, author={Byron, Ada}}\n@article{d, title={No end",
  "d.zip": zipSync({
    "inner/e.ris": strToU8("TY  - JOUR\nTI  - On plums\nPY  - 2019\nER  - \n"),
    "f.bib": strToU8("@misc{f, title={On figs}}")
  }),
  "dates.csv": "title,date\nOn figs,2018-03\nOn nothing,2018\n",
  "corpus.json": '{"title": "Fruit", "columns": {"Bezeichnung": "title"}}',
  "g.csv": "Bezeichnung;Jahr;Zusammenfassung\nÜber Äpfel;2022;Äpfel.\n"
};

function read(folder: string, more: Partial<ReadPapersOptions> = {}) {
  return readPapers({folder, files: listDataFiles(folder), today: "2026-01-01", ...more});
}

test("what is read does not depend on threads or on the cache", async () => {
  const folder = folderWith(mixed);
  const cache = {
    folder: join(folderWith({}), "records"),
    hashes: hashDataFiles(folder, listDataFiles(folder))
  };
  const here = await read(folder, {n_workers: 0});
  expect(here.flow).toMatchObject({n_papers: 1_904, n_refused: 1});
  expect(here.description.title).toBe("Fruit");
  expect(here.papers.find(({title}) => title === "On figs")).toMatchObject({
    date: "2018-03-01",
    sources: ["d.zip/f.bib"]
  });
  expect(here.papers.find(({title}) => title === "Über Äpfel")).toMatchObject({year: 2022});
  expect(await read(folder, {n_workers: 2, cache})).toEqual(here);
  expect(await read(folder, {n_workers: 0, cache})).toEqual(here);
  expect(await read(folder, {n_workers: 2, cache})).toEqual(here);
});

test("a file whose content is known is not read again, under whatever name; one that changed is", async () => {
  const folder = folderWith({"a.jsonl": jsonl(3, "apples"), "b.jsonl": jsonl(2, "pears")});
  const cacheFolder = join(folderWith({}), "records");
  const hashes = hashDataFiles(folder, ["a.jsonl", "b.jsonl"]);
  const before = await read(folder, {cache: {folder: cacheFolder, hashes}});
  const kept = readdirSync(cacheFolder).sort();
  expect(kept).toHaveLength(4);

  writeFileSync(join(folder, "a.jsonl"), "not looked at, as its hash is that of before");
  expect(await read(folder, {cache: {folder: cacheFolder, hashes}})).toEqual(before);

  writeFileSync(join(folder, "c.jsonl"), jsonl(1, "plums"));
  writeFileSync(join(folder, "a.jsonl"), jsonl(3, "apples"));
  const again = hashDataFiles(folder, listDataFiles(folder));
  const after = await read(folder, {cache: {folder: cacheFolder, hashes: again}});
  expect(after.flow.n_papers).toBe(6);
  expect(readdirSync(cacheFolder)).toHaveLength(6);
  expect(readdirSync(cacheFolder).filter((name) => kept.includes(name))).toEqual(kept);
});

test("a reading that was interrupted is done again", async () => {
  const folder = folderWith({"a.jsonl": jsonl(3, "apples")});
  const cache = {folder: join(folderWith({}), "records"), hashes: hashDataFiles(folder, ["a.jsonl"])};
  const before = await read(folder, {cache});
  const [shard] = readdirSync(cache.folder).filter((name) => name.endsWith(".jsonl"));
  writeFileSync(join(cache.folder, shard!), '{"inner":"","rows":[');
  const {unlinkSync} = await import("node:fs");
  unlinkSync(join(cache.folder, `${shard}.end`));
  expect(await read(folder, {cache})).toEqual(before);
});

test("in little memory the same papers are counted, merged and missed", async () => {
  const folder = folderWith({...mixed, "h.jsonl": jsonl(50, "apples")});
  const whole = await read(folder);
  const slim = await read(folder, {slim: true});
  expect(slim.flow).toEqual(whole.flow);
  expect(slim.missing).toEqual(whole.missing);
  expect(slim.merges).toEqual(whole.merges);
  expect(slim.problems).toEqual(whole.problems);
  expect(slim.papers.map(({key}) => key)).toEqual(whole.papers.map(({key}) => key));
});

test("progress goes from nothing to all bytes, with the entries found", async () => {
  const shown: Progress[] = [];
  await read(folderWith(mixed), {onProgress: (progress) => shown.push({...progress})});
  const reading = shown.filter(({stage}) => stage === "reading the files");
  expect(reading[0]).toMatchObject({done: 0, unit: "bytes"});
  expect(reading.at(-1)!.done).toBe(reading.at(-1)!.total);
  expect(reading.filter(({done, total}) => done === total)).toHaveLength(1);
  expect(reading.at(-1)!.n_papers).toBe(1_904);
});
