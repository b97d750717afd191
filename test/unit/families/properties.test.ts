import fc from "fast-check";
import {expect, test} from "vitest";
import {families, findFamilies} from "./built-in.js";
import {processorTime} from "../processor-time.js";

const written = families.flatMap(({names, cased, ambiguous, members}) =>
  [...names, ...cased, ...ambiguous, ...members.map(({name}) => name)].map((name) => name.replaceAll("*", ""))
);
const glue = fc.constantFrom(
  " ",
  ", ",
  "-",
  " and ",
  "/",
  " (",
  ") ",
  "s ",
  "-7B ",
  " 3.5 ",
  ". ",
  " LLMs such as ",
  "é",
  "🦙 ",
  "\n"
);
const text = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...written), fc.string({maxLength: 6, unit: "grapheme"})), glue), {
    maxLength: 12
  })
  .map((pieces) => pieces.flat().join(""));

test("the words of a mention stand where it says", () => {
  fc.assert(
    fc.property(text, text, (title, abstract) => {
      for (const mention of findFamilies(title, abstract)) {
        const field = mention.field === "title" ? title : abstract;
        expect(field.slice(mention.start, mention.start + mention.text.length)).toBe(mention.text);
        expect(mention.text.trim()).not.toBe("");
      }
    }),
    {numRuns: 400, seed: 1}
  );
});

test("mentions are in text order and overlap only as one name of two families", () => {
  fc.assert(
    fc.property(text, text, (title, abstract) => {
      const mentions = findFamilies(title, abstract);
      mentions.slice(1).forEach((mention, i) => {
        const before = mentions[i]!;
        if (before.field !== mention.field)
          return expect([before.field, mention.field]).toEqual(["title", "abstract"]);
        const same =
          before.start === mention.start && before.text === mention.text && before.family !== mention.family;
        expect(same || before.start + before.text.length <= mention.start).toBe(true);
      });
    }),
    {numRuns: 400, seed: 2}
  );
});

test("the same paper always gives the same mentions, whatever was read before", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const first = findFamilies(a, b);
      findFamilies(b, a);
      expect(findFamilies(a, b)).toEqual(first);
    }),
    {numRuns: 200, seed: 3}
  );
});

test("a paper without abstract is read by its title alone", () => {
  fc.assert(
    fc.property(text, (title) => {
      expect(findFamilies(title, null)).toEqual(findFamilies(title, ""));
    }),
    {numRuns: 200, seed: 4}
  );
});

test.each([
  "GPT-",
  "GPT",
  "OPT, BERT, ",
  "llama ",
  "a.a.",
  "Phi and ",
  "U-",
  "SAM(",
  "BERT1.",
  "Claude 3 ",
  "(OPT) ",
  "https://a.b/"
])("100 kB of %j are read in seconds", (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  expect(processorTime(() => findFamilies("LLMs", text), 10_000)).toBeLessThan(10_000);
});
