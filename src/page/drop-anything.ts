import {errorText} from "./error-text.js";
import {getReady} from "./get-ready.js";
import {droppedFiles, type GivenFiles} from "./given-files.js";
import {isFigureFile, isPapersFile} from "./papers-or-figure.js";

/** What a page itself does with files that are neither figures nor, by their names, papers. */
export interface DropTargets {
  /** What to say while files hover. */
  invitation: string;
  onFiles: (files: File[]) => void;
}

let targets: DropTargets | null = null;

/** From here on, tables and notebooks are the page's. */
export function leaveTablesToPage(own: DropTargets): void {
  targets = own;
}

const invitation =
  "Drop papers (BibTeX, RIS, CSV, JSONL, an archive, a folder …) to explore them here, or a figure to open its view";

/** Lets papers, and figures that Litscope made, be dropped anywhere on the page. */
export function dropAnything(): void {
  const sheet = document.createElement("div");
  sheet.className = "drop-sheet";
  sheet.hidden = true;
  document.body.append(sheet);
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (!sheet.hidden) return;
    sheet.textContent = targets?.invitation ?? invitation;
    sheet.hidden = false;
    getReady();
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) sheet.hidden = true;
  });
  addEventListener("drop", (event) => {
    sheet.hidden = true;
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const bare = [...(event.dataTransfer?.files ?? [])];
    const given = droppedFiles(event.dataTransfer!);
    void take(bare, given);
  });
}

async function take(bare: File[], given: Promise<GivenFiles>): Promise<void> {
  try {
    const [first] = bare;
    if (bare.length === 1 && first !== undefined && (await isFigureFile(first))) {
      const {openFigureFile} = await import("./open-figure-file.js");
      await openFigureFile(first);
      return;
    }
    if (targets !== null && bare.every((file) => !isPapersFile(file))) {
      targets.onFiles(bare);
      return;
    }
    const {openPapers} = await import("./open-papers.js");
    await openPapers(await given);
  } catch (error) {
    const {sayReturned} = await import("./returned-figure.js");
    sayReturned(`What was dropped could not be opened: ${errorText(error)}.`);
  }
}
