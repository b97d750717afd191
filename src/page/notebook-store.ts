import {type DBSchema, type IDBPDatabase, openDB} from "idb";
import type {Notebook} from "../model/notebook.js";

/** A notebook as this browser keeps it. */
export interface StoredNotebook {
  id: string;
  notebook: Notebook;
  /** Milliseconds since 1970. */
  saved: number;
  /** Counts the savings, so that two tabs do not write over each other. */
  revision: number;
}

export interface NotebookSummary {
  id: string;
  title: string;
  n_cells: number;
  saved: number;
}

/** A statement that ran. */
export interface PastRun {
  /** Milliseconds since 1970. */
  at: number;
  sql: string;
  milliseconds: number;
  /** Null where it failed or nobody counted. */
  n_rows: number | null;
  /** The engine's words, where it failed. */
  error: string | null;
}

interface Stored extends DBSchema {
  notebooks: {key: string; value: StoredNotebook};
  runs: {key: number; value: PastRun};
}

/** Another tab saved the notebook since this one read it, or deleted it. */
export class NotebookConflict extends Error {
  override name = "NotebookConflict";
  constructor(readonly isGone: boolean) {
    super(isGone ? "another tab deleted this notebook" : "another tab changed this notebook too");
  }
}

export interface NotebookStore {
  list(): Promise<NotebookSummary[]>;
  read(id: string): Promise<StoredNotebook | null>;
  /** Saves over the revision read last, 0 for a new notebook; throws NotebookConflict over any other. Gives the new revision. */
  save(id: string, notebook: Notebook, revision: number, now: number): Promise<number>;
  remove(id: string): Promise<void>;
  addRun(run: PastRun): Promise<void>;
  /** The last first. */
  runs(): Promise<PastRun[]>;
}

const mostRuns = 500;

/** Opens what this browser keeps; throws where it keeps nothing (private windows of some browsers). */
export async function openNotebookStore(): Promise<NotebookStore> {
  const database: IDBPDatabase<Stored> = await openDB<Stored>("litscope-notebooks", 1, {
    upgrade(fresh) {
      fresh.createObjectStore("notebooks", {keyPath: "id"});
      fresh.createObjectStore("runs", {keyPath: "at"});
    },
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
    }
  });
  return {
    async list() {
      const all = await database.getAll("notebooks");
      return all
        .map(({id, notebook, saved}) => ({id, title: notebook.title, n_cells: notebook.cells.length, saved}))
        .sort((a, b) => b.saved - a.saved);
    },
    read: async (id) => (await database.get("notebooks", id)) ?? null,
    async save(id, notebook, revision, now) {
      const transaction = database.transaction("notebooks", "readwrite");
      const there = await transaction.store.get(id);
      if ((there?.revision ?? 0) !== revision) {
        transaction.abort();
        await transaction.done.catch(() => undefined);
        throw new NotebookConflict(there === undefined);
      }
      await transaction.store.put({id, notebook, saved: now, revision: revision + 1});
      await transaction.done;
      return revision + 1;
    },
    remove: (id) => database.delete("notebooks", id),
    async addRun(run) {
      const transaction = database.transaction("runs", "readwrite");
      await transaction.store.put(run);
      const keys = await transaction.store.getAllKeys();
      for (const key of keys.slice(0, Math.max(0, keys.length - mostRuns)))
        await transaction.store.delete(key);
      await transaction.done;
    },
    runs: async () => (await database.getAll("runs")).reverse()
  };
}
