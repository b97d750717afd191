import {decodeWindows1252} from "./windows-1252.js";

export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE";

export interface Decoder {
  push(bytes: Uint8Array): string;
  end(): string;
  encoding(): Encoding;
  /** Lines that were not valid UTF-8 and were read as Windows-1252. */
  fallbackLines(): number;
}

const SNIFF_BYTES = 64;
const LF = 10;

/**
 * Bytes to text, the same however the bytes are cut. A byte order mark decides; without one, zero bytes in
 * every other place mean UTF-16. A line that is not valid UTF-8 is read as Windows-1252, alone: one stray
 * byte does not spoil the file.
 */
export function openDecoder(): Decoder {
  let waiting: Uint8Array[] = [];
  let nWaiting = 0;
  let encoding: Encoding | null = null;
  let wide: TextDecoder | null = null;
  let nFallback = 0;
  const utf8 = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});

  function decodeLine(line: Uint8Array): string {
    try {
      return utf8.decode(line);
    } catch {
      nFallback += 1;
      return decodeWindows1252(line);
    }
  }

  function decodeLines(bytes: Uint8Array): string {
    try {
      return utf8.decode(bytes);
    } catch {
      const lines: string[] = [];
      for (let start = 0; start < bytes.length;) {
        const at = bytes.indexOf(LF, start);
        const end = at < 0 ? bytes.length : at + 1;
        lines.push(decodeLine(bytes.subarray(start, end)));
        start = end;
      }
      return lines.join("");
    }
  }

  function decode(bytes: Uint8Array, final: boolean): string {
    if (wide) return wide.decode(bytes, {stream: !final});
    const whole = final ? bytes.length : bytes.lastIndexOf(LF) + 1;
    let text = "";
    if (whole > 0) {
      text = decodeLines(join([...waiting, bytes.subarray(0, whole)]));
      waiting = [];
    }
    if (whole < bytes.length) waiting.push(bytes.slice(whole));
    return text;
  }

  function start(final: boolean): string {
    const head = join(waiting);
    waiting = [];
    const found = sniff(head);
    encoding = found.encoding;
    if (encoding !== "UTF-8") wide = new TextDecoder(encoding.toLowerCase(), {ignoreBOM: true});
    return decode(head.subarray(found.skip), final);
  }

  return {
    push(bytes) {
      if (encoding) return decode(bytes, false);
      waiting.push(bytes.slice());
      nWaiting += bytes.length;
      return nWaiting < SNIFF_BYTES ? "" : start(false);
    },
    end() {
      if (!encoding) return start(true);
      if (wide) return wide.decode();
      const rest = join(waiting);
      waiting = [];
      return decodeLines(rest);
    },
    encoding: () => encoding ?? "UTF-8",
    fallbackLines: () => nFallback
  };
}

function sniff(head: Uint8Array): {encoding: Encoding; skip: number} {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return {encoding: "UTF-8", skip: 3};
  if (head[0] === 0xff && head[1] === 0xfe) return {encoding: "UTF-16LE", skip: 2};
  if (head[0] === 0xfe && head[1] === 0xff) return {encoding: "UTF-16BE", skip: 2};
  const seen = head.subarray(0, SNIFF_BYTES);
  const zeros = [0, 0];
  seen.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  if (even === 0 && odd * 4 > seen.length) return {encoding: "UTF-16LE", skip: 0};
  if (odd === 0 && even * 4 > seen.length) return {encoding: "UTF-16BE", skip: 0};
  return {encoding: "UTF-8", skip: 0};
}

function join(parts: Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
