/** The file beside the papers that adds model families, in TOML. */
export const familiesFile = "model-families.toml";

/** Files beside the papers that say something about words, by their names. */
export const vocabularyFiles = {
  thesaurus: "thesaurus.txt",
  stops: "stop-list.txt",
  groups: "term-groups.txt"
} as const;

const names: ReadonlySet<string> = new Set([...Object.values(vocabularyFiles), familiesFile]);

export function isVocabularyFile(file: string): boolean {
  return names.has(file);
}
