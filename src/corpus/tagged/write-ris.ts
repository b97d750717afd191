import {type CitedPaper, kindOf, knownDay, oneLine} from "../../model/cited-paper.js";

const types = {article: "JOUR", conference: "CPAPER", preprint: "UNPB", other: "GEN"} as const;

/** References as RIS, with the line ends that the format asks for. */
export function writeRis(papers: readonly CitedPaper[]): string {
  return papers.map(entry).join("");
}

function entry(paper: CitedPaper): string {
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
  put("DO", paper.doi);
  if (paper.arxiv_id !== null) put("M1", `arXiv:${paper.arxiv_id}`);
  if (paper.pmid !== null) put("AN", `PMID:${paper.pmid}`);
  put("UR", paper.url ?? (paper.arxiv_id === null ? null : `https://arxiv.org/abs/${paper.arxiv_id}`));
  lines.push("ER  - ");
  return `${lines.join("\r\n")}\r\n\r\n`;
}
