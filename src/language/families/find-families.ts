import type {Field, FamilyMention} from "../../model/mention.js";
import {canonicalName} from "./canonical-name.js";
import {compileNames, type NameFinder, type NameRule} from "./compile-names.js";
import type {Lexicon} from "./family.js";
import {nameExtent} from "./name-extent.js";
import {isMemberPossible, isPossible} from "./possible.js";
import {readContext, type Candidate} from "./read-context.js";

const LETTER_OR_DIGIT = /[A-Za-zÀ-ɏ\d]/;
/** A benchmark or a metric named after a model is no model. */
const MEASURE_AFTER = /^[-_]?(?:bench(?:mark)?|eval|score)s?(?![A-Za-z])/i;
const ADDRESS =
  /https?:\/\/\S+|\bwww\.\S+|\b[\w-]{1,60}(?:\.[\w-]{1,60}){0,5}\.(?:com|org|io|ai|net|edu|co|dev|site|gov|cn|de|uk|app|space)\/[^\s)]*|\b[\w-]{1,60}\.github\.io\b\S*/gi;

function isReadAs(rule: NameRule, matched: string, text: string, start: number): boolean {
  if (!rule.anyCase && matched.replace(/[-‐‑–_\s]/g, "") !== rule.written.replace(/[-\s]/g, "")) return false;
  const attached = start > 0 && LETTER_OR_DIGIT.test(text[start - 1]!);
  if (attached && !rule.attachedBefore) return false;
  const next = text.slice(start + matched.length, start + matched.length + 2);
  const attachedAfter = /^[A-Za-zÀ-ɏ]/.test(next) && !/^(?:s(?![A-Za-z])|[vV]\d)/.test(next);
  if (!attachedAfter) return true;
  return rule.attachedAfter && (rule.anyCase || !/[a-z]$/.test(matched) || /^[A-Z]/.test(next));
}

/** A name that stands alone is ambiguous if the lexicon says so, whatever its derived names are. */
function readings(names: NameFinder, matched: string, text: string, start: number): NameRule[] {
  const rules = names.rulesOf(matched).filter((rule) => isReadAs(rule, matched, text, start));
  const attached = start > 0 && LETTER_OR_DIGIT.test(text[start - 1]!);
  const after = /^[A-Za-zÀ-ɏ]/.test(text.slice(start + matched.length));
  if (attached || after) return rules;
  const doubted = rules.filter((rule) => rule.ambiguous && !rule.attachedAfter);
  return rules.filter(
    (rule) =>
      rule.ambiguous ||
      !doubted.some(({family}) => family === rule.family) ||
      !(rule.attachedBefore || rule.attachedAfter)
  );
}

/** Where web addresses stand, asked for ever later places. */
function openAddresses(text: string): (at: number) => boolean {
  const addresses = text.includes("/") || text.includes(".io") ? Array.from(text.matchAll(ADDRESS)) : [];
  let next = 0;
  return (at) => {
    while (next < addresses.length && addresses[next]!.index + addresses[next]![0].length <= at) next += 1;
    return next < addresses.length && addresses[next]!.index <= at;
  };
}

function candidates(names: NameFinder, text: string, field: Field): Candidate[] {
  const found: Candidate[] = [];
  const isAddress = openAddresses(text);
  let from = 0;
  for (let core = names.next(text, from); core; core = names.next(text, from)) {
    const rules = readings(names, text.slice(core.start, core.end), text, core.start);
    const rule = rules[0];
    from = rule ? core.end : core.start + 1;
    if (!rule || rule.family === null || isAddress(core.start)) continue;
    if (MEASURE_AFTER.test(text.slice(core.end, core.end + 12))) continue;
    const extent = nameExtent(text, core, rule.attachedBefore, rule.family);
    found.push({field, core, rules, ...extent});
  }
  return found;
}

function mention(
  candidate: Candidate,
  rule: NameRule,
  text: string,
  before: FamilyMention | null
): FamilyMention {
  const family = rule.family!;
  const reached = before ? before.start + before.text.length : 0;
  const shared = before !== null && candidate.core.start < reached;
  const start = shared ? before.start : Math.max(candidate.start, reached);
  const end = shared ? reached : candidate.end;
  const own = text.slice(shared ? candidate.core.start : start, end);
  const offset = shared ? candidate.core.start : start;
  const core = {start: candidate.core.start - offset, end: Math.min(candidate.core.end, end) - offset};
  return {
    family: family.family,
    ...canonicalName(family, own, core),
    text: text.slice(start, end),
    field: candidate.field,
    start
  };
}

/**
 * Finds the model families a paper mentions, in text order, title first; its date is as precise as it is known.
 * Mentions do not overlap, save that a name which holds two families ("DeepSeek-R1-Distill-Qwen-7B") is reported once
 * for each, with the same words. A family that was not released by then is another sense; of a release that was not,
 * the family alone is reported.
 */
export type FindFamilies = (title: string, abstract: string | null, date?: string | null) => FamilyMention[];

/** Opens a recogniser of all that a lexicon knows. */
export function openFamilies({families, others}: Lexicon): FindFamilies {
  const names = compileNames(families, others);
  return (title, abstract, date = null) => {
    const fields: [Field, string][] = [
      ["title", title],
      ["abstract", abstract ?? ""]
    ];
    const all = fields
      .flatMap(([field, text]) => candidates(names, text, field))
      .flatMap((candidate) => {
        const rules = candidate.rules.filter(
          ({family}) => family === null || isPossible(family.released, date)
        );
        return rules.length === 0 ? [] : [{...candidate, rules}];
      });
    return all.length === 0 ? [] : mentionsOf(title, abstract ?? "", all, date);
  };
}

function mentionsOf(
  title: string,
  abstract: string,
  all: readonly Candidate[],
  date: string | null
): FamilyMention[] {
  const settled = readContext(title, abstract, all);
  const mentions: FamilyMention[] = [];
  let before: FamilyMention | null = null;
  for (const candidate of all) {
    const rule = settled.get(candidate);
    if (!rule) continue;
    const text = candidate.field === "title" ? title : abstract;
    const read = mention(candidate, rule, text, before?.field === candidate.field ? before : null);
    const found = isMemberPossible(rule.family!, read.member, date)
      ? read
      : {...read, member: null, version: null};
    if (
      before &&
      before.field === found.field &&
      before.start === found.start &&
      before.family === found.family
    )
      continue;
    mentions.push(found);
    before = found;
  }
  return mentions;
}
