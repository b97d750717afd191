import {themes, type ThemeName} from "../src/charts/theme.js";
import {
  type DotsPerInch,
  dotsPerInch,
  type FigureLook,
  leastWidth,
  mostWidth,
  pixelsPerMillimetre,
  plainLook,
  type SizePresetName,
  sizePresets
} from "../src/snapshot/figure-look.js";
import {written} from "../src/snapshot/compose.js";
import {type SnapshotAsked, UsageError} from "./arguments.js";

/** The look that a command line asks for, beginning with another; throws a UsageError. */
export function lookOf(asked: SnapshotAsked, first: FigureLook = plainLook): FigureLook {
  const look = {...first};
  if (asked.preset !== null) {
    if (!Object.hasOwn(sizePresets, asked.preset))
      throw new UsageError(`no preset ${asked.preset}: there are ${Object.keys(sizePresets).join(", ")}`);
    const {width, height, unit, scale} = sizePresets[asked.preset as SizePresetName];
    Object.assign(look, {width, height, unit, scale});
  }
  if (asked.width !== null) {
    const {pixels, unit} = readLength(asked.width, "width");
    look.width = pixels;
    look.unit = unit;
    if (pixels < leastWidth || pixels > mostWidth)
      throw new UsageError(
        `--width goes from ${written(Math.ceil(leastWidth), look)} to ${written(mostWidth, look)}: ${asked.width}`
      );
  }
  if (asked.height !== null) {
    look.height = asked.height === "auto" ? null : readLength(asked.height, "height").pixels;
    if (look.height !== null && (look.height < 60 || look.height > 2 * mostWidth))
      throw new UsageError(`no height for a figure: ${asked.height}`);
  }
  if (asked.theme !== null) {
    if (!Object.hasOwn(themes, asked.theme))
      throw new UsageError(`no theme ${asked.theme}: there are ${Object.keys(themes).join(", ")}`);
    look.theme = asked.theme as ThemeName;
  }
  if (asked.transparent) look.isTransparent = true;
  if (asked.outlines) look.letters = "outlines";
  return look;
}

/** Dots per inch of a PNG; two to a pixel where nothing is said. */
export function dotsOf({dpi}: SnapshotAsked): DotsPerInch {
  if (dpi === null) return 192;
  const dots = dotsPerInch.find((one) => String(one) === dpi);
  if (dots === undefined) throw new UsageError(`--dpi is one of ${dotsPerInch.join(", ")}: ${dpi}`);
  return dots;
}

function readLength(text: string, what: string): {pixels: number; unit: FigureLook["unit"]} {
  const [, number, unit = "px"] = /^(\d+(?:\.\d+)?)\s*(mm|cm|px|in)?$/.exec(text.trim()) ?? [];
  if (number === undefined) throw new UsageError(`--${what} is a length like 85mm or 720px: ${text}`);
  const sizes: Record<string, number> = {
    px: 1,
    mm: pixelsPerMillimetre,
    cm: 10 * pixelsPerMillimetre,
    in: 96
  };
  return {pixels: Number(number) * sizes[unit]!, unit: unit === "px" ? "px" : "mm"};
}
