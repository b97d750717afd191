/** Files beside the papers that say something about words, by their names. */
export const vocabularyFiles = {
  thesaurus: "thesaurus.txt",
  stops: "stop-list.txt",
  groups: "term-groups.txt"
} as const;

const names: ReadonlySet<string> = new Set(Object.values(vocabularyFiles));

export function isVocabularyFile(file: string): boolean {
  return names.has(file);
}
