import type {EvidenceRequest} from "../model/evidence.js";
import {defineQuery} from "./define.js";
import {phrasesIn, readWordQuery} from "../language/word-query.js";
import {paperColumns} from "./papers.js";
import {phraseStarts, wordPapers} from "./word-match.js";

const requestParameters = {
  terms: "VARCHAR[]",
  topics: "INTEGER[]",
  families: "VARCHAR[]",
  members: "VARCHAR[]",
  keywords: "VARCHAR[]",
  groups: "VARCHAR[]",
  phrases: "VARCHAR[]",
  primary: "INTEGER?",
  from: "DATE?",
  to: "DATE?"
} as const;

/** The words of a request as one query. */
export function wordsOf({words}: EvidenceRequest) {
  return readWordQuery(words.map((one) => `(${one})`).join(" "));
}

/** A request's parameters for the queries below. */
export function evidenceParameters(request: EvidenceRequest) {
  const day = (date: string | null): Date | null => (date === null ? null : new Date(`${date}T00:00:00Z`));
  return {
    terms: [...new Set(request.terms)],
    topics: [...new Set(request.topics)],
    families: [...new Set(request.families)],
    members: [...new Set(request.members)],
    keywords: [...new Set(request.keywords)],
    groups: [...new Set(request.groups)],
    phrases: phrasesIn(wordsOf(request)),
    primary: request.primary,
    from: day(request.from),
    to: day(request.to)
  };
}

/** The papers behind a mark: a condition for each thing asked for, none for what is not. */
export function evidencePapers(request: EvidenceRequest) {
  const asked = evidenceParameters(request);
  const met: string[] = [];
  const words = wordsOf(request);
  if (request.with_abstract) met.push("p.has_abstract");
  if (request.months_only) met.push("p.month IS NOT NULL");
  if (asked.from !== null) met.push("p.date >= $from");
  if (asked.to !== null) met.push("p.date <= $to");
  const holds = (list: keyof typeof asked, rows: string, column: string) => {
    if ((asked[list] as unknown[]).length === 0) return;
    met.push(`p.paper_id IN (
    SELECT paper_id FROM ${rows}
    WHERE list_contains($${list}, ${column})
    GROUP BY paper_id HAVING count(DISTINCT ${column}) = len($${list})
  )`);
  };
  holds("terms", "paper_terms JOIN terms USING (term_id)", "term");
  holds("topics", "paper_topics", "topic_id");
  if (request.primary !== null)
    met.push(
      `coalesce((
    SELECT min(pt.topic_id) FROM paper_topics pt JOIN topics t USING (topic_id)
    WHERE pt.paper_id = p.paper_id AND pt.is_primary AND t.parent_id IS NULL
  ), -1) = $primary`
    );
  holds("families", "model_mentions", "family");
  holds("members", "model_mentions", "coalesce(member, family)");
  holds("keywords", "paper_author_keywords JOIN author_keywords USING (keyword_id)", "keyword");
  holds("groups", "paper_terms JOIN term_groups USING (term_id)", "group_name");
  if (words !== null)
    met.push(`p.paper_id IN (
    ${wordPapers(words, asked.phrases)}
  )`);
  return defineQuery({
    name: "evidence_papers",
    about: "The papers behind the mark among those under the filter, newest first; n_found counts them all.",
    columns: {...paperColumns, n_found: "INTEGER"},
    parameters: {...requestParameters, limit: "INTEGER", offset: "INTEGER"},
    sql: `${words !== null ? `WITH ${phraseStarts}\n` : ""}SELECT p.paper_id, p.key, p.title, p.authors, p.venue, p.date, p.date_precision, p.has_abstract, p.url,
  p.arxiv_id, p.doi, p.pmid, p.type, count(*) OVER () AS n_found
FROM papers p JOIN ${request.compared ? "compared_selection" : "selection"} USING (paper_id)${met.length === 0 ? "" : `\nWHERE ${met.join("\n  AND ")}`}
ORDER BY p.date DESC NULLS LAST, p.paper_id DESC
LIMIT $limit OFFSET $offset`
  });
}

export const evidence_terms = defineQuery({
  name: "evidence_terms",
  about: "Where some papers mention the terms asked for, or any term of the topics or groups asked for.",
  columns: {
    paper_id: "INTEGER",
    term: "VARCHAR",
    topic_id: "INTEGER?",
    subtopic_id: "INTEGER?",
    positions: "INTEGER[]",
    lengths: "INTEGER[]"
  },
  parameters: {terms: "VARCHAR[]", topics: "INTEGER[]", groups: "VARCHAR[]", papers: "INTEGER[]"},
  sql: `SELECT pt.paper_id, t.term, t.topic_id, t.subtopic_id, pt.positions, pt.lengths
FROM paper_terms pt JOIN terms t USING (term_id)
WHERE list_contains($papers, pt.paper_id)
  AND (list_contains($terms, t.term) OR coalesce(list_contains($topics, t.topic_id), false)
    OR coalesce(list_contains($topics, t.subtopic_id), false)
    OR t.term_id IN (SELECT term_id FROM term_groups WHERE list_contains($groups, group_name)))
ORDER BY pt.paper_id, t.term_id`
});

export const evidence_families = defineQuery({
  name: "evidence_families",
  about: "Where some papers mention the model families or members asked for.",
  columns: {
    paper_id: "INTEGER",
    family: "VARCHAR",
    member: "VARCHAR?",
    text: "VARCHAR",
    field: "VARCHAR",
    start: "INTEGER"
  },
  parameters: {families: "VARCHAR[]", members: "VARCHAR[]", papers: "INTEGER[]"},
  sql: `SELECT paper_id, family, member, text, field, start
FROM model_mentions
WHERE list_contains($papers, paper_id)
  AND (list_contains($families, family) OR list_contains($members, coalesce(member, family)))
ORDER BY paper_id, field DESC, start, family`
});
