import {expect, test} from "vitest";
import {looksLikeMedline, readMedline} from "../../../../src/corpus/tagged/medline.js";
import {readEntries, readOnly} from "./read-entries.js";

const article = `PMID- 12345
OWN - NLM
STAT- MEDLINE
DP  - 2015 Jan-Feb
TI  - Tides in small
      harbours.
LID - S0000-1(15)1 [pii]
LID - 10.1234/tides.5 [doi]
AB  - We measure long- and
      short-term tides.
FAU - Doe, Jane
AU  - Doe J
CN  - Harbour Group
LA  - eng
PT  - Research Support, Non-U.S. Gov't
PT  - Journal Article
TA  - J Harb
JT  - Journal of harbours
MH  - Tidal Waves/*methods/trends
MH  - *Humans
OT  - *tides
OT  - harbours
SO  - J Harb. 2015;1(1):1-2.
`;

const one = (fields: string) => readOnly(readMedline, `PMID- 1\nTI  - T\n${fields}\n`);

test("each field becomes what it is", () => {
  expect(looksLikeMedline(article)).toBe(true);
  expect(readOnly(readMedline, `\n${article}`)).toMatchObject({
    line: 2,
    title: "Tides in small harbours.",
    abstract: "We measure long- and short-term tides.",
    authors: ["Doe, Jane", "Harbour Group"],
    venue: "Journal of harbours",
    type: "Journal Article",
    date: "2015",
    doi: "10.1234/tides.5",
    pmid: "12345",
    categories: ["Tidal Waves", "Humans"],
    keywords: ["tides", "harbours"],
    language: "eng"
  });
});

test.each([
  ["DP  - 2016 Winter", "2016"],
  ["DP  - 2019 Mar 3", "2019-03-03"],
  ["DP  - 2022\nDEP - 20221007", "2022-10-07"],
  ["DP  - 2016 Jan 15\nDEP - 20151109", "2015-11-09"],
  ["DA  - 20100520\nLR  - 20150731\nEDAT- 2009/01/01 00:00", null]
])("the date of %j is %j", (fields, date) => {
  expect(one(fields).date).toBe(date);
});

test("an id that is not said to be a DOI is none", () => {
  expect(one("AID - 10.1234/x [pii]\nLID - e123").doi).toBeNull();
  expect(one("AID - 10.1234/x [doi]").doi).toBe("10.1234/x");
});

test("ERIC's entries start by their owner, and its sources are journals only where the type says so", () => {
  const text =
    "OWN - ERIC\nTI  - A\nAU  - Doe, Jane\nJT  - A Publisher\nPT  - Books\nISBN - ISBN-1\n\nOWN - ERIC\nTI  - B\nJT  - A Journal\nPT  - Journal Articles\n";
  expect(looksLikeMedline(text)).toBe(true);
  const {records, problems} = readEntries(readMedline, text);
  expect(records.map(({title, venue, line}) => [title, venue, line])).toEqual([
    ["A", null, 1],
    ["B", "A Journal", 8]
  ]);
  expect(problems).toEqual([]);
});

test("KoreaMed's keywords stand in one field", () => {
  expect(one("KW  - tides; small\n      harbours").keywords).toEqual(["tides", "small harbours"]);
});

test("a book's chapter is in its book, a book without chapters has its title", () => {
  expect(one("BTI - The Book")).toMatchObject({title: "T", venue: "The Book"});
  expect(readOnly(readMedline, "PMID- 1\nBTI - The Book\n")).toMatchObject({title: "The Book", venue: null});
});

test("lines between entries are named, and entries without a title refused", () => {
  const {records, problems} = readEntries(readMedline, `${article}\nstray line\n\nPMID- 2\nPT  - Letter\n`);
  expect(records).toHaveLength(1);
  expect(problems).toMatchObject([
    {line: 25, kind: "warning"},
    {line: 27, kind: "refused"}
  ]);
});

test("a file cut in its last entry keeps that entry and says so", () => {
  const {records, problems} = readEntries(readMedline, `${article}\n${article.slice(0, 200)}`);
  expect(records).toHaveLength(2);
  expect(problems).toMatchObject([{line: 25, kind: "warning", reason: expect.stringContaining("cut off")}]);
});

test.each([
  "TY  - JOUR\nTI  - A",
  "<1. >\nVN  - Ovid\nMH  - A",
  "A title\nPMID- 1",
  "PMID,title\n1,a",
  '{"PMID": 1}',
  "PT J\nTI A"
])("%j is not MEDLINE", (text) => {
  expect(looksLikeMedline(text)).toBe(false);
});
