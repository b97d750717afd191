import {counted} from "../figures/corpus-line.js";
import {type CorpusMark, missingFiles} from "../state/corpus-state.js";
import type {BuiltCorpus} from "../local/built-corpus.js";
import {buildPanel} from "./build-panel.js";
import {makeCorpus} from "./corpus-builder.js";
import {errorText} from "./error-text.js";
import type {GivenFiles} from "./given-files.js";
import {type LocalCorpus, openLocalCorpus, useCorpusStore, wantedCorpus} from "./open-corpus.js";

let isBusy = false;

/**
 * Makes a corpus of files and opens it in the place of the one that is open, which stays where that fails or is stopped.
 *
 * @param search of the address to open it with, instead of none
 * @param page to open it on, instead of this one
 */
export async function openPapers(
  given: GivenFiles,
  {
    title = `Reading ${given.name}`,
    search = "",
    page = null
  }: {title?: string; search?: string; page?: string | null} = {}
): Promise<void> {
  if (isBusy || given.files.length === 0) return;
  isBusy = true;
  const stop = new AbortController();
  const panel = buildPanel(title, () => stop.abort());
  try {
    const corpus = await makeCorpus(given, {signal: stop.signal, onNews: panel.news});
    const stored = await store(corpus);
    const {unstored} = stored;
    const wanted = wantedCorpus();
    const other = wanted === null ? "" : otherThanWanted(corpus, wanted);
    const isWanted = wanted !== null && isOfSameFiles(corpus, wanted);
    openLocalCorpus(
      {corpus, ...stored},
      {search: isWanted ? location.search : search, page: unstored === "" ? page : null}
    );
    const {n_problems} = corpus.brief;
    if (n_problems + unstored.length + other.length === 0) panel.close();
    else
      panel.done(
        [
          `${counted(corpus.n_papers, "paper")} of ${counted(corpus.marks.length, "file")} can be looked at now.`,
          other,
          n_problems > 0 ? `${counted(n_problems, "problem")} below.` : "",
          unstored === "" ? "" : `They are on this page alone: ${unstored}.`
        ]
          .filter((part) => part !== "")
          .join(" ")
      );
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") panel.close();
    else panel.failed(`Nothing was opened: ${errorText(error)}. What was open is as it was.`);
  } finally {
    isBusy = false;
  }
}

/** Puts a corpus into this browser, so that other pages of the site find it. */
async function store(corpus: BuiltCorpus): Promise<Omit<LocalCorpus, "corpus">> {
  try {
    const corpora = await useCorpusStore();
    const known = (await corpora.list()).find(({fingerprint}) => fingerprint === corpus.fingerprint);
    const {name, isKept} = await corpora.put(corpus, known ?? {name: corpus.title, isKept: false});
    return {name, isKept, unstored: ""};
  } catch (error) {
    const {storageFailure} = await import("../local/corpus-store.js");
    return {name: corpus.title, isKept: false, unstored: storageFailure(error)};
  }
}

function isOfSameFiles({marks}: BuiltCorpus, wanted: CorpusMark): boolean {
  return marks.length === wanted.n_files && missingFiles(wanted, marks).length === 0;
}

function otherThanWanted(corpus: BuiltCorpus, wanted: CorpusMark): string {
  if (wanted.fingerprint === corpus.fingerprint) return "";
  const missing = missingFiles(wanted, corpus.marks).map(({path}) => path);
  if (missing.length > 0)
    return `These are not the papers of the link, which wants ${missing.join(", ")} with another content.`;
  if (!isOfSameFiles(corpus, wanted))
    return `These are not only the papers of the link, which were of ${counted(wanted.n_files, "file")}.`;
  return "The link was made of the same files by another version of Litscope: numbers may differ from those it showed.";
}
