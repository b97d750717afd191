import fc from "fast-check";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {barChart} from "../../src/charts/bar-chart.js";
import {changeChart} from "../../src/charts/change-chart.js";
import {columnChart} from "../../src/charts/column-chart.js";
import {lineChart} from "../../src/charts/line-chart.js";
import {matrixChart} from "../../src/charts/matrix-chart.js";
import {networkChart} from "../../src/charts/network-chart.js";
import {riverChart} from "../../src/charts/river-chart.js";
import {scatterChart} from "../../src/charts/scatter-chart.js";
import {smallMultiples} from "../../src/charts/small-multiples.js";
import type {Series} from "../../src/model/series.js";
import {utc} from "./figures.js";

const {document} = new JSDOM("").window;
const frame = {id: "f", title: "Title", source: "Source", document};
const alt = (svg: SVGSVGElement): string => svg.querySelector("desc")!.textContent!;
const years = (label: string, points: [number, number][]): Series => ({
  key: label,
  label,
  points: points.map(([k, n], i) => ({period: utc(2020 + i, 1), k, n}))
});
const byYear = {...frame, measure: "share", step: "year"} as const;

describe("alternative texts say what a chart shows", () => {
  it("a line: from where to where, highest and lowest", () => {
    const gpt = years("GPT", [
      [5, 50],
      [30, 60],
      [2, 40],
      [20, 80]
    ]);
    expect(alt(lineChart([gpt], byYear))).toBe(
      "GPT: from 10.0% (5 of 50) in 2020 to 25.0% (20 of 80) in 2023; highest 50.0% (30 of 60) in 2021, lowest 5.0% (2 of 40) in 2022."
    );
  });

  it("a year that is not over and years of very few papers are not what is told", () => {
    const series = years("RAG", [
      [2, 2],
      [1, 10],
      [4, 10],
      [9, 10]
    ]);
    const partial = [{period: utc(2023, 1), why: "year not over"}];
    expect(alt(lineChart([series], {...byYear, partial}))).toBe(
      "RAG: from 10.0% (1 of 10) in 2021 to 40.0% (4 of 10) in 2022; highest 40.0% (4 of 10) in 2022, lowest 10.0% (1 of 10) in 2021. Not counted here: 2023, year not over."
    );
  });

  it("several years at nothing are counted, and a line that stays is said to", () => {
    const rare = years("rare", [
      [0, 20],
      [0, 30],
      [3, 30],
      [0, 10]
    ]);
    const flat = years("flat", [
      [1, 10],
      [2, 20],
      [4, 40]
    ]);
    expect(alt(lineChart([rare, flat], byYear))).toBe(
      "rare: from 0% (0 of 20) in 2020 to 0% (0 of 10) in 2023; highest 10.0% (3 of 30) in 2022, lowest 0% in 3 of 4 years. " +
        "flat: 10.0% (1 of 10) throughout, 2020 to 2022."
    );
  });

  it("of many lines the first four, then the highest of the others", () => {
    const six = ["a", "b", "c", "d", "e", "f"].map((label, i) =>
      years(label, [
        [i, 10],
        [i + 2, 10]
      ])
    );
    const said = alt(smallMultiples(six, {...byYear, measure: "count"}));
    expect(said).toMatch(/^6 panels on one scale\. a: from 0 papers in 2020 to 2 papers in 2021;/);
    expect(said).toMatch(/2 others, highest f: 7 papers in 2021\.$/);
  });

  it("columns: how many, when most, and the course of whole years", () => {
    const rows = [3, 8, 0, 5, 2].map((n, i) => ({period: utc(2020 + i, 1), n, n_with_abstract: n}));
    const partial = [{period: utc(2024, 1), why: "year not over"}];
    expect(alt(columnChart(rows, {...frame, step: "year", partial}))).toBe(
      "18 papers from 2020 to 2024; most in 2021, 8. From 3 in 2020 to 5 in 2023, the last year that is over. No paper in 1 of 5 years. 2024: year not over."
    );
  });

  it("bars: the highest first, and how far down they go", () => {
    const rows = [50, 40, 30, 20, 15, 10, 5, 1].map((k, i) => ({key: `t${i}`, label: `t${i}`, k, n: 100}));
    expect(alt(barChart(rows, {...frame, measure: "share"}))).toBe(
      "Highest first: t0 50.0% (50 of 100), t1 40.0% (40 of 100), t2 30.0% (30 of 100), t3 20.0% (20 of 100), t4 15.0% (15 of 100), t5 10.0% (10 of 100); then 2 more, down to t7 1.0% (1 of 100)."
    );
  });

  it("two selections: where they differ most", () => {
    const rows = [
      {key: "x", label: "x", k: 5, n: 10, compared: {k: 4, n: 10}},
      {key: "y", label: "y", k: 1, n: 10, compared: {k: 8, n: 10}}
    ];
    const sides = {first: "A: GPT", second: "B: all papers"};
    expect(alt(barChart(rows, {...frame, measure: "share", sides}))).toBe(
      "A: GPT, highest first: x 50.0% (5 of 10), y 10.0% (1 of 10). Largest difference: y, 10.0% against 80.0% (B: all papers)."
    );
  });

  it("changes: the largest rise and fall", () => {
    const side = (k: number) => ({k, n: 100, low: 0, high: 1});
    const rows = [
      {key: "up", label: "up", earlier: side(10), recent: side(30)},
      {key: "up more", label: "up more", earlier: side(10), recent: side(60)},
      {key: "down", label: "down", earlier: side(40), recent: side(5)}
    ];
    expect(alt(changeChart(rows, frame))).toBe(
      "Rose: up more from 10.0% (10 of 100) to 60.0% (60 of 100), up from 10.0% (10 of 100) to 30.0% (30 of 100). Fell: down from 40.0% (40 of 100) to 5.0% (5 of 100)."
    );
  });

  it("parts of the whole: the largest at the end, and what changed most", () => {
    const parts = [
      years("one", [
        [10, 100],
        [30, 100],
        [60, 100]
      ]),
      years("two", [
        [50, 100],
        [40, 100],
        [30, 100]
      ]),
      years("none", [
        [40, 100],
        [30, 100],
        [10, 100]
      ])
    ];
    expect(alt(riverChart(parts, {...frame, step: "year"}))).toBe(
      "Largest parts in 2022: one 60.0% (60 of 100), two 30.0% (30 of 100), none 10.0% (10 of 100). Changed most since 2020: one, from 10.0% (10 of 100) to 60.0% (60 of 100)."
    );
  });

  it("a matrix: its strongest cells and its weakest, each pair once", () => {
    const key = (name: string) => ({key: name, label: name});
    const pair = (row: string, column: string, value: number) =>
      [
        [row, column],
        [column, row]
      ].map(([r, c]) => ({
        row: r!,
        column: c!,
        value,
        n_papers: value,
        tip: `${row} and ${column}: ${value} papers`
      }));
    const cells = [...pair("a", "b", 9), ...pair("a", "c", 7), ...pair("b", "c", 5), ...pair("a", "d", 1)];
    const keys = ["a", "b", "c", "d"].map(key);
    expect(alt(matrixChart({rows: keys, columns: keys, cells}, {...frame, valueLabel: "papers"}))).toBe(
      "4 by 4, 4 with something in them. Highest: a and b: 9 papers; a and c: 7 papers; b and c: 5 papers. Lowest: a and d: 1 papers."
    );
  });

  it("a plot of points: the ends of both axes", () => {
    const points = [
      {key: "a", label: "a", x: 1, y: 9, tip: "a (1, 9)"},
      {key: "b", label: "b", x: 5, y: 2, tip: "b (5, 2)"},
      {key: "c", label: "c", x: 3, y: 4, tip: "c (3, 4)"}
    ];
    expect(alt(scatterChart(points, {...frame, xLabel: "Ties", yLabel: "Density", sizeLabel: "Terms"}))).toBe(
      "3 points. Ties: highest b (5, 2); lowest a (1, 9). Density: highest a (1, 9); lowest b (5, 2)."
    );
  });

  it("a network: how many, the largest and the strongest", () => {
    const node = (key: string, n_papers: number, x: number) => ({
      key,
      label: key,
      n_papers,
      group: null,
      x,
      y: x
    });
    const nodes = [node("a", 10, 0.1), node("b", 30, 0.5), node("c", 5, 0.9)];
    const links = [
      {source: "a", target: "b", n_papers: 4, strength: 1.5},
      {source: "b", target: "c", n_papers: 3, strength: 2.25}
    ];
    const options = {...frame, groups: [], groupNoun: "cluster", strengthLabel: "association strength"};
    expect(alt(networkChart({nodes, links}, options))).toBe(
      "3 terms, 2 links. In most papers: b (30). Strongest link: b and c (association strength 2.25)."
    );
  });
});

describe("whatever the numbers", () => {
  const point = fc
    .tuple(fc.integer({min: 0, max: 40}), fc.integer({min: 0, max: 60}))
    .map(([k, more]): [number, number] => [k, k + more]);

  it("the highest that is told is the highest, and nothing that is no number is said", () => {
    fc.assert(
      fc.property(fc.array(point, {minLength: 2, maxLength: 20}), (points) => {
        const series = years("x", points);
        const said = alt(lineChart([series], byYear));
        expect(said).not.toMatch(/NaN|undefined|Infinity|null/);
        const solid = points.filter(([, n]) => n >= 5);
        const [, told] = /highest ([\d.]+)%/.exec(said) ?? [];
        if (told === undefined || solid.length === 0) return;
        const highest = Math.max(...solid.map(([k, n]) => k / n));
        expect(Math.abs(Number(told) / 100 - highest)).toBeLessThan(0.0006);
      })
    );
  });
});
