import {strFromU8, strToU8, Unzlib} from "fflate";
import {joinBytes} from "./join-bytes.js";

export interface PngText {
  /** Latin letters and spaces, 1 to 79: `Title`. */
  keyword: string;
  text: string;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Bytes that a text of a PNG may unpack to: what a figure remembers is far below, a bomb far above. */
const mostBytes = 16 * 2 ** 20;
const sliceBytes = 4096;

const inchesInMetre = 1 / 0.0254;

/** A PNG with its dots per inch and with texts in UTF-8, in place of what it said of either before the pixels. */
export function withPngText(
  bytes: Uint8Array,
  {dpi, texts}: {dpi: number; texts: readonly PngText[]}
): Uint8Array<ArrayBuffer> {
  const dots = Math.round(dpi * inchesInMetre);
  const size = new Uint8Array(9);
  const view = new DataView(size.buffer);
  view.setUint32(0, dots);
  view.setUint32(4, dots);
  size[8] = 1;
  const added = [
    chunk("pHYs", size),
    ...texts.map(({keyword, text}) =>
      chunk("iTXt", joinBytes([strToU8(keyword, true), new Uint8Array(5), strToU8(text)]))
    )
  ];
  const parts: Uint8Array[] = [Uint8Array.from(signature)];
  for (const {type, whole} of chunks(bytes)) {
    if (type === "pHYs" || type === "iTXt") continue;
    parts.push(whole);
    if (type === "IHDR") parts.push(...added);
  }
  return joinBytes(parts);
}

export interface PngDescription {
  texts: PngText[];
  /** Null where the file does not say. */
  dpi: number | null;
}

/** What a PNG says of itself, written by whichever program; what is damaged is left out. Throws on what is no PNG. */
export function readPngText(bytes: Uint8Array): PngDescription {
  const texts: PngText[] = [];
  let dpi: number | null = null;
  for (const {type, data} of chunks(bytes)) {
    if (type === "pHYs" && data.length === 9 && data[8] === 1)
      dpi = new DataView(data.buffer, data.byteOffset).getUint32(0) / inchesInMetre;
    if (type !== "tEXt" && type !== "zTXt" && type !== "iTXt") continue;
    const read = readText(type, data);
    if (read !== null) texts.push(read);
  }
  return {texts, dpi: dpi === null ? null : Math.round(10 * dpi) / 10};
}

interface Chunk {
  type: string;
  data: Uint8Array;
  /** With length, type and checksum. */
  whole: Uint8Array;
}

function* chunks(bytes: Uint8Array): Generator<Chunk> {
  if (!signature.every((byte, i) => bytes[i] === byte)) throw new Error("no PNG: it begins differently");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return;
    const type = strFromU8(bytes.subarray(at + 4, at + 8), true);
    yield {type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end)};
    at = end;
  }
}

function readText(type: string, data: Uint8Array): PngText | null {
  const at = data.indexOf(0);
  if (at < 1) return null;
  const keyword = strFromU8(data.subarray(0, at), true);
  try {
    if (type === "tEXt") return {keyword, text: strFromU8(data.subarray(at + 1), true)};
    if (type === "zTXt") return {keyword, text: strFromU8(unpack(data.subarray(at + 2)), true)};
    const translated = data.indexOf(0, data.indexOf(0, at + 3) + 1);
    if (translated < at + 4) return null;
    const rest = data.subarray(translated + 1);
    return {keyword, text: strFromU8(data[at + 1] === 1 ? unpack(rest) : rest)};
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** In slices so small that none can unpack to much more than the whole may. */
function unpack(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((part) => {
    size += part.length;
    if (size > mostBytes) throw new Error(`a text of more than ${mostBytes} bytes`);
    parts.push(part);
  });
  for (let at = 0; at < bytes.length; at += sliceBytes)
    stream.push(bytes.subarray(at, at + sliceBytes), at + sliceBytes >= bytes.length);
  return joinBytes(parts);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = joinBytes([new Uint8Array(4), strToU8(type, true), data, new Uint8Array(4)]);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  view.setUint32(bytes.length - 4, checksum(bytes.subarray(4, bytes.length - 4)));
  return bytes;
}

const remainders = Uint32Array.from({length: 256}, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 as of ISO 3309. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = remainders[(rest ^ byte) & 255]! ^ (rest >>> 8);
  return ~rest >>> 0;
}
