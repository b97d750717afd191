import {themes} from "../charts/theme.js";
import {type FigureMemory, wordNames} from "./figure-memory.js";

/** Why something cannot be read, in words that go on a sentence: "it was not made by Litscope". */
export interface Unread {
  reason: string;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isLength: Check = (value) => typeof value === "number" && value > 0 && value <= 1e5;
const isDay: Check = (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isList: Check = (value) => Array.isArray(value) && value.every(isText);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

/** A page below the site and nothing else: what a file says is followed as a link. */
const isPage: Check = (value) => typeof value === "string" && /^[A-Za-z0-9][\w-]*\.html$/.test(value);
const isSearch: Check = (value) => value === "" || (typeof value === "string" && value.startsWith("?"));
const isSite: Check = (value) => {
  if (typeof value !== "string" || !value.endsWith("/") || !URL.canParse(value)) return false;
  return ["http:", "https:", "file:"].includes(new URL(value).protocol);
};

/** What stands where in a memory, as keys of an object; parts that are objects are listed by their path. */
const shape: Record<string, Record<string, Check>> = {
  "": {
    litscope: isText,
    chart: isText,
    site: orNull(isSite),
    sql: isList,
    made: isDay,
    edited: isList
  },
  view: {page: isPage, search: isSearch, fragment: isText},
  corpus: {
    title: isText,
    fingerprint: isText,
    n_papers: isCount,
    first_date: orNull(isDay),
    last_date: orNull(isDay)
  },
  look: {
    theme: (value) => typeof value === "string" && Object.hasOwn(themes, value),
    isTransparent: (value) => typeof value === "boolean",
    width: isLength,
    height: orNull(isLength),
    unit: (value) => value === "mm" || value === "px",
    scale: (value) => isLength(value) && (value as number) <= 100,
    letters: (value) => value === "text" || value === "outlines"
  },
  words: Object.fromEntries(wordNames.map((name) => [name, isText]))
};

/** A memory from the value of its JSON; keys that are not known are passed over. */
export function readMemory(json: unknown): FigureMemory | Unread {
  if (!isObject(json) || !("litscope" in json)) return {reason: "it holds nothing that Litscope wrote"};
  const {form} = json;
  if (typeof form === "number" && form > 1)
    return {
      reason: `a later version of Litscope made it: its form is ${form}, and forms up to 1 are known here`
    };
  if (form !== 1) return {reason: `its form is not known: ${shown(form)}`};
  const parts: Record<string, Record<string, unknown>> = {};
  for (const [path, checks] of Object.entries(shape)) {
    const part = path === "" ? json : json[path];
    if (!isObject(part)) return {reason: `what it says of ${path} cannot be read: ${shown(part)}`};
    const kept: Record<string, unknown> = {};
    for (const [key, check] of Object.entries(checks)) {
      const value = part[key];
      if (!check(value))
        return {
          reason: `what it says of ${path === "" ? key : `${path}.${key}`} cannot be read: ${shown(value)}`
        };
      kept[key] = value;
    }
    parts[path] = kept;
  }
  const {litscope, chart, site, sql, made, edited} = parts[""] as unknown as FigureMemory;
  const {view, corpus, look, words} = parts as unknown as FigureMemory;
  return {
    form: 1,
    litscope,
    chart,
    view,
    site,
    corpus,
    sql,
    made,
    look,
    words,
    edited: wordNames.filter((name) => edited.includes(name))
  };
}

/** A memory from JSON. */
export function readMemoryText(text: string): FigureMemory | Unread {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return {reason: `what it remembers is damaged: ${(error as Error).message}`};
  }
  return readMemory(json);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
