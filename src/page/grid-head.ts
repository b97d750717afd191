import {openPen} from "../charts/svg.js";
import type {ResultColumn} from "../model/result.js";

/** How far a key moves a column's edge, in pixels. */
export const widthStep = 16;

export interface HeadActions {
  onSort(): void;
  onSummary(): void;
  /** The edge was dragged by so many pixels. */
  onWiden(by: number): void;
  /** The edge was pressed twice: as wide as needed. */
  onFit(): void;
}

/** The head of a column: its name sorts, a button sums it up, its edge makes it wider. */
export function gridHead({name, type}: ResultColumn, actions: HeadActions): HTMLElement {
  const element = document.createElement("div");
  element.className = "grid-head";
  element.setAttribute("role", "columnheader");
  element.tabIndex = -1;
  const sort = headButton("grid-sort", actions.onSort);
  const label = document.createElement("span");
  label.className = "grid-name";
  label.textContent = name;
  const small = document.createElement("small");
  small.textContent = type;
  sort.title = `Sort by ${name}, ${type}`;
  sort.append(label, small);
  const summary = headButton("grid-summary", actions.onSummary);
  summary.setAttribute("aria-label", `What ${name} holds`);
  summary.title = "What the column holds";
  summary.append(barsIcon());
  const edge = document.createElement("span");
  edge.className = "grid-edge";
  edge.addEventListener("dblclick", actions.onFit);
  edge.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    event.stopPropagation();
    edge.setPointerCapture(event.pointerId);
    let at = event.clientX;
    const move = (moved: PointerEvent): void => {
      actions.onWiden(moved.clientX - at);
      at = moved.clientX;
    };
    edge.addEventListener("pointermove", move);
    edge.addEventListener("lostpointercapture", () => edge.removeEventListener("pointermove", move), {
      once: true
    });
  });
  element.append(sort, summary, edge);
  return element;
}

function headButton(className: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.tabIndex = -1;
  button.addEventListener("click", onClick);
  return button;
}

function barsIcon(): SVGSVGElement {
  const pen = openPen(document);
  const svg = pen("svg", {width: 12, height: 12, viewBox: "0 0 12 12", "aria-hidden": "true"});
  for (const [x, height] of [
    [0, 5],
    [4.5, 11],
    [9, 8]
  ] as const)
    pen("rect", {x, width: 3, y: 12 - height, height, fill: "currentColor"}, svg);
  return svg;
}
