import type {DisplayTable} from "../model/series.js";
import {pushButton} from "./controls.js";
import {copyText} from "./copy-text.js";
import {download} from "./download.js";
import {csvOf} from "../exchange/csv.js";
import {pngOf} from "./export-png.js";
import {sizeOf, standaloneSvg} from "./export-svg.js";
import {embeddedFont} from "./font.js";
import {takeAlongBar} from "./take-along-bar.js";
import type {Theme} from "./theme.js";

const backgrounds: Record<Theme, string> = {light: "#ffffff", dark: "#1b1e23"};

export interface CardTools {
  file: () => string;
  id: string;
  table: () => DisplayTable;
  chart: () => SVGSVGElement;
  theme: () => Theme;
  /** A link to the chart, where the page's own address does not lead to it. */
  link?: (id: string) => Promise<string>;
  showTable: (shown: boolean) => void;
  showSql: () => void;
}

/** The row of buttons under a chart. What they did is said beside them. */
export function cardTools({
  file,
  id,
  table,
  chart,
  theme,
  link = pageLink,
  showTable,
  showSql
}: CardTools): HTMLElement {
  const {bar, said, attempt} = takeAlongBar("Take this chart along");

  const add = (
    label: string,
    title: string,
    act: (button: HTMLButtonElement) => string | Promise<string>
  ) => {
    const button = pushButton(label, title, () => void attempt(label, () => act(button)));
    bar.append(button);
    return button;
  };
  const picture = async () => {
    const svg = chart();
    return {
      text: standaloneSvg(svg, {fontRules: await embeddedFont(), background: backgrounds[theme()]}),
      size: sizeOf(svg)
    };
  };
  const name = (kind: string) => `litscope-${file()}.${kind}`;

  const toggle = add("Table", "Show the numbers as a table", (button) => {
    const shown = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(shown));
    showTable(shown);
    return "";
  });
  toggle.setAttribute("aria-pressed", "false");
  add("SQL", "Show or hide the SQL behind this chart", () => {
    showSql();
    return "";
  });
  add("SVG", "Download as SVG", async () => {
    download(name("svg"), (await picture()).text, "image/svg+xml");
    return `Saved ${name("svg")}`;
  });
  add("PNG", "Download as PNG, at twice the size", async () => {
    const {text, size} = await picture();
    download(name("png"), await pngOf(text, size));
    return `Saved ${name("png")}`;
  });
  add("CSV", "Download the displayed numbers", () => {
    download(name("csv"), csvOf(table()), "text/csv;charset=utf-8");
    return `Saved ${name("csv")}`;
  });
  add("Link", "Copy the address of this view", async () => {
    return (await copyText(await link(id), bar)) === "copied"
      ? "Link copied"
      : "Press Ctrl+C to copy the link";
  });
  bar.append(said);
  return bar;
}

async function pageLink(id: string): Promise<string> {
  const address = new URL(location.href);
  const {build} = document.documentElement.dataset;
  if (build !== undefined) address.searchParams.set("build", build);
  address.hash = id;
  return address.href;
}
