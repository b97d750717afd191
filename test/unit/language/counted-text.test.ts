import fc from "fast-check";
import {expect, test} from "vitest";
import {countedText} from "../../../src/language/counted-text.js";

/** What is left, with one space for each stretch of spaces. */
const left = (text: string): string => countedText(text).replace(/\s+/g, " ").trim();

test.each([
  ["We study X. © 2020 Elsevier B.V. All rights reserved.", "We study X."],
  ["It is good. Copyright (C) 2005 John Wiley & Sons, Ltd.", "It is good."],
  [
    "It works. (C) 2014 The Authors. Published by Elsevier Ltd. This is an open access article under the CC BY license (http://x.org).",
    "It works."
  ],
  ["Fine. (PsycINFO Database Record (c) 2016 APA, all rights reserved)", "Fine."],
  ["Good. Copyright of J is the property of Y and may not be copied. However, users may print.", "Good."],
  ["© 2018 IEEE. Language models are big. They grow.", "Language models are big. They grow."],
  [
    "© 2021, The Author(s), under exclusive licence to Springer Nature Switzerland AG. Deep nets work.",
    "Deep nets work."
  ]
])("a copyright notice is not counted: %s", (abstract, rest) => {
  expect(left(abstract)).toBe(rest);
});

test.each([
  ["BACKGROUND: We did. METHODS: We tried. CONCLUSIONS: Good.", "We did. We tried. Good."],
  [
    "BACKGROUND Large models exist. METHODS We tried. RESULTS 12 of them.",
    "Large models exist. We tried. 12 of them."
  ],
  [
    "Purpose – To see. Design/methodology/approach – We used. Originality/value – New.",
    "To see. We used. New."
  ],
  ["Objective. To see whether. Methods. We did.", "To see whether. We did."],
  ["Materials and Methods: We took. Main outcome measures: Two.", "We took. Two."],
  ["Motivation: genes. Availability and implementation: on the web.", "genes. on the web."]
])("labels of a structured abstract are not counted: %s", (abstract, rest) => {
  expect(left(abstract)).toBe(rest);
});

test.each([
  "Our method: we do. The results show it. Background noise is bad. Methods for text are many.",
  "Copyright law and language models are at odds. The © symbol in source code is a token.",
  "We test in-distribution and out-of-distribution (OOD) settings. Beyond accuracy, we look at more.",
  "AIM is a tool. RESULTS OF the test are open.",
  "In this work we discuss setting: the first, and scope: two.",
  "All rights reserved.",
  "Methods:"
])("what is said of methods, results and copyright stays: %s", (abstract) => {
  expect(countedText(abstract)).toBe(abstract);
});

test("every character is the one that was there or a space", () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "©",
      " 2020 ",
      "Elsevier",
      ". ",
      "METHODS",
      "Results: ",
      "All rights reserved.",
      "(C)",
      "\n",
      "copyright"
    )
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 20}), (pieces) => {
      const text = pieces.join("");
      const counted = countedText(text);
      expect(counted).toHaveLength(text.length);
      for (let i = 0; i < text.length; i++) expect([text[i], " "]).toContain(counted[i]);
    })
  );
});

test("time grows with the text", () => {
  for (const piece of [
    "© 2020 a. ",
    "METHODS ",
    "(",
    " ",
    "Published by A",
    "a: ",
    "background and ",
    "copyright "
  ]) {
    const started = performance.now();
    countedText(piece.repeat(100_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(1_000);
  }
});
