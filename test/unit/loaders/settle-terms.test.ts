import {expect, test} from "vitest";
import {openLanguageStage} from "../../../loaders/language-stage.js";
import {settleTerms} from "../../../src/build/settle-terms.js";
import {openMatcher} from "../../../src/language/match-terms.js";
import type {Term} from "../../../src/language/vocabulary.js";

const term = (forms: string[], by_hand = false): Term => ({
  term: forms[0]!,
  forms,
  n_words: forms[0]!.split(" ").length,
  long_form: null,
  by_hand
});
const text = (abstract: string) => ({title: "T", abstract, language: "en", date: null});

test("terms that stand almost only inside longer ones are left out, and the counts are those of the rest", async () => {
  const terms = [
    term(["long short-term memory networks"]),
    term(["short-term memory networks"]),
    term(["memory networks"]),
    term(["asked for"], true),
    term(["never there"], true)
  ];
  const texts = [
    text("Long short-term memory networks learn."),
    text("We use long short-term memory networks."),
    text("Short-term memory networks forget. What was asked for."),
    text("Memory networks."),
    text("Memory networks again.")
  ];
  const stage = openLanguageStage(texts.length, 1);
  const settled = await settleTerms(texts, {terms, left_out: []}, stage);
  expect(settled.terms.map((one) => one.term)).toEqual([
    "long short-term memory networks",
    "memory networks",
    "asked for"
  ]);
  expect(settled.left_out).toEqual([
    {phrase: "short-term memory networks", n_papers: 1, reason: "part of a longer term only"},
    {phrase: "never there", n_papers: 0, reason: "asked for, but in no paper"}
  ]);
  const match = openMatcher(settled.terms);
  for (const [paper, {title, abstract}] of texts.entries()) {
    const brute = match(title, abstract).map((mention) => mention.term);
    expect(settled.matched[paper]!.map(([index]) => index)).toEqual([...new Set(brute)]);
  }
  await stage.close();
});
