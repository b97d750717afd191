import {FileAttachment} from "observablehq:stdlib";
import {type BuiltCorpus, summaryOf} from "../local/built-corpus.js";
import type {CorpusStore} from "../local/corpus-store.js";
import {readState, writeState} from "../state/address-state.js";
import {type CorpusMark, corpusMark, corpusValues, corpusView} from "../state/corpus-state.js";
import {endPage} from "./page-life.js";

/** A corpus that was made in this browser and is open on this page. */
export interface LocalCorpus {
  corpus: BuiltCorpus;
  name: string;
  isKept: boolean;
  /** Why it lasts no longer than the page; empty where this browser holds it. */
  unstored: string;
}

let local: LocalCorpus | null = null;
let finding: Promise<LocalCorpus | null> | null = null;
/** What starts the page anew with another corpus; a page without goes elsewhere. */
const restarts = new Set<() => void>();

/** Hears when the page starts anew with another corpus. */
export function onRestart(restart: () => void): void {
  restarts.add(restart);
}

/** The corpus that the address names, which may be damaged or not in this browser; null for the site's own. */
export function wantedCorpus(): CorpusMark | null {
  const {state, problems} = readState(corpusView, location.search);
  const damaged = problems.find(({name}) => name === "corpus");
  return corpusMark(damaged === undefined ? state : {...state, corpus: damaged.text});
}

/** The reader's own corpus that is open; null for the site's own. Throws where the address names one that is not here. */
export async function useLocalCorpus(): Promise<LocalCorpus | null> {
  if (wantedCorpus() === null) return null;
  const found = await findLocalCorpus();
  if (found === null) throw new Error("the papers of this link are not in this browser");
  return found;
}

/** As `useLocalCorpus`, but null as well where the corpus is not here. */
export async function findLocalCorpus(): Promise<LocalCorpus | null> {
  const wanted = wantedCorpus();
  if (wanted === null) return null;
  if (local?.corpus.fingerprint === wanted.fingerprint) return local;
  const found = await (finding ??= find(wanted.fingerprint));
  return found === null ? null : (local ??= found);
}

let opening: Promise<CorpusStore> | null = null;

/** The corpora of this browser. Throws where it keeps nothing. */
export function useCorpusStore(): Promise<CorpusStore> {
  opening ??= import("../local/corpus-store.js")
    .then(({openCorpusStore}) => openCorpusStore())
    .catch((error: unknown) => {
      opening = null;
      throw error;
    });
  return opening;
}

async function find(fingerprint: string): Promise<LocalCorpus | null> {
  const store = await useCorpusStore().catch(() => null);
  const found = await store?.find(fingerprint);
  if (found === undefined || found === null) return null;
  await store!.change(fingerprint, {used: Date.now()});
  const {corpus, stored} = found;
  return {corpus, name: stored.name, isKept: stored.isKept, unstored: ""};
}

/** The Overview's summary, of whatever corpus is open. */
export async function overviewSummary(): Promise<unknown> {
  const own = await useLocalCorpus();
  return own === null ? FileAttachment("../data/overview.json").json() : summaryOf(own.corpus, "overview");
}

/** The address of the page for a corpus, with nothing of the view of another. */
export function addressOf(corpus: Pick<BuiltCorpus, "fingerprint" | "marks">, search = ""): string {
  const files = corpus.marks;
  return writeState(corpusView, corpusValues({fingerprint: corpus.fingerprint, files}) as never, search);
}

const listeners = new Set<() => void>();

/** Hears when another corpus is opened on the page. */
export function onCorpusOpened(listener: () => void): void {
  listeners.add(listener);
}

/**
 * Opens a corpus on this page: at once where the page shows one, else by going to the Overview.
 *
 * @param search of the view to open it with
 * @param page to go to
 */
export function openLocalCorpus(
  opened: LocalCorpus,
  {search: view = "", page = null}: {search?: string; page?: string | null} = {}
): void {
  local = opened;
  finding = null;
  const search = addressOf(opened.corpus, view);
  const isSql = location.pathname.endsWith("/sql.html");
  if (page !== null || restarts.size === 0 || isSql) {
    location.assign(new URL(`./${page ?? (isSql ? "sql.html" : "index.html")}${search}`, location.href));
    return;
  }
  if (search !== location.search) history.pushState(null, "", location.pathname + search);
  endPage();
  for (const restart of restarts) restart();
  for (const listener of listeners) listener();
}

/** Whether the corpus of the address was another when the page was drawn: the page is read anew then. */
export function followCorpusOfAddress(): void {
  let drawn = wantedCorpus()?.fingerprint ?? null;
  onCorpusOpened(() => (drawn = wantedCorpus()?.fingerprint ?? null));
  addEventListener("popstate", () => {
    if ((wantedCorpus()?.fingerprint ?? null) !== drawn) location.reload();
  });
}

/** Says on the page that a corpus has another name, or is kept, if it is the one that is open. */
export function changeLocalCorpus(fingerprint: string, change: Partial<Omit<LocalCorpus, "corpus">>): void {
  if (local?.corpus.fingerprint !== fingerprint) return;
  local = {...local, ...change};
  for (const listener of listeners) listener();
}
