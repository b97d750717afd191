import type {Notebook} from "../model/notebook.js";
import {firstStep, redo, step, type Steps, undo} from "../state/steps.js";
import {errorText} from "./error-text.js";
import {clearJournal, readJournal, writeJournal} from "./notebook-journal.js";
import {NotebookConflict, type NotebookStore} from "./notebook-store.js";

/** Where a notebook is kept: a new or shared one nowhere until it is changed. */
export interface KeptAt {
  id: string;
  revision: number;
}

/** "typed": the text of a cell, as it is in its editor already. */
export type ChangeKind = "typed" | "changed" | "opened";

export type SaveState =
  | {kind: "unkept"}
  | {kind: "saving"}
  | {kind: "saved"; at: Date}
  | {kind: "copied"; title: string; isGone: boolean}
  | {kind: "failed"; why: string};

export interface NotebookDocument {
  readonly notebook: Notebook;
  readonly kept: KeptAt | null;
  readonly saving: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  open(notebook: Notebook, kept: KeptAt | null): void;
  /**
   * Changes the notebook: a step for undo. Changes with the same `typing` after each other are one step.
   */
  change(next: Notebook, options?: {typing?: string}): void;
  /** Keeps the notebook in this browser, changed or not. */
  keep(): void;
  undo(): void;
  redo(): void;
  /** Saves what waits to be saved. */
  flush(): Promise<void>;
  onChange(listener: (kind: ChangeKind) => void): void;
  onSave(listener: (state: SaveState) => void): void;
}

const pause = 400;
/** Milliseconds without a key after which typing is a new step for undo. */
const typingPause = 1000;

/** The notebook that is open: its steps for undo, and its saving, a moment after the last change. */
export function notebookDocument(store: Promise<NotebookStore>, first: Notebook): NotebookDocument {
  let steps: Steps<Notebook> = firstStep(first);
  let kept: KeptAt | null = null;
  let typing: string | null = null;
  let typedAt = 0;
  let saving: SaveState = {kind: "unkept"};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<void> = Promise.resolve();
  const changeListeners = new Set<(kind: ChangeKind) => void>();
  const saveListeners = new Set<(state: SaveState) => void>();

  const tell = (kind: ChangeKind): void => {
    for (const listener of changeListeners) listener(kind);
  };
  const say = (state: SaveState): void => {
    saving = state;
    for (const listener of saveListeners) listener(state);
  };
  const write = async (at: KeptAt, notebook: Notebook): Promise<void> => {
    try {
      const opened = await store;
      at.revision = await opened.save(at.id, notebook, at.revision, Date.now());
      if (readJournal()?.id === at.id && timer === undefined) clearJournal();
      if (kept === at) say({kind: "saved", at: new Date()});
    } catch (error) {
      if (error instanceof NotebookConflict) return keepCopy(at, notebook, error.isGone);
      say({kind: "failed", why: errorText(error)});
    }
  };
  /** What another tab saved stays as it is; what this one holds becomes a notebook of its own. */
  const keepCopy = async (at: KeptAt, notebook: Notebook, isGone: boolean): Promise<void> => {
    const mark = " (this tab)";
    const title = isGone || notebook.title.endsWith(mark) ? notebook.title : notebook.title + mark;
    const copy = {...notebook, title};
    Object.assign(at, {id: crypto.randomUUID(), revision: 0});
    if (kept === at) {
      steps = {...steps, present: {...steps.present, title: copy.title}};
      tell("changed");
    }
    await write(at, copy);
    say({kind: "copied", title, isGone});
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    if (timer === undefined || kept === null) return turn;
    timer = undefined;
    const [at, notebook] = [kept, steps.present];
    turn = turn.then(() => write(at, notebook));
    return turn;
  };
  const save = (): void => {
    kept ??= {id: crypto.randomUUID(), revision: 0};
    if (saving.kind !== "saving") say({kind: "saving"});
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };
  const go = (next: Steps<Notebook>): void => {
    if (next === steps) return;
    steps = next;
    typing = null;
    save();
    tell("changed");
  };
  addEventListener("pagehide", () => {
    if (timer !== undefined && kept !== null) writeJournal({...kept, notebook: steps.present});
    void flush();
  });
  addEventListener("visibilitychange", () => void flush());

  return {
    get notebook() {
      return steps.present;
    },
    get kept() {
      return kept;
    },
    get saving() {
      return saving;
    },
    get canUndo() {
      return steps.past.length > 0;
    },
    get canRedo() {
      return steps.future.length > 0;
    },
    open(notebook, at) {
      void flush();
      steps = firstStep(notebook);
      kept = at;
      typing = null;
      say(at === null ? {kind: "unkept"} : {kind: "saved", at: new Date()});
      tell("opened");
    },
    change(next, {typing: what} = {}) {
      if (next === steps.present) return;
      const now = performance.now();
      const goesOn = what !== undefined && what === typing && now - typedAt < typingPause;
      steps = goesOn ? {...steps, present: next, future: []} : step(steps, next);
      typing = what ?? null;
      typedAt = now;
      save();
      tell(what === undefined ? "changed" : "typed");
    },
    keep: save,
    undo: () => go(undo(steps)),
    redo: () => go(redo(steps)),
    flush,
    onChange: (listener) => void changeListeners.add(listener),
    onSave: (listener) => void saveListeners.add(listener)
  };
}
