import type {AttachedFile} from "observablehq:stdlib";
import {summaryOf} from "../local/built-corpus.js";
import type {SummaryName} from "../query/summaries.js";
import {findLocalCorpus, onRestart, wantedCorpus} from "./open-corpus.js";
import "./site.js";

/**
 * What a page draws from before its database is there: of the site, or of the reader's own corpus; again whenever
 * another is opened on the page.
 */
export async function* corpusSummary(name: SummaryName, ofSite: AttachedFile): AsyncGenerator<unknown> {
  let restart: () => void = () => undefined;
  onRestart(() => restart());
  for (;;) {
    const next = new Promise<void>((resolve) => (restart = resolve));
    const wanted = wantedCorpus();
    const found = await findLocalCorpus();
    if (wanted === null) yield await ofSite.json();
    else if (found !== null) yield await summaryOf(found.corpus, name);
    await next;
  }
}
