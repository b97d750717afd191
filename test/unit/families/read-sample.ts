import {readFileSync} from "node:fs";
import type {GoldPaper} from "../../../src/language/families/score.js";

/** The gold of the sample corpus, with each paper's abstract from the text file or null where it is absent. */
export function readSample(): {paper: GoldPaper; abstract: string}[] | null {
  const gold = readFileSync(new URL("../../gold/model-families.jsonl", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GoldPaper);
  const lines = readText();
  if (lines === null) return null;
  return gold.map((paper) => {
    const at = lines.findIndex((line) => line === paper.title || line === `Subscribe${paper.title}`);
    if (at < 0) throw new Error(`gold paper not in the sample: ${paper.title}`);
    return {paper, abstract: lines[at + 1] ?? ""};
  });
}

function readText(): string[] | null {
  for (const place of ["../../../data/trending-papers.txt", "../../../../shared/seed/trending-papers.txt"]) {
    try {
      return readFileSync(new URL(place, import.meta.url), "utf8")
        .split("\n")
        .map((line) => line.trim());
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  return null;
}
