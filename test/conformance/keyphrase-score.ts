import {readFileSync} from "node:fs";
import {porterStem} from "./porter-stem.js";

export const keyphraseFolder = new URL("../../../shared/keyphrases/", import.meta.url);

export interface KeyphraseDocument {
  title: string;
  abstract: string;
  keyphrases: string[];
}

/** The documents of a set by its file's name without ".jsonl". */
export function readDocuments(set: string): KeyphraseDocument[] {
  return readFileSync(new URL(`${set}.jsonl`, keyphraseFolder), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as KeyphraseDocument);
}

const stems = new Map<string, string>();

/** The Porter stems of a phrase's words, a space between; phrases of equal stems count as equal. */
export function stemmed(phrase: string): string {
  const words = phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => stems.get(word) ?? remember(word)).join(" ");
}

function remember(word: string): string {
  const stem = porterStem(word);
  stems.set(word, stem);
  return stem;
}

/** Mean over documents of F1 between the first n phrases and all gold phrases, in percent. */
export function meanF(found: readonly string[][], gold: readonly string[][], n: number): number {
  let sum = 0;
  found.forEach((phrases, index) => {
    const right = new Set(gold[index]!.map(stemmed));
    const first = [...new Set(phrases.map(stemmed))].slice(0, n);
    const hits = first.filter((phrase) => right.has(phrase)).length;
    sum += hits === 0 ? 0 : (2 * hits) / (first.length + right.size);
  });
  return (100 * sum) / found.length;
}
