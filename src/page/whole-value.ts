import {valueText} from "../analysis/value-text.js";
import {copyText} from "./copy-text.js";
import {openDialog} from "./small-dialog.js";

/** Characters of a value put into the page; more would make it slow. */
export const mostShown = 100_000;

/** Opens a value in full, or its beginning where it is very long; all of it can be copied. */
export function openValue(title: string, value: unknown, type: string): void {
  openDialog(title, wholeValue(value, type), {className: "whole-value"});
}

/** A value in full with its type, its length and a button that copies all of it. */
export function wholeValue(value: unknown, type: string): HTMLElement {
  const element = document.createElement("div");
  const shown = valueText(value, type, mostShown + 1);
  const isCut = shown.length > mostShown;
  const text = document.createElement("pre");
  text.tabIndex = 0;
  text.textContent = isCut ? shown.slice(0, mostShown) : shown;
  if (value === null) text.className = "null";
  const foot = document.createElement("p");
  foot.className = "fine";
  const about = document.createElement("span");
  const length = typeof value === "string" ? `, ${characters(value.length)}` : "";
  about.textContent = `${type}${length}${isCut ? `: the first ${characters(mostShown)} are shown` : ""}`;
  const copy = document.createElement("button");
  copy.type = "button";
  copy.textContent = isCut ? "Copy all of it" : "Copy";
  copy.addEventListener("click", () => {
    void copyText(value === null ? "" : valueText(value, type), foot).then((how) => {
      copy.textContent = how === "copied" ? "Copied" : "Press Ctrl+C to copy";
    });
  });
  foot.append(about, copy);
  element.append(text, foot);
  return element;
}

function characters(n: number): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? "character" : "characters"}`;
}
