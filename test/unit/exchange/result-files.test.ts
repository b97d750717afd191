import fc from "fast-check";
import MarkdownIt from "markdown-it";
import {JSDOM} from "jsdom";
import Papa from "papaparse";
import {describe, expect, test} from "vitest";
import {resultCsv} from "../../../src/exchange/result-csv.js";
import {resultJson} from "../../../src/exchange/result-json.js";
import {resultLatex} from "../../../src/exchange/result-latex.js";
import {resultMarkdown} from "../../../src/exchange/result-markdown.js";
import type {ResultTable} from "../../../src/model/result.js";
import {processorTime} from "../processor-time.js";

type Column = [name: string, type: string];

function resultOf(columns: readonly Column[], rows: readonly (readonly unknown[])[]): ResultTable {
  return {
    columns: columns.map(([name, type]) => ({name, type})),
    n_rows: rows.length,
    value: (row, column) => rows[row]![column]
  };
}

const hostile = fc.oneof(
  fc.string({unit: fc.constantFrom(..."ab 1-=+@|`*_[]<>&~$#!\\\"'{}%^,;\t\r\né模"), maxLength: 12}),
  fc.constantFrom(
    "=1+1",
    "-5",
    "+1.5e3",
    "--",
    "https://example.org",
    "<b>x</b>",
    "![a](b)",
    "a|b",
    "\\|",
    "NULL",
    "www.x.org"
  )
);
const values = {
  VARCHAR: hostile,
  BIGINT: fc.bigInt({min: -(2n ** 63n), max: 2n ** 63n - 1n}),
  HUGEINT: fc.bigInt({min: -(2n ** 126n), max: 2n ** 126n}).map(String),
  "DECIMAL(18,2)": fc.integer({min: -99999, max: 99999}).map((n) => `${n}.05`),
  DOUBLE: fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity)),
  BOOLEAN: fc.boolean(),
  DATE: fc.constantFrom("2024-05-01", "-infinity", "-0044-03-15"),
  "VARCHAR[]": fc.array(hostile, {maxLength: 3}),
  "STRUCT(a BIGINT, b VARCHAR)": fc.record({a: fc.bigInt({min: 0n, max: 2n ** 60n}), b: hostile})
} satisfies Record<string, fc.Arbitrary<unknown>>;

const results: fc.Arbitrary<ResultTable> = fc
  .array(fc.tuple(fc.oneof(hostile, fc.constantFrom("n", "n_2")), fc.constantFrom(...Object.keys(values))), {
    minLength: 1,
    maxLength: 5
  })
  .chain((columns) =>
    fc
      .array(
        fc.tuple(
          ...columns.map(([, type]) =>
            fc.option(values[type as keyof typeof values] as fc.Arbitrary<unknown>)
          )
        ),
        {maxLength: 6}
      )
      .map((rows) => resultOf(columns, rows))
  );

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, v: unknown) => (typeof v === "bigint" ? Number(v) : v)));

test("a FLOAT is written as it is shown, wherever it stands", () => {
  const x = Math.fround(0.1);
  const table = resultOf(
    [
      ["x", "FLOAT"],
      ["l", "FLOAT[]"],
      ["s", "STRUCT(a FLOAT, b DOUBLE)"],
      ["m", "MAP(VARCHAR, FLOAT)"]
    ],
    [[x, [x, null, NaN], {a: x, b: x}, {k: x}]]
  );
  const nested = ["[0.1,null,null]", `{"a":0.1,"b":${x}}`, '{"k":0.1}'];
  expect(resultJson(table).join("")).toBe(
    `[\n{"x":0.1,"l":${nested[0]},"s":${nested[1]},"m":${nested[2]}}\n]\n`
  );
  const [, cells] = Papa.parse<string[]>(resultCsv(table).join("").slice(1)).data;
  expect(cells).toEqual(["0.1", ...nested]);
  expect(resultMarkdown(table)).toContain("| 0.1 |");
  expect(resultLatex(table)).toContain("  0.1 & ");
});

test("a FLOAT is read back as the same one", () => {
  fc.assert(
    fc.property(fc.float({noDefaultInfinity: true, noNaN: true}), (x) => {
      const table = resultOf([["x", "FLOAT"]], [[x]]);
      const [row] = JSON.parse(resultJson(table).join("")) as {x: number}[];
      expect(Math.fround(row!.x)).toBe(x);
      expect(Math.fround(Number(resultCsv(table).join("").split("\r\n")[1]))).toBe(x);
    })
  );
});

test("DECIMAL and HUGEINT in lists, structs and maps are numerals of JSON", () => {
  const huge = "170141183460469231731687303715884105727";
  const table = resultOf(
    [
      ["l", "DECIMAL(5,2)[][]"],
      ["s", 'STRUCT("a b" HUGEINT, t VARCHAR, l DECIMAL(5,2)[])'],
      ["m", "MAP(INTEGER, DECIMAL(5,2))"],
      ["t", "VARCHAR[]"]
    ],
    [[[["1.50", null]], {"a b": huge, t: "1.50", l: ["-0.05"]}, {"1": "2.00"}, ["1.50"]]]
  );
  expect(resultJson(table).join("")).toBe(
    `[\n{"l":[[1.50,null]],"s":{"a b":${huge},"t":"1.50","l":[-0.05]},"m":{"1":2.00},"t":["1.50"]}\n]\n`
  );
});

test("a date with a sign is no formula", () => {
  const table = resultOf(
    [
      ["d", "DATE"],
      ["t", "TIMESTAMP"],
      ["v", "VARCHAR"]
    ],
    [["-0044-03-15", "-infinity", "-0044-03-15"]]
  );
  expect(resultCsv(table).join("")).toContain("\r\n-0044-03-15,-infinity,'-0044-03-15\r\n");
});

describe("CSV", () => {
  test("is read back cell by cell, formulas disarmed", () => {
    fc.assert(
      fc.property(results, (table) => {
        const file = resultCsv(table).join("");
        expect(file.startsWith("\ufeff")).toBe(true);
        const read = Papa.parse<string[]>(file.slice(1), {delimiter: ",", newline: "\r\n"}).data;
        expect(read.length).toBe(table.n_rows + 2);
        const [head, ...rows] = read;
        const disarmed = (text: string) =>
          /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? `'${text}` : text;
        expect(head).toEqual(table.columns.map((c) => disarmed(c.name)));
        for (let row = 0; row < table.n_rows; row++)
          table.columns.forEach(({type}, i) => {
            const value = table.value(row, i);
            const found = rows[row]![i]!;
            if (value === null) expect(found).toBe("");
            else if (typeof value === "object") expect(JSON.parse(found)).toEqual(plain(value));
            else if (type === "VARCHAR") expect(found).toBe(disarmed(String(value)));
            else expect(found).toBe(String(value));
          });
      })
    );
  });

  test("tells an empty text from NULL", () => {
    expect(
      resultCsv(
        resultOf(
          [
            ["a", "VARCHAR"],
            ["b", "VARCHAR"]
          ],
          [["", null]]
        )
      ).join("")
    ).toBe('\ufeffa,b\r\n"",\r\n');
  });

  test("of a million rows takes a few seconds, in parts", () => {
    const table: ResultTable = {
      columns: [
        {name: "n", type: "BIGINT"},
        {name: "text", type: "VARCHAR"},
        {name: "x", type: "DOUBLE"}
      ],
      n_rows: 1_000_000,
      value: (row, column) => (column === 0 ? BigInt(row) : column === 1 ? `term ${row}, "${row}"` : row / 7)
    };
    let parts: string[] = [];
    expect(processorTime(() => (parts = resultCsv(table)), 5_000)).toBeLessThan(5_000);
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.reduce((n, part) => n + part.split("\r\n").length - 1, 0)).toBe(1_000_001);
  });
});

describe("JSON", () => {
  test("is read back, a row on each line, no column lost", () => {
    fc.assert(
      fc.property(results, (table) => {
        const file = resultJson(table).join("");
        const read = JSON.parse(file) as Record<string, unknown>[];
        expect(file.split("\n")).toHaveLength(table.n_rows + 3);
        expect(read).toHaveLength(table.n_rows);
        read.forEach((object, row) => {
          const cells = Object.entries(object);
          expect(cells).toHaveLength(table.columns.length);
          table.columns.forEach(({name, type}, i) => {
            const given = table.value(row, i);
            const isNumeral = /HUGEINT|DECIMAL/.test(type) && given !== null;
            const found = cells.find(([key]) => key === name) ?? [];
            expect(found).not.toEqual([]);
            const isFirst = table.columns.findIndex((c) => c.name === name) === i;
            if (isFirst) expect(found[1]).toEqual(isNumeral ? Number(given) : plain(given));
          });
        });
      })
    );
  });

  test("keeps every digit, and numbers second names", () => {
    const columns: Column[] = [
      ["n", "BIGINT"],
      ["n", "HUGEINT"],
      ["n_2", "DECIMAL(38,2)"],
      ["x", "DOUBLE"]
    ];
    const row = [9007199254740993n, "-170141183460469231731687303715884105728", "0.10", NaN];
    expect(resultJson(resultOf(columns, [row])).join("")).toBe(
      '[\n{"n":9007199254740993,"n_3":-170141183460469231731687303715884105728,"n_2":0.10,"x":null}\n]\n'
    );
    expect(resultJson(resultOf(columns, [])).join("")).toBe("[\n]\n");
  });
});

describe("a Markdown table", () => {
  test("shows each cell as the text it is", () => {
    const parser = new MarkdownIt({html: true, linkify: true});
    fc.assert(
      fc.property(results, (table) => {
        const {document} = new JSDOM(parser.render(resultMarkdown(table))).window;
        const shown = (cell: Element) => {
          for (const end of cell.querySelectorAll("br")) end.replaceWith("\n");
          expect([...cell.querySelectorAll("*")]).toEqual([]);
          return cell.textContent!.trim();
        };
        const rows = [...document.querySelectorAll("tr")].map((row) => [...row.children].map(shown));
        const text = (value: unknown) =>
          typeof value === "object" && value !== null
            ? JSON.stringify(value, (_, v: unknown) => (typeof v === "bigint" ? Number(v) : v))
            : String(value ?? "");
        const tidy = (value: string) => value.replace(/\r\n?/g, "\n").replace(/^[ \t\n]+|[ \t\n]+$/g, "");
        expect(rows).toHaveLength(table.n_rows + 1);
        table.columns.forEach((column, i) => {
          expect(rows[0]![i]).toBe(tidy(column.name));
          for (let row = 0; row < table.n_rows; row++)
            if (!column.type.startsWith("STRUCT"))
              expect(rows[row + 1]![i]!.replace(/\s*\n\s*/g, "\n")).toBe(
                tidy(text(table.value(row, i))).replace(/\s*\n\s*/g, "\n")
              );
        });
      }),
      {numRuns: 60}
    );
  });

  test("puts numbers to the right, and says what it leaves out", () => {
    const table = resultOf(
      [
        ["month", "DATE"],
        ["n", "BIGINT"]
      ],
      [
        ["2024-01-01", 1n],
        ["2024-02-01", null]
      ]
    );
    expect(resultMarkdown(table, {rows: 1})).toBe(
      "| month | n |\n| --- | ---: |\n| 2024-01-01 | 1 |\n\nThe first 1 of 2 rows.\n"
    );
  });
});

describe("a LaTeX table", () => {
  test("holds no character that TeX would read as a command", () => {
    fc.assert(
      fc.property(results, (table) => {
        const lines = resultLatex(table).trimEnd().split("\n");
        const [, begin, , head, , ...rest] = lines;
        expect(begin).toMatch(/^\\begin\{tabular\}\{[lr]+\}$/);
        expect(rest.slice(-2)).toEqual(["  \\bottomrule", "\\end{tabular}"]);
        const rows = [head!, ...rest.slice(0, -2)];
        expect(rows).toHaveLength(table.n_rows + 1);
        for (const row of rows) {
          expect(row.endsWith(" \\\\")).toBe(true);
          const cells = row.slice(2, -3).split(" & ");
          expect(cells).toHaveLength(table.columns.length);
          for (const cell of cells) {
            const bare = cell
              .replace(
                /\\text(?:backslash|asciicircum|asciitilde|asciigrave|less|greater|bar|quotedbl)\{\}/g,
                " "
              )
              .replace(/\\[{}$&#%_]|\{[[\]*]\}|\{\}|^\$-\$/g, " ");
            expect(bare).not.toMatch(/[\\{}$&#%_^~<>|"`[\]*]|--|''|,,|[\p{Cc}]/u);
          }
        }
      })
    );
  });

  test("reads as a person would write it", () => {
    const table = resultOf(
      [
        ["share_of_100%", "VARCHAR"],
        ["n", "DOUBLE"]
      ],
      [
        ["R&D [draft]", -0.5],
        ["Müller", null]
      ]
    );
    expect(resultLatex(table)).toBe(
      `% Needs \\usepackage{booktabs}; with pdfLaTeX also \\usepackage[T1]{fontenc} and \\usepackage{textcomp}.
\\begin{tabular}{lr}
  \\toprule
  share\\_of\\_100\\% & n \\\\
  \\midrule
  R\\&D {[}draft{]} & $-$0.5 \\\\
  Müller &  \\\\
  \\bottomrule
\\end{tabular}
`
    );
  });
});
