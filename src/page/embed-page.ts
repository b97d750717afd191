import {type ChartPage, chartPages, findChart} from "../figures/charts.js";
import type {FigureSource} from "../figures/figure-source.js";
import {figuresOfView} from "../figures/figures-of-view.js";
import {summaryOf} from "../local/built-corpus.js";
import {readSummary} from "../query/summaries.js";
import {useDatabase} from "./database.js";
import {failure} from "./failure.js";
import "./font.js";
import {layOut} from "./lay-out.js";
import {useLocalCorpus} from "./open-corpus.js";
import {paragraph} from "./prose.js";
import {useFacts} from "./selection.js";
import {currentTheme, onThemeChange, type Theme} from "./theme.js";

/** One chart of the site alone, under the view of the address: for frames of other pages. */
export async function embedPage(
  id: string,
  summaries: Record<ChartPage, () => Promise<unknown>>
): Promise<HTMLElement> {
  const element = document.createElement("section");
  element.className = "embed";
  document.body.classList.add("is-embedded");
  const place = findChart(id, null);
  if (place === null) {
    element.append(paragraph(`There is no chart called ${id}.`, "error"));
    return element;
  }
  try {
    const own = (await useLocalCorpus())?.corpus;
    const read = (page: ChartPage): Promise<unknown> => (own ? summaryOf(own, page) : summaries[page]());
    const [json, overview] = await Promise.all([read(place.page), read("overview")]);
    const {has_abstracts} = readSummary("overview", overview).answers.corpus.rows[0]!;
    const {figures, said, search} = await figuresOfView(place.page, json, location.search, {
      facts: useFacts,
      engine: useDatabase,
      layOut,
      positions: () => has_abstracts
    });
    const figure = figures.find((one) => one.id === place.id)!;
    const live = `../${chartPages[place.page].file}${search}#${place.id}`;
    const {title} = figure.words();
    element.append(
      heading(title),
      frameOf(figure),
      ...said.map((line) => paragraph(line, "fine")),
      liveLink(live)
    );
    document.title = `${title} | Litscope`;
  } catch (error) {
    element.append(failure("This chart could not be drawn", error));
  }
  return element;
}

/** The chart shows its title itself: this one is for readers who jump from heading to heading. */
function heading(title: string): HTMLElement {
  const element = document.createElement("h1");
  element.className = "visually-hidden";
  element.textContent = title;
  return element;
}

/** Draws the figure as wide as its place, anew when that or the colours change. */
function frameOf(figure: FigureSource): HTMLElement {
  const host = document.createElement("div");
  host.className = "embed-chart";
  if (figure.isShown?.() === false) {
    host.append(paragraph("There is nothing to show under this view.", "fine"));
    return host;
  }
  const asked = new URLSearchParams(location.search).get("theme");
  const theme = (): Theme => (asked === "light" || asked === "dark" ? asked : currentTheme());
  let width = 0;
  const draw = (): void => {
    if (width > 0) host.replaceChildren(figure.draw({width, theme: theme(), document}));
  };
  if (asked === "light" || asked === "dark") document.documentElement.style.colorScheme = asked;
  new ResizeObserver(([entry]) => {
    const next = Math.floor(entry?.contentRect.width ?? 0);
    if (next === width) return;
    width = next;
    requestAnimationFrame(draw);
  }).observe(host);
  onThemeChange(draw);
  return host;
}

function liveLink(address: string): HTMLElement {
  const line = paragraph("", "fine");
  const link = document.createElement("a");
  link.href = address;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = "Open the live view";
  line.append(link);
  return line;
}
