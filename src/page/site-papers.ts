import {FileAttachment} from "observablehq:stdlib";
import {papersJsonl} from "../exchange/papers-jsonl.js";
import type {SourceFile} from "../local/source-file.js";
import {readSummary} from "../query/summaries.js";
import {databaseFiles, siteTables} from "./database.js";
import {wholePapers} from "./whole-papers.js";

/** Under this name the site's papers stand among the files of a corpus that holds them. */
export const sitePapersFile = "site-papers.jsonl";

export interface SitePapers {
  title: string;
  /** Whether the site publishes abstracts: without, its papers count in no share. */
  has_abstracts: boolean;
  file: SourceFile;
}

/** The site's own papers as a file that can be read with others, whatever corpus is open. */
export async function sitePapers(
  onProgress: (n_read: number, n_papers: number) => void
): Promise<SitePapers> {
  const {fingerprint, answers} = readSummary(
    "overview",
    await FileAttachment("../data/overview.json").json()
  );
  const {title, n_papers, has_abstracts} = answers.corpus.rows[0]!;
  const {openSession} = await import("../engine/session.js");
  const {sessionRows} = await import("../engine/browser.js");
  const session = await openSession({...(await databaseFiles()), tables: siteTables(fingerprint)});
  try {
    const parts: string[] = [];
    let n_read = 0;
    for await (const papers of wholePapers({rows: sessionRows(session)}, n_papers)) {
      parts.push(...papersJsonl(papers));
      n_read += papers.length;
      onProgress(n_read, n_papers);
    }
    return {title, has_abstracts, file: {path: sitePapersFile, blob: new Blob(parts)}};
  } finally {
    session.end();
  }
}
