import type {ThemeName} from "../charts/theme.js";

/** How a figure is made to look when it leaves the page. */
export interface FigureLook {
  theme: ThemeName;
  /** Whether what lies behind the figure shows through. */
  isTransparent: boolean;
  /** Pixels of 1/96 inch. */
  width: number;
  /** Pixels; null for as high as the chart needs to be. */
  height: number | null;
  /** What the width is written in, in the file and to the person. */
  unit: "mm" | "px";
  /** Size of text and lines against the page's; smaller where text would not fit, never below 6 points. */
  scale: number;
  /** Letters as text in the bundled font, or as outlines that need no font. */
  letters: "text" | "outlines";
}

/** Pixels of 1/96 inch in a millimetre. */
export const pixelsPerMillimetre = 96 / 25.4;

/** Points (1/72 inch) below which no text of a figure may be. */
export const smallestPoints = 6;

/** Pixels of 1/96 inch that a figure may be wide and high: below, text of 6 points leaves no room for a chart. */
export const leastWidth = 250;
export const mostWidth = 3200;

export interface SizePreset {
  label: string;
  width: number;
  height: number | null;
  unit: FigureLook["unit"];
  scale: number;
}

const millimetres = (value: number): number => value * pixelsPerMillimetre;

/** Sizes that journals, slides and cards ask for. */
export const sizePresets = {
  screen: {label: "Screen, 720 px", width: 720, height: null, unit: "px", scale: 1},
  single: {label: "Single column, 85 mm", width: millimetres(85), height: null, unit: "mm", scale: 0.75},
  double: {label: "Double column, 178 mm", width: millimetres(178), height: null, unit: "mm", scale: 0.75},
  slide: {label: "Slide, 16:9", width: 1280, height: 720, unit: "px", scale: 1.6},
  card: {label: "Social card, 1200 × 630 px", width: 1200, height: 630, unit: "px", scale: 1.6}
} as const satisfies Record<string, SizePreset>;

export type SizePresetName = keyof typeof sizePresets;

/** The look of a figure that nobody has changed. */
export const plainLook: FigureLook = {
  theme: "light",
  isTransparent: false,
  width: sizePresets.screen.width,
  height: null,
  unit: "px",
  scale: 1,
  letters: "text"
};

/** Dots per inch of a PNG that can be asked for; 96 and 192 are one and two dots to a pixel. */
export const dotsPerInch = [96, 192, 300, 600] as const;
export type DotsPerInch = (typeof dotsPerInch)[number];
