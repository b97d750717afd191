import type {ChartPick} from "../charts/figure.js";
import type {DisplayTable} from "../model/series.js";
import {cardTools} from "./card-tools.js";
import {sqlDetails} from "./card-sql.js";
import {failure} from "./failure.js";
import {tableView} from "./table-view.js";
import {currentTheme, onThemeChange, type Theme} from "./theme.js";

export {sqlDetails};

/** What a chart needs to know of its place. */
export interface Frame {
  width: number;
  theme: Theme;
  document: Document;
}

export interface CardOptions {
  id: string;
  title: string;
  /** Base of download names: `papers-per-month`. */
  file: string;
  draw: (frame: Frame) => SVGSVGElement;
  table: () => DisplayTable;
  sql: readonly {sql: string}[];
  onPick?: (pick: ChartPick) => void;
  note?: string | Node;
  /** A link to the chart, where the page's own address does not lead to it. */
  link?: (id: string) => Promise<string>;
  controls?: Node;
  /** What the shown number means, behind a disclosure. */
  aboutThisNumber?: string | Node;
}

export interface Card extends HTMLElement {
  /**
   * Draws anew with what has changed, as soon as the card is near the view; the reader's focus stays on the mark it was on.
   * While changes are `continuous`, what stands below the chart is left alone.
   */
  update(change: Partial<Omit<CardOptions, "id">>, options?: {continuous?: boolean}): void;
}

/** Milliseconds after which what cannot be seen is drawn: after a change, and after the last of continuous changes. */
const pauses = {change: 50, continuous: 150};

/** A chart in the notebook: figure or table, its SQL, and what can be taken along. */
export function card(given: CardOptions): Card {
  let options = given;
  let asTable = false;
  let width = 0;
  /** As last seen: asking for it in the middle of drawing would lay the page out twice. */
  let height = 0;
  /** Whether it can be seen, and whether it is so near that scrolling may show it at once. */
  let inView = true;
  let isNear = true;
  let stale = false;
  let isDescribed = true;
  const element = document.createElement("section") as unknown as Card;
  element.className = "card";
  element.id = options.id;
  element.setAttribute("aria-label", options.title);
  const host = document.createElement("div");
  host.className = "card-chart";
  const below = document.createElement("div");
  below.className = "card-below";

  const draw = () => {
    if (width === 0) return;
    if (!isNear && element.dataset.drawn !== undefined) {
      stale = true;
      return;
    }
    stale = false;
    const focused = focusedMark(host);
    host.style.minHeight = `${height}px`;
    try {
      const content = asTable
        ? tableView(options.title, options.table())
        : options.draw({width, theme: currentTheme(), document});
      host.replaceChildren(content);
      element.dataset.drawn = asTable ? "table" : "chart";
    } catch (error) {
      host.replaceChildren(failure(`This ${asTable ? "table" : "chart"} could not be drawn`, error));
      delete element.dataset.drawn;
    }
    host.style.minHeight = "";
    host.querySelectorAll<SVGElement>(".mark")[focused]?.focus();
  };
  const describe = () => {
    isDescribed = true;
    const wasOpen = below.querySelector<HTMLDetailsElement>("details.sql")?.open === true;
    below.replaceChildren();
    if (options.note !== undefined && options.note !== "") below.append(paragraphOf(options.note, "fine"));
    if (options.aboutThisNumber !== undefined) {
      const about = document.createElement("details");
      about.append(document.createElement("summary"), paragraphOf(options.aboutThisNumber, "fine"));
      about.firstElementChild!.textContent = "About this number";
      below.append(about);
    }
    if (options.sql.length > 0) {
      const details = sqlDetails(options.sql);
      details.open = wasOpen;
      below.append(details);
    }
  };

  const tools = cardTools({
    file: () => options.file,
    id: options.id,
    table: () => options.table(),
    chart: () => options.draw({width: width || 720, theme: currentTheme(), document}),
    theme: currentTheme,
    ...(options.link !== undefined && {link: options.link}),
    showTable: (shown) => {
      asTable = shown;
      draw();
    },
    showSql: () => {
      const details = below.querySelector<HTMLDetailsElement>("details.sql");
      if (details === null) return;
      details.open = !details.open;
      if (details.open) details.scrollIntoView({block: "nearest"});
    }
  });

  host.addEventListener("input", (event) => {
    const pick = (event.target as Partial<{value: ChartPick | null}>).value;
    if (pick && typeof pick === "object" && "keys" in pick) options.onPick?.(pick);
  });
  let frame = 0;
  const observer = new ResizeObserver(([entry]) => {
    const next = Math.floor(entry?.contentRect.width ?? 0);
    height = entry?.contentRect.height ?? height;
    if (next === width || next === 0) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      width = next;
      draw();
    });
  });
  observer.observe(host);
  new IntersectionObserver(
    ([entry]) => {
      isNear = entry?.isIntersecting ?? true;
      if (isNear && stale) draw();
    },
    {rootMargin: "300px"}
  ).observe(element);
  new IntersectionObserver(([entry]) => {
    inView = entry?.isIntersecting ?? true;
    if (inView && stale) draw();
  }).observe(element);
  let frameOfLater = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Draws what cannot be seen after what can be seen was painted; while changes follow each other, after the last. */
  const drawLater = (pause: number): void => {
    stale = true;
    cancelAnimationFrame(frameOfLater);
    clearTimeout(timer);
    frameOfLater = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        if (stale) draw();
        if (!isDescribed) describe();
      }, pause);
    });
  };
  addEventListener("beforeprint", () => {
    if (!isDescribed) describe();
    if (!stale) return;
    isNear = true;
    draw();
  });
  onThemeChange(() => draw());

  if (options.controls) element.append(options.controls);
  element.append(host, tools, below);
  describe();
  element.update = (change, {continuous = false} = {}) => {
    options = {...options, ...change};
    element.setAttribute("aria-label", options.title);
    if (!continuous) isDescribed = false;
    if (inView) {
      draw();
      if (!isDescribed) describe();
    } else drawLater(pauses[continuous ? "continuous" : "change"]);
  };
  return element;
}

function focusedMark(host: HTMLElement): number {
  return [...host.querySelectorAll(".mark")].indexOf(document.activeElement ?? document.body);
}

function paragraphOf(content: string | Node, className: string): HTMLElement {
  const element = document.createElement("p");
  element.className = className;
  element.append(content);
  return element;
}
