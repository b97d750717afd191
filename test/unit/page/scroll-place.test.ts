import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {scrollPlace} from "../../../src/page/scroll-place.js";

const view = 450;
const sizes = fc.oneof(
  fc.integer({min: 0, max: 20_000_000}),
  fc.integer({min: 20_000_000, max: 3_000_000_000})
);

describe("a scrolled frame", () => {
  it("shows contents that fit into it pixel by pixel", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 15_000_000}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (height, part) => {
          const place = scrollPlace(height, view);
          const at = Math.floor(part * Math.max(0, height - view));
          place.follow(at);
          expect(place.top()).toBe(at);
          expect(place.height).toBe(height);
        }
      )
    );
  });

  it("is never taller than browsers allow, and both ends are reached", () => {
    fc.assert(
      fc.property(sizes, (height) => {
        const place = scrollPlace(height, view);
        expect(place.height).toBeLessThanOrEqual(15_000_000);
        place.follow(place.height - view);
        expect(place.top()).toBe(Math.max(0, height - view));
        place.follow(0);
        expect(place.top()).toBe(0);
      })
    );
  });

  it("small moves go as far as the wheel turned, wherever the bar stands", () => {
    const height = 2_000_000_000;
    const place = scrollPlace(height, view);
    place.follow(7_000_000);
    const [before, frame] = [place.top(), 7_000_000];
    for (let i = 1; i <= 50; i++) place.follow(frame + i * 90);
    expect(place.top() - before).toBe(4500);
  });

  it("what it goes to is what is seen, and the bar then stands there", () => {
    fc.assert(
      fc.property(sizes, fc.double({min: 0, max: 1, noNaN: true}), (height, part) => {
        const place = scrollPlace(height, view);
        const wanted = Math.floor(part * Math.max(0, height - view));
        const frame = place.goTo(wanted);
        expect(place.top()).toBe(wanted);
        expect(frame).toBeGreaterThanOrEqual(0);
        expect(frame).toBeLessThanOrEqual(Math.max(0, place.height - view));
        place.follow(frame);
        expect(place.top()).toBe(wanted);
      })
    );
  });

  it("never shows what is beyond the ends, however it is scrolled", () => {
    fc.assert(
      fc.property(
        sizes,
        fc.array(fc.integer({min: -2000, max: 16_000_000}), {maxLength: 40}),
        (height, moves) => {
          const place = scrollPlace(height, view);
          for (const at of moves) {
            place.follow(at);
            expect(place.top()).toBeGreaterThanOrEqual(0);
            expect(place.top()).toBeLessThanOrEqual(Math.max(0, height - view));
          }
        }
      )
    );
  });
});
