import {deflateSync, Inflate} from "fflate";

/** Characters of a packed notebook that a link holds: longer ones break in mail and wikis. */
export const longestLink = 8_000;

const version = "1";
/** Longer ones are nobody's link, and take time to unpack. */
const longestRead = 200_000;
const mostBytes = 1_000_000;

/** A notebook's file as characters that need no escape in an address, behind a mark of the version of this form. */
export function packNotebook(text: string): string {
  const bytes = deflateSync(new TextEncoder().encode(text), {level: 9});
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return version + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The inverse; says why where there is none. Takes time and memory in proportion to `packed`, and no more than 1 MB of text. */
export function unpackNotebook(packed: string): {text: string} | {reason: string} {
  if (packed.length > longestRead)
    return {
      reason: `the notebook in this link is too long: ${packed.length.toLocaleString("en-GB")} characters; ask for its file`
    };
  if (!packed.startsWith(version))
    return {reason: `the notebook in this link is of no form known here: "${packed.slice(0, 20)}"`};
  if (!/^[\w-]*$/.test(packed))
    return {reason: "the notebook in this link holds characters that no link has: copy the whole link again"};
  try {
    const binary = atob(packed.slice(1).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = inflate(Uint8Array.from(binary, (c) => c.charCodeAt(0)));
    if (bytes === null)
      return {reason: "the notebook in this link is over 1 MB when unpacked: ask for its file"};
    return {text: new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes)};
  } catch {
    return {reason: "the notebook in this link is cut off or damaged: copy the whole link again"};
  }
}

/** In steps that at most multiply by a thousand, so that it ends soon after there is too much: then null. */
function inflate(packed: Uint8Array): Uint8Array | null {
  const step = 512;
  if (packed.length === 0) throw new RangeError("nothing to inflate");
  const held = new Uint8Array(mostBytes);
  let n = 0;
  const stream = new Inflate((bytes) => {
    if (n + bytes.length <= mostBytes) held.set(bytes, n);
    n += bytes.length;
  });
  for (let at = 0; at < packed.length && n <= mostBytes; at += step)
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  return n > mostBytes ? null : held.subarray(0, n);
}
