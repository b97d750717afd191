import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  type Facet,
  facets,
  type Filter,
  type Match,
  matches,
  noFilter,
  withNames
} from "../../../src/model/filter.js";
import {readState, writeState} from "../../../src/state/address-state.js";
import {filterOf, filterValues, filterView} from "../../../src/state/filter-state.js";
import {migrateSearch} from "../../../src/state/migrate.js";
import {firstStep, redo, step, undo} from "../../../src/state/steps.js";

const day = fc
  .date({min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true})
  .map((d) => d.toISOString().slice(0, 10));
const names = fc.array(fc.string({unit: "grapheme", minLength: 1}), {minLength: 1, maxLength: 3});
const filters: fc.Arbitrary<Filter> = fc
  .record({
    from: fc.option(day, {nil: null}),
    to: fc.option(day, {nil: null}),
    words: fc.string({unit: "grapheme"}),
    abstract: fc.constantFrom("any" as const, "with" as const, "without" as const),
    named: fc.array(fc.tuple(fc.constantFrom<Facet>(...facets), fc.constantFrom<Match>(...matches), names), {
      maxLength: 4
    })
  })
  .map(({named, ...rest}) =>
    named.reduce<Filter>((filter, [facet, match, list]) => withNames(filter, facet, match, list), {
      ...noFilter,
      ...rest
    })
  );

describe("a filter in the address", () => {
  test("comes back as it was, beside another one and other keys", () => {
    const view = {...filterView("in"), ...filterView("vs")};
    fc.assert(
      fc.property(filters, filters, (filter, compared) => {
        const search = writeState(
          view,
          {...filterValues("in", filter), ...filterValues("vs", compared)} as never,
          "?measure=count"
        );
        const {state, problems} = readState(view, search);
        expect(problems).toEqual([]);
        expect(filterOf("in", state)).toEqual(filter);
        expect(filterOf("vs", state)).toEqual(compared);
        expect(new URLSearchParams(search).get("measure")).toBe("count");
      })
    );
  });

  test("is nothing where the filter is, and can be read by a person", () => {
    const write = (filter: Filter) => writeState(filterView("in"), filterValues("in", filter) as never);
    expect(write(noFilter)).toBe("");
    expect(
      write({...withNames(noFilter, "family", "any", ["Llama", "GPT"]), from: "2023-01-01", words: "a OR b"})
    ).toBe("?in.family=Llama,GPT&in.from=2023-01-01&in.words=a+OR+b");
  });
});

describe("links of earlier versions", () => {
  test.each([
    ["", ""],
    ["?measure=count", "?measure=count"],
    ["?q=llama+2&sort=title", "?sort=title&in.words=llama+2"],
    ["?compare=venues&a=ACL&b=EMNLP", "?in.venue=ACL&vs.venue=EMNLP"],
    ["?compare=venues&a=ACL", "?in.venue=ACL&vs=all"],
    ["?compare=search&a=llama", "?in.words=llama&vs=all"],
    [
      "?compare=periods&a=2024&b=2022+to+2023-06",
      "?in.from=2024-01-01&in.to=2024-12-31&vs.from=2022-01-01&vs.to=2023-06-30"
    ],
    ["?a=2024-02", "?in.from=2024-02-01&in.to=2024-02-29&vs.to=2024-01-31"],
    ["?compare=periods&a=nonsense", ""],
    ["?smooth=yes&by=year", "?smooth=3&by=year"]
  ])("%s becomes %s", (before, after) => {
    expect(migrateSearch(before)).toBe(after);
  });

  test("a link of today stays as it is", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const search = writeState(filterView("in"), filterValues("in", filter) as never);
        expect(migrateSearch(search)).toBe(search);
      })
    );
  });
});

describe("undo and redo", () => {
  const commands = fc.array(fc.oneof(fc.nat(9), fc.constantFrom("undo" as const, "redo" as const)), {
    maxLength: 40
  });

  test("undo after do is identity, redo after undo too", () => {
    fc.assert(
      fc.property(commands, fc.nat(9), (all, next) => {
        let steps = firstStep(0);
        for (const command of all)
          steps = command === "undo" ? undo(steps) : command === "redo" ? redo(steps) : step(steps, command);
        const done = step(steps, next);
        expect(undo(done).present).toBe(steps.present);
        expect(undo(done).past).toEqual(steps.past);
        expect(redo(undo(done))).toEqual(done);
      })
    );
  });

  test("nothing to undo changes nothing", () => {
    const steps = firstStep("a");
    expect(undo(steps)).toBe(steps);
    expect(redo(steps)).toBe(steps);
  });
});
