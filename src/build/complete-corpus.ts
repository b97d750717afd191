import {readDescription, undescribed} from "../corpus/description.js";
import {type DatedEvent, readEvents} from "../corpus/events.js";
import type {Corpus} from "../corpus/read-corpus.js";
import type {Lexicon} from "../language/families/family.js";
import {readFamilies} from "../language/families/read-families.js";
import {readUserVocabulary, type UserVocabulary} from "../language/user-vocabulary.js";
import {eventsFile, familiesFile} from "../model/vocabulary-files.js";

export interface ReadCorpus extends Corpus {
  /** Events that the reader of the corpus named, in order of time. */
  events: DatedEvent[];
  vocabulary: UserVocabulary;
  /** Model families that come with the project, with those of the user. */
  families: Lexicon;
}

/**
 * Adds what the files about words and events say.
 *
 * @param name of the corpus, where nothing else names it
 * @param families those that come with the project
 */
export function completeCorpus(
  read: Corpus,
  {name, families: known}: {name: string; families: Lexicon}
): ReadCorpus {
  const {description, word_files} = read;
  const {vocabulary, problems} = readUserVocabulary(word_files);
  const families = readFamilies(word_files.get(familiesFile) ?? "", familiesFile, known);
  const {events, problems: ofEvents} = readEvents(word_files.get(eventsFile) ?? "", eventsFile);
  return {
    ...read,
    events,
    description: description.title === undescribed.title ? {...description, title: name} : description,
    vocabulary,
    families: families.lexicon,
    problems: [...read.problems, ...problems, ...families.problems, ...ofEvents]
  };
}

/** The columns that `corpus.json` names; its problems are told when it is read as a whole. */
export function namedColumns(json: string): [column: string, field: string][] {
  return [...readDescription(json.replace(/^\ufeff/, "")).description.columns];
}
