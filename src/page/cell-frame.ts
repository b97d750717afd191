import type {Cell} from "../model/notebook.js";
import {pushButton} from "./controls.js";
import {menu, type MenuItem} from "./menu.js";
import {notebookKeys} from "./notebook-keys.js";

/** What can be done with a cell as a whole. */
export interface CellActions {
  move(by: -1 | 1): void;
  setCollapsed(isCollapsed: boolean): void;
  duplicate(): void;
  remove(): void;
  insertBelow(kind: Cell["kind"]): void;
}

/** A cell as the notebook holds it. */
export interface CellView {
  kind: Cell["kind"];
  element: HTMLElement;
  update(cell: Cell): void;
  /** Shows anew what depends on results. */
  refresh(): void;
  focus(): void;
  destroy(): void;
  /** Writes at the cursor, where the cell holds SQL. */
  insert?(text: string): void;
}

export interface CellFrame {
  element: HTMLElement;
  /** Where a kind of cell puts its own controls. */
  head: HTMLElement;
  body: HTMLElement;
  setCollapsed(isCollapsed: boolean): void;
}

const hides = {sql: "SQL", markdown: "text", chart: "controls"} as const;

/** The frame of a cell: what is its own on the left, what all cells can do on the right. */
export function cellFrame(
  kind: Cell["kind"],
  actions: CellActions,
  more: () => readonly MenuItem[] = () => []
): CellFrame {
  const element = document.createElement("section");
  element.className = `cell cell-${kind}`;
  const head = document.createElement("div");
  head.className = "cell-head";
  const own = document.createElement("div");
  own.className = "cell-own";
  const common = document.createElement("div");
  common.className = "cell-common";
  let isCollapsed = false;
  const hide = pushButton("", "", () => actions.setCollapsed(!isCollapsed));
  hide.className = "small";
  const icon = (label: string, name: string, act: () => void): HTMLButtonElement => {
    const button = pushButton(label, name, act);
    button.className = "small";
    button.setAttribute("aria-label", name);
    return button;
  };
  common.append(
    icon("↑", "Move the cell up (Alt+PageUp)", () => actions.move(-1)),
    icon("↓", "Move the cell down (Alt+PageDown)", () => actions.move(1)),
    hide,
    menu(
      "⋯",
      () => [
        ...more(),
        {label: "Insert SQL below", act: () => actions.insertBelow("sql")},
        {label: "Insert text below", act: () => actions.insertBelow("markdown")},
        {label: "Duplicate", act: actions.duplicate},
        {label: "Delete", about: "Undo brings it back", act: actions.remove}
      ],
      {name: "More for this cell"}
    )
  );
  head.append(own, common);
  const body = document.createElement("div");
  body.className = "cell-body";
  element.append(head, body);
  element.addEventListener("keydown", (event) => {
    const key = `${event.altKey ? "Alt-" : ""}${event.key}`;
    if (key !== notebookKeys.moveUp && key !== notebookKeys.moveDown) return;
    event.preventDefault();
    actions.move(key === notebookKeys.moveUp ? -1 : 1);
  });
  return {
    element,
    head: own,
    body,
    setCollapsed(next) {
      isCollapsed = next;
      element.classList.toggle("is-collapsed", next);
      hide.textContent = next ? "Show" : "Hide";
      hide.title = `${next ? "Show" : "Hide"} the ${hides[kind]}`;
      hide.setAttribute("aria-label", hide.title);
      hide.setAttribute("aria-expanded", String(!next));
    }
  };
}
