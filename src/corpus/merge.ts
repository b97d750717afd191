import type {Merge, NearMiss, Paper, Problem, SourceRecord} from "../model/paper.js";
import {canonicalTitle} from "./canonical-title.js";
import {datePrecision} from "./dates.js";
import {groupRecords, type Group} from "./group-records.js";
import {hash} from "./hash.js";
import type {MergeDecision} from "./merge-decisions.js";

export interface Merged {
  papers: Paper[];
  merges: Merge[];
  near_misses: NearMiss[];
  problems: Problem[];
}

/** Makes one paper of the records that are of one paper. Their order plays no part. */
export function mergeRecords(records: SourceRecord[], decisions: readonly MergeDecision[] = []): Merged {
  records.sort((a, b) => compare(a.file, b.file) || a.line - b.line);
  const {groups, near_misses, unused} = groupRecords(records, decisions);
  const fused = groups.map(fuse);
  makeKeysUnique(fused);
  const merges = groups.flatMap((group, i) => mergesOf(group, fused[i]!.key));
  const problems = groups.flatMap((group, i) => problemsOf(group, fused[i]!));
  for (const {file, line, first, second} of unused) {
    const reason = `not used, as one side names no entry or both name the same: ${first}, ${second}`;
    problems.push({file, line, kind: "warning", reason});
  }
  const misses = near_misses.map(({first, second, reason}) => ({
    key: fused[first]!.key,
    other_key: fused[second]!.key,
    entry: placeOf(groups[first]![0]!.record),
    other_entry: placeOf(groups[second]![0]!.record),
    title: fused[first]!.title,
    other_title: fused[second]!.title,
    reason
  }));
  const papers = [...fused].sort(
    (a, b) =>
      Number(a.date === null) - Number(b.date === null) ||
      compare(a.date ?? "", b.date ?? "") ||
      compare(a.key, b.key)
  );
  papers.forEach((paper, i) => (paper.paper_id = i));
  return {papers, merges, near_misses: misses, problems};
}

function placeOf({file, line}: SourceRecord): string {
  return `${file}:${line}`;
}

/**
 * The longest abstract, with its title; the most precise date, the earliest of several; the most authors.
 * Else what the first record says that says anything.
 */
function fuse(group: Group): Paper {
  const records = group.map(({record}) => record);
  const first = <T>(pick: (record: SourceRecord) => T | null): T | null =>
    records.map(pick).find((value) => value !== null) ?? null;
  const main = best(records, (record) => record.abstract?.length ?? 0);
  const date = records
    .map((record) => record.date)
    .filter((value) => value !== null)
    .sort((a, b) => b.length - a.length || compare(a, b))[0];
  const doi = first((record) => record.doi);
  const arxivId = first((record) => record.arxiv_id);
  const pmid = first((record) => record.pmid);
  const cited = records.map((record) => record.cited_by).filter((value) => value !== null);
  return {
    paper_id: 0,
    key: keyOf(main.title, date ?? null, {doi, arxivId, pmid}),
    title: main.title,
    abstract: main.abstract,
    authors: best(records, (record) => record.authors.length * 10_000 + record.authors.join().length).authors,
    venue:
      first((record) => (record.venue === "arXiv" ? null : record.venue)) ?? first((record) => record.venue),
    type: first((record) => record.type),
    date: date === undefined ? null : date + "-01-01".slice(date.length - 4),
    date_precision: date === undefined ? null : datePrecision(date),
    year: date === undefined ? null : Number(date.slice(0, 4)),
    month: date === undefined || date.length === 4 ? null : `${date.slice(0, 7)}-01`,
    doi,
    arxiv_id: arxivId,
    pmid,
    url: first((record) => record.url) ?? addressOf(doi, arxivId, pmid),
    categories: union(records.map((record) => record.categories)),
    keywords: union(records.map((record) => record.keywords)),
    language: first((record) => record.language),
    cited_by: cited.length > 0 ? Math.max(...cited) : null,
    has_abstract: main.abstract !== null,
    sources: union([records.map((record) => record.file)]).sort(compare)
  };
}

function best(records: SourceRecord[], weight: (record: SourceRecord) => number): SourceRecord {
  return records.reduce((chosen, record) => (weight(record) > weight(chosen) ? record : chosen));
}

function keyOf(
  title: string,
  date: string | null,
  ids: {doi: string | null; arxivId: string | null; pmid: string | null}
): string {
  if (ids.doi !== null) return `doi:${ids.doi}`;
  if (ids.arxivId !== null) return `arxiv:${ids.arxivId}`;
  if (ids.pmid !== null) return `pmid:${ids.pmid}`;
  return `title:${hash(`${canonicalTitle(title) || title} ${date?.slice(0, 4) ?? ""}`)}`;
}

/** Different papers of one title and year are told apart by number, in the order of files and lines. */
function makeKeysUnique(papers: Paper[]): void {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const count = (counts.get(paper.key) ?? 0) + 1;
    counts.set(paper.key, count);
    if (count > 1) paper.key = `${paper.key}-${count}`;
  }
}

function addressOf(doi: string | null, arxivId: string | null, pmid: string | null): string | null {
  if (doi !== null) return `https://doi.org/${doi}`;
  if (arxivId !== null) return `https://arxiv.org/abs/${arxivId}`;
  return pmid !== null ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : null;
}

function mergesOf(group: Group, key: string): Merge[] {
  return group.slice(1).map(({record, reason}) => ({
    key,
    merged_key: placeOf(record),
    reason
  }));
}

/** Records that an identifier makes one though their titles have nothing in common are worth a look. */
function problemsOf(group: Group, paper: Paper): Problem[] {
  const title = canonicalTitle(paper.title);
  return group.slice(1).flatMap(({record, reason}) => {
    const other = canonicalTitle(record.title);
    if (other === title || title.startsWith(other) || other.startsWith(title)) return [];
    const {file, line} = record;
    const differ = `merged into ${paper.key} (${reason}) though the titles differ`;
    return [{file, line, kind: "warning", reason: differ}];
  });
}

function union(lists: string[][]): string[] {
  return [...new Set(lists.flat())];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
