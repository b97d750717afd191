import {fieldNamed, type FieldName} from "../field-names.js";
import {parseJson} from "./parse-json.js";
import {understand} from "./read-object.js";
import {endOfString, scanValue, startScan} from "./scan-value.js";
import {isObject} from "./understand.js";

/** Where the papers stand in an object that holds them. */
export interface ListPlace {
  /** Behind the bracket that opens the list. */
  at: number;
  /** The brackets open there, "{{[" in {"message": {"items": [ … */
  open: string;
  /** Of the list, or of each object that holds one by any key. */
  keys: string[];
  /** Keys of other lists of papers in the object, which are not read. */
  others: string[];
}

/** Keys under which sources keep their list of papers. */
const LIST_KEYS: ReadonlySet<string> = new Set([
  "papers",
  "results",
  "result",
  "items",
  "data",
  "works",
  "records",
  "documents",
  "docs",
  "entries",
  "entry",
  "articles",
  "publications",
  "recommendedPapers",
  "hits",
  "hit",
  "rows",
  "matches"
]);

const DEEPEST = 3;
const MOST_SAMPLED = 10;

/** A title among the first fields of an object that is malformed or goes on. */
const TITLE_FIRST = /^\W*(?:"[^"\\]*"\s*:\s*(?:"(?:[^"\\\n]|\\.)*"|[\w.+-]+)\s*,\s*){0,20}"title"\s*:/;

/** Of which an object that holds papers has one at most. */
const OF_PAPERS: readonly FieldName[] = ["authors", "date", "venue", "doi", "arxiv_id", "pmid", "cited_by"];

/** An open object, with what its keys tell of it. */
interface Frame {
  at: number;
  keys: string[];
  fields: Set<FieldName>;
  /** Of its values that are objects, the first few. */
  nSampled: number;
  nTitled: number;
  depth: number;
}

interface Candidate {
  at: number;
  key: string;
  path: Frame[];
  /** Of the objects around it: what follows a list in a text that is broken may belong to anything. */
  fieldsBefore: ReadonlySet<FieldName>;
  hasTitles: boolean;
}

/**
 * The list of papers in an object that is none itself: under a key that sources use, else under any; else the
 * object itself where its values are papers. Of an object that is cut off or broken, `isWhole` is false: it may be
 * a paper whose title is missing. Lists are looked for in objects in objects, no deeper.
 */
export function findList(text: string, isWhole: boolean): ListPlace | null {
  const {candidates, frames} = surveyed(text);
  const fieldsOf = ({path, fieldsBefore}: Candidate) =>
    isWhole ? new Set(path.flatMap((frame) => [...frame.fields])) : fieldsBefore;
  const nOf = (one: Candidate, fields: readonly FieldName[]) => {
    const known = fieldsOf(one);
    return fields.filter((field) => known.has(field)).length;
  };
  const isOfPaper = (one: Candidate) =>
    nOf(one, ["title", "abstract"]) > 0 || nOf(one, OF_PAPERS) > (isWhole ? 1 : 0);
  const isOfWholePaper = (one: Candidate) =>
    nOf(one, ["title"]) > 0 && nOf(one, ["abstract", "authors", "doi"]) > 0;
  const isKnown = ({key}: Candidate) => LIST_KEYS.has(key);

  const known = candidates.filter((one) => isKnown(one) && !isOfWholePaper(one));
  const titled = candidates.filter((one) => one.hasTitles && !isOfPaper(one));
  const chosen = known.find((one) => one.hasTitles) ?? titled[0] ?? known.find((one) => !isOfPaper(one));
  if (chosen) {
    const others = titled.filter((one) => one !== chosen).map(({key}) => key);
    return {at: chosen.at, open: `${"{".repeat(chosen.path.length)}[`, keys: [chosen.key], others};
  }
  const map = frames.find(
    ({fields, nSampled, nTitled}) => fields.size === 0 && nTitled >= 2 && nTitled * 2 >= nSampled
  );
  return map ? {at: map.at, open: "{".repeat(map.depth), keys: map.keys, others: []} : null;
}

function surveyed(text: string): {candidates: Candidate[]; frames: Frame[]} {
  const candidates: Candidate[] = [];
  const frames: Frame[] = [];
  const path: Frame[] = [];
  let key = "";
  let at = 0;
  let afterColon = false;

  while (at < text.length) {
    const code = text[at]!;
    if (code === '"') {
      const end = endOfString(text, at + 1);
      const frame = path.at(-1);
      if (frame && !afterColon && end - at < 200) {
        key = text.slice(at + 1, end);
        const field = fieldNamed(key);
        if (field) frame.fields.add(field);
        if (frame.keys.length < MOST_SAMPLED) frame.keys.push(key);
      }
      at = end;
    } else if (code === ":") afterColon = true;
    else if (code === ",") afterColon = false;
    else if (code === "{" && path.length < DEEPEST) {
      const parent = path.at(-1);
      if (parent && parent.nSampled < MOST_SAMPLED) {
        const sample = sampleObject(text, at);
        parent.nSampled += 1;
        if (sample?.hasTitle) parent.nTitled += 1;
      }
      const frame = {
        at: at + 1,
        keys: [],
        fields: new Set<FieldName>(),
        nSampled: 0,
        nTitled: 0,
        depth: path.length + 1
      };
      path.push(frame);
      frames.push(frame);
      afterColon = false;
    } else if (code === "[" || code === "{") {
      const sample = code === "[" ? sampleList(text, at + 1, LIST_KEYS.has(key)) : null;
      if (sample) {
        const fieldsBefore = new Set(path.flatMap((frame) => [...frame.fields]));
        candidates.push({at: at + 1, key, path: [...path], fieldsBefore, hasTitles: sample.hasTitles});
      }
      const scan = startScan(at);
      if (scanValue(text, scan, text.length) !== "closed") break;
      at = scan.at - 1;
    } else if (code === "}") {
      path.pop();
      if (path.length === 0) break;
      afterColon = false;
    }
    at += 1;
  }
  return {candidates, frames: frames.slice(0, MOST_SAMPLED)};
}

/** Whether the first objects of a list are papers; null where none is. A list may begin with one that is malformed. */
function sampleList(text: string, from: number, isKnown: boolean): {hasTitles: boolean} | null {
  let at = from;
  let isPapers = false;
  let isAstray = false;
  for (let n = 0; n < MOST_SAMPLED; n += 1) {
    while (/[\s,]/.test(text[at] ?? "")) at += 1;
    const isObjectNext = text[at] === "{";
    if (!isObjectNext && (!isKnown || text[at] === "]")) break;
    const scan = startScan(at);
    const outcome = isObjectNext ? scanValue(text, scan, text.length) : "broken";
    const value = outcome === "closed" ? parseJson(text.slice(at, scan.at)) : undefined;
    if (isObject(value)) {
      const {hasTitle, isPaper} = understand(value);
      if (hasTitle) return {hasTitles: true};
      isPapers ||= isPaper;
    } else if (TITLE_FIRST.test(text.slice(at, at + 4_000))) {
      return {hasTitles: true};
    }
    if (outcome === "open") break;
    isAstray ||= value === undefined;
    at = isAstray ? text.indexOf("{", scan.at + (outcome === "broken" ? 1 : 0)) : scan.at;
    if (at < 0) break;
  }
  return isPapers ? {hasTitles: false} : null;
}

function sampleObject(text: string, at: number): {hasTitle: boolean} | null {
  const scan = startScan(at);
  if (scanValue(text, scan, text.length) !== "closed") return null;
  const value = parseJson(text.slice(at, scan.at));
  return isObject(value) ? understand(value) : null;
}
