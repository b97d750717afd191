import type {Notebook} from "../model/notebook.js";
import type {NotebookProblem} from "../notebook/notebook-file.js";
import {pushButton} from "./controls.js";
import {copyText} from "./copy-text.js";
import {counted} from "../figures/corpus-line.js";
import {menu} from "./menu.js";
import {errorText} from "./error-text.js";
import {readJournal} from "./notebook-journal.js";
import {notebookShortcuts} from "./notebook-keys.js";
import type {NotebookDocument, SaveState} from "./notebook-document.js";
import type {NotebookRunner} from "./notebook-runner.js";
import {type CorpusName, saveNotebook} from "./notebook-share.js";
import type {NotebookStore, NotebookSummary} from "./notebook-store.js";
import {paragraph} from "./prose.js";

/** Where a notebook came from that is not this browser's own. */
export interface Origin {
  from: "link" | "file";
  /** The file's name. */
  name: string;
  fingerprint: string | null;
  corpus: string | null;
  problems: readonly NotebookProblem[];
}

export interface NotebookBarOptions {
  document: NotebookDocument;
  runner: NotebookRunner;
  store: Promise<NotebookStore>;
  corpus: CorpusName;
  /** The notebook to begin with. */
  welcome: Notebook;
  link: () => Promise<string>;
  /** Hears the id of the notebook that is open now, "" for one that is not kept; `isStep` where the reader chose it. */
  onOpen: (id: string, options: {isStep: boolean}) => void;
  onImport: (file: File) => void;
}

export interface NotebookBar {
  element: HTMLElement;
  /** Says what happened, with a button that takes it back. */
  say(text: string, undo?: () => void): void;
  showOrigin(origin: Origin): void;
  /** Opens a notebook of this browser, the last one for "". */
  openStored(id: string): Promise<void>;
}

/** What can be done with a notebook as a whole: title, run, undo, the other notebooks, files, link. */
export function notebookBar({
  document: notebook,
  runner,
  store,
  corpus,
  welcome,
  link,
  onOpen,
  onImport
}: NotebookBarOptions): NotebookBar {
  let stored: readonly NotebookSummary[] = [];
  let originOf: Origin["from"] | null = null;
  const element = document.createElement("div");
  element.className = "notebook-bar";
  const origin = document.createElement("div");
  origin.className = "origin";
  origin.hidden = true;
  const title = document.createElement("input");
  title.className = "notebook-title";
  title.setAttribute("aria-label", "Title of the notebook");
  title.addEventListener("input", () =>
    notebook.change({...notebook.notebook, title: title.value}, {typing: "title"})
  );
  const saved = document.createElement("span");
  saved.className = "fine";
  saved.setAttribute("role", "status");
  const said = document.createElement("p");
  said.className = "notebook-said";
  said.setAttribute("role", "status");

  const runAll = pushButton("Run all", "Run all cells (Ctrl+Shift+Enter)", () => void runner.runAll());
  const stop = pushButton("Stop", "Stop what runs and what waits", () => runner.stop());
  const undo = pushButton("Undo", "Undo the last change (Ctrl+Z outside of a cell)", () => notebook.undo());
  const redo = pushButton("Redo", "Redo (Ctrl+Shift+Z outside of a cell)", () => notebook.redo());
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".md,.markdown,text/markdown";
  input.hidden = true;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    input.value = "";
    if (file !== undefined) onImport(file);
  });
  const share = pushButton(
    "Copy link",
    "A link that carries this notebook; it runs nothing by itself",
    () => {
      void link()
        .then(async (address) => {
          const how = await copyText(address, element);
          say(
            how === "copied"
              ? `Link copied, ${address.length.toLocaleString("en-GB")} characters: it shows the notebook and runs nothing.`
              : "Press Ctrl+C to copy the link."
          );
        })
        .catch((error: unknown) => {
          say(errorText(error), undefined, {
            label: "Save as a file",
            act: saveFile
          });
        });
    }
  );
  const others = menu("Notebooks", () => [
    {label: "New notebook", act: () => openNew()},
    {label: "Duplicate this one", act: duplicate},
    {label: "Delete this one", about: "Can be taken back", act: () => void remove()},
    ...stored
      .filter(({id}) => id !== notebook.kept?.id)
      .map(({id, title, n_cells}) => ({
        label: `${title || "Untitled"} (${counted(n_cells, "cell")})`,
        act: () => void openStored(id, {isStep: true})
      }))
  ]);
  const files = menu("File", () => [
    {
      label: "Save as Markdown",
      about: "A file that this page opens again, and that is a page of this site when it is put into src/",
      act: saveFile
    },
    {label: "Open a Markdown file …", act: () => input.click()}
  ]);
  const keys = pushButton("Keys", "Keyboard shortcuts", () => void showShortcuts());
  const tools = document.createElement("div");
  tools.className = "card-tools";
  tools.append(runAll, stop, undo, redo, others, files, share, keys, input);
  const head = document.createElement("div");
  head.className = "notebook-head";
  head.append(title, saved);
  element.append(origin, head, tools, said);

  function say(text: string, takeBack?: () => void, action?: {label: string; act: () => void}): void {
    said.replaceChildren(text);
    if (takeBack !== undefined)
      said.append(
        " ",
        pushButton("Undo", "Take it back", () => {
          takeBack();
          said.replaceChildren("Taken back.");
        })
      );
    if (action !== undefined) said.append(" ", pushButton(action.label, action.label, action.act));
  }

  function saveFile(): void {
    saveNotebook(notebook.notebook, corpus)
      .then((file) => say(`Saved ${file}.`))
      .catch((error: unknown) => say(`The notebook was not saved: ${errorText(error)}`));
  }

  function freeTitle(wanted: string): string {
    const titles = new Set([...stored.map((s) => s.title), notebook.notebook.title]);
    for (let n = 2; ; n++) {
      const candidate = n === 2 && !titles.has(wanted) ? wanted : `${wanted} ${n}`;
      if (!titles.has(candidate)) return candidate;
    }
  }

  function openNew(): void {
    hideOrigin();
    notebook.open({...welcome, title: freeTitle("Notebook")}, null);
    notebook.keep();
  }

  function duplicate(): void {
    notebook.open({...notebook.notebook, title: freeTitle(notebook.notebook.title)}, null);
    notebook.keep();
    say("This is the copy.");
  }

  async function remove(): Promise<void> {
    const {kept, notebook: removed} = notebook;
    try {
      await notebook.flush();
      if (kept !== null) await (await store).remove(kept.id);
    } catch (error) {
      say(`The notebook was not deleted: ${errorText(error)}`);
      return;
    }
    await list();
    await openStored("", {isStep: false});
    say(`“${removed.title}” is deleted.`, () => {
      notebook.open(removed, null);
      notebook.keep();
    });
  }

  async function list(): Promise<void> {
    try {
      stored = await (await store).list();
    } catch {
      stored = [];
    }
  }

  async function openStored(id: string, {isStep}: {isStep: boolean} = {isStep: false}): Promise<void> {
    if (id !== "" && id === notebook.kept?.id) return;
    await notebook.flush();
    await list();
    const journal = readJournal();
    const wanted = id !== "" ? id : (journal?.id ?? stored[0]?.id);
    const found = wanted === undefined ? null : await store.then((s) => s.read(wanted)).catch(() => null);
    hideOrigin();
    if (journal !== null && journal.id === wanted && journal.revision === (found?.revision ?? 0)) {
      onOpen(journal.id, {isStep});
      notebook.open(journal.notebook, {id: journal.id, revision: journal.revision});
      notebook.keep();
      return;
    }
    if (found !== null) {
      onOpen(found.id, {isStep});
      notebook.open(found.notebook, {id: found.id, revision: found.revision});
      return;
    }
    notebook.open(welcome, null);
    if (id !== "") {
      onOpen("", {isStep: false});
      say(
        "The notebook of this address is not in this browser: notebooks stay where they were written. Ask for a link or a file of it."
      );
    }
  }

  function showOrigin({from, name, fingerprint, corpus: other, problems}: Origin): void {
    const text = [
      from === "link"
        ? "This notebook came with a link. Nothing in it has run: read it, then run what you trust."
        : `Read from ${name}. Nothing in it has run.`
    ];
    if (fingerprint !== null && fingerprint !== corpus.fingerprint)
      text.push(
        `It was written on ${other === null || other === corpus.title ? "another build of this corpus" : `the corpus “${other}”`}: numbers may differ from those its text speaks of.`
      );
    const what = paragraph(text.join(" "));
    const list = document.createElement("ul");
    list.append(
      ...problems.slice(0, 20).map(({line, reason}) => {
        const item = document.createElement("li");
        item.textContent = `line ${line}: ${reason}`;
        return item;
      })
    );
    if (problems.length > 20) list.append(`… and ${problems.length - 20} more`);
    const run = pushButton("Run all", "Run all cells of this notebook", () => {
      hideOrigin();
      void runner.runAll();
    });
    const keep = pushButton("Keep it in this browser", "Saves the notebook here", () => {
      notebook.keep();
      hideOrigin();
    });
    const close = pushButton("Close", "Hide this note", hideOrigin);
    const row = document.createElement("div");
    row.className = "card-tools";
    row.append(run, ...(from === "link" ? [keep] : []), close);
    originOf = from;
    origin.replaceChildren(what, ...(problems.length > 0 ? [list] : []), row);
    origin.hidden = false;
  }

  function hideOrigin(): void {
    origin.hidden = true;
    originOf = null;
  }

  function refresh(): void {
    if (title !== document.activeElement) title.value = notebook.notebook.title;
    undo.disabled = !notebook.canUndo;
    redo.disabled = !notebook.canRedo;
    stop.disabled = !runner.isRunning;
    runAll.disabled = runner.isRunning;
  }

  notebook.onChange((kind) => {
    if (kind === "opened") said.replaceChildren();
    refresh();
  });
  runner.onChange((id) => {
    if (runner.runOf(id).status === "running") hideOrigin();
    refresh();
  });
  notebook.onSave((state) => {
    saved.textContent = saveText(state);
    if (state.kind === "saved" || state.kind === "copied") void list();
    if (state.kind === "saved" && originOf === "link") hideOrigin();
    if (state.kind === "copied")
      say(
        state.isGone
          ? "Another tab deleted this notebook: as it was changed here, it is kept again."
          : `Another tab changed this notebook too: what stands here is kept as “${state.title}”.`
      );
  });
  document.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    if (target.closest("input, textarea, select, .cm-editor, dialog") !== null) return;
    event.preventDefault();
    if (event.shiftKey) notebook.redo();
    else notebook.undo();
  });
  saved.textContent = saveText(notebook.saving);
  refresh();
  return {
    element,
    say,
    showOrigin,
    openStored
  };
}

async function showShortcuts(): Promise<void> {
  const {shortcutsDialog} = await import("./shortcuts.js");
  const dialog = shortcutsDialog(notebookShortcuts);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

function saveText(state: SaveState): string {
  if (state.kind === "unkept") return "Kept in this browser from the first change on.";
  if (state.kind === "saving") return "Saving …";
  if (state.kind === "failed") return `Not saved: ${state.why}. Save it as a file.`;
  if (state.kind === "copied") return "Saved in this browser, as a copy";
  return `Saved in this browser, ${state.at.toLocaleTimeString("en-GB", {hour: "2-digit", minute: "2-digit"})}`;
}
