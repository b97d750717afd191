import type {FigureSource} from "../figures/figure-source.js";
import {type ComposedFigure, written} from "../snapshot/compose.js";
import type {FigureLook} from "../snapshot/figure-look.js";
import {firstStep, redo, step, type Steps, undo} from "../state/steps.js";
import {viewSearch} from "./address.js";
import {composeControls} from "./compose-controls.js";
import {composeHere} from "./compose-here.js";
import {changedWords, type Composition, keepLook, keepWords, lastLook} from "./compose-state.js";
import {pushButton} from "./controls.js";
import {errorText} from "./error-text.js";
import type {FigureTaking} from "./figure-takings.js";
import {menu} from "./menu.js";
import {openDialog} from "./small-dialog.js";
import {isLocalSite} from "./surroundings.js";
import {takeAlongBar} from "./take-along-bar.js";
import {takeFigure} from "./take-figure.js";
import {takings} from "./takings.js";

export interface ComposerOptions {
  source: FigureSource;
  /** As the figure stands on the page. */
  look: FigureLook;
  link?: () => Promise<string>;
}

/** Milliseconds after which typing goes on in another step to undo. */
const pause = 1000;

/** Shows a figure as it will be saved, with its words, size and look to be changed. */
export async function openComposer({source, look, link}: ComposerOptions): Promise<void> {
  const key = `${source.id}${viewSearch()}`;
  const start: Composition = {look, dpi: 300, ...lastLook(), words: changedWords(key)};
  let steps: Steps<Composition> = firstStep(start);
  let lastTyped = 0;
  const composition = (): Composition => steps.present;
  const given = () => ({source, look: composition().look, words: composition().words, ...(link && {link})});

  const content = document.createElement("div");
  content.className = "composer";
  const preview = document.createElement("div");
  preview.className = "compose-preview";
  preview.tabIndex = 0;
  preview.setAttribute("role", "group");
  preview.setAttribute("aria-label", "The figure as it will be saved");
  const picture = document.createElement("img");
  picture.alt = "";
  preview.append(picture);
  const sizeSaid = document.createElement("p");
  sizeSaid.className = "fine";
  sizeSaid.setAttribute("role", "status");

  const change = (to: Partial<Composition>, {isTyping = false} = {}): void => {
    const now = performance.now();
    const next = {...composition(), ...to};
    steps =
      isTyping && now - lastTyped < pause && steps.past.length > 0
        ? {...steps, present: next, future: []}
        : step(steps, next);
    lastTyped = isTyping ? now : 0;
    apply();
  };
  const apply = (): void => {
    keepLook(composition());
    keepWords(key, composition().words);
    undoButton.disabled = steps.past.length === 0;
    redoButton.disabled = steps.future.length === 0;
    requestDraw();
  };
  let frame = 0;
  let asked = 0;
  const requestDraw = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => void draw());
  };
  const draw = async (): Promise<void> => {
    const mine = ++asked;
    try {
      const made = await composeHere(given());
      if (mine !== asked) return;
      picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(made.svg)}`;
      picture.alt = made.alt;
      picture.style.width = `${made.width}px`;
      preview.classList.toggle("is-transparent", composition().look.isTransparent);
      controls.set(composition(), made.memory.words);
      sizeSaid.textContent = sizeOf(made, composition());
    } catch (error) {
      if (mine === asked) sizeSaid.textContent = `The figure could not be drawn: ${errorText(error)}`;
    }
  };

  const controls = composeControls(start, {onChange: change});
  const {bar, said, attempt} = takeAlongBar("Take this figure along");
  const take = (what: FigureTaking, label: string): void => {
    void attempt(label, () => {
      said.textContent = "…";
      return takeFigure(what, {...given(), dpi: composition().dpi, place: bar});
    });
  };
  const go = (next: Steps<Composition>): void => {
    steps = next;
    apply();
  };
  const undoButton = pushButton("Undo", "Take the last change back", () => go(undo(steps)));
  const redoButton = pushButton("Redo", "Make it again", () => go(redo(steps)));
  const fit = pushButton("Fit", "Show the whole figure, or its true size", () => {
    const isFitted = preview.classList.toggle("is-fitted");
    fit.setAttribute("aria-pressed", String(isFitted));
  });
  fit.setAttribute("aria-pressed", "false");
  bar.append(
    pushButton("PNG", "Save as PNG", () => take("png", "PNG")),
    pushButton("SVG", "Save as SVG", () => take("svg", "SVG")),
    pushButton("PDF", "Save as PDF", () => take("pdf", "PDF")),
    menu("More", () => takings(take), {name: "More: save, copy or share this figure"}),
    pushButton("Add to report", "Add the figure to the report", () => take("report", "Adding")),
    undoButton,
    redoButton,
    fit,
    said
  );
  const side = document.createElement("div");
  side.className = "compose-side";
  if (isLocalSite() && link === undefined) {
    const note = document.createElement("p");
    note.className = "fine";
    note.textContent =
      "This site is on your machine: the figure names its view below a site. Write the address where the site is published, if it is.";
    side.append(note);
  }
  side.append(controls.element);
  const main = document.createElement("div");
  main.className = "compose-main";
  main.append(bar, preview, sizeSaid);
  content.append(main, side);
  const dialog = openDialog(`Compose: ${source.words().title}`, content, {
    className: "compose-dialog",
    onClose: () => void asked++
  });
  dialog.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    if (target.matches("textarea, input")) return;
    event.preventDefault();
    go(event.shiftKey ? redo(steps) : undo(steps));
  });
  apply();
}

/** "178 mm × 96 mm; PNG 2102 × 1134 pixels". */
function sizeOf({width, height, said, memory}: ComposedFigure, {dpi}: Composition): string {
  const dots = (pixels: number): number => Math.round((pixels * dpi) / 96);
  const size = `${written(width, memory.look)} × ${written(height, memory.look)}; PNG ${dots(width)} × ${dots(height)} pixels at ${dpi} dpi`;
  return said === "" ? `${size}.` : `${size}. ${said}`;
}
