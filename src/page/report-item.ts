import type {ReportFigure, ReportItem, ReportNote, ReportTable} from "../snapshot/report.js";
import {captionOf} from "../snapshot/report-words.js";
import type {FigureCorpus} from "../snapshot/figure-memory.js";
import {pushButton} from "./controls.js";
import {figurePlace} from "./figure-place.js";
import {renderMarkdown} from "./render-markdown.js";
import {siteAddress} from "./site-address.js";
import {tableView} from "./table-view.js";

export interface ItemActions {
  onChange(id: string, change: {caption?: string; title?: string; text?: string}): void;
  onMove(id: string, by: -1 | 1): void;
  onRemove(id: string): void;
}

/** An item of the report with its tools; typing into it does not draw it anew. */
export interface ItemView {
  element: HTMLElement;
  /** Shows what the item is called now, and what it says where somebody else changed it. */
  update(item: ReportItem, name: string, place: {isFirst: boolean; isLast: boolean}): void;
}

export function itemView(first: ReportItem, corpus: FigureCorpus, actions: ItemActions): ItemView {
  const {id} = first;
  const element = document.createElement("section");
  element.className = `report-item is-${first.kind}`;
  element.id = `item-${id}`;
  const head = document.createElement("div");
  head.className = "card-tools";
  const name = document.createElement("strong");
  const up = pushButton("Up", "Move it up (Alt and the up arrow)", () => actions.onMove(id, -1));
  const down = pushButton("Down", "Move it down (Alt and the down arrow)", () => actions.onMove(id, 1));
  const remove = pushButton("Delete", "Take it out of the report", () => actions.onRemove(id));
  const handle = document.createElement("span");
  handle.className = "drag-handle";
  handle.textContent = "⠿";
  handle.title = "Drag to move";
  handle.draggable = true;
  handle.setAttribute("aria-hidden", "true");
  handle.addEventListener("dragstart", (event) => {
    event.dataTransfer?.setData("text/x-litscope-item", id);
    event.dataTransfer?.setDragImage(element, 10, 10);
  });
  head.append(handle, name, up, down, remove);
  element.append(head);
  element.addEventListener("keydown", (event) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    actions.onMove(id, event.key === "ArrowUp" ? -1 : 1);
  });
  const fields =
    first.kind === "note"
      ? noteFields(element, first, actions)
      : first.kind === "figure"
        ? figureFields(element, first, corpus, actions)
        : tableFields(element, first, corpus, actions);
  return {
    element,
    update(item, called, {isFirst, isLast}) {
      name.textContent = called || "Note";
      element.setAttribute("aria-label", called || "Note");
      up.disabled = isFirst;
      down.disabled = isLast;
      fields(item);
    }
  };
}

type Show = (item: ReportItem) => void;

function noteFields(element: HTMLElement, first: ReportNote, {onChange}: ItemActions): Show {
  const shown = document.createElement("div");
  shown.className = "note-text";
  const area = document.createElement("textarea");
  area.rows = 4;
  area.setAttribute("aria-label", "Text of the note, in Markdown");
  area.placeholder = "Words between figures, in Markdown";
  let drawn: string | null = null;
  const draw = async (text: string): Promise<void> => {
    if (drawn === text) return;
    drawn = text;
    const rendered = await renderMarkdown(text);
    if (drawn === text) shown.replaceChildren(rendered);
  };
  area.addEventListener("input", () => {
    onChange(first.id, {text: area.value});
    void draw(area.value);
  });
  element.append(area, shown);
  return (item) => {
    const {text} = item as ReportNote;
    if (area.value !== text) area.value = text;
    void draw(text);
  };
}

function figureFields(
  element: HTMLElement,
  first: ReportFigure,
  corpus: FigureCorpus,
  {onChange}: ItemActions
): Show {
  const picture = document.createElement("img");
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(first.svg)}`;
  picture.alt = first.alt;
  const caption = textField("Caption", captionOf(first.memory), (text) =>
    onChange(first.id, {caption: text})
  );
  element.append(picture, caption.element, originOf(first, corpus));
  return (item) => caption.set((item as ReportFigure).caption);
}

function tableFields(
  element: HTMLElement,
  first: ReportTable,
  corpus: FigureCorpus,
  {onChange}: ItemActions
): Show {
  const title = textField("Title", "", (text) => onChange(first.id, {title: text}));
  const caption = textField("Caption", "Words under the title", (text) =>
    onChange(first.id, {caption: text})
  );
  const frame = document.createElement("div");
  frame.className = "report-table";
  frame.append(tableView(first.title, first.table));
  element.append(title.element, caption.element, frame, originOf(first, corpus));
  return (item) => {
    title.set((item as ReportTable).title);
    caption.set((item as ReportTable).caption);
  };
}

function textField(
  label: string,
  placeholder: string,
  onType: (text: string) => void
): {element: HTMLElement; set(text: string): void} {
  const element = document.createElement("label");
  element.className = "control report-field";
  const text = document.createElement("span");
  text.textContent = label;
  const area = document.createElement("textarea");
  area.rows = 1;
  area.placeholder = placeholder;
  area.addEventListener("input", () => onType(area.value));
  element.append(text, area);
  return {
    element,
    set(next) {
      if (area.value !== next) area.value = next;
    }
  };
}

/** From which corpus an item is, whether that is the one of this site, and the way back to its view. */
function originOf({memory}: ReportFigure | ReportTable, corpus: FigureCorpus): HTMLElement {
  const line = document.createElement("p");
  line.className = "fine";
  const isSame = memory.corpus.fingerprint === corpus.fingerprint;
  line.append(
    isSame
      ? `Made ${memory.made} from this corpus. `
      : `Made ${memory.made} from another build of the corpus (${memory.corpus.title}, ${memory.corpus.n_papers} papers, build ${memory.corpus.fingerprint}): its numbers may have changed since. `
  );
  const place = figurePlace(memory);
  if ("address" in place) {
    const link = document.createElement("a");
    link.href = new URL(place.address, siteAddress).href;
    link.dataset.view = "";
    link.textContent = "Open its view";
    line.append(link);
  } else line.append(`It leads to no view: ${place.reason}.`);
  return line;
}
