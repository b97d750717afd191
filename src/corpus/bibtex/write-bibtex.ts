import {type CitedPaper, kindOf, knownDay, oneLine} from "../../model/cited-paper.js";

const types = {article: "article", conference: "inproceedings", preprint: "misc", other: "misc"} as const;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const escapes: Record<string, string> = {
  "\\": "{\\textbackslash}",
  "{": "\\{",
  "}": "\\}",
  "%": "\\%",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  $: "\\$",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}",
  '"': "{\\textquotedbl}",
  "<": "{\\textless}",
  ">": "{\\textgreater}"
};

/** A text as LaTeX, which compiles and is read back as it was: no two marks become one. */
function latex(text: string): string {
  return oneLine(text)
    .replace(/[\\{}%&#_$~^"<>]/g, (mark) => escapes[mark]!)
    .replace(/-(?=-)|`(?=`)|'(?=')|[?!](?=`)/g, "$&{}");
}

/** A name in one piece: what would part it, "and" or a comma too many, is held together by braces. */
function author(name: string): string {
  const written = latex(name);
  return /\band\b/i.test(written) || (written.match(/,/g)?.length ?? 0) > 1 || written === "others"
    ? `{${written}}`
    : written;
}

/** References as BibTeX, each with a key of its own: family name, year and first word of the title. */
export function writeBibtex(papers: readonly CitedPaper[]): string {
  const taken = new Map<string, number>();
  return papers
    .map((paper) => {
      const base = citationKey(paper);
      const before = taken.get(base) ?? 0;
      taken.set(base, before + 1);
      return entry(paper, before === 0 ? base : `${base}-${before + 1}`);
    })
    .join("\n");
}

function entry(paper: CitedPaper, key: string): string {
  const kind = kindOf(paper);
  const day = knownDay(paper);
  const [year, month, ofMonth] = day?.split("-") ?? [];
  const fields: [string, string | null | undefined][] = [
    ["title", `{${latex(paper.title)}}`],
    ["author", paper.authors.length === 0 ? null : paper.authors.map(author).join(" and ")],
    [
      kind === "article" ? "journal" : kind === "conference" ? "booktitle" : "howpublished",
      paper.venue && latex(paper.venue)
    ],
    ["year", year],
    ["date", ofMonth === undefined ? null : day],
    ["doi", paper.doi && latex(paper.doi)],
    ["eprint", paper.arxiv_id && latex(paper.arxiv_id)],
    ["archiveprefix", paper.arxiv_id && "arXiv"],
    ["pmid", paper.pmid && latex(paper.pmid)],
    ["url", paper.url && latex(paper.url)]
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null || value === undefined || value === "" ? [] : [`  ${name} = {${value}}`]
  );
  if (month !== undefined)
    lines.splice(
      lines.findIndex((l) => l.startsWith("  year")) + 1,
      0,
      `  month = ${months[Number(month) - 1]!}`
    );
  return `@${types[kind]}{${key},\n${lines.join(",\n")}\n}\n`;
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

function citationKey({authors, title, date}: CitedPaper): string {
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
  const parts = [
    plain(family).replaceAll(" ", "").toLowerCase(),
    date === null ? "" : String(date.getUTCFullYear()),
    word ?? ""
  ];
  const key = parts.join("");
  return key === "" ? "paper" : key;
}
