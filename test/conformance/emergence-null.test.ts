import {existsSync, readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {emergence} from "../../src/analysis/emergence.js";
import {words} from "../../src/language/words.js";

const file = "../shared/corpora/acl_anthology_1965_2021.jsonl.gz";
const n_papers = 1500;
const n_corpora = 240;

/** The words of real papers, each with the papers it stands in: they go together as words do. */
function incidence(): number[][] {
  const papersOf = new Map<string, number[]>();
  let paper = 0;
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
    if (paper === n_papers) break;
    if (line === "") continue;
    const {title, abstract} = JSON.parse(line) as {title: string; abstract?: string | null};
    if (!abstract) continue;
    for (const word of new Set(words(`${title}. ${abstract}`).map((w) => w.word))) {
      const papers = papersOf.get(word);
      if (papers === undefined) papersOf.set(word, [paper]);
      else papers.push(paper);
    }
    paper++;
  }
  return [...papersOf.values()].filter((papers) => papers.length >= 5);
}

function openRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test.skipIf(!existsSync(file))(
  "where dates are shuffled, at most one corpus in twenty shows any discovery at q < 0.05, growing ones included",
  () => {
    const things = incidence();
    expect(things.length).toBeGreaterThan(1500);
    const random = openRandom(11);
    let discoveries = 0;
    for (let corpus = 0; corpus < n_corpora; corpus++) {
      const n_periods = [8, 12, 24, 60][corpus % 4]!;
      const growth = [1, 5, 30, 100][Math.floor(corpus / 4) % 4]!;
      const weights = Array.from({length: n_periods}, (_, t) => growth ** (t / (n_periods - 1)));
      const all = weights.reduce((a, b) => a + b, 0);
      const periodOf = new Int32Array(n_papers);
      const totals = new Int32Array(n_periods);
      for (let paper = 0; paper < n_papers; paper++) {
        let [at, left] = [0, random() * all];
        while ((left -= weights[at]!) > 0 && at < n_periods - 1) at++;
        periodOf[paper] = at;
        totals[at]!++;
      }
      const counts = things.map((papers) => {
        const count = new Int32Array(n_periods);
        for (const paper of papers) count[periodOf[paper]!]!++;
        return count;
      });
      const found = emergence(counts, totals, {least_papers: 5, n_now: Math.ceil(n_periods / 5)});
      if (found.some(({q}) => q! < 0.05)) discoveries++;
    }
    console.log(`${discoveries} of ${n_corpora} corpora of ${things.length} words show a discovery`);
    expect(discoveries / n_corpora).toBeLessThanOrEqual(0.05);
  },
  120_000
);
