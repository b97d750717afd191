import {existsSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {keyphrases} from "../../src/language/keyphrases.js";
import {openTagger} from "../../src/language/tagger.js";
import {porterStem} from "./porter-stem.js";

const folder = new URL("../../../shared/keyphrases/", import.meta.url);

interface Document {
  title: string;
  abstract: string;
  keyphrases: string[];
}

function stemmed(phrase: string): string {
  return (phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(porterStem).join(" ");
}

/** Mean over documents of F1 between the first n phrases and all gold phrases, in percent. */
function meanF(found: string[][], gold: string[][], n: number): number {
  let sum = 0;
  found.forEach((phrases, index) => {
    const right = new Set(gold[index]!.map(stemmed));
    const first = [...new Set(phrases.map(stemmed))].slice(0, n);
    const hits = first.filter((phrase) => right.has(phrase)).length;
    sum += hits === 0 ? 0 : (2 * hits) / (first.length + right.size);
  });
  return (100 * sum) / found.length;
}

test.skipIf(!existsSync(folder))(
  "keyphrases beat the published F@5 and F@10 on Inspec (skipped without ../shared)",
  () => {
    const tagger = openTagger();
    for (const [set, least5, least10] of [
      ["inspec_train", 29.5, 34.9],
      ["inspec_dev", 29.5, 34.9],
      ["semeval2017_all493", 0, 0]
    ] as const) {
      const documents = readFileSync(new URL(`${set}.jsonl`, folder), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Document);
      const found = documents.map(({title, abstract}) => keyphrases(title, abstract, tagger));
      const gold = documents.map((document) => document.keyphrases);
      const [f5, f10] = [meanF(found, gold, 5), meanF(found, gold, 10)];
      console.log(`${set}: F@5 ${f5.toFixed(2)}, F@10 ${f10.toFixed(2)}`);
      expect(f5).toBeGreaterThanOrEqual(least5);
      expect(f10).toBeGreaterThanOrEqual(least10);
    }
  }
);
