import {readFileSync} from "node:fs";
import {join} from "node:path";
import {fontWeights} from "../src/snapshot/font-rules.js";
import {projectFolder} from "./project.js";

const folder = join(projectFolder, "node_modules/@fontsource/source-sans-3/files");

/** Parts of the figures' font by the scripts they hold; the first is what nearly every figure needs. */
export const fontParts = {
  latin: ["latin"],
  other: ["latin-ext", "greek", "cyrillic", "vietnamese", "greek-ext", "cyrillic-ext"]
} as const;

/** A part of the font in one weight. */
export function fontFile(part: string, weight: number, ending: "woff" | "woff2"): Buffer {
  return readFileSync(join(folder, `source-sans-3-${part}-${weight}-normal.${ending}`));
}

/** WOFF files of parts of the font, by part and weight. */
export function woffFiles(parts: readonly string[]): Uint8Array[] {
  return parts.flatMap((part) => fontWeights.map((weight) => new Uint8Array(fontFile(part, weight, "woff"))));
}

/** Writes WOFF files one behind the other to standard output: read by `splitFonts`. */
export function writeFontParts(name: keyof typeof fontParts): void {
  process.stdout.write(Buffer.concat(woffFiles(fontParts[name])));
}
