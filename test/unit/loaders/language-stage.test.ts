import {expect, test} from "vitest";
import {openLanguageStage} from "../../../loaders/language-stage.js";
import {type Analysed, textOf} from "../../../src/build/language-work.js";
import {listDataFiles} from "../../../loaders/data-files.js";
import {sampleFolder} from "../../../loaders/project.js";
import {readPapers} from "../../../loaders/read-papers.js";
import {openWordIndex} from "../../../src/build/word-index.js";
import {settleTerms} from "../../../src/build/settle-terms.js";
import {openVocabulary} from "../../../src/language/vocabulary.js";

const corpus = await readPapers({
  folder: sampleFolder,
  files: listDataFiles(sampleFolder),
  today: "2026-01-01",
  n_workers: 1
});
const texts = corpus.papers.map(textOf);

async function analyse(n_workers: number, batchSize: number) {
  const stage = openLanguageStage(texts.length, n_workers, batchSize);
  try {
    const analysed: Analysed[] = [];
    const vocabulary = openVocabulary();
    const words = openWordIndex();
    await stage.analyse(texts, corpus.families, (some, from) => {
      expect(from).toBe(analysed.length);
      analysed.push(...some.texts);
      words.add(some.words);
      for (const {phrases} of some.texts) vocabulary.add(phrases);
    });
    return {
      analysed,
      words: words.take(),
      settled: await settleTerms(texts, vocabulary.finish(), stage)
    };
  } finally {
    await stage.close();
  }
}

test("what is found depends neither on the number of threads nor on how many texts each takes at once", async () => {
  const alone = await analyse(1, 200);
  expect(alone.analysed).toHaveLength(texts.length);
  expect(alone.settled.terms.length).toBeGreaterThan(100);
  for (const [n_workers, batchSize] of [
    [1, 1],
    [2, 7],
    [3, 50]
  ] as const)
    expect(await analyse(n_workers, batchSize), `${n_workers} threads, ${batchSize} texts`).toEqual(alone);
});

test("a date is passed on as far as it is known", () => {
  const paper = corpus.papers[0]!;
  const known = (date: string | null, date_precision: "day" | "month" | "year" | null) =>
    textOf({...paper, date, date_precision}).date;
  expect(known("2024-01-01", "year")).toBe("2024");
  expect(known("2024-05-01", "month")).toBe("2024-05");
  expect(known("2024-05-03", "day")).toBe("2024-05-03");
  expect(known(null, null)).toBeNull();
});
