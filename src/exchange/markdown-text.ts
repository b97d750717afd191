/** A text as it stands, shown by Markdown: nothing of it is markup. */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&|~$#!]/g, "\\$&")
    .replace(/(https?|ftp)(:)|(www)(\.)/gi, "$1$3\\$2$4")
    .replace(/\r\n?|\n/g, "<br>")
    .trim();
}
