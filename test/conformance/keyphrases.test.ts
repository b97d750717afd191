import {existsSync} from "node:fs";
import {expect, test} from "vitest";
import {openKeyphrases} from "../../src/language/keyphrases.js";
import {openTagger} from "../../src/language/tagger.js";
import {keyphraseFolder, meanF, readDocuments} from "./keyphrase-score.js";

/** F@5 and F@10 of a set, printed too. */
function score(set: string): [number, number] {
  const keyphrases = openKeyphrases(openTagger());
  const documents = readDocuments(set);
  const found = documents.map(({title, abstract}) => keyphrases(title, abstract));
  const gold = documents.map((document) => document.keyphrases);
  const [f5, f10] = [meanF(found, gold, 5), meanF(found, gold, 10)];
  console.log(`${set}: F@5 ${f5.toFixed(2)}, F@10 ${f10.toFixed(2)}`);
  return [f5, f10];
}

const absent = !existsSync(keyphraseFolder);

test.skipIf(absent)(
  "keyphrases of Inspec's development part, not learned from, reach what Methods says, F@5 37 and F@10 42 (skipped without ../shared)",
  () => {
    const [f5, f10] = score("inspec_dev");
    expect(f5).toBeGreaterThanOrEqual(37);
    expect(f10).toBeGreaterThanOrEqual(42);
  }
);

test.skipIf(absent)(
  "keyphrases of SemEval-2017, of other fields, beat ranking by word frequency (F@5 22.95, F@10 33.07; skipped without ../shared)",
  () => {
    const [f5, f10] = score("semeval2017_all493");
    expect(f5).toBeGreaterThanOrEqual(22.95);
    expect(f10).toBeGreaterThanOrEqual(33.07);
  }
);
