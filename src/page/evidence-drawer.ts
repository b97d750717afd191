import {papersBibtex} from "../exchange/papers-bibtex.js";
import {papersCsv} from "../exchange/papers-csv.js";
import {papersRis} from "../exchange/papers-ris.js";
import type {EvidenceRequest} from "../model/evidence.js";
import type {ExportedPaper} from "../model/exported-paper.js";
import {evidence} from "../state/evidence-state.js";
import {openView} from "./address.js";
import {sqlDetails} from "./card.js";
import {failure} from "./failure.js";
import {contextTable} from "./context-table.js";
import {segments, toolbar} from "./controls.js";
import {copyText} from "./copy-text.js";
import {download} from "./download.js";
import {fetchEvidence, fetchReferences, fetchTopicLabels} from "./evidence.js";
import {paperItem} from "./evidence-paper.js";
import {onPageEnd} from "./page-life.js";

const atOnce = 25;
/** Papers read at once for words in context, which are short. */
const atOnceInContext = 100;
/** References beyond this many are saved as a file. */
const mostCopied = 500;
/** What a reference says, as columns of a table. */
const ofReferences = [
  "key",
  "title",
  "authors",
  "venue",
  "type",
  "date",
  "date_precision",
  "doi",
  "arxiv_id",
  "pmid",
  "url"
] as const;
function openEvidenceView() {
  const opened = openView({open: evidence()}, {isPassing: true});
  opened.onChange(({open}) => follow(open));
  return opened;
}

let view = openEvidenceView();
onPageEnd(() => {
  hide();
  view = openEvidenceView();
});
let shown: HTMLDialogElement | null = null;

/** Shows the papers behind a mark beside the page; the address keeps them. */
export function openEvidence(request: EvidenceRequest, {title}: {title: string}): void {
  view.set({open: request}, {note: {title}});
  show(request, title);
}

function show(request: EvidenceRequest, title: string): void {
  hide();
  const dialog = document.createElement("dialog");
  dialog.className = "drawer";
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-label", title);
  const header = document.createElement("header");
  const heading = document.createElement("h2");
  heading.textContent = title;
  const close = button("Close", () => dialog.close());
  header.append(heading, close);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const list = document.createElement("ol");
  const contexts = contextTable();
  contexts.element.hidden = true;
  const foot = document.createElement("div");
  const said = document.createElement("span");
  said.className = "said";
  said.setAttribute("role", "status");
  let n_read = 0;
  const inContext = segments<"papers" | "words">(
    "Show",
    [
      {value: "papers", label: "Papers"},
      {value: "words", label: "Words in context"}
    ],
    "papers",
    (value) => {
      list.hidden = value === "words";
      contexts.element.hidden = value === "papers";
    }
  );
  const take = (label: string, ending: string, write: (papers: ExportedPaper[]) => Iterable<string>) =>
    button(label, async () => {
      said.textContent = "Reading the references …";
      try {
        const papers = await fetchReferences(request);
        const text = [...write(papers)].join("");
        const copied = papers.length <= mostCopied && (await copyText(text, tools)) === "copied";
        if (!copied) download(`litscope-papers.${ending}`, text, "text/plain;charset=utf-8");
        said.textContent = `${papers.length.toLocaleString("en-GB")} ${copied ? "copied" : `saved as litscope-papers.${ending}`}`;
      } catch (error) {
        said.textContent = `${label} failed: ${error instanceof Error ? error.message : String(error)}`;
      }
    });
  const tools = toolbar(inContext);
  tools.append(
    take("BibTeX", "bib", papersBibtex),
    take("RIS", "ris", papersRis),
    take("CSV", "csv", (papers) => papersCsv(papers, {columns: ofReferences})),
    said
  );
  dialog.append(header, tools, status, list, contexts.element, foot);
  const load = async () => {
    const offset = n_read;
    status.textContent = offset === 0 ? "Looking for the papers …" : "Looking for more …";
    foot.replaceChildren();
    try {
      const limit = inContext.get() === "words" ? atOnceInContext : atOnce;
      const page = await fetchEvidence(request, {limit, offset});
      n_read += page.papers.length;
      list.append(...page.papers.map(paperItem));
      contexts.add(page.papers);
      const n = Math.max(page.n_found, n_read);
      status.textContent =
        n === 0 ? "No papers match." : n === 1 ? "1 paper" : `${n.toLocaleString("en-GB")} papers`;
      if (offset === 0) status.after(sqlDetails([page]));
      if (offset === 0 && request.topics.length > 0 && keptTitle() === null) {
        heading.textContent = titleOf(request, await fetchTopicLabels());
      }
      if (n_read < n) foot.append(button("More papers", () => void load()));
    } catch (error) {
      status.textContent = "";
      foot.append(
        failure("The papers could not be read", error),
        button("Retry", () => void load())
      );
    }
  };
  const returnTo = document.activeElement;
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && event.clientX < dialog.getBoundingClientRect().left) dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (shown === dialog) {
      shown = null;
      leave();
    }
    if (returnTo instanceof HTMLElement || returnTo instanceof SVGElement) returnTo.focus();
  });
  shown = dialog;
  document.body.append(dialog);
  dialog.showModal();
  void load();
}

/** Takes the drawer out of the address: back to where it was opened, or, on a link that came with it, in place. */
function leave(): void {
  if (keptTitle() !== null) history.back();
  else view.set({open: null}, {continuous: true});
}

function hide(): void {
  const dialog = shown;
  shown = null;
  dialog?.close();
}

function follow(request: EvidenceRequest | null): void {
  if (request === null) hide();
  else show(request, titleOf(request));
}

/** The heading that was given, or, where a link came from elsewhere, one in the request's own words. */
function titleOf(
  {terms, topics, families, members, keywords, groups, words, from, to}: EvidenceRequest,
  labels: ReadonlyMap<number, string> = new Map()
): string {
  const kept = keptTitle();
  if (kept !== null) return kept;
  const names = [
    ...terms,
    ...topics.map((id) => labels.get(id) ?? `topic ${id}`),
    ...families,
    ...members,
    ...keywords,
    ...groups,
    ...words
  ];
  const what = names.length === 0 ? "All papers" : names.join(" and ");
  if (from === null && to === null) return what;
  return `${what}, ${from ?? "the first"} to ${to ?? "the last"}`;
}

/** The heading kept by the entry of the history that opened the drawer. */
function keptTitle(): string | null {
  const kept = history.state as {title?: unknown} | null;
  return typeof kept?.title === "string" ? kept.title : null;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", act);
  return element;
}

follow(view.state.open);
