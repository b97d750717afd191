import {
  ambiguousModifiers,
  foreignWords,
  generalHeads,
  generalModifiers,
  generalNouns,
  generalPhrases,
  gerunds,
  loneNouns
} from "./boilerplate.js";
import {singular} from "./term-key.js";

export type GeneralReason = "boilerplate" | "too general" | "ends in a general word" | "not English";

/** Why a phrase can be no term, by its words alone; null where it can. */
export function generalReason(phrase: string): GeneralReason | null {
  const all = phrase.toLowerCase().split(" ");
  const last = singular(all.at(-1)!);
  const lower = [...all.slice(0, -1), last].join(" ");
  if (all.length > 1 && all.some((word) => foreignWords.has(word))) return "not English";
  if (isGeneralPhrase(lower) || isGeneralPhrase(all.join(" "))) return "boilerplate";
  if (all.every(isGeneral)) return "boilerplate";
  if (all.length > 1 && generalHeads.has(last)) return "ends in a general word";
  if (all.length === 1 && last.endsWith("ing") && !gerunds.has(last)) return "too general";
  return all.length === 1 && (loneNouns.has(last) || loneNouns.has(all[0]!)) ? "too general" : null;
}

/** How many general modifiers a phrase begins with, of its words in their order. */
export function nModifiers(words: readonly string[]): number {
  const first = words.findIndex((word) => !generalModifiers.has(word.toLowerCase()));
  return first < 0 ? words.length : first;
}

/** A phrase without the general modifiers that it begins with; empty where it is nothing else. */
export function withoutModifiers(phrase: string): string {
  const words = phrase.split(" ");
  return words.slice(nModifiers(words)).join(" ");
}

/** Whether a word in lower case says nothing of what a paper is about. */
export function isGeneral(word: string): boolean {
  return (
    generalModifiers.has(word) ||
    ambiguousModifiers.has(word) ||
    generalNouns.has(word) ||
    generalNouns.has(singular(word)) ||
    isGeneralPhrase(word) ||
    !/\p{L}.*\p{L}/u.test(word)
  );
}

function isGeneralPhrase(phrase: string): boolean {
  return generalPhrases.has(phrase.replaceAll("-", " "));
}
