import type {Example} from "../query/examples.js";
import {pushButton} from "./controls.js";

/** Statements to begin with: a click adds a cell with one. */
export function exampleList(examples: readonly Example[], onUse: (example: Example) => void): HTMLElement {
  const list = document.createElement("ul");
  list.className = "examples";
  list.append(
    ...examples.map((example) => {
      const item = document.createElement("li");
      const use = pushButton(example.name, example.sql, () => onUse(example));
      use.className = "plain";
      item.append(use);
      return item;
    })
  );
  return list;
}
