/** A figure's file whose size is given in whole dots. */
export interface RasterSvg {
  svg: string;
  /** Dots. */
  width: number;
  height: number;
}

/** The file of a figure for a number of dots per inch, so that all who paint it make pictures of the same size. */
export function rasterSvg(
  {svg, width, height}: {svg: string; width: number; height: number},
  dpi: number
): RasterSvg {
  const dots = {
    width: Math.max(1, Math.round((width * dpi) / 96)),
    height: Math.max(1, Math.round((height * dpi) / 96))
  };
  const end = svg.indexOf(">") + 1;
  const head = svg
    .slice(0, end)
    .replace(/ (width|height)="[^"]*"/g, (_, name: "width" | "height") => ` ${name}="${dots[name]}"`);
  return {svg: head + svg.slice(end), ...dots};
}
