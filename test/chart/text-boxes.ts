import {textWidth} from "../../src/charts/measure-text.js";

export interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const attribute = (element: Element, name: string): string | null =>
  element.closest(`[${name}]`)?.getAttribute(name) ?? null;

/** Where the texts of a drawing stand, by the table of glyph widths; translations and quarter turns are followed. */
export function textBoxes(svg: SVGSVGElement): TextBox[] {
  return [...svg.querySelectorAll("text")].map((element) => {
    const text = element.firstChild?.textContent ?? "";
    const size = Number(attribute(element, "font-size"));
    const width = textWidth(text, size, attribute(element, "font-weight") === "600" ? 600 : 400);
    const anchor = attribute(element, "text-anchor");
    const x =
      Number(element.getAttribute("x") ?? 0) -
      (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    const y = Number(element.getAttribute("y") ?? 0);
    let corners = [
      [x, y - size * 0.7],
      [x + width, y + size * 0.15]
    ] as [number, number][];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const transform = at.getAttribute("transform");
      if (transform === null || at.tagName === "pattern") continue;
      if (transform.includes("rotate(-90)")) corners = corners.map(([a, b]) => [b, -a]);
      const [, dx, dy] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(transform)!.map(Number);
      corners = corners.map(([a, b]) => [a + dx!, b + dy!]);
    }
    const [xs, ys] = [corners.map(([a]) => a), corners.map(([, b]) => b)];
    return {
      text,
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys)
    };
  });
}
