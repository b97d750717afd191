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
  const {groups, reasons, near_misses, unused} = groupRecords(records, decisions);
  const alone = new Map<string, string[]>();
  for (const {file} of records) if (!alone.has(file)) alone.set(file, [file]);
  const fused = groups.map((group) => fuse(group, alone));
  makeKeysUnique(fused);
  const several = [...groups.keys()].filter((i) => groups[i]!.length > 1);
  const merges = several.flatMap((i) => mergesOf(groups[i]!, fused[i]!.key, reasons));
  const problems = several.flatMap((i) => problemsOf(groups[i]!, fused[i]!, reasons));
  for (const {file, line, first, second} of unused) {
    const reason = `not used, as one side names no entry or both name the same: ${first}, ${second}`;
    problems.push({file, line, kind: "warning", reason});
  }
  const misses = near_misses.map(({first, second, reason}) => ({
    key: fused[first]!.key,
    other_key: fused[second]!.key,
    entry: placeOf(groups[first]![0]!),
    other_entry: placeOf(groups[second]![0]!),
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

function fuse(records: Group, alone: ReadonlyMap<string, string[]>): Paper {
  const record = records.length === 1 ? records[0]! : combine(records);
  const {title, abstract, date, doi, arxiv_id, pmid} = record;
  return {
    paper_id: 0,
    key: keyOf(title, date, {doi, arxiv_id, pmid}),
    title,
    abstract,
    authors: record.authors,
    venue: record.venue,
    type: record.type,
    date: date === null ? null : date + "-01-01".slice(date.length - 4),
    date_precision: date === null ? null : datePrecision(date),
    year: date === null ? null : Number(date.slice(0, 4)),
    month: date === null || date.length === 4 ? null : `${date.slice(0, 7)}-01`,
    doi,
    arxiv_id,
    pmid,
    url: record.url ?? addressOf(doi, arxiv_id, pmid),
    categories: record.categories,
    keywords: record.keywords,
    language: record.language,
    cited_by: record.cited_by,
    has_abstract: abstract !== null,
    sources:
      records.length === 1 ? alone.get(record.file)! : union([records.map(({file}) => file)]).sort(compare)
  };
}

/**
 * The longest abstract, with its title; the most precise date, the earliest of several; the most authors; the
 * highest count of citations. Else what the first record says that says anything.
 */
function combine(records: readonly SourceRecord[]): SourceRecord {
  const first = <T>(pick: (record: SourceRecord) => T | null): T | null =>
    records.map(pick).find((value) => value !== null) ?? null;
  const {file, line, title, abstract} = best(records, (record) => record.abstract?.length ?? 0);
  const dates = records.flatMap(({date}) => date ?? []);
  const cited = records.flatMap(({cited_by}) => cited_by ?? []);
  return {
    file,
    line,
    title,
    abstract,
    authors: best(records, ({authors}) => authors.length * 10_000 + authors.join().length).authors,
    venue: first(({venue}) => (venue === "arXiv" ? null : venue)) ?? first(({venue}) => venue),
    type: first(({type}) => type),
    date: dates.sort((a, b) => b.length - a.length || compare(a, b))[0] ?? null,
    doi: first(({doi}) => doi),
    arxiv_id: first(({arxiv_id}) => arxiv_id),
    pmid: first(({pmid}) => pmid),
    url: first(({url}) => url),
    categories: union(records.map(({categories}) => categories)),
    keywords: union(records.map(({keywords}) => keywords)),
    language: first(({language}) => language),
    cited_by: cited.length > 0 ? Math.max(...cited) : null
  };
}

function best(records: readonly SourceRecord[], weight: (record: SourceRecord) => number): SourceRecord {
  return records.reduce((chosen, record) => (weight(record) > weight(chosen) ? record : chosen));
}

function keyOf(
  title: string,
  date: string | null,
  ids: {doi: string | null; arxiv_id: string | null; pmid: string | null}
): string {
  if (ids.doi !== null) return `doi:${ids.doi}`;
  if (ids.arxiv_id !== null) return `arxiv:${ids.arxiv_id}`;
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

function mergesOf(group: Group, key: string, reasons: ReadonlyMap<SourceRecord, string>): Merge[] {
  return group.slice(1).map((record) => ({key, merged_key: placeOf(record), reason: reasons.get(record)!}));
}

/** Records that an identifier makes one though their titles have nothing in common are worth a look. */
function problemsOf(group: Group, paper: Paper, reasons: ReadonlyMap<SourceRecord, string>): Problem[] {
  const title = canonicalTitle(paper.title);
  return group.slice(1).flatMap((record) => {
    const other = canonicalTitle(record.title);
    if (other === title || title.startsWith(other) || other.startsWith(title)) return [];
    const {file, line} = record;
    const reason = `merged into ${paper.key} (${reasons.get(record)}) though the titles differ`;
    return [{file, line, kind: "warning", reason}];
  });
}

function union(lists: string[][]): string[] {
  return [...new Set(lists.flat())];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
