import {strToU8, zlibSync} from "fflate";
import {PNG} from "pngjs";
import {crc32} from "node:zlib";
import {describe, expect, it} from "vitest";
import {readPngText, withPngText} from "../../../src/snapshot/png-chunks.js";

const picture = new PNG({width: 3, height: 2});
picture.data.fill(200);
const plain = new Uint8Array(PNG.sync.write(picture));

/** A chunk as another program would write it, put behind the head. */
function withChunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([plain.subarray(0, 33), length, body, sum, plain.subarray(33)]);
}

describe("texts in a PNG", () => {
  it("come back, with the resolution, and leave the pixels alone", () => {
    const texts = [
      {keyword: "Title", text: "Größe – 大きさ 👩‍🔬"},
      {keyword: "litscope", text: '{"a": "\\n"}'}
    ];
    for (const dpi of [96, 192, 300, 600]) {
      const written = withPngText(plain, {dpi, texts});
      expect(readPngText(written)).toEqual({texts, dpi});
      expect(PNG.sync.read(Buffer.from(written)).data).toEqual(picture.data);
    }
  });

  it("carry right checksums", () => {
    const written = Buffer.from(withPngText(plain, {dpi: 300, texts: [{keyword: "Title", text: "é"}]}));
    let chunks = 0;
    for (let at = 8; at < written.length; chunks++) {
      const length = written.readUInt32BE(at);
      expect(written.readUInt32BE(at + 8 + length)).toBe(crc32(written.subarray(at + 4, at + 8 + length)));
      at += 12 + length;
    }
    expect(chunks).toBe(5);
  });

  it("replace those that were there", () => {
    const once = withPngText(plain, {dpi: 96, texts: [{keyword: "Title", text: "old"}]});
    const twice = withPngText(once, {dpi: 300, texts: [{keyword: "Title", text: "new"}]});
    expect(readPngText(twice)).toEqual({texts: [{keyword: "Title", text: "new"}], dpi: 300});
  });

  it("are read as other programs pack them", () => {
    const text = '{"litscope": "0.1.0"}';
    const packed = zlibSync(strToU8(text));
    const cases: [string, Uint8Array][] = [
      ["tEXt", strToU8(`litscope\0${text}`)],
      ["zTXt", Buffer.concat([strToU8("litscope\0\0"), packed])],
      ["iTXt", Buffer.concat([strToU8("litscope\0\x01\0en\0Litscope\0"), packed])]
    ];
    for (const [type, data] of cases)
      expect(readPngText(withChunk(type, data)).texts, type).toEqual([{keyword: "litscope", text}]);
  });

  it("that are damaged, cut off or packed to burst are left out", () => {
    const bomb = zlibSync(new Uint8Array(64 * 2 ** 20));
    for (const data of [
      strToU8("no end"),
      strToU8("\0text"),
      Buffer.concat([strToU8("litscope\0\0"), strToU8("not packed")]),
      Buffer.concat([strToU8("litscope\0\0"), bomb])
    ])
      expect(readPngText(withChunk("zTXt", data)).texts).toEqual([]);
    expect(readPngText(withChunk("iTXt", strToU8("litscope\0\0\0en"))).texts).toEqual([]);
    const whole = withPngText(plain, {dpi: 96, texts: [{keyword: "Title", text: "words"}]});
    for (let length = 8; length < whole.length; length++) readPngText(whole.subarray(0, length));
    expect(() => readPngText(new Uint8Array(8))).toThrow("no PNG");
  });
});
