/** Tags and character references in a line of text as a reader sees it. */
export function markupToText(text: string): string {
  return text;
}
