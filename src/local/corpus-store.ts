import {type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB} from "idb";
import type {CheckReport} from "../build/check-report.js";
import type {SummaryFile, SummaryName} from "../query/summaries.js";
import {briefReport} from "./brief-report.js";
import {type BuiltCorpus, type FileMark, jsonFile} from "./built-corpus.js";

/** What is known of a corpus in this browser without reading it. */
export interface StoredCorpus {
  fingerprint: string;
  name: string;
  n_papers: number;
  /** The files it was made of, which a link to it names. */
  marks: FileMark[];
  /** Of its tables and files. */
  bytes: number;
  /** Whether a person asked for it to be kept. */
  isKept: boolean;
  /** Milliseconds since 1970: when it was last looked at. */
  used: number;
}

interface Schema extends DBSchema {
  corpora: {key: string; value: StoredCorpus};
  contents: {key: string; value: BuiltCorpus};
}

/** Hours after which a corpus that nobody asked to keep is forgotten. */
export const hoursUnkept = 12;

export interface CorpusStore {
  /** Last looked at first. */
  list(): Promise<StoredCorpus[]>;
  /** Null where this browser has not got it. */
  find(fingerprint: string): Promise<{stored: StoredCorpus; corpus: BuiltCorpus} | null>;
  /** Puts a corpus in, whole or not at all; throws a DOMException where there is no room. */
  put(corpus: BuiltCorpus, details: {name: string; isKept: boolean}): Promise<StoredCorpus>;
  change(fingerprint: string, change: Partial<Pick<StoredCorpus, "name" | "isKept" | "used">>): Promise<void>;
  delete(fingerprint: string): Promise<void>;
}

/** The corpora that this browser holds. Throws a DOMException where it keeps nothing. */
export async function openCorpusStore(clock: () => number = Date.now): Promise<CorpusStore> {
  const database = await openDB<Schema>("litscope-corpora", 2, {
    upgrade(opened, version, _, transaction) {
      if (version === 1) return void packContents(transaction.objectStore("contents"));
      opened.createObjectStore("corpora", {keyPath: "fingerprint"});
      opened.createObjectStore("contents", {keyPath: "fingerprint"});
    },
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
    }
  });
  await forgetOld(database, clock());
  return {
    async list() {
      return (await database.getAll("corpora")).sort((a, b) => b.used - a.used);
    },
    async find(fingerprint) {
      const transaction = database.transaction(["corpora", "contents"], "readonly");
      const [stored, corpus] = await Promise.all([
        transaction.objectStore("corpora").get(fingerprint),
        transaction.objectStore("contents").get(fingerprint)
      ]);
      await transaction.done;
      return stored === undefined || corpus === undefined ? null : {stored, corpus};
    },
    async put(corpus, {name, isKept}) {
      const stored: StoredCorpus = {
        fingerprint: corpus.fingerprint,
        name,
        n_papers: corpus.n_papers,
        marks: corpus.marks,
        bytes: bytesOf(corpus),
        isKept,
        used: clock()
      };
      const transaction = database.transaction(["corpora", "contents"], "readwrite");
      await Promise.all([
        transaction.objectStore("contents").put(corpus),
        transaction.objectStore("corpora").put(stored),
        transaction.done
      ]);
      return stored;
    },
    async change(fingerprint, change) {
      const transaction = database.transaction("corpora", "readwrite");
      const stored = await transaction.store.get(fingerprint);
      if (stored !== undefined) await transaction.store.put({...stored, ...change});
      await transaction.done;
    },
    delete: (fingerprint) => deleteCorpus(database, fingerprint)
  };
}

/** Version 1 held summaries and reports as objects. */
interface Unpacked extends Omit<BuiltCorpus, "summaries" | "report" | "brief"> {
  summaries: Record<SummaryName, SummaryFile>;
  report: CheckReport;
}

async function packContents(
  contents: IDBPObjectStore<Schema, ("corpora" | "contents")[], "contents", "versionchange">
): Promise<void> {
  for (let cursor = await contents.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const {summaries, report, ...corpus} = cursor.value as unknown as Unpacked;
    await cursor.update({
      ...corpus,
      summaries: Object.fromEntries(
        Object.entries(summaries).map(([name, summary]) => [name, jsonFile(summary)])
      ) as Record<SummaryName, Blob>,
      brief: briefReport(report),
      report: jsonFile(report)
    });
  }
}

async function forgetOld(database: IDBPDatabase<Schema>, now: number): Promise<void> {
  for (const {fingerprint, isKept, used} of await database.getAll("corpora"))
    if (!isKept && now - used > hoursUnkept * 3_600_000) await deleteCorpus(database, fingerprint);
}

async function deleteCorpus(database: IDBPDatabase<Schema>, fingerprint: string): Promise<void> {
  const transaction = database.transaction(["corpora", "contents"], "readwrite");
  await Promise.all([
    transaction.objectStore("corpora").delete(fingerprint),
    transaction.objectStore("contents").delete(fingerprint),
    transaction.done
  ]);
}

function bytesOf({files, tables}: BuiltCorpus): number {
  const blobs = [...files.map(({blob}) => blob), ...Object.values(tables)];
  return blobs.reduce((sum, {size}) => sum + size, 0);
}

/** Why something could not be kept, in words. */
export function storageFailure(error: unknown): string {
  if (!(error instanceof DOMException)) return error instanceof Error ? error.message : String(error);
  if (error.name === "QuotaExceededError")
    return "there is no room left for it in this browser: delete a corpus that you no longer need, or free space on the disk";
  return `this browser keeps nothing here (${error.name}): in a private window, or where sites may not store data, a corpus lasts until the page is left`;
}
