import {describe, expect, it} from "vitest";
import type {ChartSpec} from "../../../src/model/notebook.js";
import {chartChoices, chartKinds, chartOfKind} from "../../../src/notebook/chart-choices.js";
import {timeStepOf} from "../../../src/notebook/chart-time-step.js";
import {dateOf, nameOf, numberOf, yearOf} from "../../../src/notebook/chart-values.js";
import {chooseChart, emptyChart, whyNoChart} from "../../../src/notebook/choose-chart.js";
import {resultOf} from "../../chart/result-cases.js";

const line = (spec: Partial<ChartSpec>) => ({...emptyChart("line"), ...spec});
const bar = (spec: Partial<ChartSpec>) => ({...emptyChart("bar"), ...spec});
const scatter = (spec: Partial<ChartSpec>) => ({...emptyChart("scatter"), ...spec});
const heatmap = (spec: Partial<ChartSpec>) => ({...emptyChart("heatmap"), ...spec});

/** A table of as many rows, each column filled by a function of the row. */
function filled(n: number, columns: Record<string, (row: number) => unknown>) {
  const makers = Object.values(columns);
  return resultOf(
    Object.keys(columns),
    Array.from({length: n}, (_, row) => makers.map((make) => make(row)))
  );
}
const month = (row: number): string => new Date(Date.UTC(2023, row, 1)).toISOString().slice(0, 10);
const letter = (row: number): string => String.fromCharCode(97 + row);

describe("the chart of a result is chosen from its columns", () => {
  const cases: Record<string, [ReturnType<typeof resultOf>, ChartSpec | null]> = {
    "a date and a number: a line": [
      filled(5, {"month DATE": month, "n_papers BIGINT": (i) => i}),
      line({x: "month", y: "n_papers"})
    ],
    "a time and a decimal: a line": [
      filled(5, {"at TIMESTAMP": (i) => `${month(i)} 12:00:00`, "mean DECIMAL(18,3)": (i) => `${i}.500`}),
      line({x: "at", y: "mean"})
    ],
    "whole numbers called years are years": [
      filled(5, {"year SMALLINT": (i) => 2019 + i, "n HUGEINT": (i) => String(i)}),
      line({x: "year", y: "n"})
    ],
    "years as a function gives them": [
      filled(5, {"year(date) BIGINT": (i) => BigInt(2019 + i), "n INTEGER": (i) => i}),
      line({x: "year(date)", y: "n"})
    ],
    "years of age are numbers": [
      filled(5, {"n_years SMALLINT": (i) => i, "n INTEGER": (i) => i}),
      scatter({x: "n_years", y: "n"})
    ],
    "dates that repeat, a line for each name": [
      filled(12, {
        "month DATE": (i) => month(i >> 1),
        "family VARCHAR": (i) => letter(i % 2),
        "n BIGINT": (i) => i
      }),
      line({x: "month", y: "n", by: "family"})
    ],
    "the name that parts is taken, not the first": [
      filled(12, {
        "month DATE": (i) => month(i >> 1),
        "kind VARCHAR": () => "same",
        "is_open BOOLEAN": (i) => i % 2 === 0,
        "n BIGINT": (i) => i
      }),
      line({x: "month", y: "n", by: "is_open"})
    ],
    "dates that repeat with nothing to part them: points over time": [
      filled(12, {"date DATE": (i) => month(i >> 1), "title VARCHAR": letter, "cited_by INTEGER": (i) => i}),
      line({x: "date", y: "cited_by"})
    ],
    "a ranked list with dates is a list: bars": [
      filled(6, {
        "key VARCHAR": letter,
        "title VARCHAR": letter,
        "date DATE": (i) => month((i * 5) % 6),
        "score DOUBLE": (i) => 9 - i
      }),
      bar({x: "title", y: "score"})
    ],
    "a name and a number: bars": [
      filled(5, {"venue VARCHAR": letter, "n BIGINT": (i) => i}),
      bar({x: "venue", y: "n"})
    ],
    "an enum, a boolean, a time of day and a text of dates are names": [
      filled(2, {"is_open BOOLEAN": (i) => i > 0, "n BIGINT": (i) => i}),
      bar({x: "is_open", y: "n"})
    ],
    "a text of ISO dates stays text": [
      filled(5, {"month VARCHAR": month, "n BIGINT": (i) => i}),
      bar({x: "month", y: "n"})
    ],
    "a name, k and n: shares": [
      filled(5, {
        "family VARCHAR": letter,
        "k BIGINT": (i) => i,
        "n BIGINT": () => 9,
        "share DOUBLE": (i) => i / 9,
        "low DOUBLE": () => 0,
        "high DOUBLE": () => 1
      }),
      bar({x: "family", y: "k", out_of: "n"})
    ],
    "a period, k and n: shares over time": [
      filled(5, {
        "period DATE": month,
        "K BIGINT": (i) => i,
        "N BIGINT": () => 9,
        "share DOUBLE": (i) => i / 9
      }),
      line({x: "period", y: "K", out_of: "N"})
    ],
    "k beyond n is no share": [
      filled(5, {"family VARCHAR": letter, "k BIGINT": (i) => 5 + i, "n BIGINT": () => 3}),
      scatter({x: "k", y: "n", by: "family"})
    ],
    "a share without its counts, its bounds left aside": [
      filled(5, {
        "family VARCHAR": letter,
        "low DOUBLE": () => 0,
        "share DOUBLE": (i) => i / 9,
        "high DOUBLE": () => 1
      }),
      bar({x: "family", y: "share"})
    ],
    "a rank is no measure": [
      filled(5, {"rank BIGINT": (i) => i + 1, "term VARCHAR": letter, "score DOUBLE": (i) => -i}),
      bar({x: "term", y: "score"})
    ],
    "two numbers: a scatter plot": [
      filled(5, {"a DOUBLE": (i) => i, "b FLOAT": (i) => -i}),
      scatter({x: "a", y: "b"})
    ],
    "two numbers and a name: its points are named": [
      filled(5, {"term VARCHAR": letter, "n_papers BIGINT": (i) => i, "npmi DOUBLE": (i) => -i}),
      scatter({x: "n_papers", y: "npmi", by: "term"})
    ],
    "two names that cross and a number: a heat map": [
      filled(12, {
        "family VARCHAR": (i) => letter(i % 3),
        "topic VARCHAR": (i) => letter(Math.floor(i / 3)),
        "n BIGINT": (i) => i
      }),
      heatmap({x: "topic", y: "family", by: "n"})
    ],
    "two names that cross alone: a heat map of counts": [
      filled(12, {"type VARCHAR": (i) => letter(i % 3), "language VARCHAR": (i) => letter(i % 2)}),
      heatmap({x: "language", y: "type"})
    ],
    "ids are no numbers": [
      filled(5, {"paper_id INTEGER": (i) => i, "title VARCHAR": letter, "cited_by INTEGER": (i) => i * i}),
      bar({x: "title", y: "cited_by"})
    ],
    "ids name rows where nothing else does": [
      filled(5, {"topic_id INTEGER": (i) => i, "n_papers BIGINT": (i) => i}),
      bar({x: "topic_id", y: "n_papers"})
    ],
    "keys are no names where there is a title": [
      filled(5, {"key VARCHAR": letter, "title VARCHAR": letter, "score DOUBLE": (i) => i}),
      bar({x: "title", y: "score"})
    ],
    "lists, structs and blobs are nothing": [
      filled(5, {
        "authors VARCHAR[]": () => ["a"],
        "s STRUCT(a INTEGER)": () => ({a: 1}),
        "b BLOB": () => "00",
        "venue VARCHAR": letter,
        "n BIGINT": (i) => i
      }),
      bar({x: "venue", y: "n"})
    ],
    "a column of NULLs is passed over": [
      filled(5, {"venue VARCHAR": letter, "none BIGINT": () => null, "n BIGINT": (i) => i}),
      bar({x: "venue", y: "n"})
    ],
    "one date alone is no time to draw, where there are names": [
      filled(5, {"built DATE": () => "2025-01-01", "venue VARCHAR": letter, "n BIGINT": (i) => i}),
      bar({x: "venue", y: "n"})
    ],
    "one row of a date and a number": [
      filled(1, {"month DATE": month, "n BIGINT": () => 3}),
      line({x: "month", y: "n"})
    ],
    "no rows": [filled(0, {"month DATE": month, "n BIGINT": () => 3}), null],
    "one number": [filled(1, {"count_star() BIGINT": () => 3}), null],
    "one column of names": [filled(4, {"venue VARCHAR": letter}), null],
    "names that never repeat": [filled(4, {"title VARCHAR": letter, "doi VARCHAR": letter}), null],
    "numbers that are all NULL": [filled(4, {"title VARCHAR": letter, "n BIGINT": () => null}), null],
    "nothing but lists": [filled(4, {"authors VARCHAR[]": () => []}), null]
  };
  for (const [name, [table, expected]] of Object.entries(cases))
    it(name, () => {
      expect(chooseChart(table)).toEqual(expected);
      if (expected === null) expect(whyNoChart(table)).toMatch(/^[a-z]/);
      else expect(whyNoChart(table)).toBeNull();
    });

  it("says why there is none", () => {
    expect(whyNoChart(cases["no rows"]![0])).toBe("no rows");
    expect(whyNoChart(cases["one number"]![0])).toContain("nothing to set it against");
    expect(whyNoChart(cases["one column of names"]![0])).toContain("no column of numbers");
    expect(whyNoChart(cases["numbers that are all NULL"]![0])).toBe("every number is NULL");
  });

  for (const type of [
    ...[
      "TINYINT",
      "SMALLINT",
      "INTEGER",
      "BIGINT",
      "HUGEINT",
      "UTINYINT",
      "USMALLINT",
      "UINTEGER",
      "UBIGINT"
    ],
    ...["FLOAT", "DOUBLE", "DECIMAL(38,10)"]
  ])
    it(`${type} is a number`, () => {
      const table = resultOf(
        ["a VARCHAR", `n ${type}`],
        [
          ["x", "3"],
          ["y", "-4"]
        ]
      );
      expect(chooseChart(table)).toEqual(bar({x: "a", y: "n"}));
    });

  for (const type of ["DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP WITH TIME ZONE"])
    it(`${type} is a time`, () => {
      const table = resultOf(
        [`t ${type}`, "n BIGINT"],
        [
          ["2024-01-01", 3],
          ["2024-02-01", 4]
        ]
      );
      expect(chooseChart(table)).toEqual(line({x: "t", y: "n"}));
    });
});

describe("what may stand where", () => {
  const table = filled(6, {
    "paper_id INTEGER": (i) => i,
    "month DATE": month,
    "year SMALLINT": (i) => 2019 + i,
    "venue VARCHAR": letter,
    "n BIGINT": (i) => i,
    "authors VARCHAR[]": () => []
  });

  it("each kind takes the columns that it can draw, ids last", () => {
    expect(chartChoices(table, "line")).toEqual({
      x: ["month", "year"],
      y: ["n", "year", "paper_id"],
      by: ["venue", "year", "month", "n", "paper_id"],
      out_of: ["n", "year", "paper_id"]
    });
    expect(chartChoices(table, "scatter").x).toEqual(["n", "year", "paper_id"]);
    expect(chartChoices(table, "bar").by).toEqual([]);
    expect(chartChoices(table, "heatmap").x).not.toContain("authors");
  });

  it("kinds without columns are not offered", () => {
    expect(chartKinds(table)).toEqual(["line", "bar", "scatter", "heatmap"]);
    expect(chartKinds(filled(3, {"venue VARCHAR": letter, "n BIGINT": (i) => i}))).toEqual([
      "bar",
      "heatmap"
    ]);
    expect(chartKinds(filled(3, {"authors VARCHAR[]": () => []}))).toEqual([]);
  });

  it("another kind keeps what fits, and no column stands in two places", () => {
    const before = bar({x: "venue", y: "n", title: "Mine"});
    const after = chartOfKind(table, "scatter", before);
    expect(after).toMatchObject({kind: "scatter", title: "Mine"});
    expect(new Set([after.x, after.y]).size).toBe(2);
    expect(chartOfKind(table, "heatmap", before)).toMatchObject({x: "venue", by: "n"});
  });
});

describe("values", () => {
  it("digits of any length are numbers; what no axis holds is none", () => {
    expect(numberOf("170141183460469231731687303715884105727")).toBe(2 ** 127);
    expect(numberOf("-0.50")).toBe(-0.5);
    expect(numberOf(12n)).toBe(12);
    expect(numberOf(5e-324)).toBe(0);
    for (const value of [null, undefined, "", "x", NaN, Infinity, -Infinity, 1e300, true, [], {}, "infinity"])
      expect(numberOf(value)).toBeNull();
  });

  it("dates are days of UTC, times to the millisecond", () => {
    expect(dateOf("2024-02-29")).toEqual(new Date(Date.UTC(2024, 1, 29)));
    expect(dateOf("2024-02-29 13:14:15.123456")).toEqual(new Date(Date.UTC(2024, 1, 29, 13, 14, 15, 123)));
    expect(dateOf("-000043-03-15")?.getUTCFullYear()).toBe(-43);
    for (const value of [null, "infinity", "2024-13-01", "2024", 20240101, ""])
      expect(dateOf(value)).toBeNull();
    expect(yearOf("1999")).toEqual(new Date(Date.UTC(1999, 0, 1)));
    for (const value of [null, 1999.5, 12, 123456]) expect(yearOf(value)).toBeNull();
  });

  it("names are one line that an XML file may hold", () => {
    expect(nameOf(null)).toBe("NULL");
    expect(nameOf("")).toBe("(empty)");
    expect(nameOf("a\u0000\n\tb\ud800c")).toBe("a b c");
    expect(nameOf("x".repeat(1e6))).toHaveLength(201);
    expect(nameOf([1n, "a"])).toBe('["1","a"]');
  });

  it("the step of dates is the coarsest that all begin, unless the column's name knows better", () => {
    const dates = (...texts: string[]) => texts.map((text) => dateOf(text)!);
    const years = dates("2021-01-01", "2022-01-01", "2024-01-01");
    expect(timeStepOf(years, "period")).toBe("year");
    expect(timeStepOf(years, "month")).toBe("month");
    expect(timeStepOf(dates("2021-01-01"), "period")).toBe("month");
    expect(timeStepOf(dates("2021-01-01"), "year")).toBe("year");
    const quarters = dates("2021-01-01", "2021-04-01", "2021-07-01", "2021-10-01");
    expect(timeStepOf(quarters, "period")).toBe("quarter");
    expect(timeStepOf(quarters, "month")).toBe("month");
    expect(timeStepOf(dates("2021-01-04", "2021-01-11"), "week")).toBe("day");
    expect(timeStepOf(dates("2021-01-01 00:30:00"), "at")).toBe("instant");
  });
});
