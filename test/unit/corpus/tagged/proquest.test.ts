import {expect, test} from "vitest";
import {looksLikeProQuest, readProQuest} from "../../../../src/corpus/tagged/proquest.js";
import {lineOf, readEntries, readOnly} from "./read-entries.js";

const bar = `${"_".repeat(60)}\n`;
const fields = `Tides in small harbours

Author: Doe, Jane 1 ; Roe, Richard 2   1 A University; Town 2 Another

http://search.proquest.com/docview/99?accountid=1

Abstract: We measure tides.

Methods: with a ruler.

Links: http://sfx.example.org/x

Classification: 0402: Oceanography; 0422: Seas

DOI: 10.1234/tides.5

Document type: Journal Article

Identifier / keyword: Philosophy, religion and theology, tides, harbours

Language: English

Publication date: Mar 2019

Publication title: Journal of Harbours

Publication year: 2019

Subject: Seas; Ports

Title: Tides in small harbours: a study

`;
const report = `${bar}
Report Information from ProQuest
March 01 2020 10:00
${bar}
${bar}
Table of contents

1. Tides in small harbours
${bar}
Document 1 of 2

${fields}${bar}
Document 2 of 2

${fields}${bar}
Contact us at: http://www.example.org
Copyright © 2015 ProQuest LLC.
`;

test("each field becomes what it is", () => {
  expect(readOnly(readProQuest, `${bar}Document 1 of 1\n\n${fields}${bar}`)).toMatchObject({
    line: 2,
    title: "Tides in small harbours: a study",
    abstract: "We measure tides. Methods: with a ruler.",
    authors: ["Doe, Jane", "Roe, Richard"],
    venue: "Journal of Harbours",
    type: "Journal Article",
    date: "2019-03",
    doi: "10.1234/tides.5",
    url: "http://search.proquest.com/docview/99?accountid=1",
    categories: ["Oceanography", "Seas", "Ports"],
    keywords: ["tides", "harbours"],
    language: "English"
  });
});

test("the parts of a report around its documents are no entries", () => {
  expect(looksLikeProQuest(report)).toBe(true);
  const {records, problems} = readEntries(readProQuest, report);
  expect(records.map(({line}) => line)).toEqual([
    lineOf(report, "Document 1 of"),
    lineOf(report, "Document 2 of")
  ]);
  expect(problems).toEqual([]);
});

test("documents without numbers stand between lines of underscores, and their first line is their title", () => {
  const text = `${bar}\n${fields.replace(/^Title:.*\n/m, "")}${bar}${fields}${bar}`;
  expect(readEntries(readProQuest, text).records.map(({title}) => title)).toEqual([
    "Tides in small harbours",
    "Tides in small harbours: a study"
  ]);
});

test("other lines are named, documents without a title refused", () => {
  const {records, problems} = readEntries(
    readProQuest,
    `${bar}some words\nand more\n${bar}Document 1 of 1\n${bar}Document 1 of 1\n\n${fields}${bar}`
  );
  expect(records).toHaveLength(1);
  expect(problems.map(({kind, line}) => [kind, line])).toEqual([
    ["warning", 2],
    ["refused", 5]
  ]);
});

test("a file cut in its last entry keeps that entry and says so", () => {
  const {records, problems} = readEntries(readProQuest, report.slice(0, report.lastIndexOf("Language")));
  expect(records).toHaveLength(2);
  expect(problems).toMatchObject([
    {line: lineOf(report, "Document 2 of"), kind: "warning", reason: expect.stringContaining("cut off")}
  ]);
});

test.each([`${bar}A title\n`, "Title: A\nAuthor: B\n", "Document 1 of 2\n", "TY  - JOUR"])(
  "%j is not ProQuest's",
  (text) => {
    expect(looksLikeProQuest(text)).toBe(false);
  }
);
