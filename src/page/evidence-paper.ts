import type {EvidencePaper} from "./evidence.js";
import {mergeSpans, snippets, type Span} from "./snippets.js";

const mostSnippets = 4;

/** What the line under a title is made of. */
export type PaperHead = Pick<
  EvidencePaper["paper"],
  "authors" | "date" | "date_precision" | "venue" | "arxiv_id" | "doi" | "url"
>;

/** A paper of the drawer: who, when, where, and its words in context. */
export function paperItem({paper, abstract, title, body, reasons}: EvidencePaper): HTMLLIElement {
  const item = document.createElement("li");
  const heading = document.createElement("h3");
  heading.append(marked(paper.title, title));
  item.append(heading, paperHead(paper));
  if (reasons.length > 0) item.append(line(`Matched by ${reasons.join("; ")}`));
  if (abstract === null) {
    item.append(line("No abstract."));
    return item;
  }
  for (const snippet of snippets(abstract, body).slice(0, mostSnippets)) {
    const quote = document.createElement("p");
    quote.append(
      snippet.cutBefore ? "… " : "",
      marked(snippet.text, snippet.marks),
      snippet.cutAfter ? " …" : ""
    );
    item.append(quote);
  }
  const whole = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = "Read abstract";
  const text = document.createElement("p");
  text.append(marked(abstract, body));
  whole.append(summary, text);
  item.append(whole);
  return item;
}

/** Authors, date as far as it is known, venue, and where to read the paper. */
export function paperHead(paper: PaperHead): HTMLElement {
  const head = line(
    [authorsText(paper.authors), dateText(paper.date, paper.date_precision), paper.venue ?? ""]
      .filter(Boolean)
      .join(" · ")
  );
  const links: HTMLAnchorElement[] = [];
  if (paper.arxiv_id !== null) links.push(link("arXiv", `https://arxiv.org/abs/${paper.arxiv_id}`));
  if (paper.doi !== null) links.push(link("DOI", `https://doi.org/${encodeURI(paper.doi)}`));
  if (links.length === 0 && paper.url !== null && /^https?:\/\//i.test(paper.url))
    links.push(link("Paper", paper.url));
  for (const anchor of links) head.append(" · ", anchor);
  return head;
}

/** A text with some stretches marked; whatever it holds, it stays text. */
export function marked(text: string, spans: readonly Span[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const {start, end} of mergeSpans(spans, text.length)) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    fragment.append(text.slice(at, start), mark);
    at = end;
  }
  fragment.append(text.slice(at));
  return fragment;
}

function dateText(date: Date | null, precision: string | null): string {
  if (date === null) return "undated";
  return date.toISOString().slice(0, precision === "year" ? 4 : precision === "month" ? 7 : 10);
}

function line(text: string): HTMLParagraphElement {
  const element = document.createElement("p");
  element.className = "fine";
  element.append(...(text === "" ? [] : [text]));
  return element;
}

function link(label: string, address: string): HTMLAnchorElement {
  const element = document.createElement("a");
  element.href = address;
  element.rel = "noopener noreferrer";
  element.target = "_blank";
  element.textContent = label;
  return element;
}

/** More authors than this are counted. */
const mostAuthors = 8;

/** "Byron, Ada; Curie, Marie", of many the first and the number of the others. */
function authorsText(authors: readonly string[]): string {
  const separator = authors.some((name) => name.includes(",")) ? "; " : ", ";
  const named = authors.length > mostAuthors ? authors.slice(0, mostAuthors - 2) : authors;
  const more = authors.length - named.length;
  return named.join(separator) + (more > 0 ? ` and ${more} more` : "");
}
