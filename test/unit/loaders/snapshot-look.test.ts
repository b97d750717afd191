import {expect, test} from "vitest";
import {type SnapshotAsked, UsageError} from "../../../loaders/arguments.js";
import {dotsOf, lookOf} from "../../../loaders/snapshot-look.js";
import {plainLook} from "../../../src/snapshot/figure-look.js";

const asked = (said: Partial<SnapshotAsked>): SnapshotAsked => ({
  data: null,
  view: null,
  chart: null,
  out: ["a.svg"],
  preset: null,
  width: null,
  height: null,
  theme: null,
  dpi: null,
  site: null,
  date: null,
  transparent: false,
  outlines: false,
  words: {},
  ...said
});

test("nothing asked is the plain look, or the look of the figure that is drawn again", () => {
  expect(lookOf(asked({}))).toEqual(plainLook);
  const first = {...plainLook, theme: "dark" as const, width: 300};
  expect(lookOf(asked({}), first)).toEqual(first);
  expect(lookOf(asked({theme: "light"}), first)).toEqual({...first, theme: "light"});
});

test("lengths are millimetres, centimetres, inches or pixels", () => {
  expect(lookOf(asked({width: "254mm"})).width).toBeCloseTo(960, 9);
  expect(lookOf(asked({width: "254mm"})).unit).toBe("mm");
  expect(lookOf(asked({width: "25.4 cm"})).width).toBeCloseTo(960, 9);
  expect(lookOf(asked({width: "10in"}))).toMatchObject({width: 960, unit: "mm"});
  expect(lookOf(asked({width: "500"}))).toMatchObject({width: 500, unit: "px"});
  expect(lookOf(asked({preset: "slide"}))).toMatchObject({width: 1280, height: 720});
  expect(lookOf(asked({preset: "slide", height: "auto"})).height).toBeNull();
});

test.each([
  [{width: "wide"}, "--width is a length like 85mm or 720px: wide"],
  [{width: "-3px"}, "--width is a length"],
  [{width: "10mm"}, "--width goes from"],
  [{width: "90000px"}, "--width goes from"],
  [{height: "1px"}, "no height for a figure: 1px"],
  [{theme: "pink"}, "no theme pink: there are light, dark, grey"],
  [{preset: "toString"}, "no preset toString: there are screen, single"]
])("%j is refused: %s", (said, reason) => {
  expect(() => lookOf(asked(said))).toThrow(UsageError);
  expect(() => lookOf(asked(said))).toThrow(reason);
});

test("dots per inch are one of four", () => {
  expect(dotsOf(asked({}))).toBe(192);
  expect(dotsOf(asked({dpi: "600"}))).toBe(600);
  expect(() => dotsOf(asked({dpi: "72"}))).toThrow("--dpi is one of 96, 192, 300, 600: 72");
});
