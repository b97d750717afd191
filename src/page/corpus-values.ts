import {run} from "../engine/run.js";
import {nameIndex, type NameIndex, searchNames} from "../query/search-names.js";
import type {ValueKind} from "../query/value-kind.js";
import {valueNames} from "../query/value-names.js";
import {words_with_prefix} from "../query/words.js";
import type {FoundValue, ValueSource} from "./complete-sql.js";
import {useDatabase} from "./database.js";

const shown = 60;
/** Beginnings of words whose answers are kept. */
const keptBeginnings = 200;

/**
 * The corpus's own values. The names of a kind are asked for once and searched in memory; words, which are too many,
 * are asked for by each beginning. Where the database cannot be opened there are none.
 */
export function corpusValues(): ValueSource {
  const lists = new Map<ValueKind, Promise<NameIndex>>();
  const words = new Map<string, Promise<readonly FoundValue[]>>();
  const once = <K, V>(kept: Map<K, Promise<V>>, key: K, ask: () => Promise<V>): Promise<V> => {
    const before = kept.get(key);
    if (before !== undefined) return before;
    const asked = ask();
    kept.set(key, asked);
    asked.catch(() => kept.delete(key));
    return asked;
  };
  return async (kind, text) => {
    try {
      if (kind === "word") {
        const prefix = text.toLowerCase();
        if (prefix === "") return [];
        if (words.size > keptBeginnings) words.clear();
        return await once(words, prefix, () => wordsFrom(prefix));
      }
      const list = await once(lists, kind, () => namesOf(kind));
      return searchNames(list, text, shown);
    } catch {
      return [];
    }
  };
}

async function wordsFrom(prefix: string): Promise<readonly FoundValue[]> {
  const rows = await run(await useDatabase(), words_with_prefix, {prefix, limit: shown});
  return rows.map(({word, n_papers}) => ({value: word, n_papers}));
}

async function namesOf(kind: Exclude<ValueKind, "word">): Promise<NameIndex> {
  const rows = await run(await useDatabase(), valueNames(kind), {});
  return nameIndex(rows.map(({name, n_papers}) => ({value: name, n_papers})));
}
