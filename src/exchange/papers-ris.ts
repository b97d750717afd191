import {exportedBy, type ExportedPaper, kindOf, knownDay, oneLine} from "../model/exported-paper.js";

const types = {article: "JOUR", conference: "CPAPER", preprint: "UNPB", other: "GEN"} as const;

/**
 * Papers as RIS, an entry at a time, with the line ends that the format asks for. Texts stand as they are, as the format
 * has no escapes; DP says who wrote them, so that nothing in them is taken for LaTeX, markup or a list. All is read back.
 * Other programs know no WC (categories) and TC (citations).
 */
export function* papersRis(papers: Iterable<ExportedPaper>): Generator<string> {
  for (const paper of papers) yield entry(paper);
}

function entry(paper: ExportedPaper): string {
  const kind = kindOf(paper);
  const lines: string[] = [];
  const put = (tag: string, value: string | null | undefined): void => {
    const text = oneLine(value ?? "");
    if (text !== "") lines.push(`${tag}  - ${text}`);
  };
  put("TY", types[kind]);
  put("TI", paper.title);
  for (const author of paper.authors) put("AU", author);
  put(kind === "article" ? "JO" : "T2", paper.venue);
  const day = knownDay(paper);
  put("PY", day?.slice(0, 4));
  if (day !== null && day.length > 4) put("DA", `${day.replaceAll("-", "/")}${day.length === 7 ? "/" : ""}`);
  put("AB", paper.abstract);
  for (const keyword of paper.keywords) put("KW", keyword);
  for (const category of paper.categories) put("WC", category);
  put("M3", paper.type);
  put("LA", paper.language);
  put("TC", paper.cited_by === null ? null : String(paper.cited_by));
  put("DO", paper.doi);
  if (paper.arxiv_id !== null) put("M1", `arXiv:${paper.arxiv_id}`);
  if (paper.pmid !== null) put("AN", `PMID:${paper.pmid}`);
  put("UR", paper.url ?? (paper.arxiv_id === null ? null : `https://arxiv.org/abs/${paper.arxiv_id}`));
  put("DP", exportedBy);
  lines.push("ER  - ");
  return `${lines.join("\r\n")}\r\n\r\n`;
}
