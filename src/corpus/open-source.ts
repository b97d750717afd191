import type {Entry, Problem, SourceRecord} from "../model/paper.js";
import {openDecoder} from "./decode.js";
import {detect, HEAD_LENGTH, type Opened} from "./detect.js";
import {formats, type Format} from "./formats.js";
import type {ColumnRead} from "./table/header.js";
import type {DatedRow} from "./sidecar.js";
import {openUnpacker, type ByteSink} from "./unpack.js";

/** What was read of one file. */
export interface FileRead {
  /** Path below the data folder; of a file in an archive "archive.zip/inner/file.bib". */
  file: string;
  /** Null for a file that is not read. */
  format: Format | null;
  /** The format in words, or what the file seems to be. */
  label: string;
  encoding: string;
  /** Entries of papers, those refused included. */
  n_records: number;
  n_refused: number;
  /** Rows that date papers of other files. */
  n_dates: number;
  /** Of a table: which column was read as what. */
  columns: ColumnRead[];
}

/** Where the content of a file goes, in the order of its lines. */
export interface SourceTaker {
  record(record: SourceRecord): void;
  dated(row: DatedRow): void;
  problem(problem: Problem): void;
  /** Of each file, at its end; a packed one holds several. */
  file(read: FileRead): void;
}

export interface SourceOptions {
  /** Column names of the user's own, with the field of a paper that each one holds. */
  columns: ReadonlyMap<string, string>;
}

/** What UTF-8 becomes where it was taken for Windows-1252 and saved again; and what stands for letters that were lost. */
const GARBLED =
  /[\u00c3\u00c2][\u0080-\u00bf]|\u00e2\u20ac[\u0098-\u00a6\u0153\u2018-\u201d\u2122\u02dc]|\ufffd/g;

/** More problems of a kind in one file than this are counted instead of listed. */
const MOST_LISTED = 1_000;

/** Opens a file by its path below the data folder; its bytes are pushed in any pieces, packed or not. Never throws on data. */
export function openSource(file: string, take: SourceTaker, options: SourceOptions): ByteSink {
  let nFiles = 0;
  const counted: SourceTaker = {
    ...take,
    file(read) {
      nFiles += 1;
      take.file(read);
    }
  };
  const sink = openUnpacker(file, {
    open: (inner) => (isAside(inner.slice(file.length + 1)) ? nowhere : openText(inner, counted, options)),
    refuse: (refused, reason) => take.problem({file: refused, line: null, kind: "refused", reason})
  });
  return {
    push: sink.push,
    end() {
      sink.end();
      if (nFiles > 0) return;
      const none = {n_records: 0, n_refused: 0, n_dates: 0, columns: []};
      take.file({file, format: null, label: "an archive without papers", encoding: "binary", ...none});
    }
  };
}

/** Whether a file of the data folder is about the data rather than part of it. */
export function isAside(file: string): boolean {
  const names = file.split("/");
  return (
    names.some((name) => name.startsWith(".") || name === "__MACOSX") ||
    /^(?:readme|licen[cs]e|copying|notice)(?:\.[a-z]+)?$/i.test(names.at(-1)!)
  );
}

/** Takes bytes and does nothing with them. */
export const nowhere: ByteSink = {push: () => undefined, end: () => undefined};

function openText(file: string, take: SourceTaker, options: SourceOptions): ByteSink {
  const decoder = openDecoder();
  const counted = openCounted(file, take);
  let head: string[] = [];
  let nHead = 0;
  let nGarbled = 0;
  let opened: Opened | null = null;

  function open(): Opened {
    const text = head.join("");
    head = [];
    const reader = detect(text.slice(0, HEAD_LENGTH), options).open(file, options);
    counted.entries(reader.push(text));
    return reader;
  }

  function push(text: string): void {
    nGarbled += text.match(GARBLED)?.length ?? 0;
    if (opened) {
      counted.entries(opened.push(text));
      return;
    }
    head.push(text);
    nHead += text.length;
    if (nHead >= HEAD_LENGTH) opened = open();
  }

  return {
    push: (bytes) => push(decoder.push(bytes)),
    end() {
      push(decoder.end());
      opened ??= open();
      counted.entries(opened.end());
      for (const row of opened.dated?.() ?? []) take.dated(row);
      const format = opened.format();
      const n = decoder.fallbackLines();
      if (n > 0 && format !== null) {
        const reason = `${n} ${n === 1 ? "line is" : "lines are"} not valid UTF-8 and read as Windows-1252: save the file as UTF-8 if letters look wrong`;
        counted.entries([{problem: {file, line: null, kind: "warning", reason}}]);
      }
      if (nGarbled > 0 && format !== null) {
        const reason = `${nGarbled} ${nGarbled === 1 ? "place holds" : "places hold"} letters such as "Ã©" or "\ufffd", which show that the file was saved in a wrong encoding before: export it again as UTF-8`;
        counted.entries([{problem: {file, line: null, kind: "warning", reason}}]);
      }
      take.file({
        file,
        format,
        label: format === null ? opened.seems : formats[format],
        encoding: n > 0 ? "Windows-1252" : decoder.encoding(),
        ...counted.end(),
        n_dates: opened.dated?.().length ?? 0,
        columns: opened.columns?.() ?? []
      });
    }
  };
}

/** Passes entries on and counts them, and says only how many where problems of a kind become too many to list. */
function openCounted(file: string, take: SourceTaker) {
  const n = {record: 0, refused: 0, warning: 0};
  return {
    entries(entries: readonly Entry[]): void {
      for (const entry of entries) {
        if ("record" in entry) {
          n.record += 1;
          take.record(entry.record);
          continue;
        }
        const {kind, line} = entry.problem;
        const isEntry = kind === "refused" && line !== null;
        if (isEntry || kind === "warning") n[kind] += 1;
        if (n[kind] <= MOST_LISTED || line === null) take.problem(entry.problem);
      }
    },
    end(): {n_records: number; n_refused: number} {
      for (const kind of ["refused", "warning"] as const) {
        const more = n[kind] - MOST_LISTED;
        const what = kind === "refused" ? "entries were refused" : "warnings";
        const reason = `${more} more ${what} like those listed, ${n[kind]} in all`;
        if (more > 0) take.problem({file, line: null, kind, reason});
      }
      return {n_records: n.record + n.refused, n_refused: n.refused};
    }
  };
}
