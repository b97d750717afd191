import type {Problem} from "../model/paper.js";
import {vocabularyFiles} from "../model/vocabulary-files.js";
import {openTermKey} from "./term-key.js";

/** A label that counts as another term; where `by` is null, as none. */
export interface Replacement {
  label: string;
  by: string | null;
  line: number;
}

export interface StopPhrase {
  phrase: string;
  line: number;
}

/** Terms that a person put under one name. */
export interface TermGroup {
  name: string;
  terms: string[];
  line: number;
}

/** What people decided about the vocabulary: without contradictions, chains of replacements followed to their ends. */
export interface UserVocabulary {
  replacements: Replacement[];
  stops: StopPhrase[];
  groups: TermGroup[];
}

export const noVocabulary: UserVocabulary = {replacements: [], stops: [], groups: []};

interface Line {
  line: number;
  text: string;
}

/**
 * Reads `thesaurus.txt` (as VOSviewer writes it: a label, a tab, what replaces it; nothing after the tab leaves the
 * label out), `stop-list.txt` (a word or phrase a line) and `term-groups.txt` (`name: term, term, …`). Lines that
 * begin with # are comments. Labels are whole terms, in any case, number or hyphenation. Lines that contradict
 * others are not used, and named with those they contradict.
 */
export function readUserVocabulary(files: ReadonlyMap<string, string>): {
  vocabulary: UserVocabulary;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const keyOfWords = openTermKey();
  const termKey = (phrase: string): string => (/[\p{L}\p{N}]/u.test(phrase) ? keyOfWords(phrase) : "");
  const linesOf = (file: string): Line[] =>
    (files.get(file) ?? "")
      .split(/\r\n?|\n/)
      .map((text, i) => ({line: i + 1, text}))
      .filter(({text}) => text.trim() !== "" && !text.trimStart().startsWith("#"));
  const warnIn =
    (file: string) =>
    (line: number, reason: string): void => {
      problems.push({file, line, kind: "warning", reason: `not used: ${reason}`});
    };

  const thesaurus = linesOf(vocabularyFiles.thesaurus);
  const replacements = readThesaurus(thesaurus, termKey, warnIn(vocabularyFiles.thesaurus));
  const byKey = new Map(replacements.map((one) => [termKey(one.label), one]));
  const targets = new Map(
    replacements.flatMap(({by, line}) => (by === null ? [] : [[termKey(by), line] as const]))
  );

  const stops: StopPhrase[] = [];
  const warnStop = warnIn(vocabularyFiles.stops);
  for (const {line, text} of linesOf(vocabularyFiles.stops)) {
    const phrase = tidy(text);
    const key = termKey(phrase);
    const target = targets.get(key);
    if (key === "") warnStop(line, "no word in it");
    else if (target !== undefined)
      warnStop(line, `${vocabularyFiles.thesaurus}, line ${target}, replaces another label by “${phrase}”`);
    else if (!stops.some((stop) => termKey(stop.phrase) === key)) stops.push({phrase, line});
  }
  const stopKeys = new Map(stops.map((stop) => [termKey(stop.phrase), stop]));

  const groups: TermGroup[] = [];
  const warnGroup = warnIn(vocabularyFiles.groups);
  for (const {line, text} of linesOf(vocabularyFiles.groups)) {
    const colon = text.indexOf(":");
    const name = tidy(text.slice(0, Math.max(colon, 0)));
    const terms = new Map<string, string>();
    if (colon < 0 || name === "") {
      warnGroup(line, "it should read “name: term, term, …”");
      continue;
    }
    const twin = groups.find((group) => group.name.toLowerCase() === name.toLowerCase());
    if (twin) {
      warnGroup(line, `line ${twin.line} has a group of that name: put all its terms there`);
      continue;
    }
    for (const written of text
      .slice(colon + 1)
      .split(",")
      .map(tidy)) {
      if (termKey(written) === "") continue;
      const replaced = byKey.get(termKey(written));
      const term = replaced === undefined ? written : replaced.by;
      const stop = term === null ? undefined : stopKeys.get(termKey(term));
      if (term === null)
        warnGroup(line, `“${written}” is left out by ${vocabularyFiles.thesaurus}, line ${replaced!.line}`);
      else if (stop) warnGroup(line, `“${written}” is on the stop list, line ${stop.line}`);
      else terms.set(termKey(term), term);
    }
    if (terms.size === 0) warnGroup(line, `the group “${name}” has no term`);
    else groups.push({name, terms: [...terms.values()], line});
  }
  return {vocabulary: {replacements, stops, groups}, problems};
}

function readThesaurus(
  lines: readonly Line[],
  termKey: (phrase: string) => string,
  warn: (line: number, reason: string) => void
): Replacement[] {
  const direct = new Map<string, Replacement>();
  for (const {line, text} of lines) {
    const cells = text.split("\t");
    const [label, by] = [tidy(cells[0]!), tidy(cells[1] ?? "")];
    if (/^label$/i.test(label) && /^replace by$/i.test(by)) continue;
    const key = termKey(label);
    const known = direct.get(key);
    if (cells.length < 2) warn(line, "no tab between the label and what replaces it");
    else if (key === "") warn(line, "no word before the tab");
    else if (by !== "" && termKey(by) === "") warn(line, "no word after the tab");
    else if (known && termKey(known.by ?? "") !== termKey(by))
      warn(
        line,
        `line ${known.line} already ${known.by === null ? "leaves out" : `replaces by “${known.by}” the label`} “${label}”`
      );
    else if (!known) direct.set(key, {label, by: by === "" ? null : by, line});
  }

  const resolved: Replacement[] = [];
  for (const [key, replacement] of direct) {
    const path = [key];
    let {by} = replacement;
    for (;;) {
      const next = by === null ? undefined : direct.get(termKey(by));
      if (next === undefined || path.at(-1) === termKey(by!)) break;
      if (path.includes(termKey(by!))) {
        const circle = [...path.map((label) => direct.get(label)!.label), by!];
        warn(replacement.line, `the replacements go in a circle: ${circle.join(" → ")}`);
        by = undefined as never;
        break;
      }
      path.push(termKey(by!));
      by = next.by;
    }
    if (by !== undefined) resolved.push({...replacement, by});
  }
  return resolved;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
