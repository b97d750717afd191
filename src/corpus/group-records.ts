import type {SourceRecord} from "../model/paper.js";
import {canonicalTitle, countTitleWords, titleWords} from "./canonical-title.js";
import {hashNumber} from "./hash.js";
import {openNumberGroups} from "./number-groups.js";
import type {MergeDecision} from "./merge-decisions.js";

/** Shorter titles ("Introduction", "Invited talk") tell too little. */
const FEWEST_TITLE_WORDS = 3;
/** Without an author on either side, shorter titles ("Guidelines for Submissions") tell nothing. */
const DISTINCTIVE_TITLE_WORDS = 6;

/** A title that more papers than this bear ("Reply to the authors") tells none of them from the others. */
const MOST_NAMESAKES = 50;

/** Words at a title's start or end by which nearly equal titles are looked for. */
const BLOCK_WORDS = 4;
const MOST_IN_BLOCK = 20;
/** Words that two titles share, of those in either. */
const NEARLY_SAME = 0.75;
/** Years apart at which an equal title by the same author is worth a look. */
const NEAR_YEARS = 3;

/** Records of one paper, in their order. */
export type Group = SourceRecord[];

/** Two groups, by their numbers, that may be one paper and were not merged. */
export interface NearMiss {
  first: number;
  second: number;
  reason: string;
}

export interface Grouping {
  groups: Group[];
  /** What made a record the same paper as one before it; the first of a group has none. */
  reasons: ReadonlyMap<SourceRecord, string>;
  near_misses: NearMiss[];
  /** Decisions of which a side names no record. */
  unused: MergeDecision[];
}

/**
 * Groups the records of the same paper: as decided by hand; by DOI, arXiv id and PMID; then by title, where
 * years are at most one apart, first authors have the same surname (or one side does not say), and no
 * identifier speaks against it. Time grows with the number of records.
 */
export function groupRecords(
  records: readonly SourceRecord[],
  decisions: readonly MergeDecision[] = []
): Grouping {
  const parents = Int32Array.from(records.keys());
  const reasons = new Map<SourceRecord, string>();
  const apart: [number[], number[]][] = [];

  function rootOf(i: number): number {
    let root = i;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root]!]!;
      root = parents[root]!;
    }
    return root;
  }

  function isKeptApart(a: number, b: number): boolean {
    return apart.some(([left, right]) => {
      const leftRoots = new Set(left.map(rootOf));
      const rightRoots = new Set(right.map(rootOf));
      return (leftRoots.has(a) && rightRoots.has(b)) || (leftRoots.has(b) && rightRoots.has(a));
    });
  }

  function unite(a: number, b: number, reason: string): void {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number];
    if (first === second || isKeptApart(first, second)) return;
    parents[second] = first;
    reasons.set(records[second]!, reason);
  }

  const {pairs, unused} = resolveDecisions(records, decisions);
  for (const {left, right, decision} of pairs) if (!decision.same) apart.push([left, right]);
  for (const {left, right, decision} of pairs)
    if (decision.same)
      for (const i of [...left, ...right]) unite(left[0]!, i, `decided in ${decision.file}:${decision.line}`);

  for (const [field, name] of [
    ["doi", "DOI"],
    ["arxiv_id", "arXiv id"],
    ["pmid", "PMID"]
  ] as const) {
    const seen = new Map<string, number | number[]>();
    records.forEach((record, i) => {
      const id = record[field];
      if (id === null) return;
      const earlier = seen.get(id);
      if (earlier === undefined) {
        seen.set(id, i);
        return;
      }
      const others = typeof earlier === "number" ? [earlier] : earlier;
      for (const other of others) unite(other, i, `same ${name}: ${id}`);
      if (rootOf(others[0]!) !== rootOf(i)) seen.set(id, [...others, i]);
    });
  }

  const misses: {a: number; b: number; reason: string}[] = [];
  const {namesakes: sameTitle, alike} = findNamesakes(records);
  for (const namesakes of sameTitle) {
    const clusters = new Map<number, SourceRecord[]>();
    for (const i of namesakes) {
      const root = rootOf(i);
      const cluster = clusters.get(root);
      if (cluster) cluster.push(records[i]!);
      else clusters.set(root, [records[i]!]);
    }
    if (clusters.size < 2 || clusters.size > MOST_NAMESAKES) continue;
    const isLong = countTitleWords(records[namesakes[0]!]!.title) >= FEWEST_TITLE_WORDS;
    const kept: {root: number; members: SourceRecord[]}[] = [];
    for (const [root, members] of clusters) {
      const same = kept.find(
        (other) =>
          isLong &&
          !isKeptApart(rootOf(other.root), root) &&
          other.members.every((a) => members.every((b) => difference(a, b) === null))
      );
      if (same) {
        unite(same.root, root, "same title, first author and year");
        same.members.push(...members);
        continue;
      }
      for (const other of kept) {
        const reason = isLong
          ? firstOf(other.members, members, nearDifference)
          : firstOf(other.members, members, difference) === null
            ? "same short title, first author and year"
            : null;
        if (reason !== null) misses.push({a: other.root, b: root, reason});
      }
      kept.push({root, members});
    }
  }

  for (const [a, b] of nearPairs(records, alike)) {
    if (rootOf(a) !== rootOf(b))
      misses.push({a, b, reason: "titles nearly the same, same first author and year"});
  }

  const numbers = new Int32Array(records.length).fill(-1);
  const groups: Group[] = [];
  records.forEach((record, i) => {
    const root = rootOf(i);
    if (numbers[root]! >= 0) groups[numbers[root]!]!.push(record);
    else {
      numbers[root] = groups.length;
      groups.push([record]);
    }
  });
  const near_misses = new Map<string, NearMiss>();
  for (const {a, b, reason} of misses) {
    if (isKeptApart(rootOf(a), rootOf(b))) continue;
    const [first, second] = [numbers[rootOf(a)]!, numbers[rootOf(b)]!].sort((x, y) => x - y) as [
      number,
      number
    ];
    const pair = `${first} ${second}`;
    if (first !== second && !near_misses.has(pair)) near_misses.set(pair, {first, second, reason});
  }
  return {groups, reasons, near_misses: [...near_misses.values()], unused};
}

interface ResolvedDecision {
  left: number[];
  right: number[];
  decision: MergeDecision;
}

/** The records that decisions name, by `file:line` or by an identifier. A record named on its own stands against the others. */
function resolveDecisions(
  records: readonly SourceRecord[],
  decisions: readonly MergeDecision[]
): {pairs: ResolvedDecision[]; unused: MergeDecision[]} {
  if (decisions.length === 0) return {pairs: [], unused: []};
  const named = new Map<string, number[]>();
  for (const {first, second} of decisions) for (const name of [first, second]) named.set(name, []);
  records.forEach((record, i) => {
    for (const name of namesOf(record)) named.get(name)?.push(i);
  });
  const pairs: ResolvedDecision[] = [];
  const unused: MergeDecision[] = [];
  for (const decision of decisions) {
    const [first, second] = [named.get(decision.first)!, named.get(decision.second)!];
    const [left, right] =
      first.length < second.length
        ? [first, second.filter((i) => !first.includes(i))]
        : [first.filter((i) => !second.includes(i)), second];
    if (left.length > 0 && right.length > 0) pairs.push({left, right, decision});
    else unused.push(decision);
  }
  return {pairs, unused};
}

function namesOf(record: SourceRecord): string[] {
  const names = [`${record.file}:${record.line}`];
  if (record.doi !== null) names.push(`doi:${record.doi}`);
  if (record.arxiv_id !== null) names.push(`arxiv:${record.arxiv_id}`);
  if (record.pmid !== null) names.push(`pmid:${record.pmid}`);
  return names;
}

/** Numbers of records that share a canonical title, and of those by one first author whose titles begin or end alike. */
function findNamesakes(records: readonly SourceRecord[]): {namesakes: number[][]; alike: number[][]} {
  const byTitle = openNumberGroups(records.length);
  const byPart = openNumberGroups(records.length, 2);
  records.forEach((record, i) => {
    const words = titleWords(record.title);
    if (words.length < 2) return;
    byTitle.add(hashNumber(words.join("")), i);
    if (words.length <= BLOCK_WORDS) return;
    const author = surname(record);
    if (author === null) return;
    byPart.add(hashNumber(`${author} ${words.slice(0, BLOCK_WORDS).join(" ")}`), i);
    byPart.add(hashNumber(`${words.slice(-BLOCK_WORDS).join(" ")} ${author}`), i);
  });
  return {namesakes: byTitle.several(), alike: byPart.several()};
}

/** What speaks against two records of one title being one paper; null where nothing does. */
function difference(a: SourceRecord, b: SourceRecord): string | null {
  for (const [field, name] of [
    ["doi", "DOIs"],
    ["arxiv_id", "arXiv ids"],
    ["pmid", "PMIDs"]
  ] as const)
    if (a[field] !== null && b[field] !== null && a[field] !== b[field])
      return `the ${name} differ: ${a[field]}, ${b[field]}`;
  if (yearsApart(a, b) > 1) return `the years differ: ${a.date!.slice(0, 4)}, ${b.date!.slice(0, 4)}`;
  const [surnameA, surnameB] = [surname(a), surname(b)];
  if (surnameA === null && surnameB === null) {
    const isDistinctive =
      countTitleWords(a.title) >= DISTINCTIVE_TITLE_WORDS ||
      (a.abstract !== null && a.abstract === b.abstract);
    return isDistinctive ? null : "no authors are given";
  }
  if (surnameA !== null && surnameB !== null && surnameA !== surnameB)
    return `the first authors differ: ${surnameA}, ${surnameB}`;
  return null;
}

/** The same where it is worth a look: not between papers of different authors, or of years far apart. */
function nearDifference(a: SourceRecord, b: SourceRecord): string | null {
  if (yearsApart(a, b) > NEAR_YEARS) return null;
  const [surnameA, surnameB] = [surname(a), surname(b)];
  const isLong = countTitleWords(a.title) >= DISTINCTIVE_TITLE_WORDS;
  const isOther = surnameA !== null && surnameB !== null && surnameA !== surnameB;
  const isUnsaid = (surnameA === null || surnameB === null) && yearsApart(a, b) > 0;
  if (!isLong && (isOther || isUnsaid)) return null;
  const reason = difference(a, b);
  return reason === null ? null : `same title; ${reason}`;
}

function firstOf(
  a: readonly SourceRecord[],
  b: readonly SourceRecord[],
  tell: (a: SourceRecord, b: SourceRecord) => string | null
): string | null {
  for (const one of a)
    for (const other of b) {
      const told = tell(one, other);
      if (told !== null) return told;
    }
  return null;
}

/** Pairs of records by one first author, of years at most one apart, whose titles are nearly the same. */
function nearPairs(records: readonly SourceRecord[], alike: readonly number[][]): [number, number][] {
  return alike
    .filter((block) => block.length <= MOST_IN_BLOCK)
    .flatMap((block) =>
      block.flatMap((b, at) =>
        block
          .slice(0, at)
          .filter((a) => areNear(records[a]!, records[b]!))
          .map((a): [number, number] => [a, b])
      )
    );
}

function areNear(a: SourceRecord, b: SourceRecord): boolean {
  if (yearsApart(a, b) > 1 || canonicalTitle(a.title) === canonicalTitle(b.title)) return false;
  const [wordsA, wordsB] = [titleWords(a.title), titleWords(b.title)];
  const [short, long] = wordsA.length < wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  if (short.every((word, i) => word === long[i])) return true;
  const [setA, setB] = [new Set(wordsA), new Set(wordsB)];
  const shared = [...setA].filter((word) => setB.has(word)).length;
  const differ = [...setA, ...setB].filter((word) => setA.has(word) !== setB.has(word));
  const isPart = differ.some((word) => /^(?:\p{N}+|[ivx]+)$/u.test(word));
  return !isPart && shared >= NEARLY_SAME * (setA.size + setB.size - shared);
}

function yearsApart(a: SourceRecord, b: SourceRecord): number {
  return a.date === null || b.date === null
    ? 0
    : Math.abs(Number(a.date.slice(0, 4)) - Number(b.date.slice(0, 4)));
}

/** Of the first author, the last word of the surname: of "Curie, Marie", "Curie M.", "Curie MS" and "Marie Curie". */
function surname(record: SourceRecord): string | null {
  const author = record.authors[0]?.replace(/,? (?:jr|sr|ii|iii)\.?(?=,|$)/i, "");
  if (author === undefined) return null;
  const comma = author.indexOf(",");
  const name =
    comma > 0 ? author.slice(0, comma) : author.replace(/(?:\s+\p{Lu}{1,3}\.?|\s+(?:\p{Lu}\.-?)+)+$/u, "");
  const last = name.trim().split(/\s+/).at(-1)!;
  const plain = canonicalTitle(last.normalize("NFKD").replace(/\p{M}/gu, ""));
  return plain === "" ? null : plain;
}
