import type {ChartPick} from "../charts/figure.js";
import type {FigureSource} from "../figures/figure-source.js";
import {cardTools} from "./card-tools.js";
import {sqlDetails} from "./card-sql.js";
import {failure} from "./failure.js";
import {inFrames} from "./in-frames.js";
import {tableView} from "./table-view.js";
import {currentTheme, onThemeChange} from "./theme.js";

export {sqlDetails};

export interface CardOptions {
  figure: FigureSource;
  /** Name of the card's element, where it is not the figure's. */
  id?: string;
  onPick?: (pick: ChartPick) => void;
  /** A link to the chart, where the page's own address does not lead to it. */
  link?: () => Promise<string>;
  controls?: Node;
  /** What the shown number means, behind a disclosure. */
  aboutThisNumber?: string | Node;
}

export interface Card extends HTMLElement {
  /**
   * Draws anew, by another figure where one is given, as soon as the card is near the view; the reader's focus stays on
   * the mark it was on. While changes are `continuous`, what stands below the chart is left alone.
   */
  update(options?: {continuous?: boolean; figure?: FigureSource}): void;
}

/** Milliseconds after which what cannot be seen is drawn: after a change, and after the last of continuous changes. */
const pauses = {change: 50, continuous: 150};

/** A chart in the notebook: figure or table, its SQL, and what can be taken along. */
export function card(options: CardOptions): Card {
  let {figure} = options;
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
  element.id = options.id ?? figure.id;
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
        ? tableView(figure.words().title, figure.table())
        : figure.draw({width, theme: currentTheme(), document});
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
    const note = figure.note();
    if (note !== "") below.append(paragraphOf(note, "fine"));
    if (options.aboutThisNumber !== undefined) {
      const about = document.createElement("details");
      about.append(document.createElement("summary"), paragraphOf(options.aboutThisNumber, "fine"));
      about.firstElementChild!.textContent = "About this number";
      below.append(about);
    }
    const sql = figure.sql();
    if (sql.length > 0) {
      const details = sqlDetails(sql);
      details.open = wasOpen;
      below.append(details);
    }
  };

  const tools = cardTools({
    figure: () => figure,
    width: () => width || 720,
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
  let takeBack: () => void = () => undefined;
  const observer = new ResizeObserver(([entry]) => {
    const next = Math.floor(entry?.contentRect.width ?? 0);
    height = entry?.contentRect.height ?? height;
    if (next === width || next === 0) return;
    takeBack();
    takeBack = inFrames(() => {
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
  const name = () => {
    element.setAttribute("aria-label", figure.words().title);
    element.hidden = figure.isShown?.() === false;
  };
  name();
  describe();
  element.update = ({continuous = false, figure: next = figure} = {}) => {
    figure = next;
    name();
    if (element.hidden) return;
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
