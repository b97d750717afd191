import type {Reader} from "../../model/paper.js";
import type {Found} from "../entry.js";
import {firstPublished} from "./first-published.js";
import {
  first,
  firstWrapped,
  listed,
  parts,
  readTagged,
  unwrap,
  values,
  type Step,
  type TaggedEntry
} from "./read-tagged.js";

/** A tag is filled up with spaces to four characters before its dash. */
const PADDED = /^\uFEFF?(?:([A-Z][A-Z0-9]{3})-|([A-Z][A-Z0-9]{2}) -|([A-Z][A-Z0-9]) {2}-)/;
/** ERIC has longer ones ("ISBN -"), and some lose their spaces. */
const LOOSE =
  /^\uFEFF?(PMID|OWN|STAT|TI|AB|FAU|AU|DP|JT|TA|SO|PT|LA|LID|AID|MH|OT|KW|ISBN|ISSN|PMC|BTI) ?-(?=\s|$)/;
/** Fields that an entry starts with, or has once. */
const ONCE = new Set(["PMID", "OWN", "UI", "TI", "DP"]);
const STARTS = new Set(["PMID", "OWN", "UI"]);
const OWN_FIELDS = /^(?:PMID|OWN|STAT|FAU|JT|TA|DP|PT|LID|AID|MH|OT|JID|EDAT|CRDT|PHST)$/;

const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;

/** MEDLINE's format (.nbib), as PubMed writes it, ERIC and KoreaMed. */
export function readMedline(file: string): Reader {
  return readTagged(file, {step, read, isCut, endMark: null});
}

/** Whether a text is in MEDLINE's format: it starts by a field, and several of its first are fields that RIS has not. */
export function looksLikeMedline(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/).filter((line) => /[^\s\uFEFF]/.test(line));
  if (readTag(lines[0] ?? "") === null) return false;
  const tags = lines.slice(0, 400).flatMap((line) => readTag(line)?.tag ?? []);
  if (tags.slice(0, 20).some((tag) => tag === "TY" || tag === "VN")) return false;
  const own = new Set(tags.filter((tag) => OWN_FIELDS.test(tag)));
  return STARTS.has(tags[0]!) ? own.size > 0 && tags.length > 1 : own.size > 2;
}

function step(line: string, entry: TaggedEntry | null): Step {
  const field = readTag(line);
  if (field) {
    const isNew = ONCE.has(field.tag) && entry !== null && entry.counts.has(field.tag);
    if (isNew && (STARTS.has(field.tag) || entry.afterBlank)) return {kind: "start", ...field};
    if (entry?.afterBlank && STARTS.has(field.tag)) return {kind: "start", ...field};
    return {kind: "field", ...field};
  }
  const last = entry?.fields.at(-1)?.tag;
  const isIndented = /^\s/.test(line) || line === "";
  if (isIndented || (last !== undefined && !STARTS.has(last) && !entry!.afterBlank))
    return {kind: "more", text: line};
  return {kind: "stray"};
}

function readTag(line: string): {tag: string; value: string} | null {
  const found = PADDED.exec(line) ?? LOOSE.exec(line);
  const tag = found?.[1] ?? found?.[2] ?? found?.[3];
  return found && tag !== undefined ? {tag, value: line.slice(found[0].length)} : null;
}

/** PubMed ends every entry by its source. */
function isCut(entry: TaggedEntry): boolean {
  return first(entry, "OWN")?.trim() === "NLM" && entry.counts.has("PMID") && !entry.counts.has("SO");
}

function read(entry: TaggedEntry): Found {
  const isEric = first(entry, "OWN")?.trim() === "ERIC";
  const types = values(entry, "PT").map((type) => type.trim());
  const isInJournal = !isEric || types.some((type) => /journal/i.test(type));
  const title = firstWrapped(entry, "TI");
  const book = firstWrapped(entry, "BTI");
  const ids = values(entry, "LID", "AID").map((id) => id.trim());
  return {
    title: title ?? book ?? firstWrapped(entry, "TT"),
    abstract: firstWrapped(entry, "AB", "OAB"),
    authors: readAuthors(entry),
    venue:
      (isInJournal ? firstWrapped(entry, "JT", "TA") : null) ??
      (title === null ? null : book) ??
      firstWrapped(entry, "CTI"),
    type: types.find((type) => !/^research support/i.test(type)) ?? null,
    dates: firstPublished(values(entry, "DP"), values(entry, "DEP")),
    doi: readDoi(ids),
    pmid: first(entry, "PMID"),
    url: ids.find((id) => /^https?:\/\//i.test(id)) ?? null,
    categories: values(entry, "MH").map((heading) => plain(heading.replace(/\/.*$/s, ""))),
    keywords: readKeywords(entry),
    language: first(entry, "LA")
  };
}

/** Full names, with groups among them; names with initials where there are no full ones. */
function readAuthors(entry: TaggedEntry): string[] {
  for (const tag of ["FAU", "AU", "FED", "ED"]) {
    if (values(entry, tag).length > 0) return values(entry, tag, "CN");
  }
  return values(entry, "CN");
}

/** Article and location ids say of what kind they are: "10.1000/1 [doi]", "S0000-1 [pii]". */
function readDoi(ids: string[]): string | null {
  const named = ids.find((id) => /\[doi\]$/i.test(id));
  return named?.slice(0, -"[doi]".length) ?? ids.find((id) => DOI.test(id)) ?? null;
}

/** KoreaMed writes all keywords into one field. */
function readKeywords(entry: TaggedEntry): string[] {
  const lists = values(entry, "KW").flatMap((value) => parts(unwrap(value), ";"));
  return [...values(entry, "OT"), ...(lists.length === 1 ? listed(lists[0]!, ",") : lists)].map(plain);
}

/** Asterisks mark what a paper is mainly about. */
function plain(term: string): string {
  return term.replace(/^\s*\*/, "");
}
