import {strFromU8, strToU8, unzlibSync} from "fflate";

/** The tables of a TrueType font by their tags. */
export type FontTables = Map<string, Uint8Array>;

const woffSignature = 0x774f4646;
const trueType = 0x00010000;

/** The fonts in a file of WOFF fonts put one behind the other; each says how long it is. */
export function splitFonts(bytes: Uint8Array): Uint8Array[] {
  const fonts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(8);
    if (length < 44 || at + length > bytes.length) throw new Error(`no length of a font: ${length}`);
    fonts.push(bytes.subarray(at, at + length));
    at += length;
  }
  return fonts;
}

/** Unpacks a font of the Web Open Font Format 1.0. */
export function unpackWoff(bytes: Uint8Array): FontTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== woffSignature || view.getUint32(4) !== trueType)
    throw new Error("no WOFF of a TrueType font");
  const tables: FontTables = new Map();
  for (let entry = 44, left = view.getUint16(12); left > 0; left--, entry += 20) {
    const tag = strFromU8(bytes.subarray(entry, entry + 4), true);
    const [offset, packed, size] = [4, 8, 12].map((at) => view.getUint32(entry + at)) as [
      number,
      number,
      number
    ];
    const data = bytes.subarray(offset, offset + packed);
    tables.set(tag, packed < size ? unzlibSync(data, {out: new Uint8Array(size)}) : data);
  }
  return tables;
}

/** A TrueType file of the tables, which are sorted by tag. */
export function writeTrueType(tables: FontTables): Uint8Array<ArrayBuffer> {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = 12 + 16 * sorted.length;
  const size = sorted.reduce((sum, [, data]) => sum + padded(data.length), head);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, trueType);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (sorted.length - 2 ** power));
  let at = head;
  sorted.forEach(([tag, data], i) => {
    const entry = 12 + 16 * i;
    bytes.set(data, at);
    bytes.set(strToU8(tag, true), entry);
    view.setUint32(entry + 4, checksum(view, at, padded(data.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, data.length);
    at += padded(data.length);
  });
  return bytes;
}

/** The `name` table of a font that programs are to find under a family, whatever its weight. */
export function familyName(family: string, style: string): Uint8Array {
  const names = new Map([
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family}-${style}`.replaceAll(" ", "")]
  ]);
  const head = 6 + 12 * names.size;
  const length = [...names.values()].reduce((sum, name) => sum + 2 * name.length, 0);
  const view = new DataView(new ArrayBuffer(head + length));
  view.setUint16(2, names.size);
  view.setUint16(4, head);
  let at = 0;
  [...names].forEach(([id, name], i) => {
    [3, 1, 0x409, id, 2 * name.length, at].forEach((value, j) => view.setUint16(6 + 12 * i + 2 * j, value));
    for (let j = 0; j < name.length; j++) view.setUint16(head + at + 2 * j, name.charCodeAt(j));
    at += 2 * name.length;
  });
  return new Uint8Array(view.buffer);
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
