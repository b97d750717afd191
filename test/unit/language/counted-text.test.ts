import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {countedText} from "../../../src/language/counted-text.js";
import {processorTime} from "../processor-time.js";

/** What is left, with one space for each stretch of spaces. */
const left = (text: string): string => countedText(text).replace(/\s+/g, " ").trim();

const said = "We study language models. They work well.";

test.each([
  "© 2020 Elsevier B.V. All rights reserved.",
  "© 2011 Toni et al; licensee BioMed Central Ltd.",
  "© 2014 WILEY-VCH Verlag GmbH & Co. KGaA, Weinheim.",
  "© 1977 Taylor &amp; Francis Group, LLC.",
  "&COPY; 2004 Elsevier Ireland Ltd.",
  "Copyright (C) 2005 John Wiley & Sons, Ltd.",
  "Copyright (c) 2006 S. Karger AG, Basel.",
  "Copyright 2003, American Physical Society",
  "Crown Copyright (C) 2010 Published by Elsevier Ltd. All rights reserved.",
  "(C) 2014 The Authors. Published by Elsevier Ltd. This is an open access article under the CC BY license (http://creativecommons.org/licenses/by/4.0/).",
  "© 2021, The Author(s), under exclusive licence to Springer Nature Switzerland AG.",
  "© The Author(s) 2019.",
  "(c) 2009 Wiley Periodicals, Inc. J Clin Psychol 65: 1-12, 2009.",
  "© 2018 by the authors. Licensee MDPI, Basel, Switzerland.",
  "Published by Elsevier Inc.",
  "All rights reserved",
  "This article is protected by copyright. All rights reserved.",
  "(PsycINFO Database Record (c) 2016 APA, all rights reserved)",
  "IEEE",
  "Wiley Periodicals, Inc.",
  "[ABSTRACT FROM AUTHOR]",
  "[ABSTRACT FROM AUTHOR] Copyright of Journal of Models is the property of Springer Nature and its content may not be copied without the holder's permission. However, users may print, download, or email articles for individual use. This abstract may be abridged."
])("a notice at the end is not counted: %s", (notice) => {
  expect(left(`${said} ${notice}`)).toBe(said);
});

test.each([
  "© 2018 IEEE.",
  "Copyright © 2019, ACM.",
  "© 2017 Elsevier B.V. All rights reserved.",
  "© Springer International Publishing Switzerland 2015.",
  "© 2021, The Author(s), under exclusive licence to Springer Nature Switzerland AG."
])("nor is one at the start: %s", (notice) => {
  expect(left(`${notice} ${said}`)).toBe(said);
  expect(left(`${notice}${said}`)).toBe(said);
});

test("a notice needs no full stop before it if nothing follows it", () => {
  expect(left("We study language models (C) 2003 Elsevier Ltd.")).toBe("We study language models");
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
  ["Background - Models. Methods and Results - They work.", "Models. They work."],
  ["Background—Models. Results—They work.", "Models. They work."],
  ["Objective. To see whether. Methods. We did.", "To see whether. We did."],
  ["Materials & Methods: We took. Main outcome measures: Two.", "We took. Two."],
  ["Design, Setting, and Participants: We took. Conclusions and relevance: Two.", "We took. Two."],
  ["Motivation: genes. Availability and implementation: on the web.", "genes. on the web."],
  ["It is done.Results: Good.", "It is done. Good."],
  ["It is done\nResults\nGood ones", "It is done Good ones"],
  ["© 2018 IEEE. Aims: Background: We did.", "We did."]
])("labels of a structured abstract are not counted: %s", (abstract, rest) => {
  expect(left(abstract)).toBe(rest);
});

describe("what is said of methods, results and copyright stays", () => {
  test.each([
    "Our method: we do. The results show it. Background noise is bad. Methods for text are many.",
    "In this work we discuss setting: the first, and scope: two.",
    "AIM is a tool. RESULTS OF the test are open.",
    "We have a tool. SCOPE Is its name.",
    "Conclusions are drawn. Methods. They vary.",
    "Context - Aware systems are studied.",
    "We test in-distribution and out-of-distribution (OOD) settings. Beyond accuracy, we look at more.",
    "Copyright law and language models are at odds. The © symbol in source code is a token.",
    "Copyright infringement by models trained since 2020 is of concern. We study texts of Elsevier.",
    "We study signs. The sign (c) 2010 is common.",
    "We use (a) 1990, (b) 2000, and (c) 2010 Census.",
    "(a) news and (C) 2010 data from the Press were used. We did it.",
    "We scan text. Published by The New York Times in 2010, it is large. We learn models.",
    "The data are large. All rights reserved pages are dropped from 2010 on. Then we train.",
    "It works. This is an open access dataset. It is big.",
    "These follow standards by the IEEE"
  ])("%s", (abstract) => {
    expect(countedText(abstract)).toBe(abstract);
  });
});

test("an abstract of nothing else stays", () => {
  for (const abstract of ["All rights reserved.", "Methods:", "Methods: © 2020 Elsevier B.V.", "", "  "]) {
    expect(countedText(abstract)).toBe(abstract);
  }
});

const pieces = [
  ..."©([.:\n–—",
  ...[
    "a",
    " ",
    "1",
    "日本",
    "Ltd. ",
    "IEEE. ",
    "METHODS",
    "METHODS ",
    "Results: ",
    "Results and\n",
    "Methods. "
  ],
  ...[
    "Design, ",
    "Aims - ",
    "Purpose—",
    "SCOPE ",
    "RESULTS/",
    "background and ",
    "a: ",
    "© 2020 a. ",
    "(C) "
  ],
  ...[
    " 2020 ",
    "Elsevier",
    "Published by A",
    "Copyright of ",
    "Copyright of J is the property of ",
    "copyright "
  ],
  ...["All rights reserved. ", "[ABSTRACT FROM AUTHOR] ", "© 2018 IEEE. ", "(b) "]
];

test("every character is the one that was there or a space, and once is enough", () => {
  const piece = fc.oneof(
    {weight: 1, arbitrary: fc.string()},
    {weight: 4, arbitrary: fc.constantFrom(...pieces)}
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 20}), (some) => {
      const text = some.join("");
      const counted = countedText(text);
      expect(counted).toHaveLength(text.length);
      for (let i = 0; i < text.length; i++) expect([text[i], " "]).toContain(counted[i]);
      expect(countedText(counted)).toBe(counted);
    }),
    {numRuns: 1_000}
  );
});

test("time grows with the text", () => {
  for (const piece of pieces) {
    for (const [head, tail] of [
      ["", ""],
      ["x. ©", "© 2020 Elsevier B.V."]
    ] as const) {
      const text = head + piece.repeat(100_000 / piece.length) + tail;
      expect(
        processorTime(() => countedText(text), 300),
        JSON.stringify(piece)
      ).toBeLessThan(300);
    }
  }
});
