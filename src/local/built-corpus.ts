import type {CheckReport} from "../build/check-report.js";
import type {TableName} from "../model/tables.js";
import type {SummaryFile, SummaryName} from "../query/summaries.js";
import type {SourceFile} from "./source-file.js";

/** A file that a corpus was made of, as links name it. */
export interface FileMark {
  path: string;
  /** SHA-256 in hexadecimal. */
  sha256: string;
  bytes: number;
}

/** A corpus that was made in the browser: all that its pages need, and the files it was made of. */
export interface BuiltCorpus {
  title: string;
  fingerprint: string;
  n_papers: number;
  files: SourceFile[];
  marks: FileMark[];
  tables: Record<TableName, Blob>;
  summaries: Record<SummaryName, SummaryFile>;
  report: CheckReport;
}
