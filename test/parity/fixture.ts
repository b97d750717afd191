import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {openTableWriter} from "../../loaders/table-writer.js";
import {association, jaccard, npmi} from "../../src/analysis/association.js";
import {cooccurrence} from "../../src/analysis/cooccurrence.js";
import {paperTopics} from "../../src/analysis/paper-topics.js";
import {countTokens, indexWords} from "../../src/language/index-words.js";
import {openMatcher} from "../../src/language/match-terms.js";
import {type TableName, tableNames, type TableRow} from "../../src/model/tables.js";

/** Rows of all tables, by table. */
export type Rows = {[N in TableName]: TableRow<N>[]};

interface FixtureTerm {
  forms: string[];
  /** −1 for none. */
  topic: number;
  long_form: string | null;
}

const vocabulary: readonly FixtureTerm[] = [
  {forms: ["language model", "language models"], topic: 0, long_form: null},
  {forms: ["large language model", "large language models"], topic: 0, long_form: null},
  {forms: ["chain-of-thought", "chain of thought"], topic: 0, long_form: null},
  {forms: ["LLM", "LLMs"], topic: 0, long_form: "large language model"},
  {forms: ["word embedding", "word embeddings"], topic: 1, long_form: null},
  {forms: ["o'brien logic"], topic: 1, long_form: null},
  {forms: ["knowledge graph"], topic: 1, long_form: null},
  {forms: ["café corpus"], topic: -1, long_form: null},
  {forms: ["sparse attention"], topic: 2, long_form: null},
  {forms: ["state space"], topic: 2, long_form: null},
  {forms: ["rare thing"], topic: -1, long_form: null}
];
const topicLabels = [
  "language model, chain-of-thought",
  'embeddings & "graphs"',
  "attention; space's",
  "nobody's topic"
];
const families = [
  {
    family: "GPT",
    organisation: "OpenAI",
    released: "2018-06-11",
    kind: "language",
    members: ["GPT-4", "GPT-3.5"]
  },
  {family: "Llama", organisation: "Meta", released: "2023-02-24", kind: "language", members: ["Llama 3.1"]},
  {family: "BERT", organisation: null, released: null, kind: "language", members: []},
  {
    family: "O'Model",
    organisation: "L’École",
    released: "2020-01-01",
    kind: "other",
    members: ["O'Model 'Ω'"]
  },
  {family: "Unseen", organisation: null, released: null, kind: "vision", members: []}
];
const filler = [
  "we",
  "study",
  "the",
  "a",
  "of",
  "results",
  "interpretability",
  "interpret",
  "interpretable",
  "hallucination",
  "GPT-4",
  "4",
  "2024",
  "state-of-the-art",
  "naïve",
  "模型",
  "C++",
  "don't",
  "3.5",
  "multi-step",
  "step",
  "“quoted”",
  "back\\slash",
  "100%"
];

/** A part of the first topic, which holds all of its terms. */
const partId = topicLabels.length;
const authorKeywords = ["a;b", "c,'d'", "Ω", "language model"];

/** A seeded linear congruential generator: whole numbers below n. */
function openRandom(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

type Dated = Pick<TableRow<"papers">, "date" | "date_precision" | "year" | "month">;

/** Months of 2021 to 2024 with gaps; some papers dated to the month, to the year, or not at all. */
function pickDate(random: (n: number) => number): Dated {
  const kind = random(10);
  if (kind === 0) return {date: null, date_precision: null, year: null, month: null};
  const year = 2021 + random(4);
  if (kind === 1) return {date: `${year}-01-01`, date_precision: "year", year, month: null};
  const month = `${year}-${String(1 + random(6) * 2).padStart(2, "0")}`;
  if (kind === 2) return {date: `${month}-01`, date_precision: "month", year, month: `${month}-01`};
  const day = String(1 + random(28)).padStart(2, "0");
  return {date: `${month}-${day}`, date_precision: "day", year, month: `${month}-01`};
}

/** A corpus small enough to count by hand in code, with every kind of paper a corpus may hold. */
export function fixtureRows({n = 120, seed = 7} = {}): Rows {
  const random = openRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const rows = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Rows;
  const sentence = (length: number): string =>
    Array.from({length}, () => (random(4) === 0 ? pick(pick(vocabulary).forms) : pick(filler))).join(" ");
  const drafts = Array.from({length: n}, () => {
    const title =
      random(15) === 0
        ? pick(['"Attention" isn\'t all: 100% λ 🦙', "—", "O'Reilly; DROP TABLE papers; --"])
        : sentence(3 + random(5));
    return {title, abstract: random(6) === 0 ? null : sentence(8 + random(30)), ...pickDate(random)};
  }).sort((a, b) =>
    (a.date ?? "9999") < (b.date ?? "9999") ? -1 : (a.date ?? "9999") > (b.date ?? "9999") ? 1 : 0
  );

  rows.events.push({date: "2022-11-30", label: "it's “out”"}, {date: "2023-01-01", label: "New Year"});
  const match = openMatcher(vocabulary);
  const postings: number[][] = vocabulary.map(() => []);
  const membership = vocabulary.map((t) => t.topic);
  const term_rows: TableRow<"paper_terms">[] = [];
  drafts.forEach(({title, abstract, date, date_precision, year, month}, paper_id) => {
    rows.papers.push({
      paper_id,
      key: paper_id % 3 === 0 ? `doi:10.1/o'x${paper_id}` : `hash:${paper_id}`,
      title,
      authors: Array.from(
        {length: random(4)},
        (_, i) => pick(["Ada O'Hara", "李 明", 'Q "X" Z', "Ünal"]) + i
      ),
      venue: random(3) === 0 ? null : pick(["arXiv", "J. of 'Tests'"]),
      type: random(2) === 0 ? null : "article",
      date,
      date_precision,
      year,
      month,
      doi: paper_id % 3 === 0 ? `10.1/o'x${paper_id}` : null,
      arxiv_id: random(2) === 0 ? null : `2401.${paper_id}`,
      pmid: null,
      url: random(2) === 0 ? null : `https://x.test/${paper_id}`,
      categories: random(2) === 0 ? [] : ["cs.CL", "cs.AI"],
      keywords: authorKeywords.filter(() => random(3) === 0),
      language: null,
      cited_by: random(2) === 0 ? null : random(50),
      has_abstract: abstract !== null,
      n_tokens: countTokens(title, abstract),
      sources: ["a.jsonl"]
    });
    if (abstract !== null) rows.abstracts.push({paper_id, abstract});
    for (const [word, entry] of indexWords(title, abstract))
      rows.word_index.push({word, paper_id, month, ...entry});
    const held = new Map<number, TableRow<"paper_terms">>();
    for (const {term, position, length, field} of match(title, abstract)) {
      let row = held.get(term);
      if (row === undefined)
        held.set(
          term,
          (row = {term_id: term, paper_id, month, n_mentions: 0, in_title: false, positions: [], lengths: []})
        );
      row.n_mentions++;
      row.in_title ||= field === "title";
      row.positions.push(position);
      row.lengths.push(length);
    }
    for (const row of held.values()) {
      postings[row.term_id]!.push(paper_id);
      term_rows.push(row);
    }
    const mentions = [...held.values()].map((r) => ({term: r.term_id, n_mentions: r.n_mentions}));
    for (const row of paperTopics(mentions, membership)) {
      rows.paper_topics.push({paper_id, ...row});
      if (row.topic_id === 0) rows.paper_topics.push({paper_id, ...row, topic_id: partId});
    }
    for (let i = random(4); i > 0; i--) {
      const {family, members} = families[random(4)]!;
      const member = members.length > 0 && random(2) === 0 ? pick(members) : null;
      const field = abstract === null || random(3) === 0 ? "title" : "abstract";
      rows.model_mentions.push({
        paper_id,
        month,
        family,
        member,
        version: null,
        text: member ?? family,
        field,
        start: i * 20 + random(10)
      });
    }
  });
  rows.paper_terms = term_rows;
  vocabulary.forEach(({forms, topic, long_form}, term_id) => {
    const held = postings[term_id]!;
    const dates = held.flatMap((p) => rows.papers[p]!.date ?? []).sort();
    rows.terms.push({
      term_id,
      term: forms[0]!,
      forms,
      n_words: forms[0]!.split(" ").length,
      n_papers: held.length,
      n_mentions: term_rows.filter((r) => r.term_id === term_id).reduce((sum, r) => sum + r.n_mentions, 0),
      first_date: dates[0] ?? null,
      long_form,
      relevance: term_id / 3,
      topic_id: topic < 0 ? null : topic,
      subtopic_id: topic === 0 ? partId : null
    });
  });
  topicLabels.forEach((label, topic_id) =>
    rows.topics.push({
      topic_id,
      parent_id: null,
      label,
      top_terms: vocabulary.filter((t) => t.topic === topic_id).map((t) => t.forms[0]!),
      n_papers: rows.paper_topics.filter((r) => r.topic_id === topic_id).length,
      stability: 1 / (topic_id + 1)
    })
  );
  rows.topics.push({
    topic_id: partId,
    parent_id: 0,
    label: "a part of it",
    top_terms: [],
    n_papers: rows.paper_topics.filter((r) => r.topic_id === partId).length,
    stability: 0.5
  });
  rows.term_groups.push(
    {group_name: "Models", term_id: 0},
    {group_name: "Models", term_id: 1},
    {group_name: "It's 'x'", term_id: 1},
    {group_name: "It's 'x'", term_id: 3}
  );
  authorKeywords.forEach((keyword, keyword_id) => {
    const held = rows.papers.filter((paper) => paper.keywords.includes(keyword));
    const first_date = held.flatMap(({date}) => date ?? []).sort()[0] ?? null;
    rows.author_keywords.push({keyword_id, keyword, forms: [keyword], n_papers: held.length, first_date});
    for (const {paper_id, month} of held) rows.paper_author_keywords.push({keyword_id, paper_id, month});
  });
  for (const {family, organisation, released, kind} of families)
    rows.model_families.push({family, organisation, released, kind});
  const pairs = cooccurrence(postings);
  for (let i = 0; i < pairs.term_a.length; i++) {
    const [term_a, term_b, both] = [pairs.term_a[i]!, pairs.term_b[i]!, pairs.n_papers[i]!];
    const [a, b] = [postings[term_a]!.length, postings[term_b]!.length];
    rows.cooccurrence.push({
      term_a,
      term_b,
      n_papers: both,
      association: association(both, a, b, n),
      npmi: npmi(both, a, b, n),
      jaccard: jaccard(both, a, b)
    });
  }
  rows.left_out_terms.push(
    {phrase: "our paper", n_papers: 9, reason: "general"},
    {phrase: "it's", n_papers: 9, reason: "rare"}
  );
  rows.audit.push(
    {file: "a.jsonl", line: null, kind: "read", reason: "jsonl", n_records: n + 2},
    {file: "a.jsonl", line: 3, kind: "refused", reason: "no title: {'x': \"y\"}", n_records: null},
    {file: "a.jsonl", line: 2, kind: "warning", reason: "no date", n_records: null}
  );
  rows.source_files.push({
    file: "a.jsonl",
    format: "JSON Lines",
    encoding: "UTF-8",
    n_records: n + 2,
    n_refused: 1,
    n_merged: 1,
    n_left_out: 0,
    n_dates: 0,
    column_mapping: ["Titel → title", "x → not used"]
  });
  rows.missing_fields.push(
    {field: "abstract", n_papers: n, n_missing: 3},
    {field: "doi", n_papers: n, n_missing: n}
  );
  rows.near_misses.push({
    key: "hash:1",
    other_key: "hash:2",
    entry: "a.jsonl:1",
    other_entry: "a.jsonl:2",
    title: "One's title",
    other_title: "One title",
    reason: "titles nearly the same"
  });
  rows.merges.push({key: "hash:1", merged_key: "a.jsonl:9", reason: "same title"});
  rows.corpus.push(corpusRow(rows));
  return rows;
}

function corpusRow({papers}: Rows): TableRow<"corpus"> {
  const dates = papers.flatMap((p) => p.date ?? []).sort();
  const dated = (precision: string | null) => papers.filter((p) => p.date_precision === precision).length;
  return {
    title: "Fixture's corpus",
    description: null,
    kind: "field",
    licence: null,
    home_page: null,
    fingerprint: "f",
    version: "0",
    n_records: papers.length + 2,
    n_papers: papers.length,
    n_with_abstract: papers.filter((p) => p.has_abstract).length,
    n_merged: 1,
    n_refused: 1,
    n_left_out: 0,
    n_day: dated("day"),
    n_month: dated("month"),
    n_year: dated("year"),
    n_undated: dated(null),
    first_date: dates[0] ?? null,
    last_date: dates.at(-1) ?? null,
    period_from: null,
    period_to: "2024-12-31",
    categories_kept: ["cs.CL", "it's"],
    has_abstracts: true,
    topic_resolution: 1,
    topic_agreement: 0.9
  };
}

/** Writes the tables, as a build does, into a new folder below the system's; gives the folder. */
export async function writeRows(rows: Partial<Rows>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "litscope-parity-"));
  const writer = await openTableWriter(folder);
  try {
    for (const name of tableNames) for (const row of rows[name] ?? []) writer.append(name, row);
    await writer.finish(folder);
  } finally {
    writer.close();
  }
  return folder;
}
