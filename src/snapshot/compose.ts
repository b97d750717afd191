import {textWidth, wrapText} from "../charts/measure-text.js";
import {pixel} from "../charts/svg.js";
import type {FigureSource} from "../figures/figure-source.js";
import {runnableSql} from "../figures/runnable-sql.js";
import type {Filters} from "../model/filter.js";
import {type FigureLook, leastWidth, mostWidth, pixelsPerMillimetre, smallestPoints} from "./figure-look.js";
import {
  type ComposedWords,
  type FigureCorpus,
  type FigureMemory,
  type FigureView,
  viewAddress,
  wordNames
} from "./figure-memory.js";
import {outlineText} from "./outline-text.js";
import {standAlone} from "./stand-alone.js";
import {writeSvg} from "./write-svg.js";

/** What a figure is made from besides the chart. */
export interface Surroundings {
  /** Address of the site, ending in "/"; null where it has none yet. */
  site: string | null;
  view: FigureView;
  /** By which the figure is drawn. */
  filters: Filters;
  corpus: FigureCorpus;
  /** Whether the word index holds positions: statements that look for phrases differ. */
  positions: boolean;
  litscope: string;
  /** ISO day. */
  today: string;
}

/** Files of the bundled font that a figure may need. */
export interface FigureFont {
  /** `@font-face` rules with the font's bytes inside, for figures whose letters are text. */
  rules: string;
  /** Outlines of its glyphs, for figures whose letters are not. */
  outlines: GlyphOutlines | null;
}

/** Per weight and character: the advance in thousandths of an em, and the path in the same units, y upwards. */
export type GlyphOutlines = Record<400 | 600, Record<string, {width: number; path: string}>>;

export interface ComposedFigure {
  /** The whole file. */
  svg: string;
  /** Pixels of 1/96 inch. */
  width: number;
  height: number;
  /** What the figure shows, in words. */
  alt: string;
  memory: FigureMemory;
  /** What of the look could not be had, in words; "" where it could. */
  said: string;
}

export interface ComposeOptions {
  source: FigureSource;
  look: FigureLook;
  words: ComposedWords;
  surroundings: Surroundings;
  font: FigureFont;
  document: Document;
}

const longMonth = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC"
});

/** The words of a figure that nobody has changed. */
export function defaultWords(
  source: FigureSource,
  {view, site, today}: Pick<Surroundings, "view" | "site" | "today">
): ComposedWords {
  const {title, subtitle, filter, method, source: from} = source.words();
  return {
    title,
    subtitle: [subtitle, filter && `Filter: ${filter}`].filter((part) => part !== "").join(". "),
    caption: "",
    method,
    source: from,
    date: longMonth.format(new Date(`${today}T00:00:00Z`)),
    address: viewAddress(view, site)
  };
}

/** Steps in which text is made smaller until a figure of a fixed height holds it. */
const shrink = 0.94;

/**
 * A chart with its words in one SVG that stands alone, laid out for its size: text is never below six points, and where
 * a fixed height cannot hold it, the figure is higher and `said` tells.
 */
export function composeFigure(options: ComposeOptions): ComposedFigure {
  const {source, words, font, document} = options;
  const look = {...options.look, width: Math.min(mostWidth, Math.max(leastWidth, options.look.width))};
  const {svg, scale, height, drawn} = drawAtSize(source, look, words, document);
  const said: string[] = [];
  if (look.width !== options.look.width)
    said.push(`the width is ${written(look.width, look)}, the nearest that can be had`);
  if (look.height !== null && height > look.height + 0.5)
    said.push(
      `the figure is ${written(height, look)} high, not ${written(look.height, look)}: text would be below ${smallestPoints} points`
    );
  else if (scale < look.scale - 0.005)
    said.push(`text is at ${Math.round(100 * scale)}% instead of ${Math.round(100 * look.scale)}%, to fit`);
  else if (scale > look.scale + 0.005)
    said.push(
      `text is at ${Math.round(100 * scale)}% instead of ${Math.round(100 * look.scale)}%, for at least ${smallestPoints} points`
    );
  const wide = drawn.width;
  const tall = height / scale;
  const above = Math.max(0, (tall - drawn.height) / 2);
  svg.setAttribute("viewBox", `0 ${pixel(-above)} ${pixel(wide)} ${pixel(tall)}`);
  svg.setAttribute("width", attribute(look.width, look));
  svg.setAttribute("height", attribute(height, look));
  const ground = [...svg.children].find((child) => child.localName === "rect");
  if (!look.isTransparent && ground !== undefined) {
    ground.setAttribute("y", pixel(-above));
    ground.setAttribute("height", pixel(tall));
  }
  const alt = svg.querySelector("desc")?.textContent ?? "";
  const memory = memoryOf({...options, look});
  standAlone(svg, {rules: look.letters === "text" ? font.rules : "", memory});
  if (look.letters === "outlines") {
    if (font.outlines === null) throw new Error("the outlines of the font are not there");
    const missing = outlineText(svg, font.outlines);
    if (missing.length > 0) said.push(`the font has no outline of ${missing.join(" ")}, which stay text`);
  }
  return {svg: writeSvg(svg), width: look.width, height, alt, memory, said: sentence(said)};
}

/** What a figure carries with it. */
function memoryOf({source, look, words, surroundings}: ComposeOptions): FigureMemory {
  const {view, site, filters, corpus, positions, litscope, today} = surroundings;
  const unedited = defaultWords(source, surroundings);
  return {
    form: 1,
    litscope,
    chart: source.id,
    view,
    site,
    corpus,
    sql: runnableSql(
      source.sql().map(({sql}) => sql),
      filters,
      {positions}
    ),
    made: today,
    look,
    words,
    edited: wordNames.filter((name) => words[name] !== unedited[name])
  };
}

/** Draws at the scale that the look asks for, or the nearest at which text is large enough and the height suffices. */
function drawAtSize(source: FigureSource, look: FigureLook, words: ComposedWords, document: Document) {
  const draw = (scale: number) => {
    const width = Math.min(1600, Math.max(280, Math.floor(look.width / scale)));
    const actual = look.width / width;
    const svg = source.draw({
      width,
      theme: look.theme,
      document,
      title: words.title,
      subtitle: words.subtitle,
      caption: words.caption,
      footer: footerOf(words, width),
      isTransparent: look.isTransparent,
      ...(look.height !== null && {height: Math.floor(look.height / actual)})
    });
    return {
      svg,
      scale: actual,
      drawn: {width, height: Number(svg.getAttribute("height"))},
      points: smallestText(svg) * 0.75 * actual
    };
  };
  let made = draw(look.scale);
  if (made.points < smallestPoints) made = draw((made.scale * smallestPoints) / made.points + 1e-9);
  if (look.height !== null) {
    while (made.drawn.height * made.scale > look.height + 0.5) {
      const smaller = draw(made.scale * shrink);
      if (smaller.points < smallestPoints || smaller.scale >= made.scale) break;
      made = smaller;
    }
  }
  const natural = made.drawn.height * made.scale;
  return {...made, height: look.height === null ? natural : Math.max(look.height, natural)};
}

/** Size in its own pixels of the smallest text of a figure. */
function smallestText(svg: SVGSVGElement): number {
  const own = Number(svg.getAttribute("font-size")) || 13;
  return Math.min(
    own,
    ...[...svg.querySelectorAll("[font-size]")].map((element) => Number(element.getAttribute("font-size")))
  );
}

/** As `charts/figure.ts` sets the lines at the foot. */
const footerSize = 11;
const footerMargin = 32;
const mostAddressLines = 3;

/** The lines at the foot of a figure: method, source, date and address. */
function footerOf({method, source, date, address}: ComposedWords, width: number): string[] {
  return [method, source, date, ...addressLines(address, width - footerMargin)].filter((line) => line !== "");
}

/** An address in lines that can be read and typed; one that is too long is named as far as its question mark. */
function addressLines(address: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of address) {
    if (textWidth(line + character, footerSize) > width) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= mostAddressLines) return lines;
  const [page = ""] = address.split(/[?#]/);
  return wrapText(`${page} (the file holds the whole address)`, width, footerSize);
}

function attribute(pixels: number, {unit}: FigureLook): string {
  return unit === "mm" ? `${Math.round((100 * pixels) / pixelsPerMillimetre) / 100}mm` : pixel(pixels);
}

/** "85 mm", "720 px". */
export function written(pixels: number, {unit}: Pick<FigureLook, "unit">): string {
  return unit === "mm"
    ? `${Math.round((10 * pixels) / pixelsPerMillimetre) / 10} mm`
    : `${Math.round(pixels)} px`;
}

function sentence(parts: readonly string[]): string {
  const text = parts.join("; ");
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
