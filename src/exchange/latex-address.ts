/**
 * An address as the argument of LaTeX's `\url` and `\href`, for documents with hyperref: nothing of it is a command or
 * ends the argument, also inside of captions, headings and BibTeX's braces.
 */
export function latexAddress(address: string): string {
  return address
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[^\x21-\x7e]|[\\{}^"<>|`]/gu, encodeURIComponent)
    .replace(/[%#]/g, "\\$&");
}
