import fc from "fast-check";
import {expect, test} from "vitest";
import {longestEntry, splitBibtex, type BibtexBlock} from "../../../../src/corpus/bibtex/split-bibtex.js";

function split(text: string, size = text.length): BibtexBlock[] {
  const splitter = splitBibtex();
  const found: BibtexBlock[] = [];
  for (let i = 0; i < text.length; i += Math.max(1, size))
    found.push(...splitter.push(text.slice(i, i + Math.max(1, size))));
  return [...found, ...splitter.end()];
}

function summary(text: string): [string, number, string][] {
  return split(text).map(({type, line, end}) => [type, line, end]);
}

test("what stands between entries is comment", () => {
  expect(
    summary("Scopus, a@b.de {x}\n\n@article{a, x = {1}}\n% @book{b, x = 1}\nfree text @Book{c, x = 1}")
  ).toEqual([
    ["article", 3, "closed"],
    ["book", 5, "closed"]
  ]);
});

test("braces, quotation marks and parentheses are respected", () => {
  const bodies = split(
    '@a{k, t = {a } b } c}}\n@a(k, t = {)}, u = ")")\n@a{k, t = "a } {"} b"}\n@a{k, t = {\\{}}\n@a{k, f = {C:\\x\\},\n t = {y}}'
  ).map(({body}) => body);
  expect(bodies).toEqual([
    "k, t = {a } b ",
    'k, t = {)}, u = ")"',
    'k, t = "a } {"} b"',
    "k, t = {\\{}",
    "k, f = {C:\\x\\},\n t = {y}"
  ]);
});

test("an entry that is not closed ends where a line starts with another", () => {
  expect(summary('@a{k, t = {x {y},\n n = 1\n}\n\n@b{l, t = "z,\n}\n@c{m, t = {see foo@bar{x}}}')).toEqual([
    ["a", 1, "interrupted"],
    ["b", 5, "interrupted"],
    ["c", 7, "closed"]
  ]);
});

test("an entry whose braces close before its last field goes on", () => {
  expect(split("@a{k, t = {x}},\n  year = {2000}\n}\n@b{l, t = {y}}").map(({body}) => body.trim())).toEqual([
    "k, t = {x}},\n  year = {2000}",
    "l, t = {y}"
  ]);
});

test("an entry that the text ends in is cut", () => {
  expect(summary("@a{k, t = {x}}\r\n@b{l, t = {y")).toEqual([
    ["a", 1, "closed"],
    ["b", 2, "cut"]
  ]);
});

test("an entry that is too long does not keep its text", () => {
  const [long, next] = split(`@a{k, t = {${"x".repeat(longestEntry)}}}\n@b{l, t = {y}}`, 1_000_000);
  expect([long!.isTooLong, long!.body, next!.type, next!.isTooLong]).toEqual([true, "", "b", false]);
});

test("how the text is cut does not matter", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'@ { } ( ) " , = # % \\ \n \r \r\n'.split(" "),
      "\n@article{k,\n",
      "@string{a = {b}}",
      "@book(k, ",
      "title = {x}",
      'year = "2000"',
      "},\n x = {",
      "\\}",
      "@comment{"
    ),
    fc.string({maxLength: 5})
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 60}), fc.integer({min: 1, max: 50}), (pieces, size) => {
      const text = pieces.join("");
      expect(split(text, size)).toEqual(split(text));
    }),
    {numRuns: 1000}
  );
});
