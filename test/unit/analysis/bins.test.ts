import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {binEdges, binLabel, binOf, dateBins, mostBins, numberBins} from "../../../src/analysis/bins.js";

describe("bins of numbers", () => {
  it("hold every number between the ends, each in the bin whose edges it lies between", () => {
    const finite = fc.double({noNaN: true, min: -1e9, max: 1e9});
    fc.assert(
      fc.property(
        finite,
        finite,
        fc.array(fc.double({noNaN: true, min: 0, max: 1}), {maxLength: 20}),
        (a, b, parts) => {
          const [min, max] = [Math.min(a, b), Math.max(a, b)];
          const bins = numberBins(min, max, {isWhole: false});
          if (bins === null) return;
          const edges = binEdges(bins);
          expect(bins.counts.length).toBeLessThanOrEqual(mostBins);
          for (const x of [min, max, ...parts.map((p) => min + p * (max - min))]) {
            const i = binOf(x, edges);
            expect(x).toBeGreaterThanOrEqual(edges[i]! - bins.step * 1e-9);
            expect(x).toBeLessThan(edges[i + 1]! + bins.step * 1e-9);
          }
        }
      )
    );
  });

  it("of whole numbers all hold equally many", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const bins = numberBins(Math.min(a, b), Math.max(a, b), {isWhole: true});
        if (bins === null) return;
        expect(Number.isInteger(bins.step) && Number.isInteger(bins.start)).toBe(true);
        expect(bins.counts.length).toBeGreaterThan(1);
        expect(bins.counts.length).toBeLessThanOrEqual(mostBins);
      })
    );
  });

  it("few whole numbers have a bar each", () => {
    const bins = numberBins(1990, 2010, {isWhole: true})!;
    expect([bins.start, bins.step, bins.counts.length]).toEqual([1990, 1, 21]);
    expect(binLabel(bins, 3)).toBe("1993");
  });

  it("tenths are on the right side of their edges", () => {
    const bins = numberBins(0, 1, {isWhole: false})!;
    const edges = binEdges(bins);
    expect(bins.step).toBe(0.05);
    for (const [i, x] of [0.05, 0.1, 0.15, 0.3, 0.7, 0.95].entries())
      expect(edges[binOf(x, edges)], String(i)).toBe(x);
  });

  it("one number, and ends too far apart, give none", () => {
    expect(numberBins(3, 3, {isWhole: true})).toBeNull();
    expect(numberBins(-1e308, 1e308, {isWhole: false})).toBeNull();
    expect(numberBins(NaN, 1, {isWhole: false})).toBeNull();
  });
});

describe("bins of dates", () => {
  it("are days, weeks from Monday, months, quarters, years or decades", () => {
    const described = (min: string, max: string) => {
      const bins = dateBins(min, max)!;
      return [bins.unit, bins.step, binLabel(bins, 0)];
    };
    expect(described("2024-02-27", "2024-03-02")).toEqual(["day", 1, "2024-02-27"]);
    expect(described("2024-01-03", "2024-04-30")).toEqual(["day", 7, "2024-01-01 to 2024-01-07"]);
    expect(described("2023-02-10", "2024-12-31")).toEqual(["month", 1, "2023-02"]);
    expect(described("2020-02-10", "2024-12-31")).toEqual(["month", 3, "2020-01 to 2020-03"]);
    expect(described("2003-05-01", "2024-12-31")).toEqual(["month", 12, "2003"]);
    expect(described("1805-05-01", "2024-12-31")).toEqual(["month", 120, "1800 to 1809"]);
    expect(dateBins("2024-01-01", "2024-01-01")).toBeNull();
    expect(dateBins("-infinity", "infinity")).toBeNull();
  });

  it("never are more than fit", () => {
    const day = fc.date({min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true});
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [min, max] = [a, b].map((d) => d.toISOString().slice(0, 10)).sort() as [string, string];
        const bins = dateBins(min, max);
        if (min === max) expect(bins).toBeNull();
        else expect(bins!.counts.length).toBeLessThanOrEqual(mostBins);
      })
    );
  });
});
