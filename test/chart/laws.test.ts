import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {wilson} from "../../src/analysis/wilson.js";
import {addMonths} from "../../src/analysis/months.js";
import {barChart, barTable} from "../../src/charts/bar-chart.js";
import {changeTable} from "../../src/charts/change-chart.js";
import {columnChart, columnTable} from "../../src/charts/column-chart.js";
import {lineChart, lineTable} from "../../src/charts/line-chart.js";
import {matrixChart, matrixTable} from "../../src/charts/matrix-chart.js";
import {networkChart, networkTable} from "../../src/charts/network-chart.js";
import {smallMultiples} from "../../src/charts/small-multiples.js";
import {sparkline} from "../../src/charts/sparkline.js";
import {themes} from "../../src/charts/theme.js";
import {cautionLegend, runs, seriesScales} from "../../src/charts/time-series.js";
import type {Series} from "../../src/model/series.js";
import {
  bars,
  changes,
  groups,
  matrix,
  network,
  partial,
  series,
  smooth,
  source,
  totals,
  utc
} from "./figures.js";
import {textBoxes} from "./text-boxes.js";

const {document} = new JSDOM("").window;
const frame = {id: "f", title: "Title", source, document};
const time = {...frame, measure: "share", step: "month"} as const;
const numbers = (svg: Element, selector: string, name: string): number[] =>
  [...svg.querySelectorAll(selector)].map((e) => Number(e.getAttribute(name)));
/** Heights of the dots of a line, as they are drawn: circles as parts of paths. */
const dots = (svg: Element): number[] =>
  [...svg.querySelectorAll("path")].flatMap((path) =>
    [...path.getAttribute("d")!.matchAll(/M[^,]+,([^a-zA-Z]+)a/g)].map((found) => Number(found[1]))
  );

const doubling: Series = {
  key: "a",
  label: "a",
  points: Array.from({length: 8}, (_, i) => ({
    period: addMonths(utc(2024, 1), i),
    k: 5 * 2 ** i,
    n: 50 * 2 ** i
  }))
};

describe("what is drawn is in proportion to what it stands for", () => {
  it("bars: length to count", () => {
    const lengths = numbers(
      barChart(bars, {...frame, measure: "count"}),
      ".mark rect:not([fill-opacity])",
      "width"
    );
    lengths.forEach((length, i) => expect(length / lengths[0]!).toBeCloseTo(bars[i]!.k / bars[0]!.k, 3));
  });

  it("columns: height to papers, the two parts on top of each other", () => {
    const rows = [
      {period: utc(2024, 1), n: 40, n_with_abstract: 30},
      {period: utc(2024, 2), n: 20, n_with_abstract: 20}
    ];
    const heights = [...columnChart(rows, frame).querySelectorAll("path[fill]")].map((path) =>
      [...path.getAttribute("d")!.matchAll(/v([\d.]+)/g)].map((found) => Number(found[1]))
    );
    expect(heights.map((of) => of.length)).toEqual([2, 1]);
    const [[january, february], [without]] = heights as [[number, number], [number]];
    expect(january / without).toBeCloseTo(3, 2);
    expect(january / february).toBeCloseTo(1.5, 2);
  });

  it("network: area to papers", () => {
    const {nodes} = network(10);
    const svg = networkChart(
      {nodes, links: []},
      {...frame, groups, groupNoun: "topic", strengthLabel: "strength"}
    );
    const radii = numbers(svg, ".mark circle:last-child", "r").sort((a, b) => b - a);
    const papers = nodes.map((n) => n.n_papers).sort((a, b) => b - a);
    expect((radii[1]! / radii[0]!) ** 2).toBeCloseTo(papers[1]! / papers[0]!, 2);
  });

  it("network: distances keep their ratios in both directions", () => {
    const node = (key: string, x: number, y: number) => ({key, label: key, n_papers: 5, group: null, x, y});
    const nodes = [node("a", 0.1, 0.1), node("b", 0.6, 0.1), node("c", 0.1, 0.5)];
    const svg = networkChart(
      {nodes, links: []},
      {...frame, groups: [], groupNoun: "topic", strengthLabel: "strength"}
    );
    const [xs, ys] = [
      numbers(svg, ".mark circle:last-child", "cx"),
      numbers(svg, ".mark circle:last-child", "cy")
    ];
    expect((xs[1]! - xs[0]!) / (ys[2]! - ys[0]!)).toBeCloseTo(0.5 / 0.4, 2);
  });
});

describe("shares over time", () => {
  it("a corpus that doubles at a fixed share plots flat, and its counts do not", () => {
    const heights = dots(lineChart([doubling], time));
    expect(new Set(heights).size).toBe(1);
    expect(new Set(dots(lineChart([doubling], {...time, measure: "count"}))).size).toBe(8);
  });

  it("a month without papers has no point and breaks the line; a count of 0 is a point", () => {
    const holed = {...doubling, points: doubling.points.map((p, i) => (i === 3 ? {...p, k: 0, n: 0} : p))};
    const svg = lineChart([holed], {...time, band: false});
    expect(dots(svg)).toHaveLength(7);
    expect(svg.querySelectorAll("path[stroke-width]")).toHaveLength(2);
    const none = {...doubling, points: doubling.points.map((p) => ({...p, k: 0}))};
    expect(dots(lineChart([none], time))).toHaveLength(8);
  });

  it("bands are the Wilson interval: they narrow as the corpus grows", () => {
    const band = lineChart([doubling], time).querySelector("path[fill-opacity]")!.getAttribute("d")!;
    const ys = [...band.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map((m) => Number(m[2]));
    expect(ys).toHaveLength(16);
    const thickness = (i: number) => ys[15 - i]! - ys[i]!;
    expect(Math.abs(thickness(7))).toBeLessThan(Math.abs(thickness(2)));
  });

  it("the period that is not over is dashed, hollow and said to be so", () => {
    const svg = lineChart(series.slice(0, 1), {...time, partial});
    expect(svg.querySelectorAll('path[stroke-dasharray="3,4"]')).toHaveLength(1);
    expect(svg.textContent).toContain("Jun 2025: month not over");
    expect([...svg.querySelectorAll(".mark")].at(-1)!.getAttribute("aria-label")).toMatch(
      /; month not over$/
    );
  });

  it("a period cut by the filter is dashed on both its sides, and whole ones are not", () => {
    const points = series[0]!.points;
    const cut = {period: points[3]!.period, why: "month cut by the filter"};
    const svg = lineChart(series.slice(0, 1), {...time, partial: [cut]});
    const lines = [...svg.querySelectorAll('path[stroke-width="2"]')];
    expect(lines.map((path) => path.hasAttribute("stroke-dasharray"))).toEqual([false, true, false]);
    const corners = lines.map((path) => path.getAttribute("d")!.match(/[ML]/g)!.length);
    expect(corners).toEqual([3, 3, points.length - 4]);
    const marks = [...svg.querySelectorAll(".mark")].map((mark) => mark.getAttribute("aria-label")!);
    expect(marks.filter((label) => label.endsWith("; month cut by the filter"))).toEqual([marks[3]]);
    const {columns, rows} = lineTable(series.slice(0, 1), {...time, partial: [cut]});
    const note = columns.findIndex(({name}) => name === "note");
    expect(rows.map((row) => row[note])).toEqual(
      points.map((_, i) => (i === 3 ? "month cut by the filter" : ""))
    );
  });

  it("panels have one scale: equal shares are equally high in all", () => {
    const twin = {
      ...doubling,
      key: "b",
      label: "b",
      points: doubling.points.map((p) => ({...p, k: p.k * 2}))
    };
    const heights = dots(smallMultiples([doubling, twin, {...doubling, key: "c", label: "c"}], time));
    expect(heights[0]).toBe(heights.at(-1));
    expect(heights[0]).not.toBe(heights[8]);
  });

  it("a smoothed line leaves the points where they are", () => {
    const [plain, even] = [
      lineChart(series.slice(0, 1), time),
      lineChart(series.slice(0, 1), {...time, smooth: series.slice(0, 1)})
    ];
    expect(dots(even)).toEqual(dots(plain));
  });
});

describe("figures without data say why", () => {
  for (const [name, svg] of Object.entries({
    columns: columnChart([], frame),
    bars: barChart([], {...frame, measure: "share"}),
    lines: lineChart([], time),
    "no denominators": lineChart([{...doubling, points: [{period: utc(2024, 1), k: 0, n: 0}]}], time),
    panels: smallMultiples([], time),
    network: networkChart(
      {nodes: [], links: []},
      {...frame, groups: [], groupNoun: "topic", strengthLabel: "strength"}
    ),
    matrix: matrixChart({rows: [], columns: [], cells: []}, {...frame, valueLabel: "papers"})
  }))
    it(name, () => {
      expect(svg.querySelectorAll(".mark")).toHaveLength(0);
      expect(svg.querySelector("desc")!.textContent!.length).toBeGreaterThan(10);
      expect(textBoxes(svg).length).toBeGreaterThanOrEqual(3);
    });
});

describe("hard cases stay inside the figure", () => {
  const long = "antidisestablishmentarianism".repeat(4);
  const many = Array.from({length: 30}, (_, i) => ({
    key: String(i),
    label: `${i % 3 === 0 ? long : "term"} ${i}`
  }));
  const cells = many.map((m, i) => ({
    row: m.key,
    column: many[(i * 7) % 30]!.key,
    value: i,
    n_papers: i,
    tip: m.label
  }));
  const nodes = many.map((m, i) => ({
    ...m,
    n_papers: i + 1,
    group: i,
    x: (i % 6) / 5,
    y: Math.floor(i / 6) / 4
  }));
  for (const width of [280, 360, 640])
    for (const [name, svg] of Object.entries({
      matrix: matrixChart({rows: many, columns: many, cells}, {...frame, width, valueLabel: long}),
      network: networkChart(
        {nodes, links: []},
        {
          ...frame,
          width,
          groups: many.map((m, id) => ({id, label: m.label})),
          groupNoun: "topic",
          strengthLabel: "x"
        }
      ),
      bars: barChart(
        many.map((m) => ({...m, k: 123456, n: 234567})),
        {...frame, width, measure: "share"}
      ),
      lines: lineChart(
        many.slice(0, 12).map((m) => ({...doubling, ...m})),
        {...time, width}
      ),
      panels: smallMultiples(
        many.map((m) => ({...doubling, ...m})),
        {...time, width}
      ),
      "one point": lineChart([{...doubling, points: doubling.points.slice(0, 1)}], {...time, width}),
      "one node": networkChart(
        {nodes: nodes.slice(0, 1), links: []},
        {...frame, width, groups: [], groupNoun: "topic", strengthLabel: "x"}
      ),
      title: columnChart([{period: utc(2024, 1), n: 1, n_with_abstract: 1}], {
        ...frame,
        width,
        title: long,
        subtitle: long
      })
    }))
      it(`${name}, ${width} px`, () => {
        const height = Number(svg.getAttribute("height"));
        expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
        const outside = textBoxes(svg).filter(
          (b) => b.left < -0.01 || b.right > width || b.top < 0 || b.bottom > height
        );
        expect(outside).toEqual([]);
      });

  it("no more than a thousand links are drawn, the strongest", () => {
    const crowd = Array.from({length: 60}, (_, i) => ({
      ...nodes[0]!,
      key: String(i),
      x: Math.cos(i),
      y: Math.sin(i)
    }));
    const links = crowd.flatMap((a, i) =>
      crowd.slice(i + 1).map((b, j) => ({source: a.key, target: b.key, n_papers: 2, strength: i + j / 100}))
    );
    const svg = networkChart(
      {nodes: crowd, links},
      {...frame, groups: [], groupNoun: "topic", strengthLabel: "x"}
    );
    expect(svg.querySelectorAll(".mark")).toHaveLength(1060);
    expect(svg.querySelector("desc")!.textContent).toContain("1,770 links, the 1,000 strongest drawn");
  });
});

describe("tables hold what is drawn", () => {
  it("lines: count, denominator, share and interval of every point", () => {
    const {columns, rows} = lineTable(series, {measure: "share", step: "month", smooth});
    expect(columns.map((c) => c.name)).toEqual([
      "label",
      "period",
      "k",
      "n",
      "share",
      "low",
      "high",
      "smooth_share"
    ]);
    expect(rows).toHaveLength(5 * totals.length);
    const {k, n} = series[0]!.points[4]!;
    const {low, high} = wilson(k, n);
    expect(rows[4]!.slice(0, 7)).toEqual([series[0]!.label, utc(2023, 5), k, n, k / n, low, high]);
  });

  it("a share out of nothing is empty, not 0", () => {
    expect(barTable([{key: "a", label: "a", k: 0, n: 0}], {measure: "share"}).rows[0]).toEqual([
      "a",
      0,
      0,
      null,
      null,
      null
    ]);
  });

  it("rows have as many values as there are columns", () => {
    for (const {columns, rows} of [
      columnTable(
        totals.map(({period, n}) => ({period, n, n_with_abstract: n})),
        {partial}
      ),
      barTable(bars, {measure: "count"}),
      changeTable(changes),
      networkTable(network(20)),
      matrixTable(matrix(10), {valueLabel: "papers"})
    ])
      for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it("a symmetric matrix lists each pair once", () => {
    expect(matrixTable(matrix(20), {valueLabel: "papers"}).rows).toHaveLength(network(20).links.length);
  });
});

describe("sparkline", () => {
  it("is named, and draws a gap where there is no denominator", () => {
    const points = doubling.points.map((p, i) => (i === 4 ? {...p, k: 0, n: 0} : p));
    const svg = sparkline(points, {
      width: 120,
      height: 24,
      theme: "dark",
      document,
      label: "Share of a",
      measure: "share"
    });
    expect(svg.getAttribute("aria-label")).toMatch(/^Share of a/);
    expect(svg.querySelectorAll("path")).toHaveLength(2);
    expect(
      sparkline([], {width: 120, height: 24, document, label: "none", measure: "share"}).outerHTML
    ).not.toContain("NaN");
  });
});

describe("a share", () => {
  it("of very few papers stands alone: no line leads to it and the scale does not stretch for it", () => {
    const period = (i: number): Date => utc(2024, i + 1);
    const points = [
      {period: period(0), k: 1, n: 1},
      ...Array.from({length: 6}, (_, i) => ({period: period(i + 1), k: 2 + (i % 2), n: 40}))
    ];
    expect(runs(points, "share").map((run) => run.length)).toEqual([6]);
    expect(runs(points, "count").map((run) => run.length)).toEqual([7]);
    const series = [{key: "a", label: "a", points}];
    const place = {width: 400, top: 0, bottom: 100, wanted: 4};
    const scales = seriesScales(series, {measure: "share", step: "month"}, place)!;
    expect(scales.ticks.at(-1)!.value).toBeLessThan(0.2);
    expect(scales.y(1)).toBe(0);
    const thin = cautionLegend(series, {id: "x", title: "x", source: "x", measure: "share", step: "month"});
    expect(thin.map((item) => item.label)).toEqual(["share of fewer than 5 papers"]);
  });
});

describe("colours", () => {
  const luminance = (hex: string): number => {
    const parts = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);
    const [r, g, b] = parts.map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: string, b: string): number => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high! + 0.05) / (low! + 0.05);
  };
  for (const [name, theme] of Object.entries(themes))
    it(`${name}: marks stand out 3:1 from the surface, text 4.5:1`, () => {
      for (const color of [...theme.categorical, theme.accent])
        expect(contrast(color, theme.surface)).toBeGreaterThanOrEqual(3);
      for (const color of [theme.ink, theme.muted])
        expect(contrast(color, theme.surface)).toBeGreaterThanOrEqual(4.5);
      expect(theme.categorical.length).toBeGreaterThanOrEqual(8);
      expect(new Set(theme.categorical).size).toBe(theme.categorical.length);
    });
});
