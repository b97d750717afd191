import {encode} from "uqr";
import {openPen} from "../charts/svg.js";
import {writeSvg} from "../snapshot/write-svg.js";
import {pushButton} from "./controls.js";
import {copyText} from "./copy-text.js";
import {download} from "./download.js";
import {errorText} from "./error-text.js";
import {paragraph} from "./prose.js";
import {openDialog} from "./small-dialog.js";
import {isLocalSite} from "./surroundings.js";

/** Modules of white around a code: the standard asks for four (ISO/IEC 18004). */
const quiet = 4;
const pixelsPerModule = 8;

/** An address as a QR code, black on white; throws where it is too long for one. */
export function qrSvg(address: string, document: Document): SVGSVGElement {
  let code: ReturnType<typeof encode>;
  try {
    code = encode(address, {ecc: "M", border: 0});
  } catch (error) {
    throw new Error(
      `the address is too long for a QR code: ${address.length} characters; a shorter filter, or the file of the notebook, would do`,
      {cause: error}
    );
  }
  const size = code.size + 2 * quiet;
  const pen = openPen(document);
  const svg = pen("svg", {
    viewBox: `0 0 ${size} ${size}`,
    width: size * pixelsPerModule,
    height: size * pixelsPerModule,
    role: "img",
    "aria-label": `QR code of ${address}`
  });
  pen("rect", {width: size, height: size, fill: "#ffffff"}, svg);
  const dark = code.data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + quiet},${y + quiet}h1v1h-1z`] : []))
  );
  pen("path", {d: dark.join(""), fill: "#000000", "shape-rendering": "crispEdges"}, svg);
  return svg;
}

/** Shows an address as a QR code that this browser made. */
export function openQrCode(
  address: string,
  {name, title}: {name: (ending: string) => string; title: string}
): void {
  const svg = qrSvg(address, document);
  const content = document.createElement("div");
  content.className = "qr-code";
  const text = document.createElement("p");
  text.className = "fine";
  text.textContent = address;
  const said = document.createElement("span");
  said.className = "said";
  said.setAttribute("role", "status");
  const tools = document.createElement("p");
  tools.className = "card-tools";
  tools.append(
    pushButton("SVG", "Save the code as SVG", () => {
      download(name("qr.svg"), writeSvg(svg), "image/svg+xml");
      said.textContent = `Saved ${name("qr.svg")}`;
    }),
    pushButton("PNG", "Save the code as PNG", () => void savePng()),
    pushButton("Copy the address", "Copy what the code says", async () => {
      said.textContent =
        (await copyText(address, content)) === "copied" ? "Address copied" : "Press Ctrl+C to copy";
    }),
    said
  );
  const savePng = async (): Promise<void> => {
    try {
      const {pngOf} = await import("./export-png.js");
      const [width, height] = [svg.getAttribute("width"), svg.getAttribute("height")].map(Number) as [
        number,
        number
      ];
      download(name("qr.png"), await pngOf(writeSvg(svg), {width, height}));
      said.textContent = `Saved ${name("qr.png")}`;
    } catch (error) {
      said.textContent = `PNG failed: ${errorText(error)}`;
    }
  };
  content.append(svg, text);
  if (isLocalSite())
    content.append(
      paragraph("This address works on this machine only: publish the site for others to follow it.", "fine")
    );
  content.append(tools);
  openDialog(`QR code: ${title}`, content);
}
