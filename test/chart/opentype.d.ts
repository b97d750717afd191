/** The part of opentype.js that is used here; it comes without types. */
declare module "opentype.js" {
  interface Font {
    unitsPerEm: number;
    charToGlyph(character: string): {index: number; advanceWidth?: number};
  }
  const opentype: {parse(bytes: ArrayBuffer): Font};
  export default opentype;
}
