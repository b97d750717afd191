import type {FigureSource} from "../figures/figure-source.js";
import {plainLook} from "../snapshot/figure-look.js";
import {pushButton} from "./controls.js";
import type {FigureTaking} from "./figure-takings.js";
import {menu} from "./menu.js";
import {takeAlongBar} from "./take-along-bar.js";
import {takings} from "./takings.js";
import {currentTheme} from "./theme.js";

export interface CardTools {
  figure: () => FigureSource;
  /** Pixels that the chart has on the page. */
  width: () => number;
  /** A link to the chart, where the page's own address does not lead to it. */
  link?: () => Promise<string>;
  showTable: (shown: boolean) => void;
  showSql: () => void;
}

/** Dots per inch of pictures that are taken without being asked for: two to a pixel. */
const dpi = 192;

/** The row of buttons under a chart. What they did is said beside them. */
export function cardTools({figure, width, link, showTable, showSql}: CardTools): HTMLElement {
  const {bar, said, attempt} = takeAlongBar("Take this chart along");
  const given = () => ({
    source: figure(),
    look: {...plainLook, width: width(), theme: currentTheme()},
    ...(link !== undefined && {link})
  });
  const take = (what: FigureTaking, label: string): void => {
    void attempt(label, async () => {
      said.textContent = "…";
      const {takeFigure} = await import("./take-figure.js");
      return takeFigure(what, {...given(), dpi, place: bar});
    });
  };

  const toggle = pushButton("Table", "Show the numbers as a table", () => {
    const shown = toggle.getAttribute("aria-pressed") !== "true";
    toggle.setAttribute("aria-pressed", String(shown));
    showTable(shown);
  });
  toggle.setAttribute("aria-pressed", "false");
  const compose = pushButton("Compose …", "Change words, size and look before saving", () => {
    void attempt("Composing", async () => {
      const {openComposer} = await import("./compose-dialog.js");
      await openComposer(given());
      return "";
    });
  });
  bar.append(
    toggle,
    pushButton("SQL", "Show or hide the SQL behind this chart", showSql),
    pushButton("Link", "Copy the address of this view", () => take("link", "Link")),
    menu("Take along", () => takings(take), {name: "Take along: save, copy or share this chart"}),
    compose,
    said
  );
  return bar;
}
