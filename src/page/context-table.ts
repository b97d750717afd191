import {type Context, contextKey, contextsOf} from "../explore/contexts.js";
import type {EvidencePaper} from "./evidence.js";
import {addHead, tableFrame} from "./table-frame.js";
import {mergeSpans} from "./snippets.js";

interface Row extends Context {
  title: string;
  date: Date | null;
}

type Order = "left" | "key" | "right" | "date";

/** Words in context, aligned on the word; sorts by what stands left or right of it, by the word, or by date. */
export function contextTable(): {element: HTMLElement; add(papers: readonly EvidencePaper[]): void} {
  const {frame, head, body} = tableFrame("Words in context");
  frame.classList.add("contexts");
  const rows: Row[] = [];
  let order: Order = "date";
  const fill = (): void => {
    const side = order;
    const sorted =
      side === "date"
        ? [...rows].sort((a, b) => (b.date?.getTime() ?? 0) - (a.date?.getTime() ?? 0))
        : rows
            .map((row) => ({row, by: contextKey(row, side)}))
            .sort((a, b) => a.by.localeCompare(b.by, "en"))
            .map(({row}) => row);
    [...head.cells].forEach((cell, i) => {
      if (orders[i]!.order === order)
        cell.setAttribute("aria-sort", order === "date" ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    });
    body.replaceChildren(
      ...sorted.map(({left, key, right, title, date}) => {
        const line = document.createElement("tr");
        line.title = title;
        line.insertCell().textContent = left;
        const mark = document.createElement("mark");
        mark.textContent = key;
        line.insertCell().append(mark);
        line.insertCell().textContent = right;
        line.insertCell().textContent = date?.toISOString().slice(0, 7) ?? "–";
        return line;
      })
    );
  };
  for (const one of orders)
    addHead(head, one.label, {
      onSort: () => {
        order = one.order;
        fill();
      }
    });
  return {
    element: frame,
    add(papers) {
      for (const {paper, abstract, title, body: inAbstract} of papers) {
        const found = [
          ...contextsOf(paper.title, mergeSpans(title, paper.title.length)),
          ...(abstract === null ? [] : contextsOf(abstract, mergeSpans(inAbstract, abstract.length)))
        ];
        rows.push(...found.map((context) => ({...context, title: paper.title, date: paper.date})));
      }
      fill();
    }
  };
}

const orders: readonly {order: Order; label: string}[] = [
  {order: "left", label: "Before"},
  {order: "key", label: "Word"},
  {order: "right", label: "After"},
  {order: "date", label: "Date"}
];
