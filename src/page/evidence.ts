import {run} from "../engine/run.js";
import {wordSpans} from "../language/word-spans.js";
import {phrasesIn, readWordQuery} from "../language/word-query.js";
import type {EvidenceRequest} from "../model/evidence.js";
import type {ExportedPaper} from "../model/exported-paper.js";
import type {DatePrecision} from "../model/paper.js";
import {literalStatement} from "../query/define.js";
import {evidence_families, evidence_terms, evidenceParameters, evidencePapers} from "../query/evidence.js";
import {abstracts_of, phrase_places} from "../query/papers.js";
import {topics as topic_list} from "../query/topics.js";
import type {RowOf} from "../query/query.js";
import {positionsPublished, useDatabase} from "./database.js";
import {useFilter} from "./filter.js";
import type {Span} from "./snippets.js";

/** A paper behind a mark, with the places of the words that made it match. */
export interface EvidencePaper {
  paper: RowOf<ReturnType<typeof evidencePapers>>;
  abstract: string | null;
  title: Span[];
  body: Span[];
  /** What matched: terms, members, families or authors' keywords. */
  reasons: string[];
}

export interface EvidencePage {
  n_found: number;
  sql: string;
  papers: EvidencePaper[];
}

/** Some of the papers a request asks for, newest first. */
export async function fetchEvidence(
  request: EvidenceRequest,
  page: {limit: number; offset: number}
): Promise<EvidencePage> {
  const engine = await useDatabase();
  const query = evidencePapers(request);
  const asked = evidenceParameters(request);
  const parameters = {...asked, ...page};
  const rows = await run(engine, query, parameters);
  const papers = rows.map((row) => row.paper_id);
  const {terms, families, members} = asked;
  const topics =
    request.primary === null || request.primary < 0 ? asked.topics : [...asked.topics, request.primary];
  const {filter, compared} = useFilter().filters;
  const ofFilter = readWordQuery((request.compared ? (compared ?? filter) : filter).words, {
    positions: positionsPublished()
  });
  /** The words of the request, and those of the filter, are marked alike. */
  const phrases = [...new Set([...asked.phrases, ...phrasesIn(ofFilter, {wanted: true})])];
  const [abstracts, ofTerms, ofFamilies, ofPhrases] = await Promise.all([
    papers.length === 0 ? [] : run(engine, abstracts_of, {papers}),
    papers.length === 0 || terms.length + topics.length + asked.groups.length === 0
      ? []
      : run(engine, evidence_terms, {terms, topics, groups: asked.groups, papers}),
    papers.length === 0 || families.length + members.length === 0
      ? []
      : run(engine, evidence_families, {families, members, papers}),
    papers.length === 0 || phrases.length === 0 ? [] : run(engine, phrase_places, {phrases, papers})
  ]);
  const abstractOf = new Map(abstracts.map((a) => [a.paper_id, a.abstract]));
  const found = rows.map((paper) => {
    const abstract = abstractOf.get(paper.paper_id) ?? null;
    const spanAt = wordSpans(paper.title, abstract);
    const title: Span[] = [];
    const body: Span[] = [];
    const reasons = openReasons();
    for (const keyword of asked.keywords) reasons.add(`keyword ${keyword}`, null);
    const addWords = (position: number, length: number): string | null => {
      const span = spanAt(position, length);
      if (span === null) return null;
      (span.field === "title" ? title : body).push(span);
      return (span.field === "title" ? paper.title : (abstract ?? "")).slice(span.start, span.end);
    };
    for (const row of ofTerms.filter((r) => r.paper_id === paper.paper_id)) {
      if (row.positions.length === 0) reasons.add(`term ${row.term}`, null);
      row.positions.forEach((position, i) =>
        reasons.add(`term ${row.term}`, addWords(position, row.lengths[i] ?? 1))
      );
    }
    for (const row of ofFamilies.filter((r) => r.paper_id === paper.paper_id)) {
      const name = row.member ?? row.family;
      reasons.add(name === row.family ? `family ${name}` : `family ${row.family}: ${name}`, row.text);
      (row.field === "title" ? title : body).push({start: row.start, end: row.start + row.text.length});
    }
    for (const row of ofPhrases.filter((r) => r.paper_id === paper.paper_id))
      reasons.add("words", addWords(row.position, row.length));
    return {paper, abstract, title, body, reasons: reasons.list()};
  });
  return {n_found: rows[0]?.n_found ?? 0, sql: literalStatement(query, parameters), papers: found};
}

/** Why a paper matched, each reason with the spellings that stand in the paper. */
function openReasons() {
  const found = new Map<string, Set<string>>();
  return {
    add(reason: string, written: string | null): void {
      const texts = found.get(reason) ?? new Set();
      found.set(reason, texts);
      if (written !== null) texts.add(written);
    },
    list: (): string[] =>
      [...found].map(([reason, texts]) =>
        texts.size === 0 ? reason : `${reason} (${[...texts].map((text) => `“${text}”`).join(", ")})`
      )
  };
}

/** All papers that a request asks for, as references: without abstracts, subjects, language and citations. */
export async function fetchReferences(request: EvidenceRequest): Promise<ExportedPaper[]> {
  const parameters = {...evidenceParameters(request), limit: 1_000_000, offset: 0};
  const rows = await run(await useDatabase(), evidencePapers(request), parameters);
  return rows.map((row) => ({
    ...row,
    abstract: null,
    date: row.date?.toISOString().slice(0, 10) ?? null,
    date_precision: row.date_precision as DatePrecision | null,
    categories: [],
    keywords: [],
    language: null,
    cited_by: null
  }));
}

/** Labels of all topics. */
export async function fetchTopicLabels(): Promise<Map<number, string>> {
  const rows = await run(await useDatabase(), topic_list, {});
  return new Map(rows.map((row) => [row.topic_id, row.label]));
}
