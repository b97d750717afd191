import {pdfNumber} from "./pdf-file.js";
import {pdfPath} from "./pdf-path.js";

/** Operators that make the path of a shape. */
export function pdfShape(element: Element): string {
  const at = (name: string): number => Number(element.getAttribute(name) ?? 0);
  switch (element.localName) {
    case "path":
      return pdfPath(element.getAttribute("d") ?? "");
    case "line":
      return pdfPath(`M${at("x1")} ${at("y1")}L${at("x2")} ${at("y2")}`);
    case "circle": {
      const [r, left] = [at("r"), at("cx") - at("r")];
      if (r <= 0) return "";
      return pdfPath(`M${left} ${at("cy")}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`);
    }
    case "rect": {
      const [x, y, width, height] = [at("x"), at("y"), at("width"), at("height")];
      const r = Math.min(at("rx"), width / 2, height / 2);
      if (width <= 0 || height <= 0) return "";
      if (r <= 0) return `${[x, y, width, height].map(pdfNumber).join(" ")} re`;
      const corner = `a${r} ${r} 0 0 1`;
      return pdfPath(
        `M${x + r} ${y}h${width - 2 * r}${corner} ${r} ${r}v${height - 2 * r}${corner} ${-r} ${r}` +
          `h${2 * r - width}${corner} ${-r} ${-r}v${2 * r - height}${corner} ${r} ${-r}z`
      );
    }
    default:
      throw new Error(`no element that a PDF is made of: ${element.localName}`);
  }
}
