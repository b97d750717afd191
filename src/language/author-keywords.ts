import {chooseForms} from "./forms.js";
import {openTermKey} from "./term-key.js";
import type {UserVocabulary} from "./user-vocabulary.js";

export interface AuthorKeyword {
  /** Shown form: the most frequent spelling, or the one a person asked for. */
  keyword: string;
  /** Every spelling, upper and lower case aside, most frequent first. */
  forms: string[];
  /** Indexes of the papers that have it, ascending. */
  papers: number[];
}

/**
 * The keywords that authors gave their papers, those in most papers first, then by shown form. Spellings meet as those
 * of terms do, and the thesaurus and the stop list are heeded; nothing else is left out.
 *
 * @param keywordsOf the keywords of each paper
 */
export function countAuthorKeywords(
  keywordsOf: readonly (readonly string[])[],
  {replacements, stops}: Pick<UserVocabulary, "replacements" | "stops">
): AuthorKeyword[] {
  const termKey = openTermKey();
  const joined = new Map(replacements.map(({label, by}) => [termKey(label), by]));
  const shown = new Map(replacements.flatMap(({by}) => (by === null ? [] : [[termKey(by), by]])));
  const unwanted = new Set(stops.map(({phrase}) => termKey(phrase)));

  const found = new Map<string, {papers: number[]; spellings: Map<string, number>}>();
  keywordsOf.forEach((keywords, paper) => {
    for (const written of new Set(keywords)) {
      const own = termKey(written);
      const by = joined.get(own);
      const key = by ? termKey(by) : own;
      if (key === "" || by === null || unwanted.has(key)) continue;
      const known = found.get(key) ?? {papers: [], spellings: new Map<string, number>()};
      found.set(key, known);
      if (known.papers.at(-1) !== paper) known.papers.push(paper);
      known.spellings.set(written, (known.spellings.get(written) ?? 0) + 1);
    }
  });
  return [...found]
    .map(([key, {papers, spellings}]): AuthorKeyword => {
      const forms = chooseForms(spellings).map(({form}) => form);
      return {keyword: shown.get(key) ?? forms[0]!, forms, papers};
    })
    .sort((a, b) => b.papers.length - a.papers.length || (a.keyword < b.keyword ? -1 : 1));
}
