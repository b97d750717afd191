import type {ComposedFigure} from "../snapshot/compose.js";
import {describePng} from "../snapshot/describe-png.js";
import {rasterSvg} from "../snapshot/raster-svg.js";

/** A standalone SVG as PNG; its size in pixels of 1/96 inch. */
export async function pngOf(
  svg: string,
  {width, height, dpi = 192}: {width: number; height: number; dpi?: number}
): Promise<Blob> {
  const raster = rasterSvg({svg, width, height}, dpi);
  const size = `${raster.width} × ${raster.height} pixels`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(raster.svg)}`;
  try {
    await image.decode();
  } catch (error) {
    throw new Error(`this browser cannot draw the picture: ${size}`, {cause: error});
  }
  const canvas = document.createElement("canvas");
  canvas.width = raster.width;
  canvas.height = raster.height;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser gives no canvas to draw the picture on");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null)
    throw new Error(`the picture is too large for this browser: ${size}; take fewer dots per inch`);
  return blob;
}

/** A composed figure as PNG, which says how large it is and remembers its view. */
export async function figurePng(figure: ComposedFigure, dpi: number): Promise<Uint8Array<ArrayBuffer>> {
  const {svg, width, height, memory, alt} = figure;
  const blob = await pngOf(svg, {width, height, dpi});
  return describePng(new Uint8Array(await blob.arrayBuffer()), {memory, alt, dpi});
}
