import type {Field} from "../../model/mention.js";
import {spelledOut} from "./acronyms-elsewhere.js";
import type {NameRule} from "./compile-names.js";
import type {Family, Patterns} from "./family.js";

/** A name found in the text, before its context is read. */
export interface Candidate {
  field: Field;
  /** Where the family's own letters stand. */
  core: {start: number; end: number};
  /** The whole name around them. */
  start: number;
  end: number;
  /** Ways to read it, the likeliest first. */
  rules: readonly NameRule[];
}

const NEAR = 90;
const CLOSE = 45;
const LIST_GAP = 60;
const LIST_ROUNDS = 3;
const SIZE = /^[-_ ]?(?:\d+x)?\d+(?:\.\d+)?[BbM](?![A-Za-z\d])/;
/** What stands between the members of a list: the rest of a name or a word, brackets, a mark, an owner's name. */
const BETWEEN =
  /^[\s\w.+-]{0,12}(?:[/,]\s?v?\d[\w.]{0,5}){0,3}(?:\([^()]{1,40}\))?\s?(?:[,;/&+]|\band\b|\bor\b|\bvs\.?|\bversus\b|\()[,\s]*(?:and |or |the |to |with |e\.g\.,? |Meta'?s? |Google'?s? |OpenAI'?s? |Anthropic'?s? |Microsoft'?s? ){0,4}$/;
const PICTURES = new Set(["vision", "multimodal"]);

/** Families that are listed together: of one kind, both of pictures, or one of text with one of both. */
function alike(a: Family, b: Family): boolean {
  return (
    a.kind === b.kind ||
    PICTURES.has(a.kind) === PICTURES.has(b.kind) ||
    a.kind === "multimodal" ||
    b.kind === "multimodal"
  );
}

function isAny(patterns: Patterns | undefined, text: string): boolean {
  return patterns?.some((pattern) => pattern.test(text)) ?? false;
}

/** What the whole paper says, each question answered once. */
function openPaper(title: string, abstract: string) {
  const whole = `${title}\n${abstract}`;
  const answers = new Map<RegExp, boolean>();
  const acronyms = new Map<string, boolean>();
  const coined = new Map<string, boolean>();

  function has(patterns: Patterns = []): boolean {
    return patterns.some((pattern) => {
      const answer = answers.get(pattern) ?? pattern.test(whole);
      answers.set(pattern, answer);
      return answer;
    });
  }

  function spells(name: string): boolean {
    const isAcronym = name.length >= 2 && name.length <= 6 && /[A-Z].*[A-Z]/.test(name);
    const answer = acronyms.get(name) ?? (isAcronym && spelledOut(whole, name));
    acronyms.set(name, answer);
    return answer;
  }

  function coins(name: string): boolean {
    const known = coined.get(name);
    if (known !== undefined) return known;
    const own = `\\b(?:introduc|propos|present|develop|call|name|dubb|term)\\w*[\\s,]+(?:as |\\\\text\\w+\\{|\\*\\*)?${name}\\b(?![- ]?\\d|-(?:based|style|like|powered|driven)\\b)`;
    const answer = new RegExp(own).test(whole) || new RegExp(`^${name}(?:\\*|[-+]\\w+)?:`).test(title);
    coined.set(name, answer);
    return answer;
  }

  return {has, spells, coins};
}

/** Each candidate of one paper that is a model, with the rule it was read by. Candidates are in text order. */
export function readContext(
  title: string,
  abstract: string,
  all: readonly Candidate[]
): Map<Candidate, NameRule> {
  const paper = openPaper(title, abstract);
  const settled = new Map<Candidate, NameRule>();

  function nameOf({field, core}: Candidate): string {
    return (field === "title" ? title : abstract).slice(core.start, core.end);
  }

  function around({field, core}: Candidate, reach: number): string {
    return (field === "title" ? title : abstract).slice(Math.max(0, core.start - reach), core.end + reach);
  }

  function isOtherAcronym(candidate: Candidate, family: Family): boolean {
    return !paper.has(family.longForm && [family.longForm]) && paper.spells(nameOf(candidate));
  }

  function isVetoed(candidate: Candidate, {context}: Family): boolean {
    if (context.oftenCoined && paper.coins(nameOf(candidate))) return true;
    return paper.has(context.never) || isAny(context.not, around(candidate, CLOSE));
  }

  function fits(candidate: Candidate, rule: NameRule): boolean {
    const family = rule.family!;
    const {paper: inPaper, near, release} = family.context;
    const {field, core} = candidate;
    const after = (field === "title" ? title : abstract).slice(core.end, core.end + 30);
    if (SIZE.test(after)) return true;
    if (!rule.ambiguous) return !isOtherAcronym(candidate, family);
    if (isVetoed(candidate, family)) return false;
    if (paper.has(family.longForm && [family.longForm])) return true;
    if (isOtherAcronym(candidate, family)) return false;
    const isRelease = release?.test(after) ?? false;
    if (isRelease && /^[A-Z]/.test(nameOf(candidate))) return true;
    if (inPaper && !paper.has(inPaper)) return false;
    return isRelease || (near ? isAny(near, around(candidate, NEAR)) : inPaper !== undefined);
  }

  function isBeside(i: number, family: Family, step: 1 | -1): boolean {
    const candidate = all[i]!;
    for (let j = i + step; all[j]?.field === candidate.field; j += step) {
      const [first, second] = step === 1 ? [candidate, all[j]!] : [all[j]!, candidate];
      const gap = second.start - first.end;
      if (gap >= LIST_GAP) return false;
      const other = settled.get(all[j]!)?.family;
      if (!other || other === family || !alike(other, family) || gap <= 0) continue;
      const text = candidate.field === "title" ? title : abstract;
      if (BETWEEN.test(text.slice(first.end, second.start))) return true;
    }
    return false;
  }

  function isListed(i: number, rule: NameRule): boolean {
    const family = rule.family!;
    if (!isBeside(i, family, -1) && !isBeside(i, family, 1)) return false;
    return !isVetoed(all[i]!, family) && !isOtherAcronym(all[i]!, family);
  }

  for (const candidate of all) {
    const rule = candidate.rules.find((rule) => fits(candidate, rule));
    if (rule) settled.set(candidate, rule);
  }
  for (let round = 0; round < LIST_ROUNDS; round += 1) {
    all.forEach((candidate, i) => {
      if (settled.has(candidate)) return;
      const rule = candidate.rules.find((rule) => isListed(i, rule));
      if (rule) settled.set(candidate, rule);
    });
  }
  return settled;
}
