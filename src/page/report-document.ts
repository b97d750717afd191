import type {Report} from "../snapshot/report.js";
import {firstStep, redo, step, type Steps, undo} from "../state/steps.js";
import {errorText} from "./error-text.js";
import {mergeReports} from "./merge-reports.js";
import {onOtherTab} from "./report-count.js";
import {applyJournal, clearJournal, writeJournal} from "./report-journal.js";
import {openReportStore, ReportConflict, type StoredReport} from "./report-store.js";

export type SaveState =
  | {kind: "saved"; keeps: "browser" | "tab"}
  | {kind: "saving"}
  | {kind: "merged"}
  | {kind: "failed"; why: string};

export interface ReportDocument {
  readonly report: Report;
  readonly saving: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changes the report: a step for undo. Changes with the same `typing` after each other are one step. */
  change(next: Report, options?: {typing?: string}): void;
  undo(): void;
  redo(): void;
  /** Saves what waits to be saved. */
  flush(): Promise<void>;
  /** "typed": as it is in its field already. */
  onChange(listener: (kind: "typed" | "changed") => void): void;
  onSave(listener: (state: SaveState) => void): void;
}

const pause = 400;
/** Milliseconds without a key after which typing is a new step for undo. */
const typingPause = 1000;

/** The report of this browser, with its steps for undo; saved a moment after the last change. */
export async function openReportDocument(): Promise<ReportDocument> {
  const store = await openReportStore();
  let stored: StoredReport = await store.read();
  let steps: Steps<Report> = firstStep(stored.report);
  let saving: SaveState = {kind: "saved", keeps: store.keeps};
  let typing: string | null = null;
  let typedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<void> = Promise.resolve();
  const changeListeners = new Set<(kind: "typed" | "changed") => void>();
  const saveListeners = new Set<(state: SaveState) => void>();

  const tell = (kind: "typed" | "changed"): void => {
    for (const listener of changeListeners) listener(kind);
  };
  const say = (state: SaveState): void => {
    saving = state;
    for (const listener of saveListeners) listener(state);
  };
  const write = async (): Promise<void> => {
    const report = steps.present;
    try {
      stored = {report, revision: await store.save(report, stored.revision)};
      if (timer !== undefined) return;
      clearJournal();
      say({kind: "saved", keeps: store.keeps});
    } catch (error) {
      if (!(error instanceof ReportConflict)) return say({kind: "failed", why: errorText(error)});
      const merged = mergeReports(stored.report, steps.present, error.stored.report);
      stored = error.stored;
      if (merged !== steps.present) steps = step(steps, merged);
      await write();
      tell("changed");
      say({kind: "merged"});
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    if (timer === undefined) return turn;
    timer = undefined;
    turn = turn.then(write);
    return turn;
  };
  const save = (): void => {
    if (saving.kind !== "saving") say({kind: "saving"});
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };
  const go = (next: Steps<Report>): void => {
    if (next === steps) return;
    steps = next;
    typing = null;
    save();
    tell("changed");
  };
  addEventListener("pagehide", () => {
    if (timer !== undefined) writeJournal({revision: stored.revision, report: steps.present});
    void flush();
  });
  addEventListener("visibilitychange", () => void flush());
  onOtherTab(() => {
    turn = turn.then(async () => {
      if (timer !== undefined) return;
      const there = await store.read();
      if (there.revision === stored.revision) return;
      stored = there;
      go(step(steps, there.report));
      clearTimeout(timer);
      timer = undefined;
      say({kind: "saved", keeps: store.keeps});
    });
  });
  const journalled = applyJournal(stored);
  if (journalled !== null) {
    steps = step(steps, journalled);
    save();
  }

  return {
    get report() {
      return steps.present;
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
    undo: () => go(undo(steps)),
    redo: () => go(redo(steps)),
    flush,
    onChange: (listener) => void changeListeners.add(listener),
    onSave: (listener) => void saveListeners.add(listener)
  };
}
