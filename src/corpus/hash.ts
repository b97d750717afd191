const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;

/** 64 bits in hexadecimal: FNV-1a of the UTF-16 units, forwards and, from the first result, backwards. */
export function hash(text: string): string {
  return halves(text)
    .map((half) => half.toString(16).padStart(8, "0"))
    .join("");
}

/** 53 bits of the same, as a whole number. */
export function hashNumber(text: string): number {
  const [forwards, backwards] = halves(text);
  return forwards * 2 ** 21 + (backwards >>> 11);
}

function halves(text: string): [number, number] {
  let forwards = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) forwards = Math.imul(forwards ^ text.charCodeAt(i), FNV_PRIME);
  let backwards = forwards ^ FNV_OFFSET;
  for (let i = text.length - 1; i >= 0; i--) backwards = Math.imul(backwards ^ text.charCodeAt(i), FNV_PRIME);
  return [forwards >>> 0, backwards >>> 0];
}
