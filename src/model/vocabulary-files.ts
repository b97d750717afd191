/** The file beside the papers that adds model families, in TOML. */
export const familiesFile = "model-families.toml";

/** Files beside the papers that say something about words, by their names. */
export const vocabularyFiles = {
  thesaurus: "thesaurus.txt",
  stops: "stop-list.txt",
  groups: "term-groups.txt"
} as const;

/** The file beside the papers that names events, to be marked on the axes of time. */
export const eventsFile = "events.txt";

const names: ReadonlySet<string> = new Set([...Object.values(vocabularyFiles), familiesFile, eventsFile]);

/** Whether a file beside the papers says something about them and is none of them. */
export function isVocabularyFile(file: string): boolean {
  return names.has(file);
}
