import Papa from "papaparse";
import type {Problem} from "../model/paper.js";
import {shorten} from "./tidy.js";

/** What a person decided about two entries or papers. */
export interface MergeDecision {
  file: string;
  line: number;
  /** An entry as `file:line`, or a paper by an identifier: `doi:…`, `arxiv:…`, `pmid:…`. */
  first: string;
  second: string;
  /** Whether they are one paper. */
  same: boolean;
}

export const decisionsFile = "merges.csv";

const firstNames = ["first", "key", "entry"];
const secondNames = ["second", "merged_key", "other_key", "other_entry"];
const decisionNames = ["decision"];

/**
 * Reads `merges.csv`: a table with the columns first, second and decision, which is "same" or "apart". Lines of
 * the tables merges and near_misses can be pasted as they are, with a decision added.
 */
export function readDecisions(csv: string): {decisions: MergeDecision[]; problems: Problem[]} {
  const decisions: MergeDecision[] = [];
  const problems: Problem[] = [];
  const file = decisionsFile;
  const warn = (line: number | null, reason: string) => problems.push({file, line, kind: "warning", reason});

  const rows = Papa.parse<string[]>(csv.replace(/\r\n?/g, "\n"), {header: false, newline: "\n"}).data;
  const names = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const place = (known: readonly string[]) => names.findIndex((name) => known.includes(name));
  const [first, second, decision] = [place(firstNames), place(secondNames), place(decisionNames)];
  if (first < 0 || second < 0 || decision < 0) {
    warn(1, "not used: the first line should name the columns first, second and decision");
    return {decisions, problems};
  }
  rows.slice(1).forEach((row, i) => {
    const line = i + 2;
    if (row.every((cell) => cell.trim() === "")) return;
    const said = row[decision]?.trim().toLowerCase() ?? "";
    const names = [row[first], row[second]].map((name) => nameOf(name ?? ""));
    if (said !== "same" && said !== "apart") {
      warn(line, `not used: the decision is neither "same" nor "apart": ${shorten(said)}`);
    } else if (names.includes("")) warn(line, "not used: one of the two names is empty");
    else decisions.push({file, line, first: names[0]!, second: names[1]!, same: said === "same"});
  });
  return {decisions, problems};
}

function nameOf(written: string): string {
  const name = written.trim();
  return /^(?:doi|arxiv|pmid):/i.test(name) ? name.toLowerCase() : name;
}
