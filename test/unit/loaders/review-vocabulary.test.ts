import {expect, test} from "vitest";
import type {VocabularyReview} from "../../../loaders/review-vocabulary.js";
import {folderWith, litscope} from "./litscope.js";

const abstracts = [
  "We train neural networks. Neural nets learn. Source text is read.",
  "Neural nets forget. A dependency parser.",
  "Neural networks learn. Source text is written. A dependency parser.",
  "Dependency parsers and source text.",
  "Learning to rank."
];
const csv = ["title,abstract", ...abstracts.map((abstract, i) => `Paper ${i},"${abstract}"`)].join("\n");
const files = {
  "papers.csv": csv,
  "thesaurus.txt": "label\treplace by\nneural nets\tneural networks\nsource text\t\nno tab\n",
  "term-groups.txt": "Ranking: learning to rank, neural nets\n"
};

test("what the files of a folder change is counted in papers, and a line that is not used is named", () => {
  const {status, stdout} = litscope(["vocabulary", "--data", folderWith(files), "--json"]);
  expect(status).toBe(1);
  const review = JSON.parse(stdout) as VocabularyReview;
  expect(review).toMatchObject({
    papers: 5,
    merges: [{term: "neural networks", labels: ["neural nets"], papers_before: 2, papers_after: 3}],
    left_out: [{label: "source text", papers_before: 3}],
    groups: [
      {
        name: "Ranking",
        terms: [
          {term: "learning to rank", papers: 1},
          {term: "neural networks", papers: 3}
        ],
        papers: 4
      }
    ],
    problems: [
      {file: "thesaurus.txt", line: 4, reason: "not used: no tab between the label and what replaces it"}
    ]
  });
});

test("in words, the suggestions are lines for thesaurus.txt; another thesaurus can be tried", () => {
  const folder = folderWith({"papers.csv": csv});
  const thesaurus = `${folderWith({"try.txt": "neural nets\tneural networks\n"})}/try.txt`;
  const {status, stdout} = litscope(["vocabulary", "--data", folder, "--thesaurus", thesaurus]);
  expect(status).toBe(0);
  expect(stdout).toContain("# neural networks ← neural nets: 1 label, 2 papers → 3\n");
  for (const line of stdout.trimEnd().split("\n")) expect(line).toMatch(/^#|^[^\t]+\t[^\t]+$/);
});

test("a thesaurus that is not there is said to be missing", () => {
  const {status, stderr} = litscope(["vocabulary", "--thesaurus", "/nowhere/x.txt"]);
  expect(status).toBe(1);
  expect(stderr).toContain("/nowhere/x.txt cannot be read");
});
