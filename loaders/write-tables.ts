import type {Corpus} from "../src/corpus/read-corpus.js";
import {families, possible} from "../src/language/families/lexicon.js";
import {openVocabulary} from "../src/language/vocabulary.js";
import {openLanguageStage} from "./language-stage.js";
import type {TermRow, Text} from "./language-work.js";
import type {Progress} from "./progress.js";
import {version} from "./project.js";
import type {TableWriter} from "./table-writer.js";
import {writeTerms} from "./write-terms.js";

/** All rows of all tables of a corpus: the texts are read once for words and phrases, and once for the terms. */
export async function writeTables(
  corpus: Corpus,
  fingerprint: string,
  writer: TableWriter,
  onProgress: (progress: Progress) => void,
  n_workers: number | undefined
): Promise<void> {
  const {papers} = corpus;
  const texts: Text[] = papers.map(({title, abstract}) => ({title, abstract}));
  const stage = openLanguageStage(papers.length, n_workers);
  try {
    const vocabulary = openVocabulary();
    onProgress({stage: "reading the texts", done: 0, total: papers.length});
    await stage.analyse(texts, (analysed, i) => {
      const {abstract, ...paper} = papers[i]!;
      const {paper_id, month} = paper;
      writer.append("papers", {...paper, n_tokens: analysed.n_tokens});
      if (abstract !== null) writer.append("abstracts", {paper_id, abstract});
      for (const [word, n_mentions, in_title, positions] of analysed.words) {
        writer.append("word_index", {word, paper_id, month, n_mentions, in_title, positions});
      }
      for (const mention of analysed.families) {
        if (possible(mention.family, paper.date))
          writer.append("model_mentions", {paper_id, month, ...mention});
      }
      vocabulary.add(analysed.phrases);
      onProgress({stage: "reading the texts", done: i + 1, total: papers.length});
    });
    for (const {family, organisation, released, kind} of families) {
      writer.append("model_families", {family, organisation, released, kind});
    }
    onProgress({stage: "choosing terms", done: 0, total: 1});
    const {terms, left_out} = vocabulary.finish();
    for (const row of left_out) writer.append("left_out_terms", row);

    const matched: TermRow[][] = [];
    onProgress({stage: "counting terms", done: 0, total: papers.length});
    await stage.match(texts, terms, (rows, i) => {
      matched[i] = rows;
      onProgress({stage: "counting terms", done: i + 1, total: papers.length});
    });
    onProgress({stage: "finding topics", done: 0, total: 1});
    writeTerms(corpus, terms, matched, writer);
  } finally {
    await stage.close();
  }
  writeAudit(corpus, fingerprint, writer);
}

function writeAudit(
  {papers, merges, problems, files, description}: Corpus,
  fingerprint: string,
  writer: TableWriter
): void {
  for (const {file, format, n_records} of files) {
    writer.append("audit", {file, line: null, kind: "read", reason: format, n_records});
  }
  for (const {file, line, kind, reason} of problems)
    writer.append("audit", {file, line, kind, reason, n_records: null});
  for (const merge of merges) writer.append("merges", merge);
  const dates = papers.flatMap(({date}) => (date === null ? [] : [date])).sort();
  const withPrecision = (precision: string | null) =>
    papers.filter((p) => p.date_precision === precision).length;
  writer.append("corpus", {
    ...description,
    fingerprint,
    version,
    n_records: papers.length + merges.length,
    n_papers: papers.length,
    n_with_abstract: papers.filter((p) => p.has_abstract).length,
    n_merged: merges.length,
    n_refused: problems.filter((p) => p.kind === "refused").length,
    n_day: withPrecision("day"),
    n_month: withPrecision("month"),
    n_year: withPrecision("year"),
    n_undated: withPrecision(null),
    first_date: dates[0] ?? null,
    last_date: dates.at(-1) ?? null
  });
}
