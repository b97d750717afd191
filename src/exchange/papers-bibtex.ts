import {type ExportedPaper, kindOf, knownDay, oneLine} from "../model/exported-paper.js";
import {bibtexText} from "./bibtex-text.js";

const types = {article: "article", conference: "inproceedings", preprint: "misc", other: "misc"} as const;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Papers as BibTeX, an entry at a time, each with a key of its own: family name, year and first word of the title.
 * All is read back, but for: a paper without a type comes back with that of its entry ("article", "misc"), one with an
 * arXiv id and no venue with "arXiv", as has one whose venue begins so; a venue that is an address is its URL; braces
 * in addresses are written as %7B, one that holds a semicolon ends there unless it is that of the DOI; a language of
 * other than letters and digits is left out.
 */
export function* papersBibtex(papers: Iterable<ExportedPaper>): Generator<string> {
  const taken = new Map<string, number>();
  let before = "";
  for (const paper of papers) {
    const base = citationKey(paper);
    const n = (taken.get(base) ?? 0) + 1;
    taken.set(base, n);
    yield before + entry(paper, n === 1 ? base : `${base}-${n}`);
    before = "\n";
  }
}

function entry(paper: ExportedPaper, key: string): string {
  const kind = kindOf(paper);
  const day = knownDay(paper);
  const [year, month, ofMonth] = day?.split("-") ?? [];
  const text = (value: string | null) => inBraces(bibtexText(value ?? ""));
  const fields: [string, string][] = [
    ["title", inBraces(title(paper.title))],
    ["author", inBraces(paper.authors.map(author).join(" and "))],
    [
      kind === "article" ? "journal" : kind === "conference" ? "booktitle" : "howpublished",
      text(paper.venue)
    ],
    ["year", inBraces(year ?? "")],
    ["month", month === undefined ? "" : months[Number(month) - 1]!],
    ["date", inBraces(ofMonth === undefined ? "" : day!)],
    ["doi", inBraces(address(paper.doi))],
    ["eprint", inBraces(address(paper.arxiv_id))],
    ["archiveprefix", inBraces(paper.arxiv_id === null ? "" : "arXiv")],
    ["pmid", inBraces(address(paper.pmid))],
    ["url", inBraces(isOfDoi(paper) ? "" : address(paper.url))],
    ["abstract", text(paper.abstract)],
    ["keywords", inBraces(list(paper.keywords))],
    ["categories", inBraces(list(paper.categories))],
    ["document_type", text(paper.type)],
    ["language", inBraces(/^[\p{L}\p{N} ,;.()-]+$/u.test(paper.language ?? "") ? paper.language! : "")],
    ["times-cited", inBraces(paper.cited_by === null ? "" : String(paper.cited_by))]
  ];
  const lines = fields.flatMap(([name, value]) => (value === "" ? [] : [`  ${name} = ${value}`]));
  return `@${types[kind]}{${key},\n${lines.join(",\n")}\n}\n`;
}

function inBraces(value: string): string {
  return value === "" ? "" : `{${value}}`;
}

/** In braces, which keep its capitals, unless it would be read as a set: "{a, b}". */
function title(text: string): string {
  const written = bibtexText(text);
  return /^(?:'|.{0,2} ?,)/.test(written) ? written : inBraces(written);
}

/** A name in one piece: what would part it, "and" or a comma too many, is held together by braces. */
function author(name: string): string {
  const written = bibtexText(name).replace(/\b(family|given)(\s*)=/gi, "$1$2{=}");
  return /(?:^|\s)and(?:\s|$)/i.test(written) || (written.match(/,/g)?.length ?? 0) > 1
    ? `{${written.replace(/\band\b|,/gi, "{$&}")}}`
    : written;
}

function list(values: readonly string[]): string {
  return values.map((value) => bibtexText(value).replace(/[,;]/g, "{$&}")).join("; ");
}

/** Whether the address says no more than the DOI, by which the reader finds it again. */
function isOfDoi({doi, url}: ExportedPaper): boolean {
  return doi !== null && url === `https://doi.org/${doi}`;
}

/** An identifier or address, which styles print as it stands. */
function address(value: string | null): string {
  return oneLine(value ?? "").replace(/[\\{}]/g, (mark) => encodeURIComponent(mark));
}

const small = new Set([
  "a",
  "an",
  "the",
  "on",
  "of",
  "for",
  "in",
  "to",
  "and",
  "with",
  "from",
  "by",
  "is",
  "are"
]);

function citationKey({authors, title, date}: ExportedPaper): string {
  const plain = (text: string): string =>
    text
      .normalize("NFKD")
      .replace(/[^a-zA-Z0-9]+/g, " ")
      .trim();
  const [first = ""] = authors;
  const family = first.includes(",") ? first.split(",")[0]! : (first.split(/\s+/).at(-1) ?? "");
  const word = plain(title)
    .toLowerCase()
    .split(" ")
    .find((one) => one.length > 1 && !small.has(one));
  const parts = [plain(family).replaceAll(" ", "").toLowerCase(), date?.slice(0, 4) ?? "", word ?? ""];
  const key = parts.join("");
  return key === "" ? "paper" : key;
}
