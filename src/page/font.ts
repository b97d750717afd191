import {FileAttachment} from "observablehq:stdlib";
import {fontFamily, fontRules} from "../snapshot/font-rules.js";

const files = [
  {weight: "400", file: FileAttachment("../data/source-sans-3-400.woff2")},
  {weight: "600", file: FileAttachment("../data/source-sans-3-600.woff2")}
];

/** Registers the site's font, at this module's first import; text shows in a fallback of the same widths until it is there. */
async function loadFonts(): Promise<void> {
  await Promise.all(
    files.map(async ({weight, file}) => {
      const face = new FontFace(fontFamily, `url(${JSON.stringify(await file.url())})`, {
        weight,
        display: "swap"
      });
      document.fonts.add(await face.load());
    })
  );
}

/** The font as style rules with its bytes inside. */
export async function embeddedFont(): Promise<string> {
  const [regular, bold] = await Promise.all(
    files.map(async ({file}) => base64(new Uint8Array(await file.arrayBuffer())))
  );
  return fontRules({400: regular!, 600: bold!});
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

loadFonts().catch((error: unknown) => console.warn("the site's font is not there, a fallback stays", error));
