import {expect, test} from "vitest";
import {looksLikeRis, readRis} from "../../../../src/corpus/tagged/ris.js";
import {readEntries, readOnly} from "./read-entries.js";

const article = `TY  - JOUR
AU  - Doe, Jane
AU  - Roe, Richard
TI  - Tides in small harbours
AB  - We measure tides.
T2  - Journal of Harbours
PY  - 2019
DA  - 2019/03/12/
DO  - 10.1234/Tides.5
UR  - https://example.org/tides
KW  - tides
KW  - harbours
LA  - en
ER  - 
`;

const one = (fields: string) => readOnly(readRis, `TY  - JOUR\nTI  - T\n${fields}\nER  - \n`);

test("each field becomes what it is", () => {
  expect(readOnly(readRis, article)).toMatchObject({
    line: 1,
    title: "Tides in small harbours",
    abstract: "We measure tides.",
    authors: ["Doe, Jane", "Roe, Richard"],
    venue: "Journal of Harbours",
    type: "JOUR",
    date: "2019-03-12",
    doi: "10.1234/tides.5",
    url: "https://example.org/tides",
    keywords: ["tides", "harbours"],
    language: "en"
  });
});

test.each(["TI", "T1", "CT", "BT"])("%s is the title", (tag) => {
  expect(readOnly(readRis, `TY  - BOOK\n${tag}  - A Book\nER  - `).title).toBe("A Book");
});

test("the book of a chapter is its venue, not its title", () => {
  expect(one("BT  - The Book")).toMatchObject({title: "T", venue: "The Book"});
});

test.each([
  ["PY  - 2020\nDA  - MAR 15", "2020-03-15"],
  ["PY  - 2020\nDA  - May", "2020-05"],
  ["Y1  - 2005/07/15", "2005-07-15"],
  ["PY  - 2009///", "2009"],
  ["PY  - 2019/03//Spring", "2019-03"],
  ["PY  - 2013\nY1  - 2013/07/22\nY2  - 2021/01/24", "2013-07-22"],
  ["Y2  - 2021/01/24", null]
])("the date of %j is %j", (fields, date) => {
  expect(one(fields).date).toBe(date);
});

test("keywords stand one a field, one a line or several by semicolons", () => {
  expect(one("KW  - a\nKW  - b; c\nKW  - d\ne, f\n*g").keywords).toEqual(["a", "b", "c", "d", "e, f", "g"]);
  expect(one("KW  - a, b, c").keywords).toEqual(["a", "b", "c"]);
});

test("authors are in order, whether written AU, A1 or both; editors only where there are none", () => {
  expect(one("A1  - A, A\nAU  - B, B\nA2  - E, E").authors).toEqual(["A, A", "B, B"]);
  expect(one("AU  - A, A\nAU  - B, B\nA1  - A, A\nA1  - B, B").authors).toEqual(["A, A", "B, B"]);
  expect(one("A2  - E, E").authors).toEqual(["E, E"]);
});

test("values go on over lines, and line separators inside are spaces", () => {
  expect(one("AB  - One.\nTwo.\n\nThree\u2028four\u2029five.").abstract).toBe("One. Two. Three four five.");
});

test("a line of an abstract that begins like a tag is no tag", () => {
  expect(one("AB  - About\nUS-China trade and\nIS-LM models").abstract).toBe(
    "About US-China trade and IS-LM models"
  );
});

test.each([
  "TY - JOUR\nTI - T\nPY - 2001\nER -\n",
  "TY  -JOUR\nTI  -T\nPY  -2001\nER  -\n",
  "TY- JOUR\nTI- T\nPY- 2001\nER-\n",
  "TY-JOUR\nTI-T\nPY-2001\nER-\n",
  "\uFEFF\n  TY  - JOUR\r\n  TI  - T\r\n  PY  - 2001\r\n  ER  - \r\n"
])("spaces that are missing around the dash do not matter: %j", (text) => {
  expect(looksLikeRis(text)).toBe(true);
  expect(readOnly(readRis, text)).toMatchObject({title: "T", date: "2001"});
});

test("entries without an end are set apart by their types", () => {
  const {records, problems} = readEntries(readRis, "TY  - JOUR\nTI  - A\n\n2.\nTY  - JOUR\nTI  - B\n");
  expect(records.map(({title, line}) => [title, line])).toEqual([
    ["A", 1],
    ["B", 5]
  ]);
  expect(problems).toEqual([]);
});

test("numbers, headings and links around entries are part of the format, other lines are named once", () => {
  const text = `Record #1 of 1\nProvider: P\nContent: text/plain\n1.\n${article}\nLink to the Ovid Full Text: x\nsome\n\nother line\n2.\n${article}`;
  const {records, problems} = readEntries(readRis, text);
  expect(records.map(({line}) => line)).toEqual([5, 25]);
  expect(problems).toEqual([
    {file: "a", line: 21, kind: "warning", reason: "skipped 2 lines that belong to no entry: some"}
  ]);
});

test("an entry without a title is refused where it starts", () => {
  const {records, problems} = readEntries(readRis, `${article}\nTY  - GEN\nTI  -\nN2  - Text\nER  -\n`);
  expect(records).toHaveLength(1);
  expect(problems).toMatchObject([{line: 16, kind: "refused"}]);
});

test("a file cut in its last entry keeps that entry and says so", () => {
  for (let length = article.indexOf("AB  -") - 1; length < article.indexOf("\nER") + 1; length++) {
    const {records, problems} = readEntries(readRis, article + article.slice(0, length));
    expect(records.map(({title}) => title)).toEqual(["Tides in small harbours", "Tides in small harbours"]);
    expect(problems.filter(({reason}) => reason.includes("cut off"))).toMatchObject([
      {line: 15, kind: "warning"}
    ]);
  }
  const {records, problems} = readEntries(readRis, article + article.slice(0, 20));
  expect(records).toHaveLength(1);
  expect(problems).toMatchObject([{line: 15, kind: "refused", reason: expect.stringContaining("cut off")}]);
});

test("databases' own ways: PubMed's number and headings, times cited, types, a DOI in a note", () => {
  expect(one("DP  - NLM\nAN  - 123456\nKW  - Humans\nColon/*metabolism")).toMatchObject({
    pmid: "123456",
    categories: ["Humans", "Colon"],
    keywords: []
  });
  expect(one("N1  - Cited By :44\nM3  - Article")).toMatchObject({cited_by: 44, type: "Article"});
  expect(one("M3  - doi: 10.1234/a\nAN  - 123456")).toMatchObject({
    type: "JOUR",
    doi: "10.1234/a",
    pmid: null
  });
  expect(one("N1  - Erratum to 10.1234/a").doi).toBeNull();
});

test.each([
  "A title\nAn abstract.",
  "title,year\nTY,2000",
  '{"TY": "JOUR"}',
  "PT J\nTI A",
  "PMID- 1\nTI  - A",
  "%0 Book\n%T A"
])("%j is not RIS", (text) => {
  expect(looksLikeRis(text)).toBe(false);
});
