import {counted} from "../figures/corpus-line.js";
import type {FigureCorpus, FigureMemory} from "../snapshot/figure-memory.js";
import type {SiteCorpus} from "./site-corpus.js";

export interface ReturnedWords {
  /** What the file is, and whether it should look as the chart does. */
  text: string;
  /** Whether the numbers should be the same. */
  isSame: boolean;
  /** Captions of the file and of the live chart. */
  then: string;
  now: string;
}

const longDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC"
});

/** What a figure that came back is, beside the chart as the site draws it today. */
export function returnedWords(
  {file, chart, memory}: {file: string; chart: string | null; memory: FigureMemory},
  {corpus: site, litscope}: Pick<SiteCorpus, "corpus" | "litscope">
): ReturnedWords {
  const {corpus, made, edited} = memory;
  const isSame = corpus.fingerprint === site.fingerprint;
  const day = longDay.format(new Date(`${made}T00:00:00Z`));
  const parts = [
    `${file}, made ${day} from build ${corpus.fingerprint} with Litscope ${memory.litscope}.`,
    isSame
      ? "The corpus is the same: the figure should show the same numbers."
      : corpus.title === site.title
        ? `The corpus has changed since (${buildOf(corpus)} → ${buildOf(site)}): then and now.`
        : `It is of another corpus (“${corpus.title}”, ${buildOf(corpus)}; this site is of “${site.title}”, ${buildOf(site)}): there and here.`
  ];
  if (memory.litscope !== litscope)
    parts.push(`This site is made with Litscope ${litscope}, which may count or draw otherwise.`);
  if (edited.length > 0) parts.push(`Changed by hand in the file: ${edited.join(", ")}.`);
  if (chart === null)
    parts.push("It is a chart of the notebook below, of which nothing has run: read it, then run it.");
  return {
    text: parts.join(" "),
    isSame,
    then: `The file: ${counted(corpus.n_papers, "paper")}, build ${corpus.fingerprint}`,
    now: `This site: ${counted(site.n_papers, "paper")}, build ${site.fingerprint}`
  };
}

function buildOf({fingerprint, n_papers}: FigureCorpus): string {
  return `build ${fingerprint}, ${counted(n_papers, "paper")}`;
}
