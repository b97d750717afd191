import {writeTitles} from "../charts/marks.js";
import {openPen, type Pen} from "../charts/svg.js";
import type {FigureMemory} from "./figure-memory.js";
import {memoryId, writeMemory} from "./write-memory.js";

export interface StandAloneOptions {
  /** Style rules, as `@font-face` with its bytes; "" for none. */
  rules: string;
  memory: FigureMemory;
}

/** Of the page alone: what answers to pointer and keyboard there, and what names elements to its scripts and readers. */
const ofThePage = /^(tabindex|class|role|aria-.*|data-.*)$/;

/**
 * Turns a chart just drawn, which is changed in place, into a picture that stands alone: titles are inside the marks,
 * halos are texts of their own, nothing is left that only a page needs, and what the figure is of rides inside.
 */
export function standAlone(svg: SVGSVGElement, {rules, memory}: StandAloneOptions): void {
  const pen = openPen(svg.ownerDocument);
  for (const style of [...svg.querySelectorAll("style")]) style.remove();
  writeTitles(svg);
  for (const element of svg.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) if (ofThePage.test(name)) element.removeAttribute(name);
  }
  svg.removeAttribute("class");
  svg.setAttribute("role", "img");
  for (const text of [...svg.querySelectorAll("text")]) splitHalo(text);
  addHead(svg, pen, {rules, memory});
}

/** Programs for print ignore `paint-order`, and would draw the halo over the letters. */
function splitHalo(text: SVGTextElement): void {
  if (text.getAttribute("paint-order") !== "stroke") return;
  text.removeAttribute("paint-order");
  const halo = text.cloneNode(true) as SVGTextElement;
  halo.querySelector("title")?.remove();
  halo.removeAttribute("id");
  halo.setAttribute("fill", "none");
  text.before(halo);
  for (const name of text.getAttributeNames()) if (name.startsWith("stroke")) text.removeAttribute(name);
}

/** Puts the rules and the memory behind the words that name the figure. */
function addHead(svg: SVGSVGElement, pen: Pen, {rules, memory}: StandAloneOptions): void {
  const head = [
    ...(rules === "" ? [] : [pen("style", {}, undefined, rules)]),
    pen("metadata", {id: memoryId}, undefined, writeMemory(memory))
  ];
  const named = [...svg.children].filter((child) => ["title", "desc"].includes(child.localName)).at(-1);
  if (named === undefined) svg.prepend(...head);
  else named.after(...head);
}
