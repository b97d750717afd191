import type {CheckReport} from "../build/check-report.js";
import type {TableName} from "../model/tables.js";
import type {SummaryName} from "../query/summaries.js";
import type {ReportBrief} from "./brief-report.js";
import type {SourceFile} from "./source-file.js";

/** A file that a corpus was made of, as links name it. */
export interface FileMark {
  path: string;
  /** SHA-256 in hexadecimal. */
  sha256: string;
  bytes: number;
}

/**
 * A corpus that was made in the browser: all that its pages need, and the files it was made of. What grows with the
 * papers is in blobs, so that threads and the browser's store hand it on without copying it.
 */
export interface BuiltCorpus {
  title: string;
  fingerprint: string;
  n_papers: number;
  files: SourceFile[];
  marks: FileMark[];
  tables: Record<TableName, Blob>;
  /** Each as JSON. */
  summaries: Record<SummaryName, Blob>;
  brief: ReportBrief;
  /** As JSON. */
  report: Blob;
}

export function jsonFile(value: unknown): Blob {
  return new Blob([JSON.stringify(value)], {type: "application/json"});
}

/** What a page draws from before its database is there. */
export async function summaryOf({summaries}: BuiltCorpus, name: SummaryName): Promise<unknown> {
  return JSON.parse(await summaries[name].text());
}

export async function reportOf({report}: BuiltCorpus): Promise<CheckReport> {
  return JSON.parse(await report.text()) as CheckReport;
}
