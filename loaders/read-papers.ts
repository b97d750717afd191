import {basename, join, resolve} from "node:path";
import {undescribed} from "../src/corpus/description.js";
import {type Corpus, openCorpus} from "../src/corpus/read-corpus.js";
import {readBytes} from "./data-files.js";

/** Reads and merges the files of a data folder, which gives the corpus its name where nothing else does. A file that cannot be unpacked becomes a problem of its own. */
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
  const {title} = read.description;
  const described =
    title === undescribed.title ? {...read.description, title: basename(resolve(folder))} : read.description;
  return {...read, description: described};
}
