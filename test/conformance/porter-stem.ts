const consonant = "(?:[^aeiouy]|(?<=[aeiou])y|^y)";
const vowel = "(?:[aeiou]|(?<![aeiou]|^)y)";
const measure = new RegExp(`${vowel}+${consonant}+`, "g");

function measureOf(stem: string): number {
  return stem.match(measure)?.length ?? 0;
}

const hasVowel = (stem: string): boolean => new RegExp(vowel).test(stem);
const endsShort = (stem: string): boolean =>
  new RegExp(`${consonant}${vowel}(?![wxy])${consonant}$`).test(stem);

const second: [string, string][] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["abli", "able"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"]
];
const third: [string, string][] = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""]
];
const fourth = [
  "ement",
  "ance",
  "ence",
  "able",
  "ible",
  "ment",
  "ant",
  "ent",
  "ism",
  "ate",
  "iti",
  "ous",
  "ive",
  "ize",
  "al",
  "er",
  "ic",
  "ou"
];

function replaceSuffix(word: string, suffixes: [string, string][]): string {
  for (const [suffix, to] of [...suffixes].sort((a, b) => b[0].length - a[0].length)) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    return measureOf(stem) > 0 ? stem + to : word;
  }
  return word;
}

/** The stem of a lower-case English word by Porter's algorithm (1980). */
export function porterStem(word: string): string {
  if (word.length < 3) return word;
  let stem = word
    .replace(/sses$/, "ss")
    .replace(/ies$/, "i")
    .replace(/([^s])s$/, "$1");
  if (stem.endsWith("eed")) {
    if (measureOf(stem.slice(0, -3)) > 0) stem = stem.slice(0, -1);
  } else {
    const cut = stem.replace(/(?:ed|ing)$/, "");
    if (cut !== stem && hasVowel(cut)) {
      stem = cut;
      if (/(?:at|bl|iz)$/.test(stem)) stem += "e";
      else if (/([^aeiouylsz])\1$/.test(stem)) stem = stem.slice(0, -1);
      else if (measureOf(stem) === 1 && endsShort(stem)) stem += "e";
    }
  }
  if (stem.endsWith("y") && hasVowel(stem.slice(0, -1))) stem = stem.slice(0, -1) + "i";
  stem = replaceSuffix(replaceSuffix(stem, second), third);
  const suffix =
    fourth.find((ending) => stem.endsWith(ending)) ?? (/[st]ion$/.test(stem) ? "ion" : undefined);
  if (suffix !== undefined && measureOf(stem.slice(0, -suffix.length)) > 1)
    stem = stem.slice(0, -suffix.length);
  if (stem.endsWith("e")) {
    const bare = stem.slice(0, -1);
    if (measureOf(bare) > 1 || (measureOf(bare) === 1 && !endsShort(bare))) stem = bare;
  }
  return measureOf(stem) > 1 && stem.endsWith("ll") ? stem.slice(0, -1) : stem;
}
