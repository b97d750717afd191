import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {newcombe} from "../../../src/analysis/newcombe.js";
import {rising, risingWindow} from "../../../src/analysis/rising.js";

const utc = (text: string): Date => new Date(`${text}T00:00:00Z`);
const row = (term: string, recent_k: number, earlier_k: number, recent_n = 400, earlier_n = 400) => ({
  term,
  recent_k,
  recent_n,
  earlier_k,
  earlier_n
});

describe("what rises", () => {
  it("is what is measurably more frequent in the last twelve months, most first", () => {
    const changes = rising([
      row("steady", 40, 40),
      row("up", 60, 20),
      row("down", 5, 50),
      row("far up", 200, 20)
    ]);
    expect(changes.rising.map(({term}) => term)).toEqual(["far up", "up"]);
    expect(changes.falling.map(({term}) => term)).toEqual(["down"]);
    expect(changes.rising[1]).toMatchObject({
      recent: {share: 0.15},
      earlier: {share: 0.05},
      ...newcombe(60, 400, 20, 400)
    });
    expect(changes.too_little).toBeNull();
  });

  it("is nothing where shares stay, however much the corpus grows", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 50}), fc.integer({min: 1, max: 40}), (k, growth) => {
        const {rising: up, falling} = rising([row("fixed", k * growth, k, 50 * growth, 50)]);
        expect([...up, ...falling]).toEqual([]);
      })
    );
  });

  it("turns round when time does", () => {
    const counts = fc.tuple(fc.nat(100), fc.nat(100));
    fc.assert(
      fc.property(fc.array(counts), (list) => {
        const forth = rising(list.map(([a, b], i) => row(`term ${i}`, a, b, 100, 250)));
        const back = rising(list.map(([a, b], i) => row(`term ${i}`, b, a, 250, 100)));
        expect(back.falling.map(({term}) => term)).toEqual(forth.rising.map(({term}) => term));
        expect(back.rising.map(({term}) => term)).toEqual(forth.falling.map(({term}) => term));
      })
    );
  });

  it("cannot be said of a short corpus, or of one without papers on either side", () => {
    expect(rising([row("up", 60, 20)], {n_months: 23})).toEqual({
      rising: [],
      falling: [],
      too_little: "the corpus spans 23 whole months; 24 are needed"
    });
    expect(rising([row("up", 0, 20, 0)]).too_little).toBe(
      "no paper with an abstract in the last twelve whole months"
    );
    expect(rising([row("up", 3, 0, 400, 0)]).too_little).toBe(
      "no paper with an abstract before the last twelve whole months"
    );
    expect(rising([], {n_months: 24})).toEqual({rising: [], falling: [], too_little: null});
  });

  it("compares twelve whole months with those before them", () => {
    expect(risingWindow(utc("2021-04-09"), utc("2025-12-30"))).toEqual({
      recent_first: utc("2024-12-01"),
      recent_last: utc("2025-11-01"),
      n_months: 56
    });
    expect(risingWindow(utc("2025-12-09"), utc("2025-12-30")).n_months).toBe(0);
  });
});
