import {isFigureFile, leaveDataToPage} from "./drop-figure.js";

export interface DropTargets {
  /** A Markdown file: a notebook. */
  onNotebook: (file: File) => void;
  onData: (files: File[]) => void;
}

/** Lets files be dropped anywhere on the page, figures aside; gives the sheet that says so while they hover. */
export function dropFiles({onNotebook, onData}: DropTargets): {element: HTMLElement} {
  leaveDataToPage();
  const element = document.createElement("div");
  element.className = "drop-sheet";
  element.hidden = true;
  element.textContent =
    "Drop CSV, Parquet or JSON to open it as a table, a Markdown file to open it as a notebook, a figure to open its view";
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    element.hidden = false;
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) element.hidden = true;
  });
  addEventListener("drop", (event) => {
    element.hidden = true;
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])].filter((file) => !isFigureFile(file));
    const notebook = files.find(({name}) => /\.(?:md|markdown)$/i.test(name));
    if (notebook !== undefined) onNotebook(notebook);
    const data = files.filter(({name}) => !/\.(?:md|markdown)$/i.test(name));
    if (data.length > 0) onData(data);
  });
  return {element};
}
