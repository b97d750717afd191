import {type MapLook, roundedLook, wholeMap, withinMap} from "../model/map-look.js";
import type {Parameter} from "./view.js";

/** A look at a map: "2.5,0.4,0.62". */
export function mapLook(): Parameter<MapLook> {
  return {
    fallback: wholeMap,
    read(text) {
      const parts = text.split(",");
      const numbers = parts.map(Number);
      if (parts.length !== 3 || parts.includes("") || !numbers.every(Number.isFinite))
        return {reason: "is no look at the map like 2,0.5,0.5"};
      const [zoom, x, y] = numbers as [number, number, number];
      return {value: roundedLook(withinMap({zoom, x, y}))};
    },
    write(value) {
      const {zoom, x, y} = roundedLook(value);
      return [zoom, x, y].join(",");
    }
  };
}
