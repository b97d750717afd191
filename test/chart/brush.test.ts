import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {type PeriodBrush, periodBrush, type PlaceRange} from "../../src/charts/period-brush.js";
import {totals} from "./figures.js";

function open(chosen: PlaceRange | null) {
  const {window} = new JSDOM("");
  const brush: PeriodBrush = periodBrush(totals, {
    width: 640,
    document: window.document,
    step: "month",
    chosen
  });
  window.document.body.append(brush);
  const told: string[] = [];
  for (const kind of ["input", "change"]) brush.addEventListener(kind, () => told.push(kind));
  const [first, last] = [...brush.querySelectorAll(".handle")] as [Element, Element];
  const press = (on: Element, key: string) =>
    on.dispatchEvent(new window.KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
  return {brush, first, last, press, told};
}

describe("the brush", () => {
  test("two handles move by keys, stay in order, and tell what they did", () => {
    const {brush, first, last, press, told} = open({first: 8, last: 20});
    press(first, "ArrowRight");
    expect(brush.value).toEqual({first: 9, last: 20});
    expect(told).toEqual(["input", "change"]);
    press(last, "PageDown");
    expect(brush.value).toEqual({first: 9, last: 9});
    press(last, "ArrowLeft");
    expect(brush.value).toEqual({first: 9, last: 9});
    press(first, "Home");
    press(last, "End");
    expect(brush.value).toBeNull();
  });

  test("Escape takes the range away; a key that does nothing tells nothing", () => {
    const {brush, first, press, told} = open({first: 3, last: 5});
    press(first, "x");
    expect(told).toEqual([]);
    press(first, "Escape");
    expect(brush.value).toBeNull();
    expect(told).toEqual(["input", "change"]);
  });

  test("handles are sliders that say their period and its papers", () => {
    const {first, last} = open({first: 0, last: 2});
    expect(first.getAttribute("role")).toBe("slider");
    expect(first.getAttribute("aria-valuetext")).toMatch(/^Jan 2023, \d+ papers$/);
    expect(last.getAttribute("aria-valuetext")).toMatch(/^Mar 2023, \d+ papers$/);
    expect(last.getAttribute("aria-valuenow")).toBe("2");
  });

  test("a range set by code makes no event, and bounds beyond the periods are all of them", () => {
    const {brush, told} = open(null);
    brush.choose({first: 4, last: 6});
    expect(brush.value).toEqual({first: 4, last: 6});
    brush.choose({first: -3, last: 99});
    expect(brush.value).toBeNull();
    expect(told).toEqual([]);
  });

  test("what is left of each period is drawn over all papers", () => {
    const {brush} = open(null);
    brush.fill(totals.map(() => 0));
    const bars = [...brush.querySelectorAll("rect")].filter((r) => r.getAttribute("height") === "0");
    expect(bars.length).toBe(totals.length);
  });

  test("no period at all is an empty brush", () => {
    const {window} = new JSDOM("");
    const brush = periodBrush([], {width: 300, document: window.document, step: "year", chosen: null});
    expect(brush.value).toBeNull();
    expect(brush.outerHTML).not.toMatch(/NaN|undefined/);
  });
});
