import {openCorpus, type Corpus} from "../../../src/corpus/read-corpus.js";

/** Reads files given as text or bytes, pushed in pieces of `size` bytes. */
export function readFiles(files: Record<string, string | Uint8Array>, size = 65_536): Corpus {
  const corpus = openCorpus({today: "2026-01-01"});
  for (const [file, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const sink = corpus.openFile(file);
    for (let i = 0; i < bytes.length; i += size) sink.push(bytes.subarray(i, i + size));
    sink.end();
  }
  return corpus.finish();
}
