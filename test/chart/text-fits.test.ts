import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {addMonths} from "../../src/analysis/months.js";
import {timeTicks, valueTicks} from "../../src/charts/axes.js";
import {spread} from "../../src/charts/line-chart.js";
import {textWidth, truncateText, wrapText} from "../../src/charts/measure-text.js";
import {placeLabels} from "../../src/charts/network-labels.js";
import {figures, sequence, utc} from "./figures.js";
import {textBoxes} from "./text-boxes.js";

const {document} = new JSDOM("").window;
const widths = [280, 360, 640, 1200, 1600];

describe("every text of a chart is inside it, and none stands on another", () => {
  for (const [name, draw] of Object.entries(figures))
    for (const width of widths)
      it(`${name}, ${width} px`, () => {
        const svg = draw({width, theme: "light", document});
        const boxes = textBoxes(svg);
        const height = Number(svg.getAttribute("height"));
        expect(svg.getAttribute("viewBox")).toBe(`0 0 ${width} ${height}`);
        expect(boxes.filter((b) => b.left < 0 || b.right > width || b.top < 0 || b.bottom > height)).toEqual(
          []
        );
        const overlaps = boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter(
              (b) =>
                a.left < b.right - 0.5 &&
                b.left < a.right - 0.5 &&
                a.top < b.bottom - 0.5 &&
                b.top < a.bottom - 0.5
            )
            .map((b) => `${a.text} | ${b.text}`)
        );
        expect(overlaps).toEqual([]);
      });
});

describe("axes", () => {
  it("time ticks never touch, whatever the span, the width and the period", () => {
    for (const period of ["month", "quarter", "year"] as const)
      for (const width of [120, 200, 330, 580, 1150])
        for (const months of [1, 2, 5, 12, 30, 77, 200, 700]) {
          const [first, last] = [utc(2019, 4), addMonths(utc(2019, 4), months - 1)];
          const span = Math.max(1, last.getTime() - first.getTime());
          const ticks = timeTicks(
            first,
            last,
            (d) => ((d.getTime() - first.getTime()) / span) * width,
            width,
            period
          );
          expect(ticks.length).toBeGreaterThan(0);
          ticks.forEach(({middle, label}, i) => {
            const half = textWidth(label, 12) / 2;
            expect(middle - half).toBeGreaterThanOrEqual(-0.01);
            expect(middle + half).toBeLessThanOrEqual(Math.max(width, 2 * half) + 0.01);
            const before = ticks[i - 1];
            if (before)
              expect(middle - half).toBeGreaterThan(before.middle + textWidth(before.label, 12) / 2);
          });
        }
  });

  it("value ticks start at 0, reach the highest value and have different labels", () => {
    for (const measure of ["share", "count"] as const)
      for (const most of [0, 0.0004, 0.003, 0.07, 0.5, 1, 3, 17, 1234, 98765]) {
        if (measure === "share" && most > 1) continue;
        const ticks = valueTicks(most, measure);
        expect(ticks[0]!.value).toBe(0);
        expect(ticks.at(-1)!.value).toBeGreaterThanOrEqual(most);
        expect(new Set(ticks.map((t) => t.label)).size).toBe(ticks.length);
        if (measure === "count") expect(ticks.every((t) => Number.isInteger(t.value))).toBe(true);
      }
  });
});

describe("labels", () => {
  it("a truncated text fits and ends in an ellipsis", () => {
    for (const width of [20, 60, 100]) {
      const text = truncateText("retrieval-augmented generation", width, 13);
      expect(textWidth(text, 13)).toBeLessThanOrEqual(width);
      expect(text).toMatch(/…$/);
    }
    expect(truncateText("GPT", 60, 13)).toBe("GPT");
  });

  it("wrapped lines fit and lose no word unless lines are limited", () => {
    const text = "papers with an abstract that hold two or more of the terms of a topic";
    const lines = wrapText(text, 120, 13);
    expect(lines.join(" ")).toBe(text);
    expect(lines.every((l) => textWidth(l, 13) <= 120)).toBe(true);
    expect(wrapText(text, 120, 13, 400, 2)).toHaveLength(2);
  });

  it("heights spread apart keep their order and distance", () => {
    const placed = spread([10, 11, 12, 200, 201], 16, [0, 210]);
    const sorted = [...placed].sort((a, b) => a - b);
    expect(placed).toEqual(sorted);
    sorted.slice(1).forEach((y, i) => expect(y - sorted[i]!).toBeGreaterThanOrEqual(16));
    expect(Math.max(...placed)).toBeLessThanOrEqual(210);
  });

  it("the first circle gets its label even in a crowd; no label is on another", () => {
    const next = sequence(3);
    const circles = Array.from({length: 150}, (_, i) => ({
      key: String(i),
      label: `term number ${i}`,
      x: 20 + next() * 560,
      y: 20 + next() * 360,
      r: 14 - i / 15
    }));
    const labels = placeLabels(circles, 12, 600, 400);
    expect(labels[0]!.key).toBe("0");
    const boxes = labels.map(({text, x, y}) => ({
      left: x,
      right: x + textWidth(text, 12),
      top: y - 9,
      bottom: y + 2
    }));
    boxes.forEach((a, i) =>
      boxes.slice(i + 1).forEach((b) => {
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      })
    );
  });
});
