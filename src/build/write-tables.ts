import {type Corpus, countMissing} from "../corpus/read-corpus.js";
import {openVocabulary} from "../language/vocabulary.js";
import type {Paper} from "../model/paper.js";
import type {LanguageStage} from "./language-stage.js";
import {textOf} from "./language-work.js";
import type {Progress} from "./progress.js";
import type {ReadCorpus} from "./complete-corpus.js";
import {settleTerms} from "./settle-terms.js";
import type {TableColumns, TableSink} from "./table-sink.js";
import {writeAuthorKeywords} from "./write-author-keywords.js";
import {writeTerms} from "./write-terms.js";
import {openWordIndex, type SortedWords} from "./word-index.js";
import type {TermTopics} from "./write-topics.js";

export interface WriteTablesOptions {
  fingerprint: string;
  /** Of the software. */
  version: string;
  openStage(n_papers: number): LanguageStage;
  onProgress(progress: Progress): void;
}

/** All rows of all tables of a corpus: the texts are read once for words and phrases, and once for the terms. */
export async function writeTables(
  corpus: ReadCorpus,
  writer: TableSink,
  {fingerprint, version, openStage, onProgress}: WriteTablesOptions
): Promise<void> {
  const {papers} = corpus;
  const texts = papers.map(textOf);
  const isPublished = corpus.description.abstracts === "publish";
  let topics: TermTopics;
  const stage = openStage(papers.length);
  try {
    const vocabulary = openVocabulary({user: corpus.vocabulary});
    onProgress({stage: "reading the texts", done: 0, total: papers.length});
    const words = openWordIndex();
    await stage.analyse(texts, corpus.families, (analysed, from) => {
      words.add(analysed.words);
      for (const [i, {language, n_tokens, phrases, families}] of analysed.texts.entries()) {
        papers[from + i]!.language = language;
        const {abstract, ...paper} = papers[from + i]!;
        const {paper_id, month} = paper;
        writer.append("papers", {...paper, n_tokens});
        if (abstract !== null && isPublished) writer.append("abstracts", {paper_id, abstract});
        for (const mention of families) writer.append("model_mentions", {paper_id, month, ...mention});
        vocabulary.add(phrases);
      }
      onProgress({
        stage: "reading the texts",
        done: from + analysed.texts.length,
        total: papers.length
      });
    });
    writer.appendColumns("word_index", wordColumns(words.take(), papers, isPublished));
    writer.complete(["word_index", "papers", "abstracts", "model_mentions"]);
    for (const {family, organisation, released: given, kind} of corpus.families.families) {
      const released = given + "-01-01".slice(given.length - 4);
      writer.append("model_families", {family, organisation, released, kind});
    }
    onProgress({stage: "choosing terms", done: 0, total: 1});
    const chosen = vocabulary.finish();
    onProgress({stage: "counting terms", done: 0, total: papers.length});
    const {terms, left_out, matched} = await settleTerms(texts, chosen, stage, (done) =>
      onProgress({stage: "counting terms", done, total: papers.length})
    );
    for (const row of left_out) writer.append("left_out_terms", row);
    writeAuthorKeywords(corpus, writer);
    writer.complete(["left_out_terms", "author_keywords", "paper_author_keywords"]);
    onProgress({stage: "finding topics", done: 0, total: 1});
    topics = await writeTerms(corpus, terms, matched, writer, stage);
  } finally {
    await stage.close();
  }
  writeAudit(corpus, {fingerprint, version}, topics, writer);
  for (const event of corpus.events) writer.append("events", event);
}

/** @param isPublished whether abstracts are, and so the places of words */
function wordColumns(
  {words, word, text, n_mentions, in_title, positions, ends}: SortedWords,
  papers: readonly Paper[],
  isPublished: boolean
): TableColumns<"word_index"> {
  return {
    n_rows: word.length,
    columns: {
      word: {values: words, of: word},
      paper_id: {numbers: text.map((i) => papers[i]!.paper_id)},
      month: {values: papers.map(({month}) => month), of: text},
      n_mentions: {numbers: n_mentions},
      in_title: {flags: in_title},
      positions: isPublished
        ? {items: positions, ends}
        : {items: new Int32Array(0), ends: new Int32Array(word.length)}
    }
  };
}

function writeAudit(
  corpus: Corpus,
  {fingerprint, version}: {fingerprint: string; version: string},
  topics: TermTopics,
  writer: TableSink
): void {
  const {papers, merges, near_misses, problems, files, flow, description} = corpus;
  for (const {file, label, n_records, n_dates} of files) {
    writer.append("audit", {file, line: null, kind: "read", reason: label, n_records: n_records + n_dates});
  }
  for (const {file, line, kind, reason} of problems)
    writer.append("audit", {file, line, kind, reason, n_records: null});
  for (const {
    file,
    format,
    label,
    encoding,
    n_records,
    n_refused,
    n_merged,
    n_left_out,
    n_dates,
    columns
  } of files) {
    writer.append("source_files", {
      file,
      format: format === null ? `not read: ${label}` : label,
      encoding,
      n_records,
      n_refused,
      n_merged,
      n_left_out,
      n_dates,
      column_mapping: columns.map(({column, field}) => `${column} → ${field ?? "not used"}`)
    });
  }
  for (const missing of countMissing(papers)) writer.append("missing_fields", missing);
  for (const merge of merges) writer.append("merges", merge);
  for (const miss of near_misses) writer.append("near_misses", miss);
  const dates = papers.flatMap(({date}) => (date === null ? [] : [date])).sort();
  const withPrecision = (precision: string | null) =>
    papers.filter((p) => p.date_precision === precision).length;
  const {title, kind, licence, home_page, period_from, period_to, categories, abstracts} = description;
  writer.append("corpus", {
    title,
    description: description.description,
    kind,
    licence,
    home_page,
    fingerprint,
    version,
    n_records: flow.n_records,
    n_papers: flow.n_papers,
    n_with_abstract: papers.filter((p) => p.has_abstract).length,
    n_merged: flow.n_merged,
    n_refused: flow.n_refused,
    n_left_out: flow.n_left_out,
    n_day: withPrecision("day"),
    n_month: withPrecision("month"),
    n_year: withPrecision("year"),
    n_undated: withPrecision(null),
    first_date: dates[0] ?? null,
    last_date: dates.at(-1) ?? null,
    period_from,
    period_to,
    categories_kept: categories,
    has_abstracts: abstracts === "publish",
    topic_resolution: topics.resolution,
    topic_agreement: topics.agreement
  });
}
