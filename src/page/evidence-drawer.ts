import type {EvidenceRequest} from "../model/evidence.js";
import {evidence} from "../state/evidence-state.js";
import {openView} from "./address.js";
import {failure, sqlDetails} from "./card.js";
import {fetchEvidence, fetchTopicLabels} from "./evidence.js";
import {paperItem} from "./evidence-paper.js";

const atOnce = 25;
const view = openView({open: evidence()});
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
  const foot = document.createElement("div");
  dialog.append(header, status, list, foot);
  const load = async () => {
    const offset = list.childElementCount;
    status.textContent = offset === 0 ? "Looking for the papers …" : "Looking for more …";
    foot.replaceChildren();
    try {
      const page = await fetchEvidence(request, {limit: atOnce, offset});
      list.append(...page.papers.map(paperItem));
      const n = Math.max(page.n_found, list.childElementCount);
      status.textContent =
        n === 0 ? "No papers match." : n === 1 ? "1 paper" : `${n.toLocaleString("en-GB")} papers`;
      if (offset === 0) status.after(sqlDetails([page]));
      if (offset === 0 && request.topics.length > 0 && keptTitle() === null) {
        heading.textContent = titleOf(request, await fetchTopicLabels());
      }
      if (list.childElementCount < n) foot.append(button("More papers", () => void load()));
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

view.onChange(({open}) => follow(open));
follow(view.state.open);
