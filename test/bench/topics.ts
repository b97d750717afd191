import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, symlinkSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {openNativeEngine} from "../../loaders/native-engine.js";
import {projectFolder} from "../../loaders/project.js";
import {cooccurrence} from "../../src/analysis/cooccurrence.js";
import {adjustedRand, normalisedMutualInformation} from "../../src/analysis/partitions.js";
import {findTopics} from "../../src/analysis/topics.js";
import {buildOnce} from "./build.js";
import {alignedTable, megabytes, seconds} from "./table.js";

const file = "arxiv_cs_1993_2019.jsonl.gz";
const n_repeats = 10;
/** The yardstick is slow: it gets so many papers, which differ in nothing from the others, and so many rounds. */
const [n_sampled, n_rounds] = [10_000, 100];
const yardstick = "@stdlib/nlp-lda@0.2.2";

interface PaperRow {
  paper_id: number;
  category: string;
  topic: number | null;
  part: number | null;
  terms: string;
}

/** The package that the yardstick needs, as far as it is used. */
type Lda = (
  documents: string[],
  n_topics: number,
  options: {alpha: number; beta: number}
) => {
  fit(rounds: number, burnIn: number, thinning: number): void;
  avgTheta: {get(document: number, topic: number): number};
};

/**
 * Topics of a large corpus: how far those of papers agree with the primary categories their authors gave them, beside
 * latent Dirichlet allocation by a library; and how far other seeds give the same topics.
 */
export async function measureTopics(folder: string): Promise<string | null> {
  const path = join(projectFolder, "..", "shared", "corpora", file);
  if (!existsSync(path)) return null;
  const data = join(folder, "topics");
  mkdirSync(data);
  symlinkSync(path, join(data, file));
  const build = await buildOnce(data, join(folder, "topics-tables"));
  const engine = await openNativeEngine({tables: build.folder});
  const papers = (await engine.rows(papersSql, [])) as unknown as PaperRow[];
  const postings: number[][] = [];
  for (const {term_id, papers: of} of await engine.rows(
    "SELECT term_id, list(paper_id ORDER BY paper_id) AS papers FROM paper_terms GROUP BY term_id ORDER BY term_id",
    []
  ))
    postings[term_id as number] = of as unknown as number[];
  engine.close();

  const agreement = (rows: readonly PaperRow[], topicOf: (row: PaperRow, i: number) => number | null) => {
    const pairs = rows.flatMap((row, i) => {
      const topic = topicOf(row, i);
      return topic === null ? [] : [[topic, row.category] as const];
    });
    const numbers = new Map<string, number>();
    const numberOf = (category: string): number => {
      if (!numbers.has(category)) numbers.set(category, numbers.size);
      return numbers.get(category)!;
    };
    const nmi = normalisedMutualInformation(
      pairs.map(([topic]) => topic),
      pairs.map(([, category]) => numberOf(category))
    );
    return [nmi.toFixed(3), `${((100 * pairs.length) / rows.length).toFixed(1)}%`];
  };
  const sampled = papers.filter((_, i) => i % Math.ceil(papers.length / n_sampled) === 0);
  const n_topics = new Set(papers.flatMap(({topic}) => topic ?? [])).size;
  const lda = allocate(
    folder,
    sampled.map(({terms}) => terms),
    n_topics
  );
  const categories = alignedTable(
    [
      `topics and ${new Set(papers.map(({category}) => category)).size} primary categories`,
      "NMI",
      "papers with a topic"
    ],
    [
      ["broad topics, all papers", ...agreement(papers, ({topic}) => topic)],
      ["their parts, all papers", ...agreement(papers, ({part}) => part)],
      [
        `broad topics, ${sampled.length.toLocaleString("en-GB")} papers`,
        ...agreement(sampled, ({topic}) => topic)
      ],
      ...(lda === null
        ? []
        : [
            [
              `LDA with ${n_topics} topics on the same terms, the same papers`,
              ...agreement(sampled, (_, i) => lda.topics[i]!)
            ]
          ])
    ]
  );
  const stability = repeat(postings);
  return `${categories}
${lda === null ? `LDA left out: ${yardstick} could not be installed` : `LDA took ${seconds([lda.milliseconds])}`}
${papers.length.toLocaleString("en-GB")} papers built in ${seconds([build.milliseconds])}, peak memory ${megabytes([build.memory])}

${stability}`;
}

/** Primary category and primary topics of each paper that has both categories and terms; each term once a mention. */
const papersSql = `SELECT p.paper_id, p.categories[1] AS category,
  max(t.topic_id) FILTER (WHERE t.parent_id IS NULL) AS topic,
  max(t.topic_id) FILTER (WHERE t.parent_id IS NOT NULL) AS part,
  any_value(m.terms) AS terms
FROM papers p
JOIN (
  SELECT paper_id, string_agg(repeat('t' || term_id || ' ', n_mentions), '' ORDER BY term_id) AS terms
  FROM paper_terms GROUP BY paper_id
) m USING (paper_id)
LEFT JOIN paper_topics pt ON pt.paper_id = p.paper_id AND pt.is_primary
LEFT JOIN topics t USING (topic_id)
WHERE len(p.categories) > 0
GROUP BY p.paper_id, p.categories
ORDER BY p.paper_id`;

/** The same topics from ten disjoint sets of seeds. */
function repeat(postings: readonly number[][]): string {
  const n_papers = postings.map((of) => of.length);
  const pairs = cooccurrence(postings, {minimum: 2});
  const times: number[] = [];
  const found = Array.from({length: n_repeats}, (_, i) => {
    const start = performance.now();
    const topics = findTopics({n_papers, pairs, seed: 1_000 * (i + 1)});
    times.push(performance.now() - start);
    return topics;
  });
  const indices: number[] = [];
  for (let a = 1; a < n_repeats; a++)
    for (let b = 0; b < a; b++) indices.push(adjustedRand(found[a]!.membership, found[b]!.membership));
  const mean = indices.reduce((sum, index) => sum + index, 0) / indices.length;
  return `${n_repeats} disjoint sets of seeds: mean adjusted Rand index of the broad topics ${mean.toFixed(3)} (${Math.min(...indices).toFixed(3)}–${Math.max(...indices).toFixed(3)}), ${found.map(({stability}) => stability.length).join(", ")} topics, ${seconds(times)} each`;
}

function allocate(
  folder: string,
  documents: string[],
  n_topics: number
): {topics: number[]; milliseconds: number} | null {
  const home = join(folder, "yardstick");
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), "{}");
  const {status} = spawnSync("npm", ["install", "--prefix", home, "--no-audit", "--no-fund", yardstick], {
    stdio: "ignore",
    shell: process.platform === "win32"
  });
  if (status !== 0) return null;
  const lda = createRequire(join(home, "package.json"))("@stdlib/nlp-lda") as Lda;
  const start = performance.now();
  const model = lda(documents, n_topics, {alpha: 0.1, beta: 0.01});
  model.fit(n_rounds, n_rounds / 2, 10);
  const topics = documents.map((_, document) => {
    let best = 0;
    for (let topic = 1; topic < n_topics; topic++)
      if (model.avgTheta.get(document, topic) > model.avgTheta.get(document, best)) best = topic;
    return best;
  });
  return {topics, milliseconds: performance.now() - start};
}
