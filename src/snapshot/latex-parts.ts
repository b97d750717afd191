import {latexAddress} from "../exchange/latex-address.js";
import {pixelsPerMillimetre} from "./figure-look.js";
import type {FigureMemory} from "./figure-memory.js";
import {linkedAddress} from "./report-words.js";

/** Longer addresses are shown as far as their question mark; the link is whole. */
const longestShown = 160;

/** A link to the live view, to stand behind a text; "" where there is none. Needs hyperref. */
export function latexLink(memory: FigureMemory): string {
  const address = linkedAddress(memory);
  if (address === null) return "";
  if (address.length <= longestShown) return ` \\url{${latexAddress(address)}}`;
  const [page = ""] = address.split(/[?#]/);
  return ` \\href{${latexAddress(address)}}{\\nolinkurl{${latexAddress(page)}}}`;
}

/** A figure's PDF at its own width, or at the text's where that is less; never higher than a page. Needs graphicx. */
export function latexPicture({look}: FigureMemory, file: string): string {
  const millimetres = Math.round((look.width / pixelsPerMillimetre) * 10) / 10;
  const width = `\\ifdim\\linewidth<${millimetres}mm \\linewidth\\else ${millimetres}mm\\fi`;
  return `\\includegraphics[width=${width},height=0.8\\textheight,keepaspectratio]{${file.replace(/[^\w./-]/g, "-")}}`;
}
