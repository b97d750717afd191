import {exportedFields, type ExportedPaper, knownDay} from "../model/exported-paper.js";

/**
 * Papers as JSON Lines, one a line, by the names of the columns of `papers`: all of it is read back. A date says no more
 * than is known: "2024-05-03", "2024-05" or "2024".
 */
export function* papersJsonl(papers: Iterable<ExportedPaper>): Generator<string> {
  for (const paper of papers)
    yield `${JSON.stringify({...paper, date: knownDay(paper)}, [...exportedFields])}\n`;
}
