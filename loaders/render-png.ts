import {readFileSync} from "node:fs";
import {join} from "node:path";
import {initWasm, Resvg} from "@resvg/resvg-wasm";
import type {ComposedFigure} from "../src/snapshot/compose.js";
import {describePng} from "../src/snapshot/describe-png.js";
import {fontFamily} from "../src/snapshot/font-rules.js";
import {leftOut} from "../src/snapshot/left-out.js";
import {rasterSvg} from "../src/snapshot/raster-svg.js";
import {figureFonts, trueTypeFiles} from "./figure-font.js";
import {projectFolder} from "./project.js";

let starting: Promise<void> | null = null;

function start(): Promise<void> {
  return (starting ??= initWasm(
    readFileSync(join(projectFolder, "node_modules/@resvg/resvg-wasm/index_bg.wasm"))
  ));
}

/** A figure as PNG, which says how large it is and remembers its view; says on standard error which letters the bundled font lacks. */
export async function renderPng(
  {svg, width, height, memory, alt}: Pick<ComposedFigure, "svg" | "width" | "height" | "memory" | "alt">,
  {dpi}: {dpi: number}
): Promise<Uint8Array> {
  await start();
  const said = leftOut(lackingLetters(svg), "PNG");
  if (said !== "") process.stderr.write(`${said}\n`);
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

/** Characters of a figure's texts that no part of the bundled font has; what stands for `&` and `<` is ASCII. */
function lackingLetters(svg: string): string[] {
  const known = new Set(figureFonts().flatMap(({glyphs}) => [...glyphs.keys()]));
  const texts = [...svg.matchAll(/<text[^>]*>(?:<title>[^<]*<\/title>)?([^<]*)/g)].map(([, text]) => text!);
  return [...new Set(texts.join(""))].filter(
    (character) => !known.has(character) && !/[\s\p{Cf}]/u.test(character)
  );
}
