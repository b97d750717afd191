import {reportText} from "../build/check-report.js";
import {descriptionFile} from "../corpus/description.js";
import {papersBibtex} from "../exchange/papers-bibtex.js";
import {papersCsv} from "../exchange/papers-csv.js";
import {papersJsonl} from "../exchange/papers-jsonl.js";
import {papersRis} from "../exchange/papers-ris.js";
import {reportOf} from "../local/built-corpus.js";
import type {ExportedPaper} from "../model/exported-paper.js";
import {useDatabase} from "./database.js";
import {download} from "./download.js";
import {fileName} from "./file-name.js";
import type {LocalCorpus} from "./open-corpus.js";
import {wholePapers} from "./whole-papers.js";

interface PaperFormat {
  label: string;
  ending: string;
  type: string;
  /** Of the papers of one part; `isFirst` begins the file. */
  write(papers: ExportedPaper[], isFirst: boolean): Iterable<string>;
}

/** Formats that the merged papers can be taken along in. */
export const paperFormats: readonly PaperFormat[] = [
  {label: "BibTeX", ending: "bib", type: "application/x-bibtex", write: papersBibtex},
  {label: "RIS", ending: "ris", type: "application/x-research-info-systems", write: papersRis},
  {
    label: "CSV",
    ending: "csv",
    type: "text/csv",
    *write(papers, isFirst) {
      const [head, ...rows] = papersCsv(papers);
      if (isFirst) yield head!;
      yield* rows;
    }
  },
  {label: "JSONL", ending: "jsonl", type: "application/x-ndjson", write: papersJsonl}
];

/** Saves the merged papers of the corpus that is open. */
export async function savePapers(
  {corpus, name}: LocalCorpus,
  {ending, type, write}: PaperFormat,
  onProgress: (n_done: number, n_papers: number) => void
): Promise<void> {
  const engine = await useDatabase();
  const parts: string[] = [];
  let n_done = 0;
  for await (const papers of wholePapers(engine, corpus.n_papers)) {
    for (const text of write(papers, n_done === 0)) parts.push(text);
    n_done += papers.length;
    onProgress(n_done, corpus.n_papers);
  }
  download(`${fileName(name)}.${ending}`, new Blob(parts, {type}));
}

/** Saves what became of each entry, in words. */
export async function saveAudit({corpus, name}: LocalCorpus): Promise<void> {
  download(`${fileName(name)}-audit.txt`, reportText(await reportOf(corpus)));
}

/** Saves the tables as Parquet files in an archive. */
export async function saveTables({corpus, name}: LocalCorpus): Promise<void> {
  const files: Record<string, Uint8Array> = {};
  for (const [table, blob] of Object.entries(corpus.tables)) files[`${table}.parquet`] = await bytesOf(blob);
  await saveArchive(`${fileName(name)}-tables.zip`, files, {level: 0});
}

/** Saves a folder that a build turns into a site of its own: the files as they were given. */
export async function saveSite({corpus, name}: LocalCorpus): Promise<void> {
  const files: Record<string, Uint8Array> = {};
  for (const {path, blob} of corpus.files) files[path] = await bytesOf(blob);
  files[descriptionFile] ??= new TextEncoder().encode(`${JSON.stringify({title: name}, null, 2)}\n`);
  const readme = `# ${name}

The papers of a corpus that was made in a browser with Litscope. Unpack this archive into a folder of its own; then

    npm start -- --data DIR

in Litscope's folder builds a site of them and shows it.
`;
  files["README.md"] ??= new TextEncoder().encode(readme);
  await saveArchive(`${fileName(name)}-site.zip`, files, {level: 6});
}

async function saveArchive(
  file: string,
  files: Record<string, Uint8Array>,
  {level}: {level: 0 | 6}
): Promise<void> {
  const {zip} = await import("fflate");
  const bytes = await new Promise<Uint8Array>((resolve, reject) =>
    zip(files, {level}, (error, packed) => (error ? reject(error) : resolve(packed)))
  );
  download(file, new Blob([bytes as Uint8Array<ArrayBuffer>], {type: "application/zip"}));
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
