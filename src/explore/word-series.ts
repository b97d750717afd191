import {normalWord} from "../language/words.js";

/** A line of the box for words: what is typed between two commas. */
export type WordItem =
  /** A term of the vocabulary, all of its spellings. */
  | {kind: "term"; label: string; term_id: number}
  /** Papers that hold one of several words or phrases; `search` is a word query. */
  | {kind: "words"; label: string; search: string}
  /** Every word that begins so, a line each. */
  | {kind: "expand"; label: string; prefix: string};

/** A term by any of its spellings, in lower case. */
export type TermIndex = ReadonlyMap<string, {term_id: number; term: string}>;

export function indexTerms(
  terms: readonly {term_id: number; term: string; forms: readonly string[]}[]
): Map<string, {term_id: number; term: string}> {
  const index = new Map<string, {term_id: number; term: string}>();
  for (const {term_id, term, forms} of terms)
    for (const form of [term, ...forms])
      if (!index.has(form.toLowerCase())) index.set(form.toLowerCase(), {term_id, term});
  return index;
}

/** What is typed, between commas outside quotes. */
export function splitItems(text: string): string[] {
  const items = text.match(/(?:"[^"]*"?|[^,"])+/g) ?? [];
  return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ""))];
}

/**
 * What one item asks for: a term where it is the spelling of one, else its words; `a | b` for papers that hold either,
 * `word*` for a line for each word that begins so. Quotes ask for the words even where they are a term.
 */
export function readItem(item: string, terms: TermIndex): WordItem {
  const term = terms.get(item.toLowerCase());
  if (term !== undefined) return {kind: "term", label: term.term, term_id: term.term_id};
  const prefix = /^([^\s"|()]+)\*$/.exec(item)?.[1];
  if (prefix !== undefined) return {kind: "expand", label: item, prefix: normalWord(prefix)};
  const alternatives = item
    .split("|")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => (one.startsWith('"') ? one : `"${one.replaceAll('"', " ")}"`));
  return {kind: "words", label: item, search: alternatives.join(" OR ")};
}
