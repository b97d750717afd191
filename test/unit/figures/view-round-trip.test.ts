import fc from "fast-check";
import {expect, it} from "vitest";
import {periodChoices} from "../../../src/figures/fitting-period.js";
import {smoothings, topicsView} from "../../../src/figures/topics-figures.js";
import {noFilter, withNames} from "../../../src/model/filter.js";
import {figurePlace} from "../../../src/page/figure-place.js";
import type {FigureMemory} from "../../../src/snapshot/figure-memory.js";
import {readMemoryText} from "../../../src/snapshot/read-memory.js";
import {writeMemory} from "../../../src/snapshot/write-memory.js";
import {readState, writeState} from "../../../src/state/address-state.js";
import {filtersOf, filtersValues, filtersView} from "../../../src/state/filters-state.js";
import {anyMemory} from "../snapshot/random-memory.js";

const view = {...filtersView, ...topicsView};
const name = fc
  .string({unit: "grapheme", minLength: 1, maxLength: 12})
  .filter((text) => text.trim() === text);
const names = fc.uniqueArray(name, {maxLength: 3});
const states = fc.record({
  measure: fc.constantFrom("share" as const, "count" as const),
  by: fc.constantFrom(...periodChoices),
  log: fc.boolean(),
  releases: names,
  smooth: fc.constantFrom(...smoothings),
  topic: name,
  terms: names,
  families: names,
  words: name,
  from: fc.constantFrom(null, "2023-02-01", "2024-12-31"),
  isCompared: fc.boolean()
});

it("whatever a page shows, the figure that leaves it leads back to the same state", () => {
  fc.assert(
    fc.property(states, anyMemory, ({families, words, from, isCompared, ...own}, memory: FigureMemory) => {
      const filter = {...withNames(noFilter, "family", "none", families), words, from};
      const filters = {filter, compared: isCompared ? noFilter : null};
      const state = {...filtersValues(filters), ...own};
      const search = writeState(view, state as never);
      const figure = {
        ...memory,
        chart: "term-lines",
        view: {page: "topics.html", search, fragment: "term-lines"}
      };
      const read = readMemoryText(writeMemory(figure));
      if ("reason" in read) throw new Error(read.reason);
      const place = figurePlace(read);
      if ("reason" in place) throw new Error(place.reason);
      const address = new URL(place.address, "https://example.org/site/");
      expect(address.hash).toBe("#term-lines");
      const back = readState(view, address.search);
      expect(back.problems).toEqual([]);
      expect(writeState(view, back.state)).toBe(search);
      expect(filtersOf(back.state)).toEqual(filters);
      expect(back.state).toMatchObject(own);
    })
  );
});
