import {readFileSync} from "node:fs";
import {join} from "node:path";
import {initWasm, Resvg} from "@resvg/resvg-wasm";
import type {ComposedFigure} from "../src/snapshot/compose.js";
import {describePng} from "../src/snapshot/describe-png.js";
import {fontFamily} from "../src/snapshot/font-rules.js";
import {rasterSvg} from "../src/snapshot/raster-svg.js";
import {trueTypeFiles} from "./figure-font.js";
import {projectFolder} from "./project.js";

let starting: Promise<void> | null = null;

function start(): Promise<void> {
  return (starting ??= initWasm(
    readFileSync(join(projectFolder, "node_modules/@resvg/resvg-wasm/index_bg.wasm"))
  ));
}

/** A figure as PNG, which says how large it is and remembers its view; letters that the bundled font lacks are left out. */
export async function renderPng(
  {svg, width, height, memory, alt}: Pick<ComposedFigure, "svg" | "width" | "height" | "memory" | "alt">,
  {dpi}: {dpi: number}
): Promise<Uint8Array> {
  await start();
  const painter = new Resvg(rasterSvg({svg, width, height}, dpi).svg, {
    font: {fontBuffers: trueTypeFiles(), defaultFontFamily: fontFamily, sansSerifFamily: fontFamily}
  });
  const picture = painter.render();
  try {
    return describePng(picture.asPng(), {memory, alt, dpi});
  } finally {
    picture.free();
    painter.free();
  }
}
