/** Style that elements inherit. */
export interface PdfStyle {
  fill: string;
  stroke: string;
  strokeWidth: number;
  fillOpacity: number;
  strokeOpacity: number;
  join: string;
  cap: string;
  dashes: string;
}

export const firstStyle: PdfStyle = {
  fill: "#000000",
  stroke: "none",
  strokeWidth: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  join: "miter",
  cap: "butt",
  dashes: "none"
};

/** The style of an element within others. */
export function styleOf(element: Element, inherited: PdfStyle): PdfStyle {
  const read = (name: string, otherwise: string): string => element.getAttribute(name) ?? otherwise;
  const number = (name: string, otherwise: number): number => Number(read(name, String(otherwise)));
  return {
    fill: read("fill", inherited.fill),
    stroke: read("stroke", inherited.stroke),
    strokeWidth: number("stroke-width", inherited.strokeWidth),
    fillOpacity: number("fill-opacity", inherited.fillOpacity),
    strokeOpacity: number("stroke-opacity", inherited.strokeOpacity),
    join: read("stroke-linejoin", inherited.join),
    cap: read("stroke-linecap", inherited.cap),
    dashes: read("stroke-dasharray", inherited.dashes)
  };
}
