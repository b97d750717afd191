import {describe, expect, test} from "vitest";
import type {ChartSpec} from "../../../src/model/notebook.js";
import type {ResultTable} from "../../../src/model/result.js";
import {lineFigure} from "../../../src/notebook/line-figure.js";
import {scatterFigure} from "../../../src/notebook/scatter-figure.js";

function resultOf(types: Record<string, string>, rows: readonly (readonly unknown[])[]): ResultTable {
  return {
    columns: Object.entries(types).map(([name, type]) => ({name, type})),
    n_rows: rows.length,
    value: (row, column) => rows[row]![column]
  };
}

const specOf = (kind: ChartSpec["kind"]): ChartSpec => ({
  title: "",
  kind,
  x: "x",
  y: "y",
  by: "",
  out_of: "",
  scale: "linear"
});

const dated = (days: readonly string[]) =>
  lineFigure(
    resultOf(
      {x: "DATE", y: "INTEGER"},
      days.map((day, i) => [day, i])
    ),
    specOf("line")
  );

describe("lines say where they are broken by the spacing that rows have", () => {
  test.each([
    [["2024-01-02", "2024-01-03", "2024-01-04", "2024-01-09"], "Lines are broken where days have no row"],
    [
      ["2024-01-02", "2024-02-01", "2024-03-02", "2024-04-01", "2024-06-30"],
      "Lines are broken where rows stand more than 30 days apart"
    ],
    [["2024-01-01", "2024-02-01", "2024-03-01", "2024-08-01"], "Lines are broken where months have no row"],
    [
      ["2023-02-01", "2023-07-01", "2023-12-01", "2024-05-01", "2025-11-01"],
      "Lines are broken where rows stand more than 5 months apart"
    ],
    [
      ["2000-01-01", "2005-01-01", "2010-01-01", "2024-01-01"],
      "Lines are broken where rows stand more than 5 years apart"
    ]
  ])("%j", (days, note) => {
    expect(dated(days).notes).toEqual([note]);
  });

  test("whole lines say nothing", () => {
    expect(dated(["2024-01-02", "2024-02-01", "2024-03-02"]).notes).toEqual([]);
  });
});

test("years stand in the table as they are written", () => {
  const figure = lineFigure(
    resultOf({year: "INTEGER", y: "INTEGER"}, [
      [2021, 1],
      [2022, 1234]
    ]),
    {...specOf("line"), x: "year"}
  );
  const {columns, rows} = figure.table();
  expect(columns[0]!.type).toBe("text");
  expect(rows).toEqual([
    ["2021", 1],
    ["2022", 1234]
  ]);
});

describe("a scatter tells rows without numbers from those whose numbers no axis can hold", () => {
  const notes = (rows: readonly (readonly unknown[])[]) =>
    scatterFigure(resultOf({x: "DOUBLE", y: "DOUBLE"}, rows), specOf("scatter")).notes;

  test("each is counted apart", () => {
    expect(
      notes([
        [1, 2],
        [null, 3],
        [Infinity, 3],
        [1e300, 3],
        [NaN, 1e300]
      ])
    ).toEqual([
      "2 rows without both numbers are left out",
      "2 rows with a number that no axis can hold are left out"
    ]);
  });

  test("where none is left, it says which", () => {
    expect(() => notes([[1e300, 3]])).toThrow("no row has both numbers where an axis can hold them");
    expect(() => notes([[null, 3]])).toThrow(/^no row has both numbers; 1 row without/);
  });
});
