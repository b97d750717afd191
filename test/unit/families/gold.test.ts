import {expect, test} from "vitest";
import {families, findFamilies} from "./built-in.js";
import {recogniserScore} from "../../../src/language/families/published-score.js";
import {scoreFamilies} from "../../../src/language/families/score.js";
import {readSample} from "./read-sample.js";

const sample = readSample();
const known = new Set(families.map(({family}) => family));

test.skipIf(sample === null)("precision and recall on the sample reach 0.97", () => {
  const papers = sample!;
  const score = scoreFamilies(
    papers.map(({paper}) => paper),
    papers.map(({paper, abstract}) => new Set(findFamilies(paper.title, abstract).map(({family}) => family))),
    known
  );
  expect(score.n_papers).toBe(119);
  expect({extra: score.extra, missed: score.missed}).toEqual({extra: [], missed: []});
  expect(score.precision).toBeGreaterThanOrEqual(0.97);
  expect(score.recall).toBeGreaterThanOrEqual(0.97);
  const {n_papers, expected, precision, recall} = score;
  expect({n_papers, expected, precision, recall}, "the published score").toEqual(recogniserScore);
});

test("doubtful families and families outside the lexicon count neither way", () => {
  const gold = [
    {
      title: "a",
      families: [
        {family: "GPT", text: "GPT"},
        {family: "Swallow", text: "Swallow"}
      ],
      doubtful: ["Codex"]
    },
    {title: "b", families: [{family: "BERT", text: "BERT"}], doubtful: []}
  ];
  const score = scoreFamilies(gold, [new Set(["GPT", "Codex"]), new Set(["T5"])], known);
  expect(score).toMatchObject({found: 2, expected: 2, correct: 1, precision: 0.5, recall: 0.5});
  expect(score.extra).toEqual([{title: "b", family: "T5"}]);
  expect(score.missed).toEqual([{title: "b", family: "BERT"}]);
});
