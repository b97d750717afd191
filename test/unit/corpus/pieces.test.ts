import fc from "fast-check";
import {expect, test} from "vitest";
import {readFiles} from "./read-files.js";

const long = "It is shown that the form of a text does not change what it says, however it is cut. ".repeat(
  3
);

const files: Record<string, string | Uint8Array> = {
  "pairs.txt": `\uFEFFÜber große Modelle\r\n${long}\r\nA Second Title\r\n${long}\r\n`,
  "wrapped.txt": `A Title\nIt is shown that the\nform does not matter.\n\nAnother\nHere as\nwell.\n`,
  "lines.jsonl": `{"title":"Eins – 1","abstract":"${long}","date":"2024-05"}\r\n{"title":\r{"title":"Zwei"}`,
  "list.json": `{"count": 2,\n "papers": [\n {"title": "A \\"b\\" ]", "year": 2020},\n {"title": "C"}\n]}`,
  "table.csv": `Title;Abstract;Year\r\n"A; B";"line\r\nline ""q""";2020\r\nC;D\r\nE;F;2021\r\n`,
  "western.csv": Uint8Array.from([..."title,abstract\nM", 0xfc, ..."ller,x\nOK,y\n"].map(toByte)),
  "wide.txt": utf16("A Wide Title\nAn abstract in UTF-16.\n")
};

function toByte(char: string | number): number {
  return typeof char === "number" ? char : char.charCodeAt(0);
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((char) => [char.charCodeAt(0), 0])]);
}

test("how the bytes are cut does not matter", () => {
  const whole = readFiles(files);
  fc.assert(
    fc.property(fc.integer({min: 1, max: 40}), (size) => {
      expect(readFiles(files, size)).toEqual(whole);
    })
  );
});

test("each file is read by its content", () => {
  const {files: read, papers} = readFiles(files);
  expect(read.map(({file, format, n_records, n_refused}) => [file, format, n_records, n_refused])).toEqual([
    ["lines.jsonl", "generic_jsonl", 3, 1],
    ["list.json", "generic_json", 2, 0],
    ["pairs.txt", "plain_text", 2, 0],
    ["table.csv", "generic_csv", 3, 0],
    ["western.csv", "generic_csv", 2, 0],
    ["wide.txt", "plain_text", 1, 0],
    ["wrapped.txt", "plain_text", 2, 0]
  ]);
  const titles = papers.map(({title}) => title);
  expect(titles).toEqual(
    expect.arrayContaining(["Über große Modelle", "Müller", "A Wide Title", 'A "b" ]', "A; B"])
  );
  expect(papers.find(({title}) => title === "Another")!.abstract).toBe("Here as well.");
  expect(papers.find(({title}) => title === "A; B")!.abstract).toBe('line line "q"');
});

test("no text makes reading throw", () => {
  const piece = fc.oneof(
    fc.string({unit: "binary"}),
    fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      ",",
      ";",
      "\n",
      "\r",
      "\t",
      ":",
      "\\",
      "title",
      '"papers":[',
      "date",
      "2024-13-40",
      "<",
      "sep=;"
    )
  );
  const text = fc.array(piece, {maxLength: 40}).map((parts) => parts.join(""));
  const start = fc.constantFrom(
    "",
    '{"title":"a"}\n',
    '[{"title":"a"},',
    "title,abstract,date\n",
    "title,date\n",
    "sep=;\ntitle;date;authors\n",
    "A title\n",
    "@article{a,\n",
    "TY  - JOUR\nTI  - A\n",
    "PMID- 1\nTI  - A\n",
    "FN Clarivate Analytics Web of Science\nPT J\nTI A\n",
    "%0 Journal Article\n%T A\n",
    "RT Journal\nT1 A\n",
    "<1. >\nTI  - A\n",
    "<xml><records><record>",
    "<rdf:RDF xmlns:z='zotero.org'><z:itemType>",
    "<collection id='P84'><volume id='1'><paper id='1'><title>",
    "<PubmedArticleSet><PubmedArticle>",
    "first,second,decision\n"
  );
  fc.assert(
    fc.property(start, text, (head, tail) => {
      for (const file of ["a.txt", "corpus.json", "merges.csv"]) readFiles({[file]: head + tail});
    }),
    {numRuns: 500}
  );
});

test("no bytes make reading throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 300}), fc.integer({min: 1, max: 100}), (bytes, size) => {
      expect(readFiles({"a.bin": bytes}, size)).toEqual(readFiles({"a.bin": bytes}));
    }),
    {numRuns: 500}
  );
});
