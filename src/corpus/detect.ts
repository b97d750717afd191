import type {Reader} from "../model/paper.js";
import type {Format} from "./formats.js";
import {formatReaders, type ReaderOptions} from "./format-readers.js";
import type {ColumnRead} from "./table/header.js";
import type {DatedRow} from "./sidecar.js";

/** A file that is being read, or refused. */
export interface Opened extends Reader {
  /** Null where the file is refused. */
  format(): Format | null;
  /** What a refused file seems to be. */
  seems: string;
  columns?(): ColumnRead[];
  dated?(): DatedRow[];
}

export interface Detected {
  open(file: string, options: ReaderOptions): Opened;
}

/** Characters of a file that are looked at. */
export const HEAD_LENGTH = 65_536;

interface Refusal {
  seems: string;
  /** What to do about it. */
  advice: string;
}

const notRead: (Refusal & {pattern: RegExp})[] = [
  {pattern: /^%PDF-/, seems: "a PDF", advice: "give the titles and abstracts as text or CSV"},
  {pattern: /^PAR1/, seems: "a Parquet file", advice: "export it as CSV or JSON Lines"},
  {pattern: /^SQLite format 3/, seems: "an SQLite database", advice: "export it as CSV or JSON Lines"},
  {
    pattern: /^\u00d0\u00cf/,
    seems: "an old Excel or Word file",
    advice: "save the sheet as CSV (UTF-8)"
  },
  {
    pattern: /^%[A-Z@] [^\n\r]*\s*$/,
    seems: "EndNote's tagged format without an entry",
    advice: "an entry has a type (%0) or a title (%T): export it again"
  },
  {
    pattern: /^(?:null|true|false|"[^"\n]*")\s*$/,
    seems: "JSON without a list of papers",
    advice: "give a list of objects with a title and an abstract each"
  },
  {pattern: /^\{\\rtf/, seems: "an RTF document", advice: "save it as plain text"},
  {
    pattern: /^(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i,
    seems: "a web page (HTML)",
    advice:
      "a download that needed a login or failed often leaves one: export again and save the export itself; of a page with papers, save the text, a title on one line and its abstract on the next"
  }
];

/** Tells a file's format from its first characters. Its name plays no part. */
export function detect(head: string, options: ReaderOptions): Detected {
  if (head.trim() === "") return refuse("empty", "put titles and abstracts in it, or remove it");
  const text = head.replace(/^[\s\ufeff]+/, "");
  for (const {pattern, seems, advice} of notRead) if (pattern.test(text)) return refuse(seems, advice);
  if (isBinary(head)) return refuse("not text", "give the titles and abstracts as text, CSV or JSON Lines");
  for (const {looksLike, open} of formatReaders.slice(0, -1)) if (looksLike(text, options)) return {open};
  if (/^<(?:\?xml|[a-z][\w:.-]*(?:\s[^<>]*)?\/?>)/i.test(text)) {
    return refuse(
      "XML of a kind that is not known",
      "export it as RIS, BibTeX, CSV or JSON; of XML, EndNote, PubMed, Crossref, arXiv Atom, OAI-PMH, ACL Anthology and Zotero RDF are read"
    );
  }
  if (!/\p{L}/u.test(head))
    return refuse("text without a word", "put titles and abstracts in it, or remove it");
  return {open: formatReaders.at(-1)!.open};
}

function refuse(seems: string, advice: string): Detected {
  return {
    open: (file) => ({
      push: () => [],
      end: () => [
        {
          problem: {
            file,
            line: null,
            kind: "refused",
            reason: `not read: the file ${seems === "empty" ? "is" : "seems to be"} ${seems}; ${advice}`
          }
        }
      ],
      format: () => null,
      seems
    })
  };
}

function isBinary(head: string): boolean {
  const start = head.slice(0, 4096);
  const controls = start.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  return start.includes("\u0000") || controls * 50 > start.length;
}
