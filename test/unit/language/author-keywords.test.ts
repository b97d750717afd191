import {expect, test} from "vitest";
import {countAuthorKeywords} from "../../../src/language/author-keywords.js";
import {noVocabulary, readUserVocabulary} from "../../../src/language/user-vocabulary.js";

const papers = [["Neural Networks", "AI"], ["neural network", "neural networks"], [], ["Privacy", "ai"]];

test("spellings meet, most papers first, each paper once", () => {
  expect(countAuthorKeywords(papers, noVocabulary)).toEqual([
    {keyword: "AI", forms: ["AI", "ai"], papers: [0, 3]},
    {keyword: "neural networks", forms: ["neural networks", "neural network"], papers: [0, 1]},
    {keyword: "Privacy", forms: ["Privacy"], papers: [3]}
  ]);
});

test("the thesaurus and the stop list are heeded", () => {
  const {vocabulary} = readUserVocabulary(
    new Map([
      ["thesaurus.txt", "AI\tartificial intelligence\nprivacy\t\n"],
      ["stop-list.txt", "neural networks\n"]
    ])
  );
  expect(countAuthorKeywords(papers, vocabulary)).toEqual([
    {keyword: "artificial intelligence", forms: ["AI", "ai"], papers: [0, 3]}
  ]);
});
