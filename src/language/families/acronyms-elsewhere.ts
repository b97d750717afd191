const SMALL_WORDS = new Set([
  "of",
  "and",
  "the",
  "for",
  "in",
  "with",
  "to",
  "from",
  "on",
  "by",
  "a",
  "an",
  "as"
]);

function words(text: string): string[] {
  return text.match(/[A-Za-zÀ-ɏ]+/g) ?? [];
}

function initialsEnd(long: readonly string[], letters: string): boolean {
  let at = long.length - 1;
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    while (at >= 0 && SMALL_WORDS.has(long[at]!.toLowerCase()) && long[at]![0]!.toLowerCase() !== letters[i])
      at -= 1;
    if (at < 0 || long[at]![0]!.toLowerCase() !== letters[i]) return false;
    at -= 1;
  }
  return true;
}

/**
 * Whether the text itself spells the acronym out, before its brackets ("modern portfolio theory (MPT)") or in
 * them ("MPT (modern portfolio theory)"), by the initials of words.
 */
export function spelledOut(text: string, acronym: string): boolean {
  const letters = acronym.toLowerCase();
  for (let at = text.indexOf(acronym); at >= 0; at = text.indexOf(acronym, at + acronym.length)) {
    const after = text.slice(at + acronym.length, at + acronym.length + 100);
    if (/[([{]["“'`*]?$/.test(text.slice(Math.max(0, at - 2), at))) {
      const before = text.slice(Math.max(0, at - 100), at);
      const long = words(before.slice(Math.max(before.lastIndexOf(". "), 0)));
      if (initialsEnd(long, letters)) return true;
    }
    const inside = /^s?\s?\(([^()]{4,90})\)/.exec(after)?.[1];
    if (inside !== undefined && initialsEnd(words(inside), letters)) return true;
  }
  return false;
}
