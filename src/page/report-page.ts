import type {ReportItem} from "../snapshot/report.js";
import {
  addItem,
  changeItem,
  emptyReport,
  itemNames,
  moveItem,
  readReportText,
  removeItem
} from "../snapshot/report.js";
import {pushButton} from "./controls.js";
import {errorText} from "./error-text.js";
import {useFilter} from "./filter.js";
import {paragraph} from "./prose.js";
import {useReport} from "./report-basket.js";
import type {ReportDocument} from "./report-document.js";
import {exportReport, printReport, type ReportKind, reportKinds} from "./report-export.js";
import {itemView, type ItemView} from "./report-item.js";
import "./site.js";
import {siteCorpus} from "./site-corpus.js";
import {takeAlongBar} from "./take-along-bar.js";

/** The Report page: figures, tables and notes of this browser, in order, to be taken along. */
export function reportPage() {
  useFilter();
  return {
    report(): HTMLElement {
      const element = document.createElement("div");
      element.className = "report";
      const status = paragraph("Opening the report …", "fine");
      status.setAttribute("role", "status");
      element.append(status);
      fill(element).catch((error: unknown) => {
        status.textContent = `The report could not be opened: ${errorText(error)}`;
      });
      return element;
    },
    openFigure: () => fileButton("Open a figure …", "Go to the view that a file remembers", openFigure)
  };
}

async function fill(element: HTMLElement): Promise<void> {
  const [report, {corpus}] = await Promise.all([useReport(), siteCorpus()]);
  const {bar, said, attempt} = takeAlongBar("Take the report along");
  const title = headField("Title", (text) =>
    report.change({...report.report, title: text}, {typing: "title"})
  );
  const authors = headField("Authors", (text) =>
    report.change({...report.report, authors: text}, {typing: "authors"})
  );
  const head = document.createElement("div");
  head.className = "controls report-head";
  head.append(title.element, authors.element);
  const list = document.createElement("div");
  list.className = "report-items";
  const views = new Map<string, ItemView>();

  const moveTo = (id: string, to: number): void => {
    report.change(moveItem(report.report, id, to));
    document.querySelector<HTMLElement>(`#item-${CSS.escape(id)} button`)?.focus();
  };
  const placeOf = (id: string): number => report.report.items.findIndex((item) => item.id === id);
  const show = (): void => {
    const {items} = report.report;
    const names = itemNames(report.report);
    const ids = new Set(items.map(({id}) => id));
    for (const [id, view] of views) {
      if (ids.has(id)) continue;
      view.element.remove();
      views.delete(id);
    }
    items.forEach((item, i) => {
      let view = views.get(item.id);
      if (view === undefined) {
        view = itemView(item, corpus, {
          onChange: (id, change) =>
            report.change(changeItem(report.report, id, change), {
              typing: `${id} ${Object.keys(change).join()}`
            }),
          onMove: (id, by) => moveTo(id, placeOf(id) + by),
          onRemove(id) {
            const name = itemNames(report.report).get(id) || "The note";
            report.change(removeItem(report.report, id));
            said.textContent = `${name} is deleted: Undo brings it back`;
            undoButton.focus();
          }
        });
        views.set(item.id, view);
      }
      if (list.children[i] !== view.element) list.insertBefore(view.element, list.children[i] ?? null);
      view.update(item, names.get(item.id)!, {isFirst: i === 0, isLast: i === items.length - 1});
    });
    empty.hidden = items.length > 0;
    title.set(report.report.title);
    authors.set(report.report.authors);
    tools();
  };
  const tools = (): void => {
    undoButton.disabled = !report.canUndo;
    redoButton.disabled = !report.canRedo;
    const isEmpty = report.report.items.length === 0;
    for (const button of exports) button.disabled = isEmpty;
  };
  const empty = paragraph(
    "The report is empty. Under every chart of this site, “Take along” has “Add to the report”; notes are written here.",
    "fine"
  );
  const undoButton = pushButton("Undo", "Take the last change back", () => report.undo());
  const redoButton = pushButton("Redo", "Make it again", () => report.redo());
  const kinds = Object.entries(reportKinds) as [ReportKind, (typeof reportKinds)[ReportKind]][];
  const exports = [
    ...kinds.map(([kind, {label, about}]) =>
      pushButton(label, about, () => void attempt(label, () => exported(kind, report, said)))
    ),
    pushButton(
      "Print …",
      "Print it, or save it as PDF",
      () =>
        void attempt("Printing", async () => {
          said.textContent = "Preparing …";
          await printReport(report.report);
          return "";
        })
    )
  ];
  const note = pushButton("Add a note", "Words between figures", () => {
    const added: ReportItem = {kind: "note", id: "", text: ""};
    report.change(addItem(report.report, added));
    list.lastElementChild?.querySelector("textarea")?.focus();
  });
  const anew = pushButton("Start anew", "Empty the report; Undo brings it back", () => {
    report.change(emptyReport);
    said.textContent = "The report is empty: Undo brings it back";
  });
  const opening = fileButton("Open a report …", "A report that was saved as a file", (file) => {
    void attempt("Opening", async () => {
      const read = readReportText(await file.text());
      if ("reason" in read) return `${file.name} was not opened: ${read.reason}`;
      report.change(read);
      return `Opened ${file.name}: Undo brings the report before it back`;
    });
  });
  bar.append(note, undoButton, redoButton, ...exports, opening, anew, said);
  list.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("text/x-litscope-item")) event.preventDefault();
  });
  list.addEventListener("drop", (event) => {
    const id = event.dataTransfer?.getData("text/x-litscope-item") ?? "";
    const onto = (event.target as Element).closest(".report-item");
    if (id === "" || onto === null) return;
    event.preventDefault();
    const box = onto.getBoundingClientRect();
    const at = [...list.children].indexOf(onto) + (event.clientY > box.top + box.height / 2 ? 1 : 0);
    moveTo(id, at > placeOf(id) ? at - 1 : at);
  });
  document.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    if (target.closest("input, textarea, select, [contenteditable]") !== null) return;
    event.preventDefault();
    if (event.shiftKey) report.redo();
    else report.undo();
  });
  const kept = paragraph("", "fine");
  kept.setAttribute("role", "status");
  const sayKept = (): void => {
    const {saving} = report;
    kept.textContent =
      saving.kind === "failed"
        ? `The report could not be kept: ${saving.why}. Save it as a report file.`
        : saving.kind === "merged"
          ? "Another tab added to the report: both are here."
          : saving.kind === "saved" && saving.keeps === "tab"
            ? "This browser keeps nothing beyond this tab: save the report as a file."
            : "";
  };
  report.onChange((kind) => (kind === "typed" ? tools() : show()));
  report.onSave(sayKept);
  show();
  sayKept();
  element.replaceChildren(head, bar, kept, empty, list);
}

async function exported(kind: ReportKind, report: ReportDocument, said: HTMLElement): Promise<string> {
  said.textContent = "Writing the file …";
  const control = new AbortController();
  const stop = pushButton("Cancel", "Stop writing the file", () => control.abort());
  try {
    return await exportReport(kind, report.report, {
      signal: control.signal,
      onProgress(done, of) {
        said.textContent = `Figure ${done} of ${of} `;
        said.append(stop);
      }
    });
  } catch (error) {
    if (control.signal.aborted) return "Cancelled: no file was written";
    throw error;
  }
}

function headField(
  label: string,
  onType: (text: string) => void
): {element: HTMLElement; set(text: string): void} {
  const element = document.createElement("label");
  element.className = "control";
  const text = document.createElement("span");
  text.textContent = label;
  const input = document.createElement("input");
  input.type = "text";
  input.addEventListener("input", () => onType(input.value));
  element.append(text, input);
  return {
    element,
    set(next) {
      if (input.value !== next) input.value = next;
    }
  };
}

function fileButton(label: string, about: string, open: (file: File) => void): HTMLElement {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".svg,.png,.zip,.json";
  input.hidden = true;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    input.value = "";
    if (file !== undefined) open(file);
  });
  const element = document.createElement("span");
  element.append(
    pushButton(label, about, () => input.click()),
    input
  );
  return element;
}

async function openFigure(file: File): Promise<void> {
  const {openFigureFile} = await import("./open-figure-file.js");
  await openFigureFile(file);
}
