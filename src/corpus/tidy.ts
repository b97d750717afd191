/** White space other than the space, control characters, surrogates. */
const UNTIDY =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\ud800-\udfff]/;

function isTidy(text: string): boolean {
  return !UNTIDY.test(text) && !text.includes("  ") && !text.startsWith(" ") && !text.endsWith(" ");
}

/** One line of text: white space runs become one space, characters that no text has are dropped. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  return text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
}

/** Cuts a value short enough to be quoted in a problem. */
export function shorten(text: string): string {
  return text.length > 60 ? `${tidy(text.slice(0, 57))}…` : tidy(text);
}
