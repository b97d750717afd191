import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {wholeMap, withinMap} from "../../../src/model/map-look.js";
import {mapLook} from "../../../src/state/map-look.js";

const number = fc.double({min: -20, max: 20, noNaN: true});

describe("a look at a map", () => {
  it("shows nothing beside the map", () => {
    fc.assert(
      fc.property(number, number, number, (zoom, x, y) => {
        const look = withinMap({zoom, x, y});
        expect(look.zoom >= 1 && look.zoom <= 12).toBe(true);
        for (const middle of [look.x, look.y]) {
          expect(middle - 0.5 / look.zoom).toBeGreaterThan(-1e-9);
          expect(middle + 0.5 / look.zoom).toBeLessThan(1 + 1e-9);
        }
      })
    );
  });

  it("stands in the address and is read back", () => {
    const parameter = mapLook();
    fc.assert(
      fc.property(number, number, number, (zoom, x, y) => {
        const text = parameter.write(withinMap({zoom, x, y}));
        const read = parameter.read(text);
        expect("value" in read && parameter.write(read.value)).toBe(text);
      })
    );
  });

  it("says what it cannot read, and takes the nearest look there is", () => {
    const parameter = mapLook();
    for (const text of ["", "2", "2,0.5", "a,b,c", "2,0.5,", "2,0.5,0.5,0.5", "NaN,0,0", "1e999,0,0"])
      expect(parameter.read(text)).toHaveProperty("reason");
    expect(parameter.read("0.1,7,-3")).toEqual({value: wholeMap});
    expect(parameter.read("99,2,-1")).toEqual({value: {zoom: 12, x: 0.958, y: 0.042}});
  });
});
