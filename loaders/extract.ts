import {openFamilies} from "../src/language/families/find-families.js";
import {openKeyphrases} from "../src/language/keyphrases.js";
import {generalReason, withoutModifiers} from "../src/language/general-phrase.js";
import {paperPhrases} from "../src/language/paper-phrases.js";
import {openTagger} from "../src/language/tagger.js";
import {openTermKey} from "../src/language/term-key.js";
import {openLines} from "../src/corpus/lines.js";
import type {Extraction} from "./arguments.js";
import {builtInFamilies} from "./model-families.js";

interface Line {
  id: string | number;
  title: string;
  abstract: string | null;
  /** As far as it is known: "2024", "2024-05" or "2024-05-03". */
  date: string | null;
}

/** Opens a function from a line of JSON to a line of JSON; it never throws on what a line holds. */
export function openExtractor(what: Extraction): (line: string) => string {
  const extract = extractors[what]();
  return (line) => {
    let read: Line;
    try {
      read = readLine(line);
    } catch (error) {
      return JSON.stringify({id: null, error: (error as Error).message});
    }
    return JSON.stringify({id: read.id, [what]: extract(read)});
  };
}

const extractors: Record<Extraction, () => (line: Line) => unknown[]> = {
  families: () => {
    const findFamilies = openFamilies(builtInFamilies());
    return ({title, abstract, date}) => findFamilies(title, abstract, date);
  },
  keyphrases: () => {
    const keyphrases = openKeyphrases(openTagger());
    return (line) => keyphrases(line.title, line.abstract);
  },
  terms: () => {
    const tagger = openTagger();
    const termKey = openTermKey();
    return ({title, abstract}) => {
      const terms = new Map<string, string>();
      for (const phrase of paperPhrases(title, abstract, tagger).phrases.map(withoutModifiers)) {
        if (generalReason(phrase) !== null) continue;
        const key = termKey(phrase);
        if (!terms.has(key)) terms.set(key, phrase);
      }
      return [...terms.values()];
    };
  }
};

/** Throws an error that says what is wrong with the line. */
function readLine(line: string): Line {
  if (line.trim() === "") throw new Error("empty line");
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`not JSON: ${(error as Error).message}`, {cause: error});
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error("not a JSON object");
  const {id, title, abstract = null, date} = value as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number")
    throw new Error("no id: a string or a number is needed");
  if (typeof title !== "string") throw new Error("no title: a string is needed");
  if (abstract !== null && typeof abstract !== "string") throw new Error("the abstract is not a string");
  const isDate = typeof date === "string" && /^\d{4}(?:-\d{2}){0,2}$/.test(date);
  return {id, title, abstract, date: isDate ? date : null};
}

/** Writes a line for every line of the input, in order, as they come; waits where the reader is slower. */
export async function extractLines(
  what: Extraction,
  input: AsyncIterable<Uint8Array>,
  output: NodeJS.WritableStream
): Promise<void> {
  const extract = openExtractor(what);
  const decoder = new TextDecoder();
  const lines = openLines();
  const write = async (read: string[]): Promise<void> => {
    for (const line of read) {
      if (!output.write(`${extract(line)}\n`)) await new Promise((resolve) => output.once("drain", resolve));
    }
  };
  for await (const bytes of input) await write(lines.push(decoder.decode(bytes, {stream: true})));
  await write(lines.push(decoder.decode()));
  await write(lines.end());
}
