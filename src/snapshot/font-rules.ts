/** Weights of the bundled font, a file each. */
export const fontWeights = [400, 600] as const;
export type FontWeight = (typeof fontWeights)[number];

export const fontFamily = "Source Sans 3";

/** Faces of the bundled font as style rules with their bytes inside: what a picture needs to stand alone. */
export function fontRules(files: Record<FontWeight, string>): string {
  return fontWeights
    .map(
      (weight) =>
        `@font-face{font-family:"${fontFamily}";font-weight:${weight};src:url(data:font/woff2;base64,${files[weight]}) format("woff2")}`
    )
    .join("");
}
