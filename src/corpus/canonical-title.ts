/** The form in which titles are compared: NFKC, lower case, only letters and digits. */
export function canonicalTitle(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

export function countTitleWords(title: string): number {
  return title.normalize("NFKC").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
