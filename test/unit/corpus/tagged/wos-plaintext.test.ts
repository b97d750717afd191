import {expect, test} from "vitest";
import {looksLikeWosText, readWosText} from "../../../../src/corpus/tagged/wos-plaintext.js";
import {lineOf, readEntries, readOnly} from "./read-entries.js";

const header = "FN Clarivate Analytics Web of Science\nVR 1.0\n";
const article = `PT J
AU Doe, J
   Roe, RM
AF Doe, Jane
   Roe, Richard M.
TI Tides in small
   harbours
SO JOURNAL OF HARBOURS
LA English
DT Article; Early Access
DE tides; small
   harbours
ID KEYWORDS-PLUS
AB We measure sex-
   specific tides in
   harbours.
CR Doe J, 2001, J HARB, V1, P1
   Roe R, 2002, J HARB, V2, P2
TC 3
Z9 5
PD MAR 15
PY 2020
DI 10.1234/tides.5
WC Oceanography; Engineering,
   Marine
SC Oceanography
UT WOS:000000000000001
PM 12345
DA 2024-01-01
ER
`;

const one = (fields: string) => readOnly(readWosText, `PT J\nTI T\n${fields}\nER\n`);

test("each field becomes what it is", () => {
  expect(readOnly(readWosText, `${header}${article}\nEF`)).toMatchObject({
    line: 3,
    title: "Tides in small harbours",
    abstract: "We measure sex-specific tides in harbours.",
    authors: ["Doe, Jane", "Roe, Richard M."],
    venue: "JOURNAL OF HARBOURS",
    type: "Article",
    date: "2020-03-15",
    doi: "10.1234/tides.5",
    pmid: "12345",
    categories: ["Oceanography", "Engineering, Marine"],
    keywords: ["tides", "small harbours"],
    language: "English",
    cited_by: 3
  });
});

test.each([
  ["PY 2011\nPD SPR", "2011"],
  ["PY 2011\nPD NOV-DEC", "2011"],
  ["PY 2019\nPD Aug 1 2019", "2019-08-01"],
  ["PY 2006\nPD 04 2006", "2006-04"],
  ["EA NOV 2023", "2023-11"],
  ["PY 2024\nPD JAN\nEA NOV 2023", "2023-11"],
  ["DA 2024-01-01", null]
])("the date of %j is %j", (fields, date) => {
  expect(one(fields).date).toBe(date);
});

test("names with initials serve where there are no full ones, without addresses", () => {
  expect(one("AU Doe, J. (jane@example.org) \n   Roe, R.").authors).toEqual(["Doe, J.", "Roe, R."]);
  expect(one("BE Editor, E").authors).toEqual(["Editor, E"]);
});

test("lines that lost their indentation go on with their field", () => {
  expect(one("AB We measure\ntides and\nharbours.\nTC 1").abstract).toBe("We measure tides and harbours.");
});

test("an entry that has no end stops at the next one", () => {
  const {records, problems} = readEntries(readWosText, `${header}PT J\nTI A\nPT J\nTI B\nER\nEF\n`);
  expect(records.map(({title, line}) => [title, line])).toEqual([
    ["A", 3],
    ["B", 5]
  ]);
  expect(problems).toEqual([]);
});

test("other lines are named", () => {
  const text = `${header}${article}\n## x\n${article}EF\n`;
  const {records, problems} = readEntries(readWosText, text);
  expect(records).toHaveLength(2);
  expect(problems).toMatchObject([{kind: "warning", line: lineOf(text, "## x")}]);
});

test("a file cut in its last entry keeps that entry and says so", () => {
  for (let length = 70; length < article.length - 4; length++) {
    const {records, problems} = readEntries(readWosText, `${header}${article}${article.slice(0, length)}`);
    expect(records).toHaveLength(2);
    expect(problems.at(-1)).toMatchObject({
      line: lineOf(`${header}${article}PT J`, "PT J", 2),
      kind: "warning",
      reason: expect.stringContaining("cut off")
    });
  }
});

test("it is told by its header or its first entry", () => {
  for (const text of [`${header}${article}`, `\uFEFF${header}`, article, `${header}\n\n${article}`])
    expect(looksLikeWosText(text)).toBe(true);
  for (const text of [
    "TY  - JOUR\nTI  - A",
    "PT J of things\nAU",
    "PT\tAU\tTI\nJ\tDoe\tT",
    "A title\nPT J\nAU Doe",
    "",
    "## "
  ])
    expect(looksLikeWosText(text)).toBe(false);
});
