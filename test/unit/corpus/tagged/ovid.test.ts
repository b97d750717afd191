import {expect, test} from "vitest";
import {looksLikeOvid, readOvid} from "../../../../src/corpus/tagged/ovid.js";
import {lineOf, readEntries, readOnly} from "./read-entries.js";

const named = `<8>
Score
  *****
Accession Number
  00000000-900000000-00001.
Author
  Doe, Jane MD *;  Roe, Richard MD, PhD +;  Poe, Ann 1,2
Institution
  (*)Department of Harbours
Title
  Tides in small harbours.[Article]
Source
  Journal of Harbours.   8(6):10-14, September 2015.
Abstract
  : We measure
  tides.
Author Keywords
  tides;  small harbours.
Language
  English.
Document Type
  Original Article:  PDF Only.
DOI Number
  10.1234/tides.5
Link to the Ovid Full Text or citation
 http://ovidsp.example.org/x
`;
const tagged = `<697. >
VN  - Ovid Technologies
DB  - PsycINFO
TI  - Tides in small harbours. [References].
DP  - Sep 2015
YR  - 2015
PH  - First Posting: Jun 2014
LG  - English
AU  - Doe, Jane
AU  - Smith MA
IN  - Doe, Jane: A University

      Smith: Another
SO  - Journal of Harbours. Vol.43(5), Sep 2015, pp. 1-9.
PT  - Journal
DT  - Journal Article
AB  - We measure
      tides.
DO  - http://dx.doi.org/10.1234/tides.5
PM  - 12345
ID  - tides, small harbours
MH  - *Tidal Waves
MH  - Seas/ph [Physiology]
`;

test("fields of long names become what they are", () => {
  expect(looksLikeOvid(named)).toBe(true);
  expect(readOnly(readOvid, named)).toMatchObject({
    line: 1,
    title: "Tides in small harbours.",
    abstract: "We measure tides.",
    authors: ["Doe, Jane", "Roe, Richard", "Poe, Ann"],
    venue: "Journal of Harbours",
    type: "Original Article",
    date: "2015-09",
    doi: "10.1234/tides.5",
    url: "http://ovidsp.example.org/x",
    keywords: ["tides", "small harbours"],
    language: "English"
  });
});

test.each([tagged, tagged.replaceAll("  - ", " - "), tagged.replaceAll(/^/gm, " ")])(
  "fields of two letters become what they are",
  (text) => {
    expect(looksLikeOvid(text)).toBe(true);
    expect(readOnly(readOvid, text)).toMatchObject({
      title: "Tides in small harbours.",
      abstract: "We measure tides.",
      authors: ["Doe, Jane", "Smith MA"],
      venue: "Journal of Harbours",
      type: "Journal Article",
      date: "2014-06",
      doi: "10.1234/tides.5",
      pmid: "12345",
      categories: ["Tidal Waves", "Seas"],
      keywords: ["tides", "small harbours"],
      language: "English"
    });
  }
);

test.each([
  ["Seas. 2007 15 June; 433-441.", "Seas", "2007-06-15"],
  ["Seas and Lakes: A Subtitle June 2019;1(6):1-4", "Seas and Lakes: A Subtitle", "2019-06"],
  ["Seas. 12(3):1-9, 2015 Mar.", "Seas", "2015-03"],
  ["Doe, Jane [Ed]. (2012). The Book of Seas. (pp. 1-3). A Press.", "The Book of Seas", "2012"]
])("the source %j is %j of %j", (source, venue, date) => {
  expect(readOnly(readOvid, `<1>\nVN  - Ovid\nTI  - A\nSO  - ${source}\n`)).toMatchObject({venue, date});
});

test("entries without numbers start by their first names again", () => {
  const text = named.replace("<8>\n", "");
  expect(looksLikeOvid(text)).toBe(true);
  const two = `${text}\n\n${text}`;
  expect(readEntries(readOvid, two).records.map(({line}) => line)).toEqual([1, lineOf(two, "Score\n", 2)]);
});

test("other lines are named, entries without a title refused", () => {
  const {records, problems} = readEntries(readOvid, `a line\n<1>\nVN  - Ovid\n\n${tagged}`);
  expect(records.map(({line}) => line)).toEqual([5]);
  expect(problems.map(({kind, line}) => [kind, line])).toEqual([
    ["warning", 1],
    ["refused", 2]
  ]);
});

test("a file cut in its last entry keeps that entry and says so", () => {
  const {records, problems} = readEntries(readOvid, `${tagged}\n${tagged.slice(0, 200)}`);
  expect(records).toHaveLength(2);
  expect(problems).toMatchObject([{line: 25, kind: "warning", reason: expect.stringContaining("cut off")}]);
});

test.each([
  "<1>\nSome text",
  "<html>\n<1>",
  "TY  - JOUR\nTI  - A",
  "Score\nplain text",
  "1. A title\nAn abstract"
])("%j is not Ovid's", (text) => {
  expect(looksLikeOvid(text)).toBe(false);
});
