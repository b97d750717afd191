import {drawLegend, hatch, type LegendItem} from "./legend.js";
import {wrapText} from "./measure-text.js";
import {type ChartPick, makePickable, type Mark, type PickableFigure} from "./marks.js";
import {declareNamespace, openPen, type Pen} from "./svg.js";
import {type Theme, type ThemeName, themes} from "./theme.js";

export {hatch};
export type {ChartPick, LegendItem, PickableFigure};

export interface FigureOptions {
  /** Prefix of every id in the figure; the same figure has the same ids in every drawing. */
  id: string;
  title: string;
  subtitle?: string;
  /** Corpus, span and build: stands inside the figure. */
  source: string;
  /** What a person says of the figure, under the plot. */
  caption?: string;
  /** Small paragraphs at the foot, instead of the source alone. */
  footer?: readonly string[];
  /** Pixels of the whole figure: plots that can stretch fill them; others, and those without room, keep their height. */
  height?: number;
  /** Whether what lies behind the figure shows through. */
  isTransparent?: boolean;
  /** Pixels, 280 to 1600. Default 640. */
  width?: number;
  theme?: ThemeName;
  document?: Document;
}

/** Where a chart may draw. */
export interface Plot {
  pen: Pen;
  theme: Theme;
  group: SVGGElement;
  /** Pixels from the group's origin. */
  width: number;
  height: number;
  id: string;
  marks: Mark[];
}

export interface FigureContent {
  /** The finding in words: the text alternative. */
  summary: string;
  legend?: readonly LegendItem[];
  /** Height of the plot for a width, both in pixels. */
  height: (width: number) => number;
  /** Whether the plot may be of another height, down to so many pixels. */
  stretches?: {least: number};
  draw: (plot: Plot) => void;
}

export const fontFamily = '"Source Sans 3", sans-serif';

const padding = 16;
const titleSize = 17;
const textSize = 13;
const sourceSize = 11;
const lineHeight = 1.3;
/** Pixels between the plot and the words under it. */
const beneath = 12;

/** The frame of every chart: title, legend, plot and source line, all inside the SVG. */
export function figure(
  options: FigureOptions,
  {summary, legend = [], height, stretches, draw}: FigureContent
): PickableFigure {
  const {id, title, subtitle, source, theme: themeName = "light", document = globalThis.document} = options;
  const {caption = "", footer = [source], isTransparent = false} = options;
  const width = Math.max(280, Math.min(1600, Math.floor(options.width ?? 640)));
  const theme = themes[themeName];
  const pen = openPen(document);
  const inner = width - 2 * padding;
  const figureId = `${id}-figure`;
  const svg = pen("svg", {
    id: figureId,
    class: "figure",
    width,
    role: "group",
    "aria-labelledby": `${id}-title`,
    "aria-describedby": `${id}-finding`,
    "font-family": fontFamily,
    "font-size": textSize,
    fill: theme.ink
  });
  declareNamespace(svg);
  pen("title", {id: `${id}-title`}, svg, title);
  pen("desc", {id: `${id}-finding`}, svg, summary);
  pen(
    "style",
    {},
    svg,
    `#${figureId} .mark{cursor:pointer;outline:none}#${figureId} .mark:hover{opacity:.8}#${figureId} .hit:hover{stroke:${theme.muted};stroke-opacity:.5}` +
      `#${figureId} .mark:focus-visible{stroke:${theme.ink};stroke-width:2.5px;stroke-opacity:1}`
  );
  const background = isTransparent ? null : pen("rect", {width, fill: theme.surface}, svg);
  const head = pen("g", {}, svg);
  let y = padding;
  const lines = (
    text: string,
    size: number,
    attributes: Record<string, string | number>,
    weight: 400 | 600 = 400
  ) => {
    for (const line of wrapText(text, inner, size, weight)) {
      pen("text", {x: padding, y: y + size, "font-size": size, ...attributes}, head, line);
      y += size * lineHeight;
    }
  };
  const heightOf = (text: string, size: number): number =>
    wrapText(text, inner, size).length * size * lineHeight;
  lines(title, titleSize, {"font-weight": 600}, 600);
  if (subtitle) lines(subtitle, textSize, {fill: theme.muted});
  y = drawLegend(legend, {pen, theme, group: head, left: padding, top: y, width: inner, id});
  y += 10;
  const rest =
    Math.round(y) +
    beneath +
    heightOf(caption, textSize) +
    footer.reduce((sum, line) => sum + heightOf(line, sourceSize), 0) +
    padding -
    4;
  const plotHeight =
    stretches === undefined || options.height === undefined
      ? height(inner)
      : Math.max(stretches.least, Math.floor(options.height - rest));
  const group = pen("g", {transform: `translate(${padding},${Math.round(y)})`}, svg);
  const marks: Mark[] = [];
  draw({pen, theme, group, width: inner, height: plotHeight, id, marks});
  y = Math.round(y) + plotHeight + beneath;
  lines(caption, textSize, {});
  for (const line of footer) lines(line, sourceSize, {fill: theme.muted});
  const total = Math.ceil(y + padding - 4);
  svg.setAttribute("height", String(total));
  svg.setAttribute("viewBox", `0 0 ${width} ${total}`);
  background?.setAttribute("height", String(total));
  return makePickable(svg, marks);
}

/** A plot without data: says why. */
export function emptyFigure(options: FigureOptions, why: string): PickableFigure {
  return figure(options, {
    summary: why,
    height: (width) => Math.max(56, 18 * wrapText(why, width, textSize).length + 2),
    draw: ({pen, theme, group, width}) => {
      wrapText(why, width, textSize).forEach((line, i) => {
        pen("text", {x: 0, y: 20 + i * 18, fill: theme.muted}, group, line);
      });
    }
  });
}
