import {run} from "../engine/run.js";
import {key_of_paper, paper_by_key} from "../query/papers.js";
import {failure} from "./failure.js";
import {pushButton} from "./controls.js";
import {useDatabase} from "./database.js";
import {paperEntry} from "./paper-entry.js";

/** A paper as a result names it. */
export type PaperName = {key: string} | {paper_id: number};

/** Shows one paper beside the page: its abstract, with the terms and model families found in it. */
export function openPaper(name: PaperName): void {
  const dialog = document.createElement("dialog");
  dialog.className = "drawer";
  dialog.setAttribute("aria-label", "Paper");
  const header = document.createElement("header");
  const heading = document.createElement("h2");
  heading.textContent = "Paper";
  header.append(
    heading,
    pushButton("Close", "Close (Escape)", () => dialog.close())
  );
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.textContent = "Reading the paper …";
  dialog.append(header, status);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  void fill(name, dialog, status);
}

async function fill(name: PaperName, dialog: HTMLElement, status: HTMLElement): Promise<void> {
  try {
    const engine = await useDatabase();
    const key = "key" in name ? name.key : (await run(engine, key_of_paper, {paper: name.paper_id}))[0]?.key;
    const [paper] = key === undefined ? [] : await run(engine, paper_by_key, {key});
    if (paper === undefined) {
      status.textContent = `This corpus has no paper ${"key" in name ? name.key : name.paper_id}.`;
      return;
    }
    const list = document.createElement("ol");
    list.append(paperEntry(paper, {phrases: [], isOpen: true, onToggle: () => undefined}));
    const link = document.createElement("a");
    link.href = `./papers.html?paper=${encodeURIComponent(paper.key)}`;
    link.textContent = "Open on the Papers page";
    status.remove();
    dialog.append(list, link);
  } catch (error) {
    status.replaceWith(failure("The paper could not be read", error));
  }
}
