import type {Cell} from "../model/notebook.js";
import {type CellActions, cellFrame, type CellView} from "./cell-frame.js";
import {pushButton} from "./controls.js";
import {errorText} from "./error-text.js";
import {renderMarkdown} from "./render-markdown.js";

export interface MarkdownCellOptions {
  actions: CellActions;
  onChange: (text: string) => void;
}

/** A cell of text: shown as it reads, and as Markdown while it is written. */
export function markdownCell(first: Cell, {actions, onChange}: MarkdownCellOptions): CellView {
  let text = "";
  let shownText: string | null = null;
  let isEditing = false;
  const frame = cellFrame("markdown", actions);
  const shown = document.createElement("div");
  shown.className = "prose";
  const area = document.createElement("textarea");
  area.className = "markdown-source";
  area.setAttribute("aria-label", "Markdown text; Escape ends writing");
  area.hidden = true;
  const edit = pushButton("Edit", "Write the text as Markdown", () => setEditing(!isEditing));
  edit.className = "small";
  frame.head.append(edit);
  frame.body.append(shown, area);

  const show = async (): Promise<void> => {
    if (shownText === text) return;
    const asked = text;
    shownText = text;
    if (text.trim() === "") {
      const empty = document.createElement("p");
      empty.className = "fine";
      empty.textContent = "No text yet: press Edit.";
      return shown.replaceChildren(empty);
    }
    try {
      const content = await renderMarkdown(text);
      if (asked === shownText) shown.replaceChildren(content);
    } catch (error) {
      shownText = null;
      const plain = document.createElement("pre");
      plain.textContent = text;
      const why = document.createElement("p");
      why.className = "error";
      why.textContent = `The text is shown as it was written: ${errorText(error)}`;
      shown.replaceChildren(why, plain);
    }
  };
  const grow = (): void => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 4}px`;
  };
  function setEditing(next: boolean): void {
    isEditing = next;
    area.hidden = !isEditing;
    shown.hidden = isEditing;
    edit.textContent = isEditing ? "Done" : "Edit";
    if (isEditing) {
      area.value = text;
      grow();
      area.focus();
    } else void show();
  }
  area.addEventListener("input", () => {
    text = area.value;
    grow();
    onChange(text);
  });
  area.addEventListener("keydown", (event) => {
    if (
      event.key !== "Escape" &&
      !(event.key === "Enter" && (event.ctrlKey || event.metaKey || event.shiftKey))
    )
      return;
    event.preventDefault();
    setEditing(false);
    edit.focus();
  });
  shown.addEventListener("dblclick", () => setEditing(true));
  const view: CellView = {
    kind: "markdown",
    element: frame.element,
    update(cell) {
      if (cell.kind !== "markdown") return;
      frame.setCollapsed(cell.isCollapsed);
      text = cell.text;
      if (!isEditing) void show();
      else if (area.value !== text) {
        area.value = text;
        grow();
      }
    },
    refresh: () => undefined,
    focus: () => setEditing(true),
    destroy: () => frame.element.remove()
  };
  view.update(first);
  return view;
}
