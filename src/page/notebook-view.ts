import type {Cell, Notebook} from "../model/notebook.js";
import {freeName, nameProblem} from "../notebook/cell-names.js";
import {runOrder, statementsOf} from "../notebook/run-order.js";
import {
  changeCell,
  duplicateCell,
  emptyCell,
  insertCell,
  moveCell,
  namedCell,
  type NewCell,
  putCell,
  removeCell,
  renameResult,
  resultNames
} from "../notebook/edit-notebook.js";
import type {LocalTool} from "../notebook/local-code.js";
import type {CellActions, CellView} from "./cell-frame.js";
import {chartCell} from "./chart-cell.js";
import {pushButton} from "./controls.js";
import {markdownCell} from "./markdown-cell.js";
import {notebookKeys} from "./notebook-keys.js";
import type {NotebookDocument} from "./notebook-document.js";
import type {NotebookRunner} from "./notebook-runner.js";
import type {PaperName} from "./paper-drawer.js";
import {sqlCell, type SqlCellOptions} from "./sql-cell.js";

export interface NotebookViewOptions extends Pick<SqlCellOptions, "sessionTables" | "values"> {
  document: NotebookDocument;
  runner: NotebookRunner;
  /** Line inside every figure: corpus, span, build. */
  source: string;
  /** Names that no result can have: the site's, and those of opened files. */
  taken: () => readonly string[];
  localCode: (tool: LocalTool, sql: string) => Promise<string>;
  link: () => Promise<string>;
  /** Says what happened, with a way to take it back. */
  say: (text: string, undo?: () => void) => void;
}

export interface NotebookView {
  element: HTMLElement;
  /** Writes into the SQL cell that was used last. */
  insert(text: string): void;
  addCell(cell: NewCell): void;
  /** Shows anew what depends on results, files and the filter. */
  refresh(): void;
}

/** The cells of the notebook in one column. */
export function notebookView(options: NotebookViewOptions): NotebookView {
  const {document: notebook, runner, source, taken, localCode, link, say} = options;
  const element = document.createElement("div");
  element.className = "cells";
  const views = new Map<string, CellView>();
  /** The SQL cell that was used last. */
  let lastUsed: string | null = null;
  /** Ids of all cells there ever were: their runs are remembered by them. */
  const used = new Set<string>();

  const current = (): Notebook => notebook.notebook;
  const placeOf = (id: string): number => current().cells.findIndex((cell) => cell.id === id);
  const add = (at: number, cell: NewCell): string => {
    const inserted = insertCell(current(), at, cell, used);
    notebook.change(inserted.notebook);
    views.get(inserted.id)?.focus();
    views.get(inserted.id)?.element.scrollIntoView({block: "nearest"});
    return inserted.id;
  };
  const changed = (id: string, change: Parameters<typeof changeCell>[2], typing?: string): void =>
    notebook.change(changeCell(current(), id, change), typing === undefined ? {} : {typing});

  /** Names of results and everything else that a new result cannot bear. */
  const allTaken = (except = ""): string[] => [
    ...taken(),
    ...resultNames(current()).filter((name) => name !== except)
  ];

  async function insertChart(id: string): Promise<void> {
    const {chooseChart, emptyChart} = await import("../notebook/choose-chart.js");
    const at = placeOf(id);
    const cell = current().cells[at];
    const result = runner.runOf(id).result;
    if (cell?.kind !== "sql") return;
    const name = cell.name === "" ? freeName("result", allTaken()) : cell.name;
    const chart = (result === null ? null : chooseChart(result.table)) ?? emptyChart("bar");
    const named = renameResult(current(), id, name);
    const drawn = {kind: "chart", of: name, chart, isCollapsed: false} as const;
    const {notebook: next, id: chartId} = insertCell(named, at + 1, drawn, used);
    notebook.change(next);
    views.get(chartId)?.element.scrollIntoView({block: "nearest"});
  }

  function actionsOf(id: string): CellActions {
    return {
      move(by) {
        const focused = document.activeElement as HTMLElement | null;
        notebook.change(moveCell(current(), id, by));
        if (focused && element.contains(focused)) focused.focus();
        views.get(id)?.element.scrollIntoView({block: "nearest"});
      },
      setCollapsed: (isCollapsed) => changed(id, {isCollapsed}),
      duplicate() {
        const copy = duplicateCell(current(), id, allTaken(), used);
        notebook.change(copy.notebook);
        views.get(copy.id)?.element.scrollIntoView({block: "nearest"});
      },
      remove() {
        const at = placeOf(id);
        const cell = current().cells[at];
        if (cell === undefined) return;
        runner.stop(id);
        notebook.change(removeCell(current(), id));
        const next = current().cells[at] ?? current().cells.at(-1);
        const place = next === undefined ? adding : views.get(next.id)?.element;
        place?.querySelector<HTMLElement>("button:not([hidden])")?.focus();
        say("The cell is deleted.", () => notebook.change(putCell(current(), at, cell)));
      },
      insertBelow(kind) {
        if (kind === "chart") void insertChart(id);
        else add(placeOf(id) + 1, emptyCell[kind]);
      }
    };
  }

  function runAnd(id: string, then: "stay" | "next"): void {
    void runner.run(id);
    if (then === "stay") return;
    const following = current()
      .cells.slice(placeOf(id) + 1)
      .find((cell) => cell.kind === "sql");
    if (following === undefined) add(current().cells.length, emptyCell.sql);
    else views.get(following.id)?.focus();
  }

  function viewOf(cell: Cell): CellView {
    const {id} = cell;
    const actions = actionsOf(id);
    if (cell.kind === "markdown")
      return markdownCell(cell, {actions, onChange: (text) => changed(id, {text}, id)});
    if (cell.kind === "chart")
      return chartCell(cell, {
        actions,
        source,
        names: () => resultNames(current()),
        resultOf(name) {
          const named = namedCell(current(), name);
          if (named === undefined) return null;
          const order = runOrder(current().cells, named.id);
          return {
            run: runner.runOf(named.id),
            sql: Array.isArray(order) ? statementsOf(order) : [named.sql],
            isStale: runner.isStale(named)
          };
        },
        place: () =>
          current()
            .cells.filter((other) => other.kind === "chart")
            .findIndex((other) => other.id === id) + 1,
        onChange: (change) => changed(id, change),
        onRun(name) {
          const named = namedCell(current(), name);
          if (named !== undefined) void runner.run(named.id);
        },
        link
      });
    const view = sqlCell(cell, {
      actions,
      sessionTables: options.sessionTables,
      values: options.values,
      commands: [
        {
          key: notebookKeys.runAndInsert,
          run() {
            void runner.run(id);
            add(placeOf(id) + 1, emptyCell.sql);
            return true;
          }
        },
        {
          key: notebookKeys.runAll,
          run() {
            void runner.runAll();
            return true;
          }
        }
      ],
      run: (then) => runAnd(id, then),
      stop: () => runner.stop(id),
      onSql: (sql) => changed(id, {sql}, id),
      onName(name) {
        const own = current().cells[placeOf(id)];
        const before = own?.kind === "sql" ? own.name : "";
        const problem = name === "" ? null : nameProblem(name, allTaken(before));
        if (problem === null) notebook.change(renameResult(current(), id, name));
        return problem;
      },
      onPaper: (name) => void openPaper(name),
      runOf: () => runner.runOf(id),
      isStale() {
        const own = current().cells[placeOf(id)];
        return own?.kind === "sql" && runner.isStale(own);
      },
      tools: {
        onChart: () => void insertChart(id),
        localCode(tool) {
          const own = current().cells[placeOf(id)];
          return localCode(tool, own?.kind === "sql" ? own.sql : "");
        }
      }
    });
    view.element.addEventListener("focusin", () => (lastUsed = id));
    return view;
  }

  /** Makes the page hold the cells as the notebook has them; what stays is not touched. */
  function show(): void {
    const {cells} = current();
    for (const [id, view] of views) {
      const cell = cells.find((c) => c.id === id);
      if (cell?.kind === view.kind) continue;
      view.destroy();
      views.delete(id);
    }
    let before: Element | null = null;
    cells.forEach((cell, i) => {
      const there = views.get(cell.id);
      const view = there ?? viewOf(cell);
      views.set(cell.id, view);
      used.add(cell.id);
      if (there !== undefined) view.update(cell);
      const wanted: Element | null = before === null ? element.firstElementChild : before.nextElementSibling;
      if (wanted !== view.element) element.insertBefore(view.element, wanted);
      view.element.setAttribute("aria-label", `${kindNames[cell.kind]} cell ${i + 1} of ${cells.length}`);
      before = view.element;
    });
    element.dataset.cells = String(cells.length);
    empty.hidden = cells.length > 0;
  }

  const empty = document.createElement("p");
  empty.className = "fine";
  empty.textContent = "This notebook is empty: add a cell below, or choose an example.";
  const adding = document.createElement("div");
  adding.className = "controls add-cell";
  adding.append(
    pushButton("+ SQL", "Add a cell of SQL", () => add(current().cells.length, emptyCell.sql)),
    pushButton("+ Text", "Add a cell of text", () => add(current().cells.length, emptyCell.markdown))
  );
  const refresh = (): void => {
    for (const view of views.values()) view.refresh();
  };
  notebook.onChange((kind) => {
    if (kind === "opened") {
      whole.hidden = false;
      for (const view of views.values()) view.destroy();
      views.clear();
      runner.forget();
      lastUsed = null;
    }
    if (kind === "typed") refresh();
    else show();
  });
  runner.onChange((id) => {
    const isOver = runner.runOf(id).status !== "running";
    for (const [other, view] of views) if (other === id || isOver) view.refresh();
  });
  const whole = document.createElement("div");
  whole.hidden = true;
  whole.append(empty, element, adding);
  return {
    element: whole,
    insert(text) {
      const last = lastUsed === null ? undefined : views.get(lastUsed);
      const target = last ?? [...views.values()].find((view) => view.insert !== undefined);
      if (target?.insert === undefined) add(current().cells.length, {...emptyCell.sql, sql: text});
      else target.insert(text);
    },
    addCell(cell) {
      const at = lastUsed === null ? -1 : placeOf(lastUsed);
      add(at < 0 ? current().cells.length : at + 1, cell);
    },
    refresh
  };
}

const kindNames = {sql: "SQL", markdown: "Text", chart: "Chart"} as const;

async function openPaper(name: PaperName): Promise<void> {
  const drawer = await import("./paper-drawer.js");
  drawer.openPaper(name);
}
