import {expect, test} from "vitest";
import {looksLikeEnw, readEnw} from "../../../../src/corpus/tagged/endnote-enw.js";
import {readEntries, readOnly} from "./read-entries.js";

const article = `%0 Journal Article
%A Doe, Jane
%A Roe, Richard
%E Editor, Eve
%T Tides in small harbours
%J Journal of Harbours
%D 2019
%8 March 12
%R 10.1234/tides.5
%U https://example.org/tides
%K tides
harbours; piers
%X We measure tides.

50% of them.
%G en
`;

test("each field becomes what it is", () => {
  expect(looksLikeEnw(article)).toBe(true);
  expect(readOnly(readEnw, article)).toMatchObject({
    line: 1,
    title: "Tides in small harbours",
    abstract: "We measure tides. 50% of them.",
    authors: ["Doe, Jane", "Roe, Richard"],
    venue: "Journal of Harbours",
    type: "Journal Article",
    date: "2019-03-12",
    doi: "10.1234/tides.5",
    url: "https://example.org/tides",
    keywords: ["tides", "harbours", "piers"],
    language: "en"
  });
});

test("entries start by their types, or follow blank lines where there are none", () => {
  const titles = (text: string) => readEntries(readEnw, text).records.map(({title, line}) => [title, line]);
  expect(titles(`%0 Book\n%T A\n%0 Book\n%T B\n`)).toEqual([
    ["A", 1],
    ["B", 3]
  ]);
  expect(titles(`%A Doe\n%T A\n\n%A Roe\n%T B\n`)).toEqual([
    ["A", 1],
    ["B", 4]
  ]);
  expect(titles(`%0 Serial\n%0 Audio\n%T A\n`)).toEqual([["A", 1]]);
});

test("Chinese keywords in one line are set apart by spaces", () => {
  expect(readOnly(readEnw, "%0 Book\n%T A\n%K 文献管理 学术网站 Zotero\n").keywords).toEqual([
    "文献管理",
    "学术网站",
    "Zotero"
  ]);
});

test("editors serve where there are no authors", () => {
  expect(readOnly(readEnw, "%0 Book\n%T A\n%E Editor, Eve\n").authors).toEqual(["Editor, Eve"]);
});

test("fields without type and title are no entry, other lines neither", () => {
  const {records, problems} = readEntries(readEnw, "a line\n%A Doe\n");
  expect(records).toEqual([]);
  expect(problems.map(({kind, line}) => [kind, line])).toEqual([
    ["warning", 1],
    ["warning", 2]
  ]);
});

test("an entry without a title is refused", () => {
  expect(readEntries(readEnw, "%0 Book\n%A Doe\n").problems).toMatchObject([{kind: "refused", line: 1}]);
});

test("a file cut in its last entry keeps that entry and says so", () => {
  const {records, problems} = readEntries(readEnw, `${article}\n${article.slice(0, 110)}`);
  expect(records).toHaveLength(2);
  expect(problems).toMatchObject([{line: 18, kind: "warning", reason: expect.stringContaining("cut off")}]);
});

test.each(["% a comment\n\\title{A}", "%PDF-1.4\n%T", "A title\n%0 Book", "TY  - JOUR", "100% A", "%A Doe"])(
  "%j is not EndNote's",
  (text) => {
    expect(looksLikeEnw(text)).toBe(false);
  }
);
