import fc from "fast-check";
import {expect, test} from "vitest";
import {openJsonSplitter} from "../../../../src/corpus/json/split-json.js";
import {outline, readPapers} from "./read-papers.js";
import {processorTime} from "../../processor-time.js";

const A = '{"title":"A"}';
const B = '{"title":"B","year":2020}';
const both = {titles: ["1 A", "1 B"], refused: []};

test.each([
  ["a list", `[${A},${B}]`],
  ["an object that holds a list", `{"meta":{"count":2},"works":[${A},${B}]}`],
  ["a list in an object in an object", `{"status":"ok","message":{"items":[${A},${B}]}}`],
  ["a list under a key that nobody told", `{"n":2,"what I read":[${A},${B}]}`],
  ["a list behind one that holds no papers", `{"authors":[{"name":"x"}],"mine":[${A},${B}]}`],
  ["a list beside a title of its own", `{"title":"My papers","items":[${A},${B}]}`],
  ["papers by key", `{"a":${A},"n":3,"list":[1],"b":${B}}`],
  ["lists in a list", `[[${A}],[${B}]]`],
  ["pages of answers", `[{"results":[${A}]},{"results":[${B}]}]`],
  ["objects one after the other", `${A} ${B}`],
  ["lists one after the other", `[${A}]\u{feff}[${B}]`],
  ["what cites a paper", `{"data":[{"citingPaper":${A}},{"citingPaper":${B}}]}`],
  ["what a paper cites", `{"paperId":"x","references":[${A},${B}]}`],
  ["hits of a search", `{"hits":{"hits":[{"_source":${A}},{"_source":${B}}]}}`],
  ["with stray commas and NaN", `[${A},,{"title":"B","score":NaN,},]`]
])("%s is split into papers", (_, text) => {
  expect(outline(text)).toEqual(both);
  expect(outline(text, 1)).toEqual(both);
});

test("each element has the line it starts on, whatever ends a line", () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const pretty = JSON.stringify({meta: {n: 2}, works: [{title: "A"}, {title: "B"}]}, null, 2);
    expect(outline(pretty.replaceAll("\n", end)).titles).toEqual(["6 A", "9 B"]);
    expect(outline([A, "", B].join(end), 1).titles).toEqual(["1 A", "3 B"]);
    const objects = JSON.stringify({title: "A"}, null, 1);
    expect(outline([objects, objects].join("\n").replaceAll("\n", end)).titles).toEqual(["1 A", "4 A"]);
  }
});

test.each([
  ["a value that is none", '{"title":oops}'],
  ["a brace that is missing", '{"title":"X"'],
  ["a brace too few, deep inside", '{"title":"X","authors":[{"name":"x"]}'],
  ["a quote that is missing", '{"title":"X}'],
  ["a quote too many", '{"title":"X"y"}'],
  ["a list that is not closed", '{"title":"X","authors":["x"}'],
  ["a number", "7"]
])("%s costs its own element alone", (_, broken) => {
  const refused = {titles: ["2 A", "4 B", "5 A"], refused: [3]};
  expect(outline(["[", `${A},`, `${broken},`, `${B},`, A, "]"].join("\n"))).toEqual(refused);
  expect(
    outline(['{"n":3,"papers":[', `  ${A},`, `  ${broken},`, `  ${B},`, `  ${A}`, "]}"].join("\n"))
  ).toEqual(refused);
  expect(outline(["", A, broken, B, A].join("\n"))).toEqual(refused);
  expect(outline(`[${A},${broken},${A},${A}]`).titles).toEqual(["1 A", "1 A", "1 A"]);
});

test("a malformed element is not mistaken for what it holds", () => {
  const paper = (title: string, end: string) =>
    `{"id":"1","title":"${title}","references":[{"id":"2","title":"Cited"}]${end}`;
  const {titles, refused} = outline(`[${paper("A", "}")},${paper("B", "")},${paper("C", "}")}]`);
  expect(titles).toEqual(["1 A", "1 C"]);
  expect(refused).toEqual([1]);
});

test("an element of more than eight million characters is refused, and the next one read", () => {
  const long = `{"title":"X","abstract":"${"very long ".repeat(810_000)}"}`;
  for (const text of [`[${A},${long},${B}]`, `[\n${A},\n${long},\n${B}]`, `${A}\n${long}\n${B}`]) {
    const {records, problems} = readPapers(text);
    expect(records.map(({title}) => title)).toEqual(["A", "B"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.reason).toMatch(/^longer than 8 million characters/);
  }
});

test("an object that holds a list may be longer than any paper", () => {
  const n = 9_000;
  const papers = Array.from(
    {length: n},
    (_, i) => `{"title":"Paper ${i}","abstract":"${"long ".repeat(200)}"}`
  );
  const {records, problems} = readPapers(`{"n":1,\n"found":[${papers.join(",")}],"done":true}`);
  expect(records).toHaveLength(n);
  expect(records.at(-1)).toMatchObject({title: `Paper ${n - 1}`, line: 2});
  expect(problems).toEqual([]);
});

test("brackets without end take no time to speak of", () => {
  for (const piece of [
    "[",
    '{"x":[\n',
    '{"a":',
    "[{",
    '"',
    '\\"',
    '{"title":"',
    "}\n",
    ",{",
    '[{"a":1},{"a":"',
    "{\n"
  ])
    expect(
      processorTime(() => readPapers(piece.repeat(200_000 / piece.length)), 2000),
      piece
    ).toBeLessThan(2000);
});

const piece = fc.oneof(
  fc.string({unit: "binary", maxLength: 5}),
  fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    '"',
    ",",
    ":",
    "\\",
    "\n",
    "\r",
    " ",
    "1",
    '"title":"A"',
    A,
    B,
    '{"papers":['
  )
);

test("any text gives the same elements however it is cut", () => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), fc.integer({min: 1, max: 9}), (pieces, size) => {
      const text = pieces.join("");
      expect(readPapers(text, size)).toEqual(readPapers(text));
    }),
    {numRuns: 1_000}
  );
});

test("a list with any one character lost or changed keeps what is whole around it, however it is cut", () => {
  const n_papers = 8;
  const lines = Array.from(
    {length: n_papers},
    (_, i) => `  {"id": ${i}, "title": "Paper ${i}", "authors": [{"name": "A"}]}`
  );
  const text = `{"papers": [\n${lines.join(",\n")}\n]}`;
  const inside = text.indexOf("{", 1);
  for (let at = 0; at < text.length; at++) {
    for (const put of ["", "x", '"', "}", "{", "[", "]"]) {
      const damaged = text.slice(0, at) + put + text.slice(at + 1);
      const read = readPapers(damaged);
      const place = `${JSON.stringify(put)} at ${at}`;
      expect(readPapers(damaged, 7), place).toEqual(read);
      if (at < inside || at >= text.length - 4) continue;
      const refused = read.problems.filter(({kind, line}) => kind === "refused" && line !== null).length;
      const closesList = at === inside && put === "]";
      expect(read.records.length, place).toBeGreaterThanOrEqual(closesList ? 0 : n_papers - 2);
      expect(read.records.length + refused, place).toBeGreaterThanOrEqual(closesList ? 1 : n_papers - 1);
    }
  }
});

test("text comes out as soon as blocks are full, and what is whole is not kept", () => {
  const splitter = openJsonSplitter();
  const line = `${A}\n`.repeat(1_000);
  let n = 0;
  for (let i = 0; i < 100; i += 1) n += splitter.push(line).length;
  expect(n).toBeGreaterThan(60_000);
  expect(n + splitter.end().elements.length).toBe(100_000);
});
