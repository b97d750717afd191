import type {Entry, Problem, Reader, SourceRecord} from "../model/paper.js";
import {detectFormat, HEAD_LENGTH, type Format} from "./detect.js";
import {readCsv} from "./read-csv.js";
import {readJson} from "./read-json.js";
import {readJsonl} from "./read-jsonl.js";
import {readText} from "./read-text.js";
import type {Sidecar} from "./sidecar.js";

export interface PapersRead {
  /** What the file was read as, or what it seems to be. */
  format: string;
  records: SourceRecord[];
  problems: Problem[];
  /** Rows that date papers of other files. */
  n_dates: number;
}

export interface PapersSink {
  push(text: string): void;
  end(): PapersRead;
}

const readers: Record<Exclude<Format, "dates">, (file: string) => Reader> = {
  text: readText,
  "JSON Lines": readJsonl,
  JSON: readJson,
  table: readCsv
};

/** Reads one decoded file of a format told from its first characters. */
export function openPapers(file: string, sidecar: Sidecar): PapersSink {
  const read: PapersRead = {format: "", records: [], problems: [], n_dates: 0};
  let head: string[] = [];
  let nHead = 0;
  let sink: {push(text: string): void; end(): void} | null = null;

  function take(entries: Entry[]): void {
    for (const entry of entries) {
      if ("record" in entry) read.records.push(entry.record);
      else read.problems.push(entry.problem);
    }
  }

  function open(text: string): {push(text: string): void; end(): void} {
    const detected = detectFormat(text.slice(0, HEAD_LENGTH));
    if ("refusal" in detected) {
      const {seems, advice} = detected.refusal;
      read.format = seems;
      const reason = `not read: the file seems to be ${seems}; ${advice}`;
      read.problems.push({file, line: null, kind: "refused", reason});
      return {push: () => undefined, end: () => undefined};
    }
    read.format = detected.format;
    if (detected.format === "dates") {
      const dates = sidecar.openFile(file);
      return {
        push: dates.push,
        end() {
          const {n_rows, problems} = dates.end();
          read.n_dates = n_rows;
          read.problems.push(...problems);
        }
      };
    }
    const reader = readers[detected.format](file);
    return {push: (more) => take(reader.push(more)), end: () => take(reader.end())};
  }

  function start(): void {
    const text = head.join("");
    head = [];
    sink = open(text);
    sink.push(text);
  }

  return {
    push(text) {
      if (sink) {
        sink.push(text);
        return;
      }
      head.push(text);
      nHead += text.length;
      if (nHead >= HEAD_LENGTH) start();
    },
    end() {
      if (!sink) start();
      sink!.end();
      return read;
    }
  };
}
