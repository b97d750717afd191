import {join} from "node:path";
import {type Corpus, openCorpus} from "../src/corpus/read-corpus.js";
import {readBytes} from "./data-files.js";

/** Reads and merges the files of a data folder. A file that cannot be unpacked becomes a problem of its own. */
export async function readPapers(
  folder: string,
  files: readonly string[],
  onFile: (file: string) => void
): Promise<Corpus> {
  const corpus = openCorpus();
  const broken: {file: string; reason: string}[] = [];
  for (const file of files) {
    onFile(file);
    const reader = corpus.openFile(file);
    try {
      for await (const bytes of readBytes(join(folder, file))) reader.push(bytes);
    } catch (error) {
      broken.push({file, reason: error instanceof Error ? error.message : String(error)});
    }
    reader.end();
  }
  const read = corpus.finish();
  for (const {file, reason} of broken) {
    read.problems.unshift({
      file,
      line: null,
      kind: "refused",
      reason: `the file ends in the middle or is damaged: ${reason}`
    });
  }
  return read;
}
