import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readState, writeState} from "../../../src/state/address-state.js";
import {evidence} from "../../../src/state/evidence-state.js";
import {choice, day, flag, integer, list, month, text} from "../../../src/state/view.js";

const view = {
  measure: choice(["share", "count"]),
  least: integer({min: -5, max: 50, fallback: 3}),
  smooth: flag(),
  query: text("start"),
  terms: list(["a"]),
  from: day(),
  since: month("2024-05"),
  open: evidence()
};

const words = fc.string({unit: "grapheme"});
const items = fc.array(fc.string({unit: "grapheme", minLength: 1}), {maxLength: 4});
const day$ = fc
  .date({min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true})
  .map((d) => d.toISOString().slice(0, 10));
const maybe = fc.option(day$, {nil: null});
const states = fc.record({
  measure: fc.constantFrom("share" as const, "count" as const),
  least: fc.integer({min: -5, max: 50}),
  smooth: fc.boolean(),
  query: words,
  terms: items,
  from: maybe,
  since: fc.option(
    day$.map((d) => d.slice(0, 7)),
    {nil: null}
  ),
  open: fc.option(
    fc.record({
      terms: fc.array(words, {maxLength: 3}),
      topics: fc.array(fc.nat(999), {maxLength: 2}),
      primary: fc.option(fc.integer({min: -1, max: 999}), {nil: null}),
      families: items,
      members: items,
      keywords: items,
      groups: items,
      words: items,
      from: maybe,
      to: maybe,
      months_only: fc.boolean(),
      with_abstract: fc.boolean(),
      compared: fc.boolean()
    }),
    {nil: null}
  )
});

describe("the state in the address", () => {
  it("what was written is read back", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(view, writeState(view, state))).toEqual({state, problems: []});
      })
    );
  });

  it("reading never throws and always gives a whole state", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...Object.keys(view)), (value, name) => {
        const {state} = readState(view, `?${name}=${value}`);
        expect(Object.keys(state)).toEqual(Object.keys(view));
      })
    );
  });

  it("the default state has an empty address", () => {
    expect(writeState(view, readState(view, "").state)).toBe("");
  });

  it("a value that means nothing gives the default and the reason", () => {
    const {state, problems} = readState(view, "?least=51&measure=length&from=2024-02-30");
    expect([state.least, state.measure, state.from]).toEqual([3, "share", null]);
    expect(problems.map((p) => p.name)).toEqual(["measure", "least", "from"]);
  });

  it("keys are sorted, and those of others stay", () => {
    const {state} = readState(view, "?measure=count");
    expect(writeState(view, {...state, smooth: true}, "?zoom=2&b=1&b=2")).toBe(
      "?b=1&b=2&measure=count&smooth=yes&zoom=2"
    );
  });

  it("a request for papers stays readable", () => {
    const open = "?open=term:large+language+model~from:2024-05-01~to:2024-05-31~months~shares";
    const {state} = readState(view, open);
    expect(state.open?.terms).toEqual(["large language model"]);
    expect(writeState(view, state)).toBe(open);
  });
});
