const beyondAscii = /[^\x00-\x7f]/; // eslint-disable-line no-control-regex

/** The form in which titles are compared: NFKC, lower case, only letters and digits. */
export function canonicalTitle(title: string): string {
  return beyondAscii.test(title)
    ? title
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "")
    : title.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

/** The words of a title in that form: joined, they are the canonical title. */
export function titleWords(title: string): string[] {
  const words = beyondAscii.test(title)
    ? title
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
    : title.toLowerCase().match(/[a-z0-9]+/g);
  return words ?? [];
}

export function countTitleWords(title: string): number {
  return titleWords(title).length;
}
