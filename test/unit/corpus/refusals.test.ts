import {gzipSync, strToU8, zipSync} from "fflate";
import {expect, test} from "vitest";
import {readFiles} from "./read-files.js";

test.each([
  ["nothing", "", "empty"],
  ["blank lines", "\n \n", "empty"],
  ["a web page", "<!DOCTYPE html><html><body>A</body></html>", "a web page (HTML)"],
  ["a web page named .csv", "\n<html>\n<head><title>Sign in</title></head>", "a web page (HTML)"],
  ["XML of another kind", '<?xml version="1.0"?><library/>', "XML of a kind that is not known"],
  ["a PDF", "%PDF-1.7\n1 0 obj", "a PDF"],
  ["an RTF document", "{\\rtf1\\ansi A title}", "an RTF document"],
  ["zero bytes", "ab\u0000\u0001\u0002cd", "not text"],
  ["numbers", "1 2 3\n4 5 6", "text without a word"],
  ["one line of EndNote", "%A Byron, Ada", "EndNote's tagged format without an entry"]
])("%s is refused by what it seems to be, with what to do", (_, content, seems) => {
  const corpus = readFiles({"a.csv": content});
  expect(corpus.papers).toEqual([]);
  expect(corpus.files).toMatchObject([{file: "a.csv", format: null, label: seems, n_records: 0}]);
  expect(corpus.flow).toMatchObject({n_records: 0, n_refused: 1, n_papers: 0});
  expect(corpus.problems).toHaveLength(1);
  expect(corpus.problems[0]).toMatchObject({file: "a.csv", line: null, kind: "refused"});
  expect(corpus.problems[0]!.reason).toMatch(
    /^not read: the file (?:seems to be|is) .+; .*(?:export|save|give|put|an entry has)/
  );
});

test.each([
  ["a lone null", "null", /JSON without a list of papers; give a list/],
  ["a table without titles", "a,b,doi,year\n1,2,3,4\n", /no title/],
  ["a table without rows", "title,abstract,authors\n", /no rows/]
])("%s gives no paper and says why", (_, content, reason) => {
  const {papers, problems} = readFiles({"a.txt": content});
  expect(papers).toEqual([]);
  expect(problems.map((problem) => problem.reason).join("\n")).toMatch(reason);
});

const entry = strToU8("@article{a, title = {A title}, year = 2020}\n");

test("gzip and zip are unpacked, one in the other, and every file of an archive is named", () => {
  const archive = zipSync({
    "a.bib": entry,
    "sub/b.bib.gz": gzipSync(strToU8("@article{b, title = {Another title}}")),
    "sub/c.zip": zipSync({"c.ris": strToU8("TY  - JOUR\nTI  - A third title\nER  - \n")}),
    "README.md": strToU8("Read me"),
    "__MACOSX/a.bib": strToU8("x")
  });
  const {papers, files} = readFiles({
    "all.zip": archive,
    "d.bib": gzipSync(strToU8("@misc{d, title={Fourth}}"))
  });
  expect(papers.map(({title}) => title).sort()).toEqual([
    "A third title",
    "A title",
    "Another title",
    "Fourth"
  ]);
  expect(files.map(({file, format}) => [file, format])).toEqual([
    ["all.zip/a.bib", "bibtex"],
    ["all.zip/sub/b.bib.gz", "bibtex"],
    ["all.zip/sub/c.zip/c.ris", "ris"],
    ["d.bib", "bibtex"]
  ]);
  expect(readFiles({"all.zip": archive}, 3)).toEqual(readFiles({"all.zip": archive}));
});

test("gzip files that were joined are read to the end", () => {
  const parts = ["@misc{a, title={One}}\n", "@misc{b, title={Two}}\n"].map((text) => gzipSync(strToU8(text)));
  const {papers, problems} = readFiles({"a.gz": Uint8Array.from(parts.flatMap((part) => [...part]))}, 5);
  expect(papers).toHaveLength(2);
  expect(problems.filter(({kind}) => kind === "refused")).toEqual([]);
});

test("a download that broke off gives what is there, and says so", () => {
  const text = Array.from({length: 500}, (_, i) => `{"title":"Paper ${i} of ${Math.sin(i)}"}\n`).join("");
  const packed = gzipSync(strToU8(text));
  const {papers, problems} = readFiles({"a.jsonl.gz": packed.subarray(0, packed.length / 2)});
  expect(papers.length).toBeGreaterThan(50);
  expect(problems).toContainEqual(
    expect.objectContaining({
      line: null,
      kind: "refused",
      reason: expect.stringContaining("ends in the middle") as string
    })
  );
  const zipped = zipSync({"a.jsonl": strToU8(text)});
  const cut = readFiles({"a.zip": zipped.subarray(0, zipped.length - 40)});
  expect(cut.problems.some(({reason}) => reason.includes("ends in the middle"))).toBe(true);
});

test("an archive that was made to fill a disk is stopped", () => {
  const bomb = gzipSync(new Uint8Array(100 << 20).fill(97));
  const {problems} = readFiles({"a.gz": bomb});
  expect(problems.some(({reason}) => reason.includes("more than 200 times its size"))).toBe(true);
});

test("an office document is refused with what to do", () => {
  const sheet = zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8("<workbook/>")
  });
  const {files, problems} = readFiles({"a.xlsx": sheet});
  expect(files).toMatchObject([{file: "a.xlsx", format: null, n_records: 0}]);
  expect(problems[0]!.reason).toContain("save the sheet as CSV (UTF-8)");
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
    titles: ["A", "B", "F"],
    refused: [4, 5, 6]
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
