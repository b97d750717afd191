import type {SourceRecord} from "../model/paper.js";
import {canonicalTitle, countTitleWords} from "./canonical-title.js";

/** Shorter titles ("Introduction", "Invited talk") tell too little. */
const FEWEST_TITLE_WORDS = 3;
/** Without an author on either side, shorter titles ("Guidelines for Submissions") tell nothing. */
const DISTINCTIVE_TITLE_WORDS = 6;

/** A title that more papers than this bear ("Reply to the authors") tells none of them from the others. */
const MOST_NAMESAKES = 50;

/** Records of one paper, each with what made it the same paper as one before it; "" for the first. */
export type Group = {record: SourceRecord; reason: string}[];

/**
 * Groups the records of the same paper: by DOI, arXiv id and PMID; then by title, where years are at most one
 * apart, first authors have the same surname (or one side does not say), and no identifier speaks against it.
 * Time grows with the number of records.
 */
export function groupRecords(records: SourceRecord[]): Group[] {
  const parents = records.map((_, i) => i);
  const reasons = records.map(() => "");

  function rootOf(i: number): number {
    let root = i;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root]!]!;
      root = parents[root]!;
    }
    return root;
  }

  function unite(a: number, b: number, reason: string): void {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number];
    if (first === second) return;
    parents[second] = first;
    reasons[second] = reason;
  }

  for (const [field, name] of [
    ["doi", "DOI"],
    ["arxiv_id", "arXiv id"],
    ["pmid", "PMID"]
  ] as const) {
    const seen = new Map<string, number>();
    records.forEach((record, i) => {
      const id = record[field];
      if (id === null) return;
      const earlier = seen.get(id);
      if (earlier === undefined) seen.set(id, i);
      else unite(earlier, i, `same ${name}: ${id}`);
    });
  }

  for (const namesakes of groupByTitle(records).values()) {
    const clusters = new Map<number, SourceRecord[]>();
    for (const i of namesakes) {
      const root = rootOf(i);
      clusters.set(root, [...(clusters.get(root) ?? []), records[i]!]);
    }
    if (clusters.size < 2 || clusters.size > MOST_NAMESAKES) continue;
    const kept: {root: number; members: SourceRecord[]}[] = [];
    for (const [root, members] of clusters) {
      const same = kept.find((other) => other.members.every((a) => members.every((b) => mayBeSame(a, b))));
      if (same) {
        unite(same.root, root, "same title, first author and year");
        same.members.push(...members);
      } else kept.push({root, members});
    }
  }

  const groups = new Map<number, Group>();
  records.forEach((record, i) => {
    const root = rootOf(i);
    const group = groups.get(root);
    const entry = {record, reason: reasons[i]!};
    if (group) group.push(entry);
    else groups.set(root, [entry]);
  });
  return [...groups.values()];
}

function groupByTitle(records: SourceRecord[]): Map<string, number[]> {
  const byTitle = new Map<string, number[]>();
  records.forEach((record, i) => {
    if (countTitleWords(record.title) < FEWEST_TITLE_WORDS) return;
    const title = canonicalTitle(record.title);
    const namesakes = byTitle.get(title);
    if (namesakes) namesakes.push(i);
    else byTitle.set(title, [i]);
  });
  return byTitle;
}

function mayBeSame(a: SourceRecord, b: SourceRecord): boolean {
  for (const field of ["doi", "arxiv_id", "pmid"] as const)
    if (a[field] !== null && b[field] !== null && a[field] !== b[field]) return false;
  if (a.date !== null && b.date !== null && Math.abs(yearOf(a.date) - yearOf(b.date)) > 1) return false;
  const [surnameA, surnameB] = [surname(a), surname(b)];
  if (surnameA === null && surnameB === null)
    return (
      countTitleWords(a.title) >= DISTINCTIVE_TITLE_WORDS ||
      (a.abstract !== null && a.abstract === b.abstract)
    );
  return surnameA === null || surnameB === null || surnameA === surnameB;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Of the first author: before the comma in "Curie, Marie" and "Curie, M."; the last word of "Marie Curie". */
function surname(record: SourceRecord): string | null {
  const author = record.authors[0];
  if (author === undefined) return null;
  const comma = author.indexOf(",");
  const words = author.replace(/(?:\s+\p{Lu}\.?)+$/u, "").split(/\s+/);
  const name = comma > 0 ? author.slice(0, comma) : words.at(-1)!;
  const plain = canonicalTitle(name.normalize("NFKD").replace(/\p{M}/gu, ""));
  return plain === "" ? null : plain;
}
