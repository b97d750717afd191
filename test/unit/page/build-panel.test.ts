import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Progress} from "../../../src/build/progress.js";
import {partDone} from "../../../src/page/build-panel.js";

/** As a build in the browser goes through them. */
const stages = [
  "reading the files",
  "merging",
  "reading the texts",
  "choosing terms",
  "counting terms",
  "finding topics",
  "answering the pages",
  "writing tables"
];

const counts = fc
  .tuple(fc.nat(1e6), fc.array(fc.nat(1e6), {minLength: 1, maxLength: 6}))
  .map(([total, done]) =>
    done.map((n) => ({done: Math.min(n, total), total})).sort((a, b) => a.done - b.done)
  );
const builds = fc
  .tuple(...stages.map(() => counts))
  .map((all) => all.flatMap((steps, i): Progress[] => steps.map((step) => ({stage: stages[i]!, ...step}))));

describe("how far a build is", () => {
  it("never decreases over the stages in their order", () => {
    fc.assert(
      fc.property(builds, (build) => {
        const parts = build.map(partDone);
        expect(parts).toEqual([...parts].sort((a, b) => a - b));
      })
    );
  });

  it("lies between 0 and 1, even where more is done than there was to do, or how much is not known", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...stages), fc.string()),
        fc.nat(1e9),
        fc.nat(1e9),
        (stage, done, total) => {
          const part = partDone({stage, done, total});
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      )
    );
  });

  it("begins at nothing and ends at all", () => {
    expect(partDone({stage: stages[0]!, done: 0, total: 100})).toBe(0);
    expect(partDone({stage: stages.at(-1)!, done: 15, total: 15})).toBe(1);
  });

  it("is further in each stage than in the one before", () => {
    const starts = stages.map((stage) => partDone({stage, done: 0, total: 1}));
    expect(new Set(starts).size).toBe(stages.length);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it("the end of a stage is the beginning of the next", () => {
    for (const [i, stage] of stages.slice(0, -1).entries())
      expect(partDone({stage, done: 7, total: 7})).toBeCloseTo(
        partDone({stage: stages[i + 1]!, done: 0, total: 7}),
        12
      );
  });
});
