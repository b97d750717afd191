/** The form in which titles are compared: NFKC, lower case, only letters and digits. */
export function canonicalTitle(title: string): string {
  return normal(title).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The words of a title in that form. */
export function titleWords(title: string): string[] {
  return normal(title).match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function countTitleWords(title: string): number {
  return titleWords(title).length;
}

function normal(title: string): string {
  return title.normalize("NFKC").toLowerCase();
}
