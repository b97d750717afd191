import type {Example} from "../query/examples.js";
import {pushButton} from "./controls.js";

/** Statements to begin with, by what they ask about: a click adds a cell with one. */
export function exampleList(examples: readonly Example[], onUse: (example: Example) => void): HTMLElement {
  const element = document.createElement("div");
  element.className = "examples";
  for (const group of new Set(examples.map((example) => example.group))) {
    const heading = document.createElement("h2");
    heading.textContent = group;
    const list = document.createElement("ul");
    for (const example of examples.filter((one) => one.group === group)) {
      const item = document.createElement("li");
      const use = pushButton(example.name, example.sql, () => onUse(example));
      use.className = "plain";
      item.append(use);
      list.append(item);
    }
    element.append(heading, list);
  }
  return element;
}
