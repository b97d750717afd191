import {expect, test} from "vitest";
import {looksLikeRefWorks, readRefWorks} from "../../../../src/corpus/tagged/refworks.js";
import {readEntries, readOnly} from "./read-entries.js";

const header =
  "Refworks Export Tagged Format\n\nCharacter Set=utf-8\n\nTag legend\n*****\nRT=Reference Type\nU10=User 10\n\nStart Bold = \nBEGIN EXPORTED REFERENCES\n\n";
const article = `RT Journal Article
SR Electronic(1)
ID 7
A1 Doe,Jane
A1 Roe,Richard
T1 Tides in small harbours
JF Journal of Harbours
YR 2019
FD Mar
K1 tides
K1 harbours
AB We measure tides.
DNA of them.
NO doi: 10.1234/tides.5
A2 Editor,Eve
LA English
CL 3120 Seas
PMID 12345
LK https://example.org/tides
OL English (30)
`;

test("each field becomes what it is", () => {
  expect(readOnly(readRefWorks, `${header}${article}`)).toMatchObject({
    line: 13,
    title: "Tides in small harbours",
    abstract: "We measure tides. DNA of them.",
    authors: ["Doe,Jane", "Roe,Richard"],
    venue: "Journal of Harbours",
    type: "Journal Article",
    date: "2019-03",
    doi: "10.1234/tides.5",
    pmid: "12345",
    url: "https://example.org/tides",
    categories: ["3120 Seas"],
    keywords: ["tides", "harbours"],
    language: "English"
  });
});

test("a date without a year that may be day or month is not used", () => {
  expect(readOnly(readRefWorks, "RT Book\nT1 A\nYR 2003\nFD 01/02\n").date).toBe("2003");
});

test("other lines are named, entries without a title refused", () => {
  const {records, problems} = readEntries(readRefWorks, `a line\nRT Book\nA1 Doe\n\n${article}`);
  expect(records.map(({line}) => line)).toEqual([5]);
  expect(problems.map(({kind, line}) => [kind, line])).toEqual([
    ["warning", 1],
    ["refused", 2]
  ]);
});

test("a file cut in its last entry keeps that entry and says so", () => {
  const {records, problems} = readEntries(readRefWorks, `${article}\n${article.slice(0, 150)}`);
  expect(records).toHaveLength(2);
  expect(problems).toMatchObject([{line: 22, kind: "warning", reason: expect.stringContaining("cut off")}]);
});

test("it is told by its header or its first entry", () => {
  for (const text of [header + article, article, `\n\n${article}`])
    expect(looksLikeRefWorks(text)).toBe(true);
  for (const text of [
    "RT @someone: read this\nwhole thread",
    "RT,A1,T1\n",
    "PT J\nAU Doe",
    "A title\nRT Book\nT1 A"
  ])
    expect(looksLikeRefWorks(text)).toBe(false);
});
