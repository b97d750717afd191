import {counted} from "../figures/corpus-line.js";
import {pushButton} from "./controls.js";
import {failure} from "./failure.js";
import {getReady} from "./get-ready.js";
import {chosenFiles} from "./given-files.js";
import {
  changeLocalCorpus,
  findLocalCorpus,
  type LocalCorpus,
  onCorpusOpened,
  useCorpusStore,
  wantedCorpus
} from "./open-corpus.js";
import {wantedPanel} from "./wanted-panel.js";

/** Says above every page whose papers it shows, and opens others. */
export function showCorpusBar(): void {
  const main = document.querySelector("#observablehq-main");
  if (main === null || document.body.classList.contains("is-embedded")) return;
  const bar = document.createElement("section");
  bar.className = "corpus-bar";
  bar.setAttribute("aria-label", "Papers that are open");
  const panel = document.createElement("div");
  main.prepend(bar, panel);
  const draw = async (): Promise<void> => {
    const wanted = wantedCorpus();
    const local = await findLocalCorpus();
    const isMissing = wanted !== null && local === null;
    if (isMissing) document.documentElement.dataset.corpus = "missing";
    else document.documentElement.dataset.corpus = local === null ? "site" : "local";
    panel.className = isMissing ? "wanted-corpus" : "";
    panel.replaceChildren(...(isMissing ? [wantedPanel(wanted)] : []));
    bar.replaceChildren(...(local === null ? [siteLine(isMissing)] : localLine(local)));
    const own = location.pathname.endsWith("/yours.html");
    if (!own) bar.append(openButton());
  };
  void draw();
  onCorpusOpened(() => void draw());
}

function siteLine(isMissing: boolean): HTMLElement {
  const line = document.createElement("span");
  line.textContent = isMissing ? "Papers that are not here" : "The site’s papers";
  return line;
}

function localLine(local: LocalCorpus): Node[] {
  const {corpus, name, isKept, unstored} = local;
  const line = document.createElement("span");
  const strong = document.createElement("strong");
  strong.textContent = name;
  line.append(
    "Your papers: ",
    strong,
    `, ${counted(corpus.n_papers, "paper")}; local corpus ${corpus.fingerprint}${unstored === "" ? "" : ", on this page alone"}`
  );
  const back = document.createElement("a");
  back.href = siteAddressOfPage();
  back.dataset.view = "";
  back.textContent = "Back to the site’s papers";
  const more = document.createElement("a");
  more.href = "./yours.html";
  more.textContent = "Keep, combine, take along …";
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const keep = pushButton("Keep", "Keep these papers in this browser, until they are deleted", async () => {
    said.textContent = await keepCorpus(corpus.fingerprint);
  });
  return [line, ...(isKept || unstored !== "" ? [] : [keep]), more, back, said];
}

/** Keeps a corpus of this browser for good; gives why not, or nothing. */
export async function keepCorpus(fingerprint: string): Promise<string> {
  try {
    await (await useCorpusStore()).change(fingerprint, {isKept: true});
    await navigator.storage?.persist?.();
    changeLocalCorpus(fingerprint, {isKept: true});
    return "";
  } catch (error) {
    const {storageFailure} = await import("../local/corpus-store.js");
    return `Not kept: ${storageFailure(error)}.`;
  }
}

/** This page's address with nothing of the reader's own corpus. */
export function siteAddressOfPage(): string {
  return location.pathname.split("/").at(-1) || "./";
}

function openButton(): HTMLElement {
  const input = fileInput();
  const button = pushButton(
    "Open your own papers …",
    "BibTeX, RIS, CSV, JSONL, archives …: they are read in this browser and go nowhere",
    () => input.click()
  );
  button.addEventListener("pointerenter", getReady);
  button.addEventListener("focus", getReady);
  const both = document.createElement("span");
  both.append(button, input);
  return both;
}

/** A hidden field for files of papers; what is chosen is opened. */
export function fileInput({isFolder = false, take = openChosen} = {}): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.hidden = true;
  input.webkitdirectory = isFolder;
  input.tabIndex = -1;
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length > 0) void take(files);
  });
  return input;
}

async function openChosen(files: File[]): Promise<void> {
  try {
    const {openPapers} = await import("./open-papers.js");
    await openPapers(chosenFiles(files));
  } catch (error) {
    const message = failure("These files could not be opened", error);
    document.querySelector(".corpus-bar")?.append(message);
  }
}
