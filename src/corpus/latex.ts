/** LaTeX in a line of text as a reader sees it. */
export function latexToText(text: string): string {
  return text;
}
