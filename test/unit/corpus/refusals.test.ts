import {expect, test} from "vitest";
import {readFiles} from "./read-files.js";

test.each([
  ["nothing", "", "empty"],
  ["blank lines", "\n \n", "empty"],
  ["a web page", "<!DOCTYPE html><html><body>A</body></html>", "a web page (HTML)"],
  ["XML", '<?xml version="1.0"?><collection/>', "XML"],
  ["a PDF", "%PDF-1.7\n1 0 obj", "a PDF"],
  ["a zip", "PK\u0003\u0004....", "a zip archive or an office document"],
  ["BibTeX", "% refs\n@article{a, title={A}}", "BibTeX"],
  ["RIS", "TY  - JOUR\nTI  - A\nER  - ", "RIS"],
  ["MEDLINE", "PMID- 1\nTI  - A", "PubMed's MEDLINE format"],
  ["Web of Science", "FN Clarivate Analytics Web of Science\nVR 1.0", "Web of Science plain text"],
  ["RIS after a heading", "My export\nTY  - JOUR\nTI  - A\nAB  - b\nER  - \n", "RIS"],
  [
    "BibTeX after a heading",
    "Refs\n@article{a,\n  title = {A},\n  year = {2020},\n  author = {B}\n}\n",
    "BibTeX"
  ],
  ["EndNote", "%0 Journal Article\n%A Bo\n%T A title\n%D 2020\n%X Some words\n", "EndNote's tagged format"],
  ["ProQuest", "Title: A\nAbstract: b\nAuthor: C\nPublication title: D\n", "a ProQuest export"],
  [
    "RefWorks",
    "RT Journal Article\nSR Electronic\nT1 A title\nA1 Bo\nYR 2020\n",
    "tagged fields (RefWorks or Web of Science)"
  ],
  ["a lone null", "null", "JSON without a list of papers"],
  ["zero bytes", "ab\u0000\u0001\u0002cd", "not text"],
  ["numbers", "1 2 3\n4 5 6", "text without a word"],
  ["a table without titles", "a,b,c\n1,2,3\n4,5,6\n", "a table without a column named title"]
])("%s is refused by what it seems to be", (_, content, seems) => {
  const corpus = readFiles({"a.txt": content});
  expect(corpus.papers).toEqual([]);
  expect(corpus.files).toEqual([{file: "a.txt", format: seems, n_records: 0, n_refused: 1}]);
  expect(corpus.problems).toHaveLength(1);
  expect(corpus.problems[0]).toMatchObject({file: "a.txt", line: null, kind: "refused"});
  expect(corpus.problems[0]!.reason).toContain(`seems to be ${seems}; `);
});

test("JSON Lines whose first line is broken keep the other lines", () => {
  const corpus = readFiles({a: 'oops\n{"title":"One paper"}\n{"title":"Another paper"}\n'});
  expect(corpus.papers.map((p) => p.title).sort()).toEqual(["Another paper", "One paper"]);
  expect(corpus.problems).toContainEqual(expect.objectContaining({file: "a", line: 1, kind: "refused"}));
});

test("license-plates.csv is data, LICENSE is not", () => {
  const table = "title,abstract\nA paper of plates,On plates.\n";
  expect(readFiles({"license-plates.csv": table, LICENSE: "text", "README.md": "text"}).papers).toHaveLength(
    1
  );
});

test("a gzip that nobody unpacked is refused", () => {
  const corpus = readFiles({"a.jsonl": Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])});
  expect(corpus.files[0]!.format).toBe("a compressed file");
});

const refusedLines = (content: string) => {
  const {papers, problems} = readFiles({f: content});
  return {
    titles: papers.map(({title}) => title).sort(),
    refused: problems.filter(({kind}) => kind === "refused").map(({line}) => line)
  };
};

test("a malformed entry is refused with its line, and the rest is read", () => {
  expect(refusedLines('{"title":"A"}\n\n{"title":}\n{"abstract":"x"}\n[1]\n{"title":"B"}\n')).toEqual({
    titles: ["A", "B"],
    refused: [3, 4, 5]
  });
  expect(refusedLines('[\n{"title":"A"},\n{"title":oops},\n{"title":" "},\n{"title":"B"}\n]')).toEqual({
    titles: ["A", "B"],
    refused: [3, 4]
  });
  expect(refusedLines('title,abstract\nA,a\nB\nC,c,c\n,d\n"E"x,e\nF,"f\nf"\n')).toEqual({
    titles: ["A", "F"],
    refused: [3, 4, 5, 6]
  });
  expect(refusedLines('title,abstract\nA,a\nB,"never closed\nC,c\n')).toEqual({
    titles: ["A", "C"],
    refused: [3]
  });
});

test("a list that is cut off gives what is whole", () => {
  expect(refusedLines('{"papers":[{"title":"A"},\n{"title":"B"},\n{"title":"C')).toEqual({
    titles: ["A", "B"],
    refused: [3]
  });
});

test("an abstract without a title is refused", () => {
  const text = `${"This sentence goes on. ".repeat(30)}\nA title\nAn abstract.\n`;
  expect(refusedLines(text)).toEqual({titles: ["A title"], refused: [1]});
});

test("README, LICENSE and files whose names start with a dot are not papers", () => {
  const corpus = readFiles({
    "README.md": "A\nB",
    "sub/LICENSE": "A\nB",
    ".git/x.txt": "A\nB",
    ".DS_Store": "A"
  });
  expect(corpus).toMatchObject({papers: [], files: [], problems: []});
});

test("a description that is not valid is reported and its defaults are kept", () => {
  expect(readFiles({"corpus.json": "{"}).problems).toHaveLength(1);
  const {description, problems} = readFiles({
    "corpus.json": '{"title":"T","kind":"x","licence":3,"home_page":"/a"}'
  });
  expect(description).toMatchObject({title: "T", kind: "unstated", licence: null, home_page: null});
  expect(problems).toHaveLength(3);
});
