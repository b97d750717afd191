import {embedFont} from "./pdf-font.js";
import {pdfNumber, type PdfObjects} from "./pdf-file.js";
import type {Font} from "./read-font.js";

/** What the contents of a PDF refer to by name; each thing is held once. */
export interface PdfResources {
  /** Name of a state with these opacities. */
  opacity(fill: number, stroke: number): string;
  /** Name and code of a character, or null where no font of the weight has it. */
  glyph(character: string, weight: number): {font: string; glyph: number} | null;
  /** Names an object that is painted or painted with. */
  name(kind: "Pattern" | "XObject", reference: string): string;
  /** Reference of the dictionary of all these. */
  reference: string;
  /** Writes them; nothing can be named afterwards. */
  close(): void;
}

export function openResources(objects: PdfObjects, fonts: readonly Font[]): PdfResources {
  const reference = objects.reserve();
  const states = new Map<string, string>();
  const named = {Pattern: [] as string[], XObject: [] as string[]};
  const used = new Map<Font, Map<number, string>>();
  const list = (entries: Iterable<readonly [string, string]>): string =>
    [...entries].map(([name, value]) => `/${name} ${value}`).join("");
  return {
    reference,
    opacity: (fill, stroke) => {
      const state = `<</ca ${pdfNumber(fill)}/CA ${pdfNumber(stroke)}>>`;
      const name = states.get(state) ?? `G${states.size}`;
      states.set(state, name);
      return name;
    },
    glyph: (character, weight) => {
      const at = fonts.findIndex((font) => font.weight === weight && font.glyphs.has(character));
      const font = fonts[at];
      if (font === undefined) return null;
      const glyph = font.glyphs.get(character)!;
      const known = used.get(font) ?? new Map<number, string>();
      if (!known.has(glyph)) known.set(glyph, character);
      used.set(font, known);
      return {font: `F${at}`, glyph};
    },
    name: (kind, object) => `${kind.charAt(0)}${named[kind].push(object) - 1}`,
    close: () => {
      const embedded = fonts.flatMap((font, i) => {
        const glyphs = used.get(font);
        if (glyphs === undefined) return [];
        const name = `${subsetTag(i, glyphs)}+SourceSans3-${font.weight === 600 ? "SemiBold" : "Regular"}`;
        return [[`F${i}`, embedFont(objects, font, glyphs, name)] as const];
      });
      const kinds = (["Pattern", "XObject"] as const).map((kind) => {
        const entries = named[kind].map((object, i) => [`${kind.charAt(0)}${i}`, object] as const);
        return `/${kind}<<${list(entries)}>>`;
      });
      const opacities = [...states].map(([state, name]) => [name, state] as const);
      objects.fill(reference, `/Font<<${list(embedded)}>>/ExtGState<<${list(opacities)}>>${kinds.join("")}`);
    }
  };
}

/** Six letters by which programs tell parts of the same font apart. */
function subsetTag(seed: number, glyphs: ReadonlyMap<number, string>): string {
  let sum = seed + 1;
  for (const glyph of [...glyphs.keys()].sort((a, b) => a - b)) sum = (31 * sum + glyph) % 26 ** 6;
  return Array.from({length: 6}, (_, i) => String.fromCharCode(65 + (Math.floor(sum / 26 ** i) % 26))).join(
    ""
  );
}
