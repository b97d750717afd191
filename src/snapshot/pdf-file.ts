import {strToU8, zlibSync} from "fflate";
import {joinBytes} from "./join-bytes.js";

/** The objects of a PDF that is being made; each is named by a reference, as `7 0 R`. */
export interface PdfObjects {
  /** @param entries of a dictionary, without its brackets */
  add(entries: string, stream?: Uint8Array): string;
  /** A reference whose object follows later, once, through `fill`. */
  reserve(): string;
  fill(reference: string, entries: string): void;
}

/** Makes a PDF file; `build` adds its objects and gives the entries of the trailer. The same objects make the same bytes. */
export function pdfFile(build: (objects: PdfObjects) => string): Uint8Array<ArrayBuffer> {
  const bodies: (Uint8Array | null)[] = [];
  const reserve = (): string => `${bodies.push(null)} 0 R`;
  const set = (reference: string, body: Uint8Array): void => {
    bodies[parseInt(reference) - 1] = body;
  };
  const trailer = build({
    reserve,
    fill: (reference, entries) => set(reference, strToU8(`<<${entries}>>`)),
    add: (entries, stream) => {
      const reference = reserve();
      if (stream === undefined) set(reference, strToU8(`<<${entries}>>`));
      else {
        const packed = zlibSync(stream, {level: 9});
        const head = `<<${entries}/Filter/FlateDecode/Length ${packed.length}>>stream\n`;
        set(reference, joinBytes([strToU8(head), packed, strToU8("\nendstream")]));
      }
      return reference;
    }
  });
  const parts = [Uint8Array.from([...strToU8("%PDF-1.7\n%"), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a])];
  let size = parts[0]!.length;
  const places = bodies.map((body, i) => {
    if (body === null) throw new Error(`an object of the PDF was never filled: ${i + 1}`);
    const whole = joinBytes([strToU8(`${i + 1} 0 obj\n`), body, strToU8("\nendobj\n")]);
    parts.push(whole);
    size += whole.length;
    return size - whole.length;
  });
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
  const id = fingerprint(parts);
  parts.push(
    strToU8(
      `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows.join("")}` +
        `trailer\n<<${trailer}/Size ${places.length + 1}/ID[<${id}><${id}>]>>\nstartxref\n${size}\n%%EOF\n`
    )
  );
  return joinBytes(parts);
}

/** A text as PDF holds it: UTF-16 with its mark, in hexadecimal digits. */
export function pdfText(text: string): string {
  const units = Array.from({length: text.length}, (_, i) => hex(text.charCodeAt(i)));
  return `<feff${units.join("")}>`;
}

/** Four hexadecimal digits. */
export function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}

/** A length to a ten-thousandth. */
export function pdfNumber(value: number): string {
  const text = (Math.round(value * 1e4) / 1e4 + 0).toFixed(4);
  return text.replace(/\.?0+$/, "");
}

/** 128 bits that name a content: four runs of FNV-1a, each from another offset. */
function fingerprint(parts: readonly Uint8Array[]): string {
  const states = Uint32Array.from([0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]);
  for (const part of parts)
    for (const byte of part) for (let i = 0; i < 4; i++) states[i] = Math.imul(states[i]! ^ byte, 0x01000193);
  return Array.from(states, (state) => state.toString(16).padStart(8, "0")).join("");
}
