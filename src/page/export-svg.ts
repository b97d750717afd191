import {writeTitles} from "../charts/marks.js";

const svgNamespace = "http://www.w3.org/2000/svg";

/** A drawn chart as a file that stands alone: its font inside, on the background it is shown on. */
export function standaloneSvg(
  svg: SVGSVGElement,
  {fontRules, background}: {fontRules: string; background: string}
): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const document = svg.ownerDocument;
  copy.setAttribute("xmlns", svgNamespace);
  const {width, height} = sizeOf(svg);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const style = document.createElementNS(svgNamespace, "style");
  style.textContent = fontRules;
  const ground = document.createElementNS(svgNamespace, "rect");
  for (const [name, value] of Object.entries({width: "100%", height: "100%", fill: background}))
    ground.setAttribute(name, value);
  copy.prepend(style, ground);
  writeTitles(copy);
  const view = document.defaultView;
  if (view === null) throw new Error("a chart outside a window cannot be exported");
  return new view.XMLSerializer().serializeToString(copy);
}

/** Width and height in pixels, as the chart declares them. */
export function sizeOf(svg: SVGSVGElement): {width: number; height: number} {
  const box =
    svg
      .getAttribute("viewBox")
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  return {
    width: Number(svg.getAttribute("width")) || box[2] || 640,
    height: Number(svg.getAttribute("height")) || box[3] || 400
  };
}
