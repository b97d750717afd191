import {openDecoder} from "../corpus/decode.js";
import {formatOfFile, type OpenedFile} from "../engine/open-file.js";
import {counted} from "../figures/corpus-line.js";
import {readDelimited} from "./read-delimited.js";
import {readJsonRecords} from "./read-json-records.js";
import {tableText} from "./table-text.js";

/** Bytes of text that are held in the page at once. */
const mostBytes = 200_000_000;

export interface ReadFile {
  opened: OpenedFile;
  /** How it was read, and what was wrong with it. */
  notes: string[];
}

/** Reads a file of the reader's, to become the table `name`; throws in words where it holds none. */
export async function readDataFile(file: File, name: string): Promise<ReadFile> {
  const format = formatOfFile(file.name);
  if (format === null)
    throw new Error("its name ends in none of csv, tsv, txt, parquet, json, jsonl, ndjson");
  if (format === "parquet") return {opened: {name, file: file.name, format, handle: file}, notes: []};
  const {text, notes} = await readText(file);
  const isTabbed = /\.(?:tsv|tab)(?:\.gz)?$/i.test(file.name);
  const records =
    format === "json" ? readJsonRecords(text, file.name) : readDelimited(text, isTabbed ? "\t" : undefined);
  if (records.names.length === 0)
    throw new Error(
      [`${file.name} holds no records`, ...records.notes.slice(format === "json" ? 1 : 0)].join("; ")
    );
  return {
    opened: {name, file: file.name, format: "table", ...tableText(records)},
    notes: [...records.notes, ...notes]
  };
}

async function readText(file: File): Promise<{text: string; notes: string[]}> {
  const decoder = openDecoder();
  const parts: string[] = [];
  let n_bytes = 0;
  for await (const bytes of bytesOf(file)) {
    n_bytes += bytes.length;
    if (n_bytes > mostBytes) throw new Error(tooLarge(file));
    parts.push(decoder.push(bytes));
  }
  const text = [...parts, decoder.end()].join("");
  if (text.includes("\0")) throw new Error(`${file.name} is no text`);
  const n_lines = decoder.fallbackLines();
  return {
    text,
    notes: [
      ...(decoder.encoding() === "UTF-8" ? [] : [`read as ${decoder.encoding()}`]),
      ...(n_lines > 0 ? [`${counted(n_lines, "line")} read as Windows-1252`] : [])
    ]
  };
}

const tooLarge = ({name}: File): string =>
  `${name} is too large: a page holds no more than 200 MB of CSV or JSON; as Parquet it is read where it lies`;

async function unpacked(file: File): Promise<ReadableStream<Uint8Array>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0x1f && second === 0x8b) return file.stream().pipeThrough(new DecompressionStream("gzip"));
  if (file.size > mostBytes) throw new Error(tooLarge(file));
  return file.stream();
}

/** A file's bytes, unpacked, in browsers too where a stream cannot be iterated. */
async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = (await unpacked(file)).getReader();
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw new Error(
      `${file.name} cannot be read to its end: ${error instanceof Error ? error.message : String(error)}`,
      {cause: error}
    );
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
