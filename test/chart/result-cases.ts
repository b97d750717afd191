import type {ChartSpec} from "../../src/model/notebook.js";
import type {ResultTable} from "../../src/model/result.js";
import {emptyChart} from "../../src/notebook/choose-chart.js";
import {sequence} from "./figures.js";

/** A result from its columns, written "name TYPE", and its rows. */
export function resultOf(columns: readonly string[], rows: readonly (readonly unknown[])[]): ResultTable {
  return {
    columns: columns.map((column) => {
      const [name = "", ...type] = column.split(" ");
      return {name, type: type.join(" ")};
    }),
    n_rows: rows.length,
    value: (row, column) => rows[row]?.[column] ?? null
  };
}

const next = sequence(11);
const months = Array.from(
  {length: 26},
  (_, i) => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`
);
const days = Array.from({length: 75}, (_, i) =>
  new Date(Date.UTC(2024, 10, 18 + i)).toISOString().slice(0, 10)
);
const families = [
  "GPT-4",
  "Llama",
  "Mixture of experts with a long name that nobody can read at once",
  "Qwen",
  "Gemini"
];
const line = (spec: Partial<ChartSpec>): ChartSpec => ({...emptyChart("line"), ...spec});
const bar = (spec: Partial<ChartSpec>): ChartSpec => ({...emptyChart("bar"), ...spec});
const scatter = (spec: Partial<ChartSpec>): ChartSpec => ({...emptyChart("scatter"), ...spec});
const heatmap = (spec: Partial<ChartSpec>): ChartSpec => ({...emptyChart("heatmap"), ...spec});

export interface ResultCase {
  table: ResultTable;
  spec: ChartSpec;
}

/** Results and their charts: ordinary ones, and those at the edge. */
export const resultCases: Record<string, ResultCase> = {
  "line-months": {
    table: resultOf(
      ["month DATE", "n_papers BIGINT"],
      [
        ...months.map((month, i) => [month, i === 9 ? null : 40 + Math.round(next() * 60) + 3 * i]),
        [null, 17]
      ]
    ),
    spec: line({x: "month", y: "n_papers"})
  },
  "line-negative": {
    table: resultOf(
      ["month DATE", "change DOUBLE"],
      months.map((month, i) => [month, Math.sin(i / 3) * 0.034 - 0.004])
    ),
    spec: line({x: "month", y: "change"})
  },
  "line-shares": {
    table: resultOf(
      ["period DATE", "family VARCHAR", "k BIGINT", "n BIGINT"],
      families
        .slice(0, 2)
        .flatMap((family, at) =>
          months.map((month, i) => [
            month,
            family,
            i === 0 ? 1 : Math.round(next() * (6 + i) * (at + 1)),
            i === 0 ? 3 : 40 + 2 * i
          ])
        )
    ),
    spec: line({x: "period", y: "k", by: "family", out_of: "n"})
  },
  "line-many": {
    table: resultOf(
      ["year SMALLINT", "venue VARCHAR", "n HUGEINT"],
      Array.from({length: 16}, (_, at) =>
        Array.from({length: 9}, (_, i) => [
          2016 + i,
          `Proceedings of the ${at + 1}th workshop`,
          String(Math.round((at + 2) * (8 + next() * 12)))
        ])
      ).flat()
    ),
    spec: line({x: "year", y: "n", by: "venue"})
  },
  "line-days": {
    table: resultOf(
      ["date DATE", "mean DECIMAL(18,3)"],
      days.map((day) => [day, (1_250_000 + next() * 400_000).toFixed(3)])
    ),
    spec: line({x: "date", y: "mean"})
  },
  "line-hours": {
    table: resultOf(
      ["hour TIMESTAMP", "n INTEGER"],
      Array.from({length: 60}, (_, i) => [
        new Date(Date.UTC(2025, 11, 30, i)).toISOString().slice(0, 19).replace("T", " "),
        Math.round(next() * 9)
      ])
    ),
    spec: line({x: "hour", y: "n"})
  },
  "line-log": {
    table: resultOf(
      ["year SMALLINT", "n BIGINT"],
      Array.from({length: 24}, (_, i) => [2001 + i, i === 4 ? 0 : Math.round(3 * 1.9 ** i)])
    ),
    spec: line({x: "year", y: "n", scale: "log"})
  },
  "line-twice": {
    table: resultOf(
      ["date DATE", "cited_by INTEGER"],
      days.slice(0, 40).flatMap((day, i) => [
        [day, i],
        [day, Math.round(next() * 200)]
      ])
    ),
    spec: line({x: "date", y: "cited_by"})
  },
  "line-one-row": {
    table: resultOf(["month DATE", "n BIGINT"], [["2024-03-01", 12]]),
    spec: line({x: "month", y: "n"})
  },
  "line-all-null": {
    table: resultOf(
      ["month DATE", "n BIGINT"],
      [
        ["2024-03-01", null],
        ["2024-04-01", null]
      ]
    ),
    spec: line({x: "month", y: "n"})
  },
  "line-no-rows": {table: resultOf(["month DATE", "n BIGINT"], []), spec: line({x: "month", y: "n"})},
  "bar-names": {
    table: resultOf(
      ["term VARCHAR", "n_papers BIGINT"],
      [
        ["large language model", 1234],
        ["retrieval-augmented generation for very long documents of many kinds", 640],
        [null, 311],
        ["", 40],
        ["RLHF", 0],
        ["not counted", null]
      ]
    ),
    spec: bar({x: "term", y: "n_papers"})
  },
  "bar-negative": {
    table: resultOf(
      ["term VARCHAR", "log_odds DOUBLE"],
      [
        ["agent", 2.41],
        ["reasoning", 1.2],
        ["transformer", 0.000012],
        ["recurrent network", -0.81],
        ["statistical machine translation", -3.3333333]
      ]
    ),
    spec: bar({x: "term", y: "log_odds"})
  },
  "bar-shares": {
    table: resultOf(
      ["family VARCHAR", "k BIGINT", "n BIGINT"],
      [...families.map((family, i) => [family, 40 - 7 * i, 60 + i]), ["none", 0, 0], ["wrong", 9, 4]]
    ),
    spec: bar({x: "family", y: "k", out_of: "n"})
  },
  "bar-many": {
    table: resultOf(
      ["venue VARCHAR", "n BIGINT"],
      Array.from({length: 1234}, (_, i) => [`Venue ${i % 700}`, 2000 - i])
    ),
    spec: bar({x: "venue", y: "n"})
  },
  "scatter-named": {
    table: resultOf(
      ["term VARCHAR", "n_papers BIGINT", "npmi DOUBLE"],
      Array.from({length: 45}, (_, i) => [`term ${i}`, Math.round(20 + 900 * next() ** 3), next() - 0.4])
    ),
    spec: scatter({x: "n_papers", y: "npmi", by: "term"})
  },
  "scatter-years": {
    table: resultOf(
      ["year SMALLINT", "cited_by INTEGER"],
      Array.from({length: 700}, () => [1998 + Math.floor(next() * 27), Math.floor(30000 * next() ** 6) + 1])
    ),
    spec: scatter({x: "year", y: "cited_by", scale: "log"})
  },
  "scatter-one-row": {
    table: resultOf(["a DOUBLE", "b DOUBLE"], [[-3e18, 4.5e-7]]),
    spec: scatter({x: "a", y: "b"})
  },
  "heatmap-numbers": {
    table: resultOf(
      ["family VARCHAR", "year SMALLINT", "change DOUBLE"],
      families.flatMap((family, at) =>
        Array.from({length: 7}, (_, i) => [
          family,
          2019 + i,
          i === 2 && at === 1 ? null : Math.round(100 * (next() - 0.4) * (at + 1)) / 10
        ])
      )
    ),
    spec: heatmap({x: "year", y: "family", by: "change"})
  },
  "heatmap-counts": {
    table: resultOf(
      ["venue VARCHAR", "month DATE"],
      Array.from({length: 900}, () => [
        `Venue number ${Math.floor(55 * next() ** 2)}`,
        months[Math.floor(next() * 26)]
      ])
    ),
    spec: heatmap({x: "month", y: "venue"})
  },
  "heatmap-twice": {
    table: resultOf(
      ["a VARCHAR", "b VARCHAR", "n BIGINT"],
      [
        ["x", "y", 1],
        ["x", "y", 2]
      ]
    ),
    spec: heatmap({x: "b", y: "a", by: "n"})
  }
};
