import type {Entry, Problem, Reader} from "../../model/paper.js";
import {makeRecord} from "../entry.js";
import {shorten} from "../tidy.js";
import {openInheritance} from "./bibtex-inheritance.js";
import {standardMacros} from "./bibtex-macros.js";
import {findInBibtex, type Fields} from "./find-in-bibtex.js";
import {parseBibtexEntry, parseBibtexStrings} from "./parse-bibtex-entry.js";
import {longestEntry, splitBibtex, type BibtexBlock} from "./split-bibtex.js";

const MOST_MACROS = 100_000;
/** What defines something for entries or programs and is no entry: of BibTeX, biblatex, IEEEtran and REVTeX. */
const DEFINITION = /^(?:comment|preamble|xdata|control|ieeetranbstctl)$/;
/** Fields of which a part is worth keeping where the file is cut off in it. */
const KEPT_WHEN_CUT = /^(?:abstract|keywords|author_keywords|note)$/;

/** A definition, an entry with a field behind its key, or one without a key in braces, at the beginning of a line. */
const BEGINNING = new RegExp(
  "^[ \\t\\uFEFF]{0,99}@\\s{0,20}(?:" +
    [
      '(?:string|preamble)\\s{0,20}[{(]\\s{0,99}["{\\w]',
      "comment\\s{0,20}\\{",
      `[a-z][\\w+-]{0,60}\\s{0,20}\\{(?:[^{}()=,\\n]{0,200}\\s{0,99}[,\\n]\\s{0,99})?(?:${'[\\w.:+-]{1,60}\\s{0,40}=\\s{0,40}["{\\w]'}|\\})`,
      `[a-z][\\w+-]{0,60}\\s{0,20}\\([^{}()=,\\n"']{1,200},\\s{0,99}[\\w.:+-]{1,60}\\s{0,40}=\\s{0,40}["{\\w]`
    ].join("|") +
    ")",
  "im"
);

interface Waiting {
  type: string;
  key: string;
  fields: Fields;
  line: number;
  problems: Entry[];
}

/** BibTeX and biblatex. Entries that inherit from a later one come at the end. */
export function readBibtex(file: string): Reader {
  const splitter = splitBibtex();
  const macros = standardMacros();
  const inheritance = openInheritance();
  let waiting: Waiting[] = [];

  function read(block: BibtexBlock): Entry[] {
    if (block.type === "string") {
      for (const [name, value] of parseBibtexStrings(block.body, macros).fields)
        if (macros.size < MOST_MACROS) macros.set(name, value);
      return [];
    }
    if (block.isTooLong) return block.type === "comment" ? [] : [refused(block, tooLong())];
    const {key, fields, warnings, cutField} =
      block.type === "comment" || block.type === "preamble"
        ? {key: "", fields: new Map<string, string>(), warnings: [], cutField: null}
        : parseBibtexEntry(block.body, macros, block.end === "closed");
    if (block.end === "cut" && cutField !== null && !KEPT_WHEN_CUT.test(cutField)) fields.delete(cutField);
    inheritance.keep(block.type, key, fields);
    if (DEFINITION.test(block.type)) return [];
    const entry: Waiting = {type: block.type, key, fields, line: block.line, problems: []};
    const name = key === "" ? "" : ` (${shorten(key)})`;
    if (block.end === "cut") {
      if (!fields.get("title")?.trim())
        return [refused(block, `the last entry${name} stops before its title: ${CUT}`)];
      if (!/^\s*\)\s*$/.test(lastLine(block.body)))
        entry.problems.push(warning(block, `the last entry${name} stops in the middle: ${CUT}`));
    } else if (block.end === "interrupted")
      entry.problems.push(
        warning(
          block,
          `the entry${name} is not closed before the next one begins: check its braces and quotation marks`
        )
      );
    for (const text of warnings) entry.problems.push(warning(block, `in the entry${name}, ${text}`));
    if (inheritance.isReady(fields)) return finish(entry);
    waiting.push(entry);
    return [];
  }

  function finish({type, key, fields, line, problems}: Waiting): Entry[] {
    const full = inheritance.complete(type, fields);
    const [missing] = inheritance.missing(fields);
    if (missing !== undefined && !full.get("title")?.trim()) {
      const reason = `the entry (${shorten(key)}) has no title, and the one it refers to is not in the file: ${shorten(missing)}`;
      return [refused({line}, reason)];
    }
    const made = makeRecord(file, line, findInBibtex(type, key, full));
    return made.some((entry) => "record" in entry) ? [...made, ...problems] : made;
  }

  function refused({line}: {line: number}, reason: string): Entry {
    return {problem: {file, line, kind: "refused", reason} satisfies Problem};
  }

  function warning({line}: {line: number}, reason: string): Entry {
    return {problem: {file, line, kind: "warning", reason} satisfies Problem};
  }

  return {
    push: (text) => splitter.push(text).flatMap(read),
    end() {
      const last = splitter.end().flatMap(read);
      const inheriting = waiting.flatMap(finish);
      waiting = [];
      return [...last, ...inheriting];
    }
  };
}

const CUT = "the file seems cut off, export it again";

function tooLong(): string {
  return `the entry is longer than ${longestEntry / 1_000_000} million characters: a brace in it may not be closed`;
}

function lastLine(text: string): string {
  const body = text.trimEnd();
  return body.slice(body.lastIndexOf("\n") + 1);
}

/** Whether a file that begins like this is BibTeX: an entry or definition at the beginning of a line, with little before it. */
export function looksLikeBibtex(head: string): boolean {
  if (/^[\s\uFEFF]{0,999}(?:[[{<"]|#!)/.test(head)) return false;
  const start = BEGINNING.exec(head);
  if (start === null) return false;
  const before = head
    .slice(0, start.index)
    .split("\n")
    .filter((line) => /^\s*[^\s%]/.test(line));
  return before.length <= 12 && before.every((line) => line.length <= 300);
}
