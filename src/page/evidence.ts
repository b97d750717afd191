import {run} from "../engine/run.js";
import {wordSpans} from "../language/word-spans.js";
import type {EvidenceRequest} from "../model/evidence.js";
import {literalStatement} from "../query/define.js";
import {evidence_families, evidence_terms, evidenceParameters, evidencePapers} from "../query/evidence.js";
import {abstracts_of, phrase_places} from "../query/papers.js";
import {topics} from "../query/topics.js";
import type {RowOf} from "../query/query.js";
import {useDatabase} from "./database.js";
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
  const {terms, families, members, phrases} = asked;
  const [abstracts, ofTerms, ofFamilies, ofPhrases] = await Promise.all([
    papers.length === 0 ? [] : run(engine, abstracts_of, {papers}),
    papers.length === 0 || terms.length + asked.topics.length + asked.groups.length === 0
      ? []
      : run(engine, evidence_terms, {terms, topics: asked.topics, groups: asked.groups, papers}),
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
    const reasons = new Set<string>(asked.keywords);
    const addWords = (position: number, length: number) => {
      const span = spanAt(position, length);
      if (span !== null) (span.field === "title" ? title : body).push(span);
    };
    for (const row of ofTerms.filter((r) => r.paper_id === paper.paper_id)) {
      reasons.add(row.term);
      row.positions.forEach((position, i) => addWords(position, row.lengths[i] ?? 1));
    }
    for (const row of ofFamilies.filter((r) => r.paper_id === paper.paper_id)) {
      reasons.add(row.member ?? row.family);
      (row.field === "title" ? title : body).push({start: row.start, end: row.start + row.text.length});
    }
    for (const row of ofPhrases.filter((r) => r.paper_id === paper.paper_id))
      addWords(row.position, row.length);
    return {paper, abstract, title, body, reasons: [...reasons]};
  });
  return {n_found: rows[0]?.n_found ?? 0, sql: literalStatement(query, parameters), papers: found};
}

/** Labels of all topics. */
export async function fetchTopicLabels(): Promise<Map<number, string>> {
  const rows = await run(await useDatabase(), topics, {});
  return new Map(rows.map((row) => [row.topic_id, row.label]));
}
