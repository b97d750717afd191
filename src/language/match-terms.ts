import type {Field, TermMention} from "../model/mention.js";
import {parts} from "./words.js";
import type {Parts} from "./words.js";

interface Node {
  next: Map<string, Node>;
  /** Index of the term whose form ends here; -1 where none does. */
  term: number;
  /** Indexes of the terms whose form, written in capitals, ends here, by that form. */
  capitals: Map<string, number> | null;
}

/** What may stand between two words of one term: never the end of a sentence, a comma or a bracket. */
const joined = /^(?:['\u2019]s)?[\s\-\u2010-\u2013\u2212\uff0d'"\u2018-\u201d\u00ad]*$/iu;

/** Finds the terms of a vocabulary in a paper, in text order. */
export type Matcher = (title: string, abstract: string | null) => TermMention[];

const suffix =
  /^(?:\p{L}{2,}ed|based|aware|like|style|free|level|specific|oriented|centric|driven|wise|agnostic|only|friendly|related|dependent|independent|efficient|intensive|theoretic|driving|enabled)$/u;

/** Whether a form is an acronym of capitals alone ("SAM", "LLMs"), which matches only what is written so. */
export function isCapitals(form: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(form);
}

/** Whether a match may end before this part of the same compound: "LLM-based" holds "LLM", "GPT-4" does not hold "GPT". */
export function isSuffix(part: string): boolean {
  return suffix.test(part);
}

/**
 * Opens a matcher for the forms of terms: leftmost, then longest, without overlap, on word positions. Case and
 * the hyphens inside a form do not count; other punctuation parts words ("fine tuning" is "fine-tuning"), except for acronyms of capitals alone.
 * A match never begins inside a compound ("co-citation" holds no "citation") and ends inside one only before a
 * suffix like "-based" or a participle. Of two terms with the same form the first has it.
 */
export function openMatcher(terms: readonly {forms: readonly string[]}[]): Matcher {
  const root = openNode();
  terms.forEach(({forms}, term) => {
    for (const form of forms) {
      let node = root;
      for (const word of parts(form).words) {
        let next = node.next.get(word);
        if (next === undefined) node.next.set(word, (next = openNode()));
        node = next;
      }
      if (node === root) continue;
      if (isCapitals(form)) {
        node.capitals ??= new Map();
        if (!node.capitals.has(form)) node.capitals.set(form, term);
      } else if (node.term < 0) node.term = term;
    }
  });
  return (title, abstract) => {
    const found: TermMention[] = [];
    const inTitle = parts(title);
    match(root, title, inTitle, "title", 0, found);
    if (abstract !== null)
      match(root, abstract, parts(abstract), "abstract", inTitle.words.length + 1, found);
    return found;
  };
}

function openNode(): Node {
  return {next: new Map(), term: -1, capitals: null};
}

function match(
  root: Node,
  text: string,
  {words, starts, ends, firsts, limits}: Parts,
  field: Field,
  offset: number,
  found: TermMention[]
): void {
  let position = 0;
  while (position < words.length) {
    let term = -1;
    let limit = position;
    if (firsts[position] === position) {
      let node = root.next.get(words[position]!);
      for (let at = position + 1; node !== undefined; at++) {
        const hit = node.capitals?.get(text.slice(starts[position], ends[at - 1])) ?? node.term;
        if (hit >= 0 && (limits[at - 1] === at || isSuffix(words[at]!))) {
          term = hit;
          limit = at;
        }
        node =
          at < words.length && joined.test(text.slice(ends[at - 1], starts[at]))
            ? node.next.get(words[at]!)
            : undefined;
      }
    }
    if (term < 0) {
      position++;
      continue;
    }
    found.push({
      term,
      position: position + offset,
      length: limit - position,
      field,
      start: starts[position]!,
      end: ends[limit - 1]!
    });
    position = limit;
  }
}
