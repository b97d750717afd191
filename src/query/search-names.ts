export interface FoundName {
  value: string;
  n_papers: number | null;
}

/** Names made ready to be searched: most frequent first. */
export interface NameIndex {
  names: readonly FoundName[];
  folded: readonly string[];
}

/** Without case and accents, so that "resume" finds "Résumé". */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  return isAscii.test(lower) ? lower : lower.normalize("NFD").replace(/\p{Mn}/gu, "");
}

const isAscii = /^[ -~]*$/;

export function nameIndex(names: readonly FoundName[]): NameIndex {
  return {names, folded: names.map(({value}) => foldName(value))};
}

/** Names that begin with a text, then those with a word that does, then those that hold it; in each, most frequent first. */
export function searchNames({names, folded}: NameIndex, text: string, limit: number): FoundName[] {
  const wanted = foldName(text);
  const beginning: FoundName[] = [];
  const inWord: FoundName[] = [];
  const within: FoundName[] = [];
  for (let i = 0; i < names.length && beginning.length < limit; i++) {
    const at = folded[i]!.indexOf(wanted);
    if (at < 0) continue;
    const group = at === 0 ? beginning : hasWordAt(folded[i]!, wanted, at) ? inWord : within;
    if (group.length < limit) group.push(names[i]!);
  }
  return [...beginning, ...inWord, ...within].slice(0, limit);
}

function hasWordAt(name: string, wanted: string, first: number): boolean {
  for (let at = first; at >= 0; at = name.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(name[at - 1] ?? " ")) return true;
  return false;
}
