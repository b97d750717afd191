import {parse, TomlDate, TomlError} from "smol-toml";
import type {Problem} from "../../model/paper.js";
import {nameKey} from "./compile-names.js";
import type {Family, FamilyContext, FamilyKind, Lexicon, Member, Patterns} from "./family.js";

const kinds: readonly FamilyKind[] = ["language", "vision", "multimodal", "speech", "other"];
const lists = ["names", "exact", "ambiguous", "members", "paper", "near", "not", "never"] as const;
const keys: readonly string[] = [
  "family",
  "organisation",
  "released",
  "kind",
  ...lists,
  "release",
  "often_coined",
  "long_form"
];
const shortestName = 3;

export const emptyLexicon: Lexicon = {families: [], others: [], words: new Map()};

/** What is wrong with one entry of the file. */
class Refused extends Error {}

interface Read {
  lexicon: Lexicon;
  problems: Problem[];
}

/**
 * Reads a file of model families, in TOML, as `model-families.toml` beside this explains; adds them to a lexicon. A
 * family of a name that is known there gets the names, members and context that are added. An entry with a mistake is
 * left out, with its line and the reason; a file that is no TOML is not used.
 */
export function readFamilies(text: string, file: string, base: Lexicon = emptyLexicon): Read {
  const problems: Problem[] = [];
  const refuse = (line: number | null, reason: string): void => {
    problems.push({file, line, kind: "warning", reason: `not used: ${reason}`});
  };
  let content: Record<string, unknown>;
  try {
    content = parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const line = text.split(/\r\n?|\n/)[error.line - 1] ?? "";
    refuse(
      error.line,
      /=\s*\d{4}-\d{2}\s*(?:#|$)/.test(line)
        ? 'a month stands in quotes: released = "2024-05"'
        : error.message.split("\n")[0]!.replace(/^Invalid TOML document: /, "")
    );
    return {lexicon: base, problems};
  }
  const attempt = (line: number | null, read: () => void): void => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refuse(line, error.message);
    }
  };

  const words = new Map(base.words);
  for (const [name, value] of Object.entries(tableOf(content.words)))
    attempt(lineOf(text, name), () => words.set(name, readPatterns(stringsOf(value, name), words)));
  const others = [...base.others];
  attempt(lineOf(text, "[other]"), () => {
    const {names = [], ...rest} = tableOf(content.other);
    for (const key of Object.keys(rest)) throw new Refused(`[other] has no “${key}”, only names`);
    others.push(...stringsOf(names, "names"));
  });
  for (const key of Object.keys(content))
    if (!["words", "other", "family"].includes(key))
      refuse(lineOf(text, key), `there is no “${key}”, only [[family]], [words] and [other]`);

  const families = [...base.families];
  const lines = familyLines(text);
  const entries = Array.isArray(content.family) ? (content.family as unknown[]) : [];
  if (content.family !== undefined && !Array.isArray(content.family))
    refuse(lineOf(text, "family"), "a family begins with [[family]], in two pairs of brackets");
  entries.forEach((entry, i) =>
    attempt(lines[i] ?? null, () => {
      const read = tableOf(entry);
      const name = nameOf(read);
      const at = families.findIndex(({family}) => nameKey(family) === nameKey(name));
      const parts = readParts(read, name, words);
      const family = at < 0 ? newFamily(name, parts) : extended(families[at]!, parts);
      checkNames(
        family,
        families.filter((other) => other !== families[at])
      );
      if (at < 0) families.push(family);
      else families[at] = family;
    })
  );
  return {lexicon: {families, others, words}, problems};
}

function nameOf(entry: Record<string, unknown>): string {
  const {family} = entry;
  if (typeof family !== "string" || family.trim() === "") throw new Refused("a family without a name");
  return family.trim();
}

type Parts = Pick<Family, "names" | "members" | "longForm"> &
  Required<Pick<Family, "cased" | "ambiguous" | "context">> &
  Partial<Pick<Family, "organisation" | "released" | "kind">>;

/** All that an entry says. */
function readParts(
  entry: Record<string, unknown>,
  family: string,
  words: ReadonlyMap<string, Patterns>
): Parts {
  for (const key of Object.keys(entry))
    if (!keys.includes(key))
      throw new Refused(`${family}: there is no “${key}”; there are ${keys.join(", ")}`);
  const list = (key: (typeof lists)[number]): string[] =>
    entry[key] === undefined ? [] : stringsOf(entry[key], `${family}, ${key}`);
  const {kind, organisation, released, long_form} = entry;
  if (kind !== undefined && !kinds.includes(kind as FamilyKind))
    throw new Refused(`${family}: its kind is one of ${kinds.join(", ")}`);
  if (organisation !== undefined && (typeof organisation !== "string" || organisation.trim() === ""))
    throw new Refused(`${family}: its organisation is a text`);
  const [names, cased] = [list("names"), list("exact")];
  for (const name of [...names, ...cased])
    if (nameKey(name.replaceAll("*", "")).length < (names.includes(name) ? shortestName : 2))
      throw new Refused(
        `${family}: “${name}” is too short to be certain; make it ambiguous, with words near it`
      );
  return {
    ...(kind !== undefined && {kind: kind as FamilyKind}),
    ...(typeof organisation === "string" && {organisation: organisation.trim()}),
    ...(released !== undefined && {released: dateOf(released, family)}),
    ...(long_form !== undefined && {longForm: readExpression(long_form, family)}),
    names,
    cased,
    ambiguous: list("ambiguous"),
    context: readContextOf(entry, family, words),
    members: list("members").map((text) => readMember(text, family))
  };
}

/** A family that was not known: nothing that it needs may be missing. */
function newFamily(family: string, parts: Parts): Family {
  const {kind, organisation, released, ...rest} = parts;
  if (organisation === undefined) throw new Refused(`${family}: an organisation is missing`);
  if (released === undefined) throw new Refused(`${family}: the day of its first release is missing`);
  if (kind === undefined) throw new Refused(`${family}: a kind is missing: ${kinds.join(", ")}`);
  return whole({family, organisation, released, kind, ...rest});
}

/** A known family with what an entry adds; what the entry does not say stays. */
function extended(known: Family, parts: Parts): Family {
  const context: FamilyContext = {...known.context, ...parts.context};
  for (const key of ["paper", "near", "not", "never"] as const) {
    const patterns = [...(known.context?.[key] ?? []), ...(parts.context[key] ?? [])];
    if (patterns.length > 0) context[key] = patterns;
  }
  const isNew = ({name}: Member): boolean => parts.members.every((member) => member.name !== name);
  return whole({
    ...known,
    ...parts,
    names: union(known.names, parts.names),
    cased: union(known.cased, parts.cased),
    ambiguous: union(known.ambiguous, parts.ambiguous),
    context,
    members: [...known.members.filter(isNew), ...parts.members]
  });
}

function whole(family: Family): Family {
  const {names, cased, ambiguous, context} = family;
  if (names.length + cased.length + ambiguous.length === 0)
    throw new Refused(`${family.family}: it needs names, exact or ambiguous names to be found by`);
  if (ambiguous.length > 0 && context.paper === undefined && context.near === undefined)
    throw new Refused(`${family.family}: an ambiguous name needs words that stand in the paper, or near it`);
  return family;
}

function union(known: readonly string[], added: readonly string[]): string[] {
  return [...new Set([...known, ...added])];
}

/** A certain name belongs to one family. */
function checkNames(family: Family, others: readonly Family[]): void {
  for (const name of family.names) {
    const key = nameKey(name.replaceAll("*", ""));
    const owner = others.find(({names}) => names.some((other) => nameKey(other.replaceAll("*", "")) === key));
    if (owner !== undefined)
      throw new Refused(`${family.family}: “${name}” is a name of ${owner.family} already`);
  }
}

function readContextOf(
  entry: Record<string, unknown>,
  family: string,
  words: ReadonlyMap<string, Patterns>
): FamilyContext {
  const context: FamilyContext = {};
  for (const key of ["paper", "near", "not", "never"] as const) {
    if (entry[key] !== undefined)
      context[key] = readPatterns(stringsOf(entry[key], `${family}, ${key}`), words);
  }
  if (entry.release !== undefined) context.release = readExpression(entry.release, family);
  if (entry.often_coined !== undefined) {
    if (typeof entry.often_coined !== "boolean")
      throw new Refused(`${family}: often_coined is true or false`);
    context.oftenCoined = entry.often_coined;
  }
  return context;
}

function readMember(text: string, family: string): Member {
  const [, name, released = null] = /^(.*?)\s*(?::\s*(\d{4}(?:-\d{2}){0,2}))?$/.exec(text)!;
  if (name === undefined || name === "") throw new Refused(`${family}: a member without a name`);
  return {name, released: released === null ? null : dateOf(released, `${family}, ${name}`)};
}

function dateOf(value: unknown, of: string): string {
  const text =
    value instanceof TomlDate
      ? value.toISOString().slice(0, 10)
      : typeof value === "number"
        ? String(value)
        : value;
  const isDate =
    typeof text === "string" &&
    /^\d{4}(?:-\d{2}){0,2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text);
  if (!isDate) throw new Refused(`${of}: “${String(value)}” is no date such as 2024-05-13, 2024-05 or 2024`);
  return text;
}

/** Words and expressions of a context; all words of it in one expression. */
function readPatterns(given: readonly string[], words: ReadonlyMap<string, Patterns>): Patterns {
  const patterns: RegExp[] = [];
  const plain: string[] = [];
  for (const text of given) {
    if (text.startsWith("@")) {
      const named = words.get(text.slice(1));
      if (named === undefined) throw new Refused(`there are no [words] “${text.slice(1)}”`);
      patterns.push(...named);
    } else if (text.startsWith("/")) patterns.push(readExpression(text, "a context"));
    else plain.push(wordSource(text));
  }
  if (plain.length > 0) {
    const [before, after] = plain.every(isAscii)
      ? ["\\b", "\\b"]
      : ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"];
    patterns.push(new RegExp(`${before}(?:${plain.join("|")})${after}`, plain.every(isAscii) ? "i" : "iu"));
  }
  return patterns;
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** "language model(s)" as an expression: a blank is a blank or hyphen, (s) a plural s or none, * any letters. */
function wordSource(text: string): string {
  return text
    .trim()
    .split(/(\(s\)|\*|\s+)/)
    .map((part) => {
      if (part === "(s)") return "s?";
      if (part === "*") return "[^\\s,;()]*";
      return /^\s+$/.test(part) ? "[-\\s]+" : part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    })
    .join("");
}

function readExpression(value: unknown, of: string): RegExp {
  const match = typeof value === "string" ? /^\/(.*)\/([a-z]*)$/s.exec(value) : null;
  if (match === null) throw new Refused(`${of}: an expression stands between slashes: /…/i`);
  if (/[^isu]/.test(match[2]!)) throw new Refused(`${of}: an expression has the flags i, s and u alone`);
  try {
    return new RegExp(match[1]!, match[2]);
  } catch (error) {
    throw new Refused(`${of}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function tableOf(value: unknown): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Refused("a table is expected here");
  return value as Record<string, unknown>;
}

function stringsOf(value: unknown, of: string): string[] {
  if (!Array.isArray(value) || value.some((one) => typeof one !== "string" || one.trim() === ""))
    throw new Refused(`${of}: a list of texts is expected: ["…", "…"]`);
  return value as string[];
}

/** Lines of the [[family]] heads. */
function familyLines(text: string): number[] {
  return text.split(/\r\n?|\n/).flatMap((line, i) => (/^\s*\[\[\s*family\s*\]\]/.test(line) ? [i + 1] : []));
}

function lineOf(text: string, key: string): number | null {
  const at = text.split(/\r\n?|\n/).findIndex((line) => line.includes(key));
  return at < 0 ? null : at + 1;
}
