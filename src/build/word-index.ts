import {compareText} from "../analysis/compare-values.js";
import type {WordEntry} from "../language/index-words.js";

/** The words of some texts, as they go between threads. A row is a word of a text; its positions follow those of the row before. */
export interface PackedWords {
  /** The distinct words, a line each. */
  words: string;
  /** Rows of each text. */
  n_rows: Int32Array;
  /** The word of each row: its line. */
  word: Int32Array;
  n_mentions: Int32Array;
  in_title: Uint8Array;
  /** Ascending in each row. */
  positions: Int32Array;
}

export function packWords(texts: readonly ReadonlyMap<string, WordEntry>[]): PackedWords {
  const lines = new Map<string, number>();
  const [word, n_mentions, in_title, positions]: number[][] = [[], [], [], []] as number[][];
  for (const text of texts) {
    for (const [one, entry] of text) {
      let line = lines.get(one);
      if (line === undefined) lines.set(one, (line = lines.size));
      word!.push(line);
      n_mentions!.push(entry.n_mentions);
      in_title!.push(Number(entry.in_title));
      for (const position of entry.positions) positions!.push(position);
    }
  }
  return {
    words: [...lines.keys()].join("\n"),
    n_rows: Int32Array.from(texts, ({size}) => size),
    word: Int32Array.from(word!),
    n_mentions: Int32Array.from(n_mentions!),
    in_title: Uint8Array.from(in_title!),
    positions: Int32Array.from(positions!)
  };
}

/** Words of texts, one row for each word of each text, by word in the order of code points and then by text. */
export interface SortedWords {
  /** The distinct words, in order. */
  words: string[];
  /** Of each row, which of them. */
  word: Int32Array;
  text: Int32Array;
  n_mentions: Int32Array;
  in_title: Uint8Array;
  /** Of all rows, one after the other; ascending in each row. */
  positions: Int32Array;
  /** Of each row, where its positions end. */
  ends: Int32Array;
}

export interface WordIndex {
  /** Takes the words of the texts that follow those taken before. */
  add(packed: PackedWords): void;
  /** All rows; afterwards there are none. */
  take(): SortedWords;
}

/** Collects the words of texts, and sorts them by counting. */
export function openWordIndex(): WordIndex {
  const numbers = new Map<string, number>();
  const batches: (PackedWords & {numbered: Int32Array})[] = [];
  return {
    add(packed) {
      const numbered = Int32Array.from(packed.word.length === 0 ? [] : packed.words.split("\n"), (word) => {
        let number = numbers.get(word);
        if (number === undefined) numbers.set(word, (number = numbers.size));
        return number;
      });
      batches.push({...packed, numbered});
    },
    take() {
      const words = [...numbers.keys()].sort(compareText);
      const rank = new Int32Array(words.length);
      words.forEach((word, i) => (rank[numbers.get(word)!] = i));
      const row_of_word = new Int32Array(words.length + 1);
      const position_of_word = new Int32Array(words.length + 1);
      for (const {word, numbered, n_mentions} of batches) {
        for (let row = 0; row < word.length; row++) {
          const next = rank[numbered[word[row]!]!]! + 1;
          row_of_word[next]!++;
          position_of_word[next]! += n_mentions[row]!;
        }
      }
      for (let i = 0; i < words.length; i++) {
        row_of_word[i + 1]! += row_of_word[i]!;
        position_of_word[i + 1]! += position_of_word[i]!;
      }
      const n_rows = row_of_word[words.length]!;
      const sorted: SortedWords = {
        words,
        word: new Int32Array(n_rows),
        text: new Int32Array(n_rows),
        n_mentions: new Int32Array(n_rows),
        in_title: new Uint8Array(n_rows),
        positions: new Int32Array(position_of_word[words.length]!),
        ends: new Int32Array(n_rows)
      };
      const [next_row, next_position] = [row_of_word.slice(), position_of_word.slice()];
      let text = 0;
      for (let batch; (batch = batches.shift()) !== undefined;) {
        let [row, from] = [0, 0];
        for (const n of batch.n_rows) {
          for (const end = row + n; row < end; row++) {
            const word = rank[batch.numbered[batch.word[row]!]!]!;
            const n_mentions = batch.n_mentions[row]!;
            const at = next_row[word]!++;
            sorted.word[at] = word;
            sorted.text[at] = text;
            sorted.n_mentions[at] = n_mentions;
            sorted.in_title[at] = batch.in_title[row]!;
            const to = next_position[word]!;
            for (let k = 0; k < n_mentions; k++) sorted.positions[to + k] = batch.positions[from + k]!;
            sorted.ends[at] = next_position[word] = to + n_mentions;
            from += n_mentions;
          }
          text++;
        }
      }
      numbers.clear();
      return sorted;
    }
  };
}
