import {readFileSync} from "node:fs";
import {suggestMerges, type Suggestion} from "../src/language/suggest-merges.js";
import {emptyLexicon} from "../src/language/families/read-families.js";
import {noVocabulary, readUserVocabulary, type UserVocabulary} from "../src/language/user-vocabulary.js";
import {caseless, openVocabulary, type Vocabulary} from "../src/language/vocabulary.js";
import {openTermKey} from "../src/language/term-key.js";
import {vocabularyFiles} from "../src/model/vocabulary-files.js";
import type {Problem} from "../src/model/paper.js";
import {listDataFiles} from "./data-files.js";
import {openLanguageStage} from "./language-stage.js";
import {textOf} from "../src/build/language-work.js";
import type {Progress} from "../src/build/progress.js";
import {readPapers} from "./read-papers.js";
import {type SettledTerms, settleTerms} from "../src/build/settle-terms.js";
import {UserError} from "./user-error.js";

/** What a person's files change in the vocabulary of a corpus, and what else they might. */
export interface VocabularyReview {
  papers: number;
  terms: {before: number; after: number};
  /** By shown form: the labels that count as it, and its papers without and with them. */
  merges: {term: string; labels: string[]; papers_before: number; papers_after: number}[];
  left_out: {label: string; papers_before: number}[];
  groups: {name: string; terms: {term: string; papers: number}[]; papers: number}[];
  problems: {file: string; line: number | null; reason: string}[];
  suggestions: Suggestion[];
}

export interface ReviewOptions {
  data: string;
  /** A file to read in place of the folder's thesaurus. */
  thesaurus: string | null;
  onProgress?: (progress: Progress) => void;
  n_workers?: number | undefined;
}

/** Makes the vocabulary of a folder of papers without and with what its files say. Throws a UserError where there is nothing to read. */
export async function reviewVocabulary({
  data,
  thesaurus,
  onProgress = () => undefined,
  n_workers
}: ReviewOptions): Promise<VocabularyReview> {
  const corpus = await readPapers({
    folder: data,
    files: listDataFiles(data),
    today: new Date().toISOString().slice(0, 10),
    onProgress,
    n_workers
  });
  if (corpus.papers.length === 0) throw new UserError(`no paper could be read from ${data}`);
  const word_files = new Map(corpus.word_files);
  if (thesaurus !== null) word_files.set(vocabularyFiles.thesaurus, readText(thesaurus));
  const {vocabulary: user, problems} = readUserVocabulary(word_files);

  const texts = corpus.papers.map(textOf);
  const stage = openLanguageStage(texts.length, n_workers);
  try {
    const bare = openVocabulary();
    const own = openVocabulary({user});
    await stage.analyse(texts, emptyLexicon, (analysed, from) => {
      for (const {phrases} of analysed.texts) {
        bare.add(phrases);
        own.add(phrases);
      }
      onProgress({
        stage: "reading the texts",
        done: from + analysed.texts.length,
        total: texts.length
      });
    });
    const found = bare.finish();
    const count = async (name: string, vocabulary: Vocabulary) =>
      index(
        await settleTerms(texts, vocabulary, stage, (done) =>
          onProgress({stage: name, done, total: texts.length})
        )
      );
    const before = await count("counting terms without the files", found);
    const after = user === noVocabulary ? before : await count("counting terms with them", own.finish());
    return {
      papers: texts.length,
      terms: {before: before.terms.length, after: after.terms.length},
      ...changes(user, before, after),
      problems: problems.map(({file, line, reason}: Problem) => ({file, line, reason})),
      suggestions: suggestMerges(after.terms, after.postings, found.doubtful_acronyms)
    };
  } finally {
    await stage.close();
  }
}

interface Indexed extends Pick<SettledTerms, "terms"> {
  postings: number[][];
  papersOf(label: string): number[];
}

function index({terms, matched}: SettledTerms): Indexed {
  const postings: number[][] = terms.map(() => []);
  matched.forEach((rows, paper) => {
    for (const [term] of rows) postings[term]!.push(paper);
  });
  const termKey = openTermKey();
  const byForm = new Map<string, number>();
  terms.forEach(({forms}, term) => {
    for (const form of forms) for (const key of [caseless(form), termKey(form)]) byForm.set(key, term);
  });
  return {
    terms,
    postings,
    papersOf: (label) => postings[byForm.get(caseless(label)) ?? byForm.get(termKey(label)) ?? -1] ?? []
  };
}

function changes(
  {replacements, groups}: UserVocabulary,
  before: Indexed,
  after: Indexed
): Pick<VocabularyReview, "merges" | "left_out" | "groups"> {
  const labels = new Map<string, string[]>();
  for (const {label, by} of replacements) if (by !== null) labels.set(by, [...(labels.get(by) ?? []), label]);
  return {
    merges: [...labels].map(([term, of]) => ({
      term,
      labels: of,
      papers_before: before.papersOf(term).length,
      papers_after: after.papersOf(term).length
    })),
    left_out: replacements
      .filter(({by}) => by === null)
      .map(({label}) => ({label, papers_before: before.papersOf(label).length})),
    groups: groups.map(({name, terms}) => ({
      name,
      terms: terms.map((term) => ({term, papers: after.papersOf(term).length})),
      papers: new Set(terms.flatMap((term) => after.papersOf(term))).size
    }))
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

const mostSuggestions = 100;

/** The review in words; the suggestions are lines for thesaurus.txt. */
export function vocabularyText({
  papers,
  terms,
  merges,
  left_out,
  groups,
  problems,
  suggestions
}: VocabularyReview): string {
  const lines = [
    `# ${counted(papers, "paper")}, ${counted(terms.before, "term")}${terms.after === terms.before ? "" : ` without your files, ${terms.after} with them`}`
  ];
  for (const {file, line, reason} of problems)
    lines.push(`# ${file}${line === null ? "" : `:${line}`}: ${reason}`);
  for (const {term, labels, papers_before, papers_after} of merges)
    lines.push(
      `# ${term} ← ${labels.join(", ")}: ${counted(labels.length, "label")}, ${counted(papers_before, "paper")} → ${papers_after}`
    );
  for (const {label, papers_before} of left_out)
    lines.push(`# ${label}: left out, ${counted(papers_before, "paper")} → 0`);
  for (const group of groups) {
    const parts = group.terms.map((one) => `${one.term} ${one.papers}`).join(", ");
    lines.push(`# ${group.name}: ${counted(group.papers, "paper")} (${parts})`);
  }
  const shown = suggestions.slice(0, mostSuggestions);
  lines.push(
    shown.length === 0
      ? "# No two terms look like one."
      : `# Terms that look like one${shown.length < suggestions.length ? `, the first ${shown.length} of ${suggestions.length}` : ""}. Keep the lines that are right in ${vocabularyFiles.thesaurus}:`
  );
  if (shown.length > 0) lines.push("label\treplace by");
  for (const {label, replace_by, n_label, n_replace_by, n_either, reason} of shown)
    lines.push(
      `# ${reason}: ${counted(n_label, "paper")} and ${n_replace_by} → ${n_either}`,
      `${label}\t${replace_by}`
    );
  return `${lines.join("\n")}\n`;
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
