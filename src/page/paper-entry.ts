import {run} from "../engine/run.js";
import {wordSpans} from "../language/word-spans.js";
import {
  abstracts_of,
  families_of_paper,
  type newest_papers,
  phrase_places,
  terms_of_paper
} from "../query/papers.js";
import type {RowOf} from "../query/query.js";
import {failure} from "./failure.js";
import {useDatabase} from "./database.js";
import {marked, paperHead} from "./evidence-paper.js";
import {openPick} from "./open-pick.js";
import type {Span} from "./snippets.js";

export interface PaperEntryOptions {
  /** Marked in the abstract beside the terms. */
  phrases: readonly string[];
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

/** A paper of the list; opening it reads the abstract and marks the terms, model families and words found in it. */
export function paperEntry(
  paper: RowOf<typeof newest_papers>,
  {phrases, isOpen, onToggle}: PaperEntryOptions
): HTMLLIElement {
  const item = document.createElement("li");
  item.dataset.key = paper.key;
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const title = document.createElement("strong");
  title.textContent = paper.title;
  summary.append(title);
  const body = document.createElement("div");
  details.append(summary, body);
  details.addEventListener("toggle", () => {
    onToggle(details.open);
    if (details.open && body.childElementCount === 0) void fill(paper, phrases, body, title);
  });
  item.append(details, paperHead(paper));
  details.open = isOpen;
  return item;
}

async function fill(
  {paper_id, title, has_abstract}: RowOf<typeof newest_papers>,
  phrases: readonly string[],
  body: HTMLElement,
  heading: HTMLElement
): Promise<void> {
  const loading = document.createElement("p");
  loading.className = "fine";
  loading.setAttribute("role", "status");
  loading.textContent = "Reading the abstract …";
  body.replaceChildren(loading);
  try {
    const engine = await useDatabase();
    const papers = [paper_id];
    const [abstracts, terms, families, places] = await Promise.all([
      run(engine, abstracts_of, {papers}),
      run(engine, terms_of_paper, {paper: paper_id}),
      run(engine, families_of_paper, {paper: paper_id}),
      phrases.length === 0 ? [] : run(engine, phrase_places, {phrases: [...phrases], papers})
    ]);
    const abstract = abstracts[0]?.abstract ?? null;
    const spanAt = wordSpans(title, abstract);
    const marks: Record<"title" | "abstract", Span[]> = {title: [], abstract: []};
    const add = (position: number, length: number): void => {
      const span = spanAt(position, length);
      if (span !== null) marks[span.field].push(span);
    };
    for (const term of terms) term.positions.forEach((position, i) => add(position, term.lengths[i] ?? 1));
    for (const {position, length} of places) add(position, length);
    for (const {field, start, text} of families)
      marks[field === "title" ? "title" : "abstract"].push({start, end: start + text.length});
    heading.replaceChildren(marked(title, marks.title));
    const text = document.createElement("p");
    if (abstract === null)
      text.textContent = has_abstract ? "The abstract is not published with this site." : "No abstract.";
    else text.append(marked(abstract, marks.abstract));
    body.replaceChildren(text, found(terms, families));
  } catch (error) {
    body.replaceChildren(failure("The abstract could not be read", error));
  }
}

/** What was found in the paper; each opens the other papers that have it. */
function found(
  terms: RowOf<typeof terms_of_paper>[],
  families: RowOf<typeof families_of_paper>[]
): HTMLElement {
  const row = document.createElement("p");
  row.className = "chips";
  const chip = (label: string, note: string, open: () => void): void => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.textContent = label;
    button.title = note;
    button.addEventListener("click", open);
    row.append(button, " ");
  };
  for (const family of new Set(families.map((f) => f.family))) {
    chip(family, "Model family: all papers that mention it", () =>
      openPick({keys: [family], period: null}, {kind: "family"})
    );
  }
  for (const {term, topic, n_mentions} of terms) {
    chip(
      n_mentions > 1 ? `${term} ×${n_mentions}` : term,
      topic === null
        ? "Term: all papers that mention it"
        : `Term of the topic ${topic}: all papers that mention it`,
      () => openPick({keys: [term], period: null}, {kind: "term", with_abstract: false})
    );
  }
  return row;
}
