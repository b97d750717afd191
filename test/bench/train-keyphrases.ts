/**
 * Learns `src/language/keyphrases/learned-model.ts` from the training part of Inspec:
 *
 *     npx tsx test/bench/train-keyphrases.ts            writes the model
 *     npx tsx test/bench/train-keyphrases.ts --folds    prints F@5 and F@10 of a five-fold cross-validation instead
 *
 * The weights of words are learned first. The trees then learn from papers whose words have the weights that the other
 * papers give them, so that they trust weights no more than those of a new paper deserve.
 */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {format} from "prettier";
import {projectFolder} from "../../loaders/project.js";
import {featureNames, writeFeatures} from "../../src/language/keyphrases/features.js";
import {openLexicon} from "../../src/language/keyphrases/lexicon.js";
import type {WordWeights} from "../../src/language/keyphrases/lexicon.js";
import {openPaperCandidates, textOf} from "../../src/language/keyphrases/paper-candidates.js";
import type {PaperCandidates} from "../../src/language/keyphrases/paper-candidates.js";
import {rank} from "../../src/language/keyphrases/rank.js";
import {openRanker} from "../../src/language/keyphrases/ranker.js";
import type {Model} from "../../src/language/keyphrases/ranker.js";
import {openTagger} from "../../src/language/tagger.js";
import {meanF, readDocuments, stemmed} from "../conformance/keyphrase-score.js";
import type {KeyphraseDocument} from "../conformance/keyphrase-score.js";
import {learnTrees} from "./boosted-trees.js";
import type {Example} from "./boosted-trees.js";

type Weights = ReadonlyMap<string, WordWeights>;

const n_folds = 5;
const treeOptions = {n_trees: 28, depth: 3, rate: 0.3, lambda: 5, least: 5, n_bins: 32};
/** Papers that a word must occur in to get weights, and the papers of average words that are added to them. */
const fewestPapers = 8;
const prior = 10;

const tagger = openTagger();
const lexicon = openLexicon(new Map());

function read({title, abstract}: KeyphraseDocument, weights: Weights): PaperCandidates {
  return openPaperCandidates(tagger, weights)(title, abstract);
}

function labels(paper: PaperCandidates, {keyphrases}: KeyphraseDocument): number[] {
  const gold = new Set(keyphrases.map(stemmed));
  return paper.found.map((candidate) => (gold.has(stemmed(textOf(paper, candidate))) ? 1 : 0));
}

/** How often a word stands in a place of candidates, in papers; and in how many of these one of them is a keyphrase. */
type Tally = Map<string, {n: number; hits: number}>;

/** The log odds of words against those of all words, smoothed, in tenths. */
function learnWeights(documents: readonly KeyphraseDocument[]): Weights {
  const tallies = {first: new Map(), last: new Map(), inside: new Map()} satisfies Record<string, Tally>;
  for (const document of documents) {
    const paper = read(document, new Map());
    const right = labels(paper, document);
    const seen = {first: new Map<string, number>(), last: new Map<string, number>(), inside: new Map()};
    paper.found.forEach((candidate, i) => {
      const keys = textOf(paper, candidate)
        .split(" ")
        .map((word) => lexicon.learn(word, -1).key);
      const note = (of: Map<string, number>, key: string): unknown =>
        of.set(key, Math.max(of.get(key) ?? 0, right[i]!));
      note(seen.first, keys[0]!);
      note(seen.last, keys.at(-1)!);
      for (const key of keys) note(seen.inside, key);
    });
    for (const place of places) add(tallies[place], seen[place]);
  }
  const odds = {first: oddsOf(tallies.first), last: oddsOf(tallies.last), inside: oddsOf(tallies.inside)};
  const known = [...tallies.inside].filter(([, {n}]) => n >= fewestPapers).map(([key]) => key);
  return new Map(
    known.sort().map((key) => [key, {first: odds.first(key), last: odds.last(key), inside: odds.inside(key)}])
  );
}

const places = ["first", "last", "inside"] as const;

function add(tally: Tally, seen: ReadonlyMap<string, number>): void {
  for (const [key, hit] of seen) {
    const {n, hits} = tally.get(key) ?? {n: 0, hits: 0};
    tally.set(key, {n: n + 1, hits: hits + hit});
  }
}

function oddsOf(tally: Tally): (key: string) => number {
  let n_all = 0;
  let hits_all = 0;
  for (const {n, hits} of tally.values()) {
    n_all += n;
    hits_all += hits;
  }
  const share = hits_all / n_all;
  return (key) => {
    const {n, hits} = tally.get(key) ?? {n: 0, hits: 0};
    const smoothed = (hits + prior * share) / (n + prior);
    const odds = Math.log(smoothed / (1 - smoothed)) - Math.log(share / (1 - share));
    return Math.round(odds * 10) + 0;
  };
}

const without = <T>(all: readonly T[], fold: number): T[] => all.filter((_, i) => i % n_folds !== fold);
const within = <T>(all: readonly T[], fold: number): T[] => all.filter((_, i) => i % n_folds === fold);

function learnModel(documents: readonly KeyphraseDocument[]): Model {
  const examples: Example[] = [];
  for (let fold = 0; fold < n_folds; fold++) {
    const weights = learnWeights(without(documents, fold));
    for (const document of within(documents, fold)) {
      const paper = read(document, weights);
      const right = labels(paper, document);
      paper.found.forEach((candidate, i) => {
        const features = new Int32Array(featureNames.length);
        writeFeatures(paper, candidate, features, 0);
        examples.push({features, label: right[i]!});
      });
    }
  }
  return learnTrees(examples, treeOptions);
}

function crossValidate(documents: readonly KeyphraseDocument[]): void {
  const found: string[][] = [];
  const gold: string[][] = [];
  for (let fold = 0; fold < n_folds; fold++) {
    const learnFrom = without(documents, fold);
    const weights = learnWeights(learnFrom);
    const ranker = openRanker(learnModel(learnFrom));
    for (const document of within(documents, fold)) {
      found.push(rank(read(document, weights), ranker));
      gold.push(document.keyphrases);
    }
  }
  const mean = found.reduce((sum, {length}) => sum + length, 0) / found.length;
  console.log(`F@5 ${meanF(found, gold, 5).toFixed(2)}, F@10 ${meanF(found, gold, 10).toFixed(2)}`);
  console.log(`${mean.toFixed(1)} phrases a paper`);
}

async function writeModel(documents: readonly KeyphraseDocument[]): Promise<void> {
  const tenths = [...learnWeights(documents)].map(
    ([key, {first, last, inside}]) => `${key} ${first} ${last} ${inside}`
  );
  const {base, trees} = learnModel(documents);
  const shown = trees.map(
    ({features, thresholds, leaves}) =>
      `{features: [${features.join(",")}], thresholds: [${thresholds.join(",")}], leaves: [${leaves.join(",")}]}`
  );
  const source = `import type {WordWeights} from "./lexicon.js";
import type {Model} from "./ranker.js";

/** Log odds in tenths of a word as the first, the last, and any word of a keyphrase. */
const tenths = \`
${tenths.join("\n")}
\`;

/**
 * What the training part of Inspec (1,000 abstracts, Hulth 2003) says of words that occur in at least ${fewestPapers} of them, by
 * key. Written by \`test/bench/train-keyphrases.ts\`, as is all of this file.
 */
export const wordWeights: ReadonlyMap<string, WordWeights> = new Map(
  tenths
    .trim()
    .split("\\n")
    .map((line) => {
      const [key, first, last, inside] = line.split(" ");
      return [key!, {first: Number(first), last: Number(last), inside: Number(inside)}];
    })
);

/** Boosted trees over the features of \`features.ts\`, learned from the same abstracts. */
export const model: Model = {base: ${base}, trees: [${shown.join(",")}]};
`;
  const path = join(projectFolder, "src", "language", "keyphrases", "learned-model.ts");
  const {default: style} = (await import("../../.prettierrc.json", {with: {type: "json"}})) as {
    default: object;
  };
  writeFileSync(path, await format(source, {...style, parser: "typescript"}));
}

const documents = readDocuments("inspec_train");
if (process.argv.includes("--folds")) crossValidate(documents);
else await writeModel(documents);
