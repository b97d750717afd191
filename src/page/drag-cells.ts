import type {Place} from "./cell-range.js";

/** Milliseconds between two steps while the pointer is held beyond an edge. */
const stepEvery = 50;

/** Which cell of a grid an element is or lies in; row −1 is the heads. Null where it is none. */
export function placeOf(element: EventTarget | Element | null): Place | null {
  if (!(element instanceof Element)) return null;
  const cell = element.closest("[aria-colindex]");
  const row = cell?.parentElement?.getAttribute("aria-rowindex");
  if (!cell || !row) return null;
  return {row: Number(row) - 2, column: Number(cell.getAttribute("aria-colindex")) - 1};
}

/** Chooses cells by a mouse or a pen that is pressed and drawn over them; a finger scrolls. */
export function dragCells(
  frame: HTMLElement,
  {
    onPress,
    onDraw,
    onBeyond
  }: {
    onPress(place: Place, options: {extend: boolean}): void;
    onDraw(place: Place): void;
    /** Held above (−1) or below (1) the rows. */
    onBeyond(direction: -1 | 1): void;
  }
): void {
  frame.addEventListener("pointerdown", (event) => {
    const place = placeOf(event.target);
    const isScrollbar = event.target === frame;
    if (place === null || place.row < 0 || isScrollbar || event.button !== 0) return;
    onPress(place, {extend: event.shiftKey});
    if (event.pointerType === "touch" || (event.target as Element).closest("button")) return;
    event.preventDefault();
    let beyond: -1 | 0 | 1 = 0;
    const timer = setInterval(() => {
      if (beyond !== 0) onBeyond(beyond);
    }, stepEvery);
    const move = (moved: PointerEvent): void => {
      const box = frame.getBoundingClientRect();
      beyond = moved.clientY < box.top ? -1 : moved.clientY > box.bottom ? 1 : 0;
      const over = frame.contains(moved.target as Node) ? placeOf(moved.target) : null;
      if (beyond === 0 && over !== null && over.row >= 0) onDraw(over);
    };
    const end = (): void => {
      clearInterval(timer);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  });
}
