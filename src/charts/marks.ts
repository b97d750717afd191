/** What a picked mark stands for. */
export interface ChartPick {
  keys: string[];
  /** First and last day, both inclusive. */
  period: {from: Date; to: Date} | null;
  /** The mark stands for papers of the selection that is compared with. */
  compared?: true;
}

/** A figure that can be asked: `value` is what was picked last. It dispatches `input` at each pick. */
export type PickableFigure = SVGSVGElement & {value: ChartPick | null};

export interface Mark {
  element: SVGElement;
  /** Read out, and shown on hovering. */
  label: string;
  pick: ChartPick;
}

/**
 * Makes marks answer to pointer and keyboard. The figure is one tab stop; arrow keys, Home and End move among
 * the marks in the order given, Enter and space pick. Titles, a fifth of the elements of a large figure, are made on hovering.
 */
export function makePickable(svg: SVGSVGElement, marks: readonly Mark[]): PickableFigure {
  const figure = svg as PickableFigure;
  figure.value = null;
  let current = 0;
  marks.forEach(({element, label}, i) => {
    element.classList.add("mark");
    element.setAttribute("tabindex", i === 0 ? "0" : "-1");
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", label);
  });
  const indexOf = (event: Event): number => {
    const target = event.target as Element | null;
    const mark = target?.closest?.(".mark");
    return marks.findIndex((m) => m.element === mark);
  };
  const focus = (next: number): void => {
    marks[current]?.element.setAttribute("tabindex", "-1");
    current = Math.max(0, Math.min(marks.length - 1, next));
    marks[current]?.element.setAttribute("tabindex", "0");
    marks[current]?.element.focus();
  };
  const pick = (index: number): void => {
    const mark = marks[index];
    const view = svg.ownerDocument.defaultView;
    if (mark === undefined || view === null) return;
    figure.value = mark.pick;
    svg.dispatchEvent(new view.Event("input", {bubbles: true}));
  };
  svg.addEventListener("pointerover", (event) => {
    const mark = marks[indexOf(event)];
    if (mark !== undefined) nameOnHover(mark.element);
  });
  svg.addEventListener("click", (event) => {
    const index = indexOf(event);
    if (index < 0) return;
    focus(index);
    pick(index);
  });
  svg.addEventListener("keydown", (event) => {
    const index = indexOf(event);
    if (index < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, () => void> = {
      ArrowRight: () => focus(index + 1),
      ArrowDown: () => focus(index + 1),
      ArrowLeft: () => focus(index - 1),
      ArrowUp: () => focus(index - 1),
      Home: () => focus(0),
      End: () => focus(marks.length - 1),
      Enter: () => pick(index),
      " ": () => pick(index)
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    current = index;
    move();
  });
  return figure;
}

/** Gives every mark the title that is shown on hovering: for a figure that leaves the page, where nothing adds them. */
export function writeTitles(svg: Element): void {
  svg.querySelectorAll(".mark").forEach(nameOnHover);
}

function nameOnHover(mark: Element): void {
  if (mark.firstElementChild?.localName === "title") return;
  const title = mark.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "title");
  title.textContent = mark.getAttribute("aria-label");
  mark.prepend(title);
}
