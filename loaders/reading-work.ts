import {
  closeSync,
  createReadStream,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
  writeSync
} from "node:fs";
import {createInterface} from "node:readline";
import {hash} from "../src/corpus/hash.js";
import {openSource} from "../src/corpus/open-source.js";
import {damage} from "../src/corpus/unpack.js";
import type {SourceRecord} from "../src/model/paper.js";
import {readUnzipped} from "./data-files.js";
import {
  addPaths,
  cutPaths,
  packRecord,
  slimRecord,
  type RecordBatch,
  type SourceEnd
} from "./record-batch.js";

export interface ReadingTask {
  /** Path below the data folder. */
  file: string;
  /** Where it lies. */
  path: string;
  columns: [column: string, field: string][];
  /** Where its records are kept for the next time; null keeps nothing. */
  shard: string | null;
  /** Whether only what merging and counting need is given. */
  slim: boolean;
}

/** What comes out of a file, in order. */
export interface ReadingTaker {
  /** JSON of a RecordBatch; the next is made when this is taken. */
  batch(json: string): Promise<void>;
  bytes(n: number): void;
}

const batchRecords = 500;

/** Reads one file into batches of records, out of the cache where it is there; never fails on what the file holds. */
export async function readSource(task: ReadingTask, take: ReadingTaker): Promise<SourceEnd> {
  const {file, shard} = task;
  if (shard === null || !existsSync(endOf(shard))) return readAnew(task, take);
  for await (const line of createInterface({input: createReadStream(shard), crlfDelay: Infinity}))
    await take.batch(line);
  const now = new Date();
  for (const part of [shard, endOf(shard)]) utimesSync(part, now, now);
  return addPaths(file, JSON.parse(readFileSync(endOf(shard), "utf8")) as SourceEnd);
}

/** What is known at a file's end stands beside its records; it is written last, so where it is, all is. */
function endOf(shard: string): string {
  return `${shard}.end`;
}

async function readAnew(
  {file, path, columns, shard, slim}: ReadingTask,
  take: ReadingTaker
): Promise<SourceEnd> {
  const end: SourceEnd = {files: [], dates: [], problems: []};
  const beside = shard === null ? null : `${shard}.${process.pid}.part`;
  const descriptor = beside === null ? null : openSync(beside, "w");
  const ready: string[] = [];
  let inner = "";
  let rows: RecordBatch["rows"] = [];

  function endBatch(): void {
    if (rows.length === 0) return;
    const batch: RecordBatch = {inner, rows};
    ready.push(JSON.stringify(batch));
    rows = [];
  }

  function takeRecord(record: SourceRecord): void {
    const of = record.file.slice(file.length);
    if (of !== inner) endBatch();
    inner = of;
    rows.push(packRecord(slim ? slimRecord(record, (text) => hash(text)) : record));
    if (rows.length === batchRecords) endBatch();
  }

  async function send(): Promise<void> {
    for (const json of ready.splice(0)) {
      if (descriptor !== null) writeSync(descriptor, `${json}\n`);
      await take.batch(json);
    }
  }

  const sink = openSource(
    file,
    {
      record: takeRecord,
      dated: (row) => end.dates.push(row),
      problem: (problem) => end.problems.push(problem),
      file: (read) => end.files.push(read)
    },
    {columns: new Map(columns)}
  );
  try {
    for await (const block of readUnzipped(path, (n) => take.bytes(n))) {
      sink.push(block);
      await send();
    }
  } catch (error) {
    const reason = damage(error);
    end.problems.push({file, line: null, kind: "refused", reason});
  }
  sink.end();
  endBatch();
  await send();
  if (descriptor !== null) {
    closeSync(descriptor);
    renameSync(beside!, shard!);
    writeFileSync(beside!, JSON.stringify(cutPaths(file, end)));
    renameSync(beside!, endOf(shard!));
  }
  return end;
}
