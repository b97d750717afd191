import {existsSync, readFileSync} from "node:fs";

export interface Abstract {
  title: string;
  abstract: string;
}

const file = ["../../../data/trending-papers.txt", "../../../../shared/seed/trending-papers.txt"]
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(url));

/** Whether the sample's text is at hand. */
export const hasSample = file !== undefined;

/** Titles and abstracts of the sample, which stand on alternating lines after two lines of heading. */
export function readSample(): Abstract[] {
  const lines = readFileSync(file!, "utf8")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(2);
  const papers: Abstract[] = [];
  for (let at = 0; at + 1 < lines.length; at += 2) {
    papers.push({title: lines[at]!.replace(/^Subscribe/, ""), abstract: lines[at + 1]!});
  }
  return papers;
}
