import {gzipSync} from "node:zlib";
import fc from "fast-check";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";
import {columnType} from "../../../src/page/column-type.js";
import {readDataFile} from "../../../src/page/read-data-file.js";
import {readDelimited} from "../../../src/page/read-delimited.js";
import {tableText} from "../../../src/page/table-text.js";

interface Read {
  columns: string[];
  rows: (string | null)[][];
  notes: string[];
}

/** A file as the engine is given it. */
async function read(content: string | Uint8Array<ArrayBuffer>, file: string): Promise<Read> {
  const {opened, notes} = await readDataFile(new File([content], file), "t");
  if (opened.format === "parquet") throw new Error("no text");
  const [head, ...rows] = rowsOf(opened.text);
  expect(rows.length).toBe(opened.n_rows);
  expect(head).toEqual(opened.columns.map(({name}) => name));
  return {
    columns: opened.columns.map(({name, type}) => `${name} ${type}`),
    rows: rows.map((row) => row.map((value) => (value === opened.nullText ? null : value))),
    notes
  };
}

function rowsOf(text: string): string[][] {
  return Papa.parse<string[]>(text, {delimiter: ",", newline: "\n"}).data.slice(0, -1);
}

function utf16(text: string, end: "LE" | "BE"): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return Uint8Array.from(end === "LE" ? bytes : bytes.swap16());
}

const value = fc.oneof(
  fc.string({unit: "grapheme", maxLength: 8}),
  fc.constantFrom(
    "",
    "007",
    "1.5",
    "2020-01-31",
    'a "b"',
    "x,y",
    "x\ty",
    "one\ntwo",
    " ",
    "true",
    "\ue000",
    "NULL"
  )
);

describe("delimited text", () => {
  it("gives back any rows that were written as CSV, an empty field as NULL", () => {
    fc.assert(
      fc.property(
        fc
          .integer({min: 2, max: 5})
          .chain((width) =>
            fc.array(fc.array(value, {minLength: width, maxLength: width}), {minLength: 1, maxLength: 12})
          ),
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (rows, delimiter, newline) => {
          const head = rows[0]!.map((_, i) => `name ${"abcde"[i]}`);
          const last = rows[0]!.map(() => "end");
          const all = [head, ...rows, last];
          const text = Papa.unparse(all, {delimiter, newline, quotes: true});
          const plain = (cell: string) => cell.replace(/\r\n?/g, "\n").replaceAll("\ufeff", "");
          const records = readDelimited(text, delimiter);
          expect(records.names).toEqual(head);
          expect(records.rows).toEqual([...rows, last].map((row) => row.map((cell) => plain(cell) || null)));
          const {text: written, nullText} = tableText({...records, texts: new Set(head.keys())});
          const sent = rowsOf(written).slice(1);
          expect(sent.map((row) => row.map((cell) => (cell === nullText ? null : cell)))).toEqual(
            records.rows
          );
        }
      )
    );
  });

  it("finds the delimiter, or is told it by a first line sep= or the file's ending", async () => {
    for (const delimiter of [",", ";", "\t", "|"])
      expect((await read(["a,b", "1,2", "3,4"].join("\n").replaceAll(",", delimiter), "x.csv")).rows).toEqual(
        [
          ["1", "2"],
          ["3", "4"]
        ]
      );
    expect((await read("sep=;\r\na;b\r\n1,5;2\r\n", "x.csv")).rows).toEqual([["1,5", "2"]]);
    expect((await read("a\tb\nx, y, z\tw, v\n", "x.tsv")).rows).toEqual([["x, y, z", "w, v"]]);
  });

  it("of one field a line stays one column, whatever commas are in it", async () => {
    const {columns, rows} = await read('title\nA, b and c\nD\n"C, d"\n', "x.txt");
    expect(columns).toEqual(["title VARCHAR"]);
    expect(rows).toEqual([["A, b and c"], ["D"], ["C, d"]]);
  });

  it("keeps every record: short ones are filled with NULL, long ones get columns, and both are said with their lines", async () => {
    const {columns, rows, notes} = await read('a,b,c\n1,"2\n",3\n4,5\n6\n7,8,9,10\n', "x.csv");
    expect(columns).toEqual(["a BIGINT", "b BIGINT", "c BIGINT", "column3 BIGINT"]);
    expect(rows).toEqual([
      ["1", "2", "3", null],
      ["4", "5", null, null],
      ["6", null, null, null],
      ["7", "8", "9", "10"]
    ]);
    expect(notes).toEqual([
      "names from its first line",
      "2 lines, first line 4, have fewer than 3 fields; what is missing is NULL",
      "line 6 has more than 3 fields; columns were added"
    ]);
  });

  it("says which line opens a quote and does not close it, and reads the lines after it", async () => {
    const {rows, notes} = await read('sep=,\na,b\n1,"x\n2,y\n3,"z"\n', "x.csv");
    expect(rows).toEqual([
      ["2", "y"],
      ["3", "z"]
    ]);
    expect(notes).toContain("line 3 is left out: a quote is opened there and not closed");
  });

  it("takes names from a first line that looks like names, and from no other", async () => {
    const names = async (text: string) => (await read(text, "x.csv")).columns.map((c) => c.split(" ")[0]);
    expect(await names("id,a name\n1,2\n")).toEqual(["id", "a"]);
    expect(await names("id,2020\n1,2\n")).toEqual(["column0", "column1"]);
    expect(await names("id,2020-01-02\n1,2\n")).toEqual(["column0", "column1"]);
    expect(await names("a,A\n1,2\n")).toEqual(["column0", "column1"]);
    expect(await names("a,,b\n1,2,3\n")).toEqual(["column0", "column1", "column2"]);
    expect(await names(",a\n0,x\n1,y\n")).toEqual(["column0", "a"]);
    const noNames = await read("1,x\n2,y\n", "x.csv");
    expect(noNames.rows).toHaveLength(2);
    expect(noNames.notes).toEqual(["no names in its first line: the columns are called column0, column1 …"]);
  });

  it("leaves out the columns that delimiters at the ends of all lines make", async () => {
    const {columns, notes} = await read("a,b,,\n1,2,,\n3,4,,\n", "x.csv");
    expect(columns).toEqual(["a BIGINT", "b BIGINT"]);
    expect(notes).toContain("2 columns without a name or a value at the end left out");
  });
});

describe("bytes", () => {
  it("are text in UTF-8, UTF-16 or Windows-1252, with a mark or without, packed or not", async () => {
    const text = "a,b\r\né,1\r\n";
    const contents = [
      text,
      `\ufeff${text}`,
      utf16(text, "LE"),
      utf16(text, "BE"),
      Uint8Array.from(Buffer.from(text, "latin1")),
      Uint8Array.from(gzipSync(text))
    ];
    for (const content of contents)
      for (const file of ["x.csv", "x.csv.gz"]) {
        const {columns, rows} = await read(content, file);
        expect(columns).toEqual(["a VARCHAR", "b BIGINT"]);
        expect(rows).toEqual([["é", "1"]]);
      }
    expect((await read(contents[4]!, "x.csv")).notes).toContain("1 line read as Windows-1252");
  });

  it("that are no text, or break off, are said to be so", async () => {
    await expect(read(Uint8Array.from([97, 0, 0, 0, 98, 99]), "x.csv")).rejects.toThrow("x.csv is no text");
    const packed = Uint8Array.from(gzipSync("a,b\n1,2\n").subarray(0, 18));
    await expect(read(packed, "x.csv.gz")).rejects.toThrow("x.csv.gz cannot be read to its end");
  });
});

describe("the type of a column", () => {
  it("holds every value as it is written", () => {
    expect(columnType(["1", null, " -20 ", "9223372036854775807"])).toBe("BIGINT");
    expect(columnType(["1", "2.5", "1e-7"])).toBe("DOUBLE");
    expect(columnType(["10001", "02139"])).toBe("VARCHAR");
    expect(columnType(["-01"])).toBe("VARCHAR");
    expect(columnType(["9223372036854775808"])).toBe("VARCHAR");
    expect(columnType(["9007199254740993", "0.5"])).toBe("VARCHAR");
    expect(columnType(["1e999"])).toBe("VARCHAR");
    expect(columnType(["2020-02-29", "1999-12-31"])).toBe("DATE");
    expect(columnType(["2021-02-29"])).toBe("VARCHAR");
    expect(columnType(["31/12/1999"])).toBe("VARCHAR");
    expect(columnType(["2020-02-29", "2020-02-29T10:00Z"])).toBe("TIMESTAMP");
    expect(columnType(["true", "FALSE"])).toBe("BOOLEAN");
    expect(columnType(["true", "1"])).toBe("VARCHAR");
    expect(columnType([null, ""])).toBe("VARCHAR");
  });
});

describe("JSON", () => {
  it("is records with the keys of all of them, in the order they appear", async () => {
    const {columns, rows, notes} = await read('[{"b":1,"a":"x"},{"c":[1,{"d":2}],"a":null},{}]', "x.json");
    expect(columns).toEqual(["b BIGINT", "a VARCHAR", "c VARCHAR"]);
    expect(rows).toEqual([
      ["1", "x", null],
      [null, null, '[1,{"d":2}]'],
      [null, null, null]
    ]);
    expect(notes).toEqual(["names from its keys"]);
  });

  it("may be one object, or an object a line", async () => {
    expect((await read('{"a": 1,\n "b": true}', "x.json")).rows).toEqual([["1", "true"]]);
    expect((await read('\ufeff{"a": 1}\r\n\r\n{"a": 2}\r\n', "x.jsonl")).rows).toEqual([["1"], ["2"]]);
  });

  it("of bare values is one column", async () => {
    const {columns, rows} = await read('[1,"x",null,[2]]', "x.json");
    expect(columns).toEqual(["value VARCHAR"]);
    expect(rows).toEqual([["1"], ["x"], [null], ["[2]"]]);
  });

  it("keeps strings strings, empty ones empty, and dates dates", async () => {
    const {columns, rows} = await read('[{"s":"007","d":"2020-01-31","e":""},{"s":"1"}]', "x.json");
    expect(columns).toEqual(["s VARCHAR", "d DATE", "e VARCHAR"]);
    expect(rows).toEqual([
      ["007", "2020-01-31", ""],
      ["1", null, null]
    ]);
  });

  it("keeps large and small numbers numbers", async () => {
    const {columns, rows} = await read('[{"x":1e20,"y":-1.5e-9},{"x":0.5,"y":0}]', "x.json");
    expect(columns).toEqual(["x DOUBLE", "y DOUBLE"]);
    expect(rows.map((row) => row.map(Number))).toEqual([
      [1e20, -1.5e-9],
      [0.5, 0]
    ]);
  });

  it("that holds nothing, or is none, is said to", async () => {
    for (const text of ["", " \n", "[]", "[{},{}]", "{}"])
      await expect(read(text, "x.json")).rejects.toThrow("x.json holds no records");
    for (const text of ["", "\n\n"])
      await expect(read(text, "x.csv")).rejects.toThrow("x.csv holds no records");
    await expect(read('{"a": 1}\n\n{"a": }\n', "x.json")).rejects.toThrow(
      'x.json holds a line that is no JSON: line 3, {"a": }'
    );
    await expect(read('[{"a": 1},', "x.json")).rejects.toThrow("x.json is no JSON");
  });
});
