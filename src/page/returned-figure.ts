import {pushButton} from "./controls.js";
import {errorText} from "./error-text.js";
import {paragraph} from "./prose.js";
import {forgetReturned, type ReturnedFigure, returnedHere} from "./returned-figures.js";
import {keptPicture} from "./returned-pictures.js";
import {returnedWords} from "./returned-words.js";
import {siteCorpus} from "./site-corpus.js";

/** Milliseconds that a page may take until its papers are counted, and then until a chart stands. */
const patience = {page: 30_000, card: 1000};

let close: () => void = () => undefined;

/** Says in a bar above the page what became of a file. */
export function sayReturned(text: string): void {
  close();
  const bar = frame("A file that was opened");
  bar.setAttribute("role", "alert");
  bar.append(paragraph(text), tools(pushButton("Close", "Hide this message", () => close())));
  document.querySelector("#observablehq-main")?.prepend(bar);
  close = () => bar.remove();
  bar.scrollIntoView({block: "nearest"});
}

/** Shows the figure whose view the page's address is, above its chart: what it is, and then and now where the corpus changed. */
export async function showReturned(): Promise<void> {
  const figure = returnedHere();
  if (figure === null) return;
  try {
    const [site, picture, place] = await Promise.all([
      siteCorpus(),
      keptPicture(figure.id).catch(() => null),
      placeOf(figure)
    ]);
    close();
    const {text, isSame, then, now} = returnedWords(figure, site);
    const chart = figure.chart === null || place?.hasAttribute("hidden") ? null : place;
    const bar = frame("A figure that came back");
    const words = document.createElement("div");
    words.append(paragraph(text));
    if (figure.chart !== null && chart === null)
      words.append(paragraph("Under this view, and in this corpus, the chart has nothing to show."));
    if (figure.problems.length > 0)
      words.append(
        paragraph(`${figure.file} is not as it was made: ${figure.problems.join("; ")}.`, "error")
      );
    const beside = document.createElement("div");
    beside.className = "then-and-now";
    bar.append(words, beside);
    if (place === null) document.querySelector("#observablehq-main")?.prepend(bar);
    else place.before(bar);
    const address = picture === null ? null : URL.createObjectURL(picture);
    const compare = pushButton("Then and now", "Show the file beside the chart", () =>
      set(compare.getAttribute("aria-pressed") !== "true")
    );
    const set = (isCompared: boolean): void => {
      compare.setAttribute("aria-pressed", String(isCompared));
      if (isCompared && address !== null) {
        beside.replaceChildren(pictureOf(figure, address, then));
        if (chart !== null) beside.append(captioned(now, chart));
      } else {
        if (chart !== null) bar.after(chart);
        beside.replaceChildren();
      }
    };
    words.append(
      tools(
        ...(address === null ? [] : [compare]),
        pushButton("Close", "Hide this; the view stays", () => {
          close();
          forgetReturned(figure.id);
        })
      )
    );
    set(!isSame || chart === null);
    close = () => {
      set(false);
      bar.remove();
      if (address !== null) URL.revokeObjectURL(address);
      close = () => undefined;
    };
    bar.scrollIntoView({block: "start"});
  } catch (error) {
    sayReturned(`${figure.file} was opened, and cannot be compared: ${errorText(error)}.`);
  }
}

/** The chart's card as soon as the page has it, or the notebook for a chart of a notebook; null where the page has none. */
function placeOf({chart}: ReturnedFigure): Promise<Element | null> {
  const selector = chart === null ? ".sql-page" : `section.card#${CSS.escape(chart)}`;
  const root = document.documentElement;
  const find = (): Element | null => {
    const place = document.querySelector(selector);
    return place?.hasAttribute("hidden") && root.dataset.counted === undefined ? null : place;
  };
  const there = find();
  if (there !== null) return Promise.resolve(there);
  return new Promise((resolve) => {
    let isCounted = false;
    const end = (place: Element | null): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(place);
    };
    const look = (): void => {
      const found = find();
      if (found !== null) return end(found);
      if (isCounted || root.dataset.counted === undefined) return;
      isCounted = true;
      clearTimeout(timer);
      timer = setTimeout(() => end(null), patience.card);
    };
    const observer = new MutationObserver(look);
    let timer = setTimeout(() => end(null), patience.page);
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["hidden", "data-counted"]
    });
    look();
  });
}

function pictureOf({file, memory}: ReturnedFigure, address: string, caption: string): HTMLElement {
  const image = new Image();
  image.src = address;
  image.alt = `${memory.words.title}: the figure in ${file}`;
  image.draggable = false;
  const element = captioned(caption, image);
  image.addEventListener("error", () =>
    image.replaceWith(paragraph("The file is damaged: it cannot be shown as a picture.", "error"))
  );
  return element;
}

function captioned(caption: string, content: Element): HTMLElement {
  const figure = document.createElement("figure");
  const words = document.createElement("figcaption");
  words.textContent = caption;
  figure.append(words, content);
  return figure;
}

function frame(label: string): HTMLElement {
  const element = document.createElement("section");
  element.className = "returned";
  element.setAttribute("aria-label", label);
  return element;
}

function tools(...buttons: HTMLElement[]): HTMLElement {
  const element = document.createElement("div");
  element.className = "card-tools";
  element.append(...buttons);
  return element;
}
