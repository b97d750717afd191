import {counted} from "../figures/corpus-line.js";
import {reportOf} from "../local/built-corpus.js";
import {hoursUnkept, storageFailure, type StoredCorpus} from "../local/corpus-store.js";
import type {SourceFile} from "../local/source-file.js";
import {noFilter, withNames} from "../model/filter.js";
import {writeState} from "../state/address-state.js";
import {filtersValues, filtersView} from "../state/filters-state.js";
import {pushButton} from "./controls.js";
import {fileInput, keepCorpus} from "./corpus-bar.js";
import {prepareBuilder} from "./corpus-builder.js";
import {paperFormats, saveAudit, savePapers, saveSite, saveTables} from "./export-corpus.js";
import {failure} from "./failure.js";
import {chosenFiles} from "./given-files.js";
import {
  addressOf,
  changeLocalCorpus,
  findLocalCorpus,
  type LocalCorpus,
  onCorpusOpened,
  useCorpusStore
} from "./open-corpus.js";
import {openPapers} from "./open-papers.js";
import {paragraph, plainTable} from "./prose.js";
import {sitePapers, sitePapersFile} from "./site-papers.js";
import "./site.js";
import {tableFrame, addHead} from "./table-frame.js";

/** The page of the reader's own papers: opening, keeping, combining, comparing, taking along. */
export function yoursPage() {
  const now = document.createElement("section");
  const kept = document.createElement("section");
  const draw = async (): Promise<void> => {
    const local = await findLocalCorpus();
    now.replaceChildren(...(local === null ? [nothingOpen()] : [openNow(local)]));
    await listKept(kept, () => void draw());
  };
  void draw();
  onCorpusOpened(() => void draw());
  prepareBuilder().catch(() => undefined);
  return {open: openPart, now: () => now, kept: () => kept};
}

function row(...content: Node[]): HTMLElement {
  const element = document.createElement("p");
  element.className = "button-row";
  element.append(...content);
  return element;
}

/** A button that opens the system's dialog for files. */
function chooser(
  label: string,
  note: string,
  take: (files: File[]) => Promise<void>,
  isFolder = false
): Node {
  const input = fileInput({isFolder, take});
  const both = document.createElement("span");
  both.append(
    pushButton(label, note, () => input.click()),
    input
  );
  return both;
}

function openPart(): HTMLElement {
  const said = saidLine();
  const open = (files: File[]): Promise<void> => openPapers(chosenFiles(files));
  const withSite = async (files: File[]): Promise<void> => {
    await withSitePapers(said, chosenFiles(files).files, "these files", {});
  };
  const section = document.createElement("section");
  section.append(
    row(
      chooser("Choose files …", "One or several, packed or not", open),
      chooser("Choose a folder …", "All files in it, those in sub-folders included", open, true),
      chooser("Add files to the site’s papers …", "Read together, entries of one paper merged", withSite)
    ),
    said
  );
  return section;
}

function nothingOpen(): HTMLElement {
  return paragraph("The site’s own papers are open.", "fine");
}

function openNow(local: LocalCorpus): HTMLElement {
  const {corpus, name, isKept, unstored} = local;
  const section = document.createElement("section");
  const said = saidLine();
  const rows: [string, string][] = [
    ["Name", name],
    ["Papers", counted(corpus.n_papers, "paper")],
    ["Files", corpus.marks.map(({path}) => path).join(", ")],
    [
      "Fingerprint",
      `${corpus.fingerprint}: the same files give the same wherever this version of Litscope reads them`
    ],
    ["Problems", problemsInWords(local)],
    [
      "Kept",
      unstored !== ""
        ? `no: ${unstored}`
        : isKept
          ? "in this browser, until it is deleted"
          : `not asked for: forgotten ${hoursUnkept} hours after it was last looked at`
    ]
  ];
  const keep = pushButton("Keep in this browser", "Until it is deleted", async () => {
    said.textContent = await keepCorpus(corpus.fingerprint);
  });
  keep.hidden = isKept || unstored !== "";
  const others = corpus.files.filter(({path}) => path !== sitePapersFile);
  const holdsSite = others.length < corpus.files.length;
  const compare = pushButton(
    "Compare with the site’s papers",
    "Both read together with one vocabulary: shares side by side, what sets them apart, the difference on the map",
    () => {
      if (holdsSite)
        void during(said, "They could not be compared", async () => {
          const {search, page} = await comparedView(local);
          location.assign(`./${page}${addressOf(corpus, search)}`);
        });
      else void withSitePapers(said, others, name, comparedView(local));
    }
  );
  const combine = pushButton(
    "Add to the site’s papers",
    "Entries of one paper are merged",
    () => void withSitePapers(said, others, name, {})
  );
  combine.hidden = holdsSite;
  section.append(
    plainTable("Open now", [{label: "What"}, {label: "These papers"}], rows),
    row(
      keep,
      chooser("Add files …", "Read again together with more files", (files) =>
        openPapers({name, files: [...corpus.files, ...chosenFiles(files).files]})
      ),
      combine,
      compare
    ),
    heading("Take them along"),
    row(
      ...paperFormats.map((format) =>
        pushButton(format.label, `The merged papers as ${format.label}`, () =>
          during(said, "The papers could not be saved", () =>
            savePapers(local, format, (done, all) => {
              said.textContent = `${done.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")} papers`;
            })
          )
        )
      ),
      pushButton("Audit", "What became of each file, entry and problem, as text", () =>
        during(said, "The audit could not be saved", () => saveAudit(local))
      ),
      pushButton("Tables (Parquet)", "All tables, for any DuckDB, pandas or R", () =>
        during(said, "The tables could not be saved", () => saveTables(local))
      ),
      pushButton("Folder for a site (zip)", "Unpacked, npm start -- --data DIR turns it into a site", () =>
        during(said, "The folder could not be saved", () => saveSite(local))
      )
    ),
    said
  );
  return section;
}

function problemsInWords({corpus: {brief}}: LocalCorpus): string {
  return brief.n_problems === 0
    ? "none"
    : `${counted(brief.n_problems, "problem")}: the Methods page lists them, and the audit below; ${brief.merged.toLocaleString("en-GB")} entries merged`;
}

/** Where the reader's files are set beside those of the site. */
async function comparedView({corpus}: LocalCorpus): Promise<{search: string; page: string}> {
  const own = (await reportOf(corpus)).files
    .filter(({file, kept, merged}) => file !== sitePapersFile && kept + merged > 0)
    .map(({file}) => file);
  const filters = {
    filter: withNames(noFilter, "source", "any", own),
    compared: withNames(noFilter, "source", "any", [sitePapersFile])
  };
  return {search: writeState(filtersView, filtersValues(filters) as never), page: "topics.html"};
}

async function withSitePapers(
  said: HTMLElement,
  files: readonly SourceFile[],
  name: string,
  wanted: {search?: string; page?: string} | Promise<{search: string; page: string}>
): Promise<void> {
  await during(said, "The site’s papers could not be read", async () => {
    const view = await wanted;
    const site = await sitePapers((n, all) => {
      said.textContent = `Reading the site’s papers: ${n.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")}`;
    });
    if (!site.has_abstracts && view.search !== undefined)
      throw new Error(
        "this site publishes no abstracts, so its papers count in no share and cannot be compared"
      );
    await openPapers({name: `${site.title} and ${name}`, files: [site.file, ...files]}, view);
  });
}

/** Runs something that may fail, and says so. */
async function during(said: HTMLElement, what: string, work: () => Promise<void>): Promise<void> {
  said.textContent = "One moment …";
  try {
    await work();
    said.textContent = "";
  } catch (error) {
    said.replaceChildren(failure(what, error));
  }
}

async function listKept(section: HTMLElement, redraw: () => void): Promise<void> {
  const said = saidLine();
  try {
    const store = await useCorpusStore();
    const corpora = await store.list();
    if (corpora.length === 0) {
      section.replaceChildren(
        paragraph(
          "None yet. Papers that you open can be kept under a name, and stay when the browser is closed.",
          "fine"
        )
      );
      return;
    }
    const {frame, head, body} = tableFrame("Corpora in this browser");
    for (const label of ["Name", "Papers", "Space", "Last looked at", "Kept", ""])
      addHead(head, label, {isNumber: label === "Papers" || label === "Space"});
    for (const corpus of corpora) body.append(await keptRow(corpus, said, redraw));
    const space = await navigator.storage?.estimate?.().catch(() => null);
    const total = corpora.reduce((sum, {bytes}) => sum + bytes, 0);
    section.replaceChildren(
      frame,
      paragraph(
        `${megabytes(total)} in all${space?.quota ? `; the browser gives this site up to ${megabytes(space.quota)}, of which ${megabytes(space.usage ?? 0)} are taken` : ""}. What is not kept is forgotten ${hoursUnkept} hours after it was last looked at.`,
        "fine"
      ),
      said
    );
  } catch (error) {
    section.replaceChildren(
      failure("What this browser keeps cannot be listed", new Error(storageFailure(error)))
    );
  }
}

async function keptRow(
  corpus: StoredCorpus,
  said: HTMLElement,
  redraw: () => void
): Promise<HTMLTableRowElement> {
  const {fingerprint, name, n_papers, bytes, used, isKept} = corpus;
  const store = await useCorpusStore();
  const line = document.createElement("tr");
  const link = document.createElement("a");
  link.dataset.view = "";
  link.href = `./index.html${addressOf(corpus)}`;
  link.textContent = name;
  line.insertCell().append(link);
  for (const text of [n_papers.toLocaleString("en-GB"), megabytes(bytes)]) {
    const cell = line.insertCell();
    cell.className = "number";
    cell.textContent = text;
  }
  line.insertCell().textContent = new Date(used).toISOString().slice(0, 16).replace("T", " ");
  line.insertCell().textContent = isKept ? "yes" : "no";
  const local = await findLocalCorpus();
  const isOpen = local?.corpus.fingerprint === fingerprint;
  const act = (what: string, work: () => Promise<void>) => (): void =>
    void work().then(redraw, (error: unknown) => {
      said.textContent = `${what}: ${storageFailure(error)}.`;
    });
  const rename = pushButton("Rename", `Give ${name} another name`, () => {
    const input = document.createElement("input");
    input.value = name;
    input.maxLength = 200;
    input.setAttribute("aria-label", `Name of ${name}`);
    const save = act("It could not be renamed", async () => {
      const given = input.value.trim();
      if (given === "" || given === name) return;
      await store.change(fingerprint, {name: given});
      changeLocalCorpus(fingerprint, {name: given});
    });
    input.addEventListener("keydown", ({key}) => {
      if (key === "Enter") save();
      if (key !== "Escape") return;
      input.value = name;
      redraw();
    });
    input.addEventListener("blur", save);
    link.replaceWith(input);
    input.focus();
    input.select();
  });
  const keep = pushButton("Keep", "Until it is deleted", async () => {
    const failed = await keepCorpus(fingerprint);
    if (failed === "") redraw();
    else said.textContent = failed;
  });
  keep.hidden = isKept;
  const drop = pushButton("Delete", `Delete ${name} from this browser`, async () => {
    const found = await store.find(fingerprint);
    await act("It could not be deleted", () => store.delete(fingerprint))();
    if (found === null) return;
    const undo = pushButton(
      "Undo",
      "Put it back",
      act("It could not be put back", async () => {
        await store.put(found.corpus, found.stored);
        said.replaceChildren();
      })
    );
    document.querySelector(".deleted-corpus")?.remove();
    const notice = document.createElement("p");
    notice.className = "deleted-corpus";
    notice.setAttribute("role", "status");
    notice.append(
      `${name} was deleted${isOpen ? "; this page still shows it until it is left" : ""}. `,
      undo
    );
    undo.addEventListener("click", () => notice.remove());
    document.querySelector("#observablehq-main")?.append(notice);
  });
  line.insertCell().append(rename, " ", keep, " ", drop);
  return line;
}

function saidLine(): HTMLElement {
  const said = paragraph("", "said");
  said.setAttribute("role", "status");
  return said;
}

function heading(text: string): HTMLElement {
  const element = document.createElement("h3");
  element.textContent = text;
  return element;
}

const megabytes = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`;
