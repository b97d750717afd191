import fc from "fast-check";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";
import {LONGEST_ROW, openRowSplitter, type SplitRow} from "../../../../src/corpus/table/split-rows.js";
import {processorTime} from "../../processor-time.js";

function split(text: string, delimiter = ",", size = Infinity): SplitRow[] {
  const rows = openRowSplitter(delimiter);
  const found: SplitRow[][] = [];
  for (let i = 0; i < text.length; i += size) found.push(rows.push(text.slice(i, i + size)));
  return [...found, rows.end()].flat();
}

function rows(text: string, delimiter = ","): [number, ...string[]][] {
  return split(text, delimiter).map((found) =>
    "row" in found ? [found.row.line, ...found.row.cells] : [found.broken.line, `broken: ${found.broken.why}`]
  );
}

/** Text of the characters that matter to a table. */
const tableText = fc
  .array(
    fc.oneof(
      {weight: 8, arbitrary: fc.constantFrom(...'""",,\n\n ab;\t\r', "\r\n", '""', '","', '"\n"', "\ufeff")},
      fc.string({unit: "binary", maxLength: 2})
    ),
    {maxLength: 60}
  )
  .map((parts) => parts.join(""));

describe("rows", () => {
  it("each have the line they start at", () => {
    expect(rows('a,b\n"1\n2",c\r\nd,"e\r\nf"\rg,h')).toEqual([
      [1, "a", "b"],
      [2, "1\n2", "c"],
      [4, "d", "e\nf"],
      [6, "g", "h"]
    ]);
    expect(rows("a\n\n\nb\n")).toEqual([
      [1, "a"],
      [2, ""],
      [3, ""],
      [4, "b"]
    ]);
  });

  it("have quotes that count at the start of a cell alone", () => {
    expect(rows('a "b" c,5" x\n"a ""b"" c","5"" x"\n')).toEqual([
      [1, 'a "b" c', '5" x'],
      [2, 'a "b" c', '5" x']
    ]);
    expect(rows('"said "so" and",b\n"c"  ,"d" \n')).toEqual([
      [1, 'said "so" and', "b"],
      [2, "c", "d"]
    ]);
    expect(rows('"a;b";c\n"d";"e""\n', ";")).toEqual([
      [1, "a;b", "c"],
      [2, "broken: quote"]
    ]);
  });

  it("with an open quote are broken, and those after them are read", () => {
    expect(rows('1,"a,b\n2,c,d\n3,"e, f",g\n')).toEqual([
      [1, "broken: quote"],
      [2, "2", "c", "d"],
      [3, "3", "e, f", "g"]
    ]);
    expect(rows('"a,b\n"c","d"\n')).toEqual([
      [1, "broken: quote"],
      [2, "c", "d"]
    ]);
  });

  it("of more than a million characters are broken, and those after them are read", () => {
    const long = "x".repeat(LONGEST_ROW);
    expect(rows(`a,${long}\nb,c\n`)).toEqual([
      [1, "broken: length"],
      [2, "b", "c"]
    ]);
    expect(rows(`a,"b\n${"c d\n".repeat(LONGEST_ROW / 4)}e,"f"\n`).slice(0, 2)).toEqual([
      [1, "broken: quote"],
      [2, "c d"]
    ]);
    expect(rows(`${long}\n`)).toEqual([[1, long]]);
  });

  it("are those of papaparse where all quotes are closed", () => {
    fc.assert(
      fc.property(tableText, fc.constantFrom(",", ";", "\t"), (text, delimiter) => {
        const found = split(text, delimiter);
        fc.pre(found.every((one) => "row" in one));
        const plain = text.replace(/\ufeff/g, "").replace(/\r\n?/g, "\n");
        const {data} = Papa.parse(plain.endsWith("\n") ? plain : `${plain}\n`, {delimiter, newline: "\n"});
        expect(found.map((one) => ("row" in one ? one.row.cells : []))).toEqual(
          plain === "" ? [] : data.slice(0, -1)
        );
      }),
      {numRuns: 3000}
    );
  });

  it("are the same however the text is cut", () => {
    fc.assert(
      fc.property(
        tableText,
        fc.integer({min: 1, max: 5}),
        fc.integer({min: 1, max: 4}),
        (text, size, times) => {
          const long = `${text}\n`.repeat(times) + "x,".repeat(65_500 / 2) + text + "y\n".repeat(100) + text;
          expect(split(long, ",", 7 ** size)).toEqual(split(long));
        }
      ),
      {numRuns: 200}
    );
  });

  it.each([
    ["open quotes", '"a\n'],
    ["open quotes and closed ones", '",a\n","b'],
    ["cells that go on", '",",a"\n'],
    ["stray quotes", '"a"b" \n'],
    ["spaces", `"${" ".repeat(99)}\n`],
    ["quotes", '"'],
    ["cells that open in the middle", 'a,"b\n'],
    ["stray quotes before spaces", `"a"a${" ".repeat(30)}`]
  ])("take time in proportion to the text: %s", (_, part) => {
    const text = part.repeat(2_500_000 / part.length);
    expect(processorTime(() => split(text), 8000)).toBeLessThan(8000);
  });
});
