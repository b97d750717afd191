import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type {PartOfSpeech} from "wink-nlp";

/** The tokens of a text with their parts of speech, in parallel arrays. */
export interface Tags {
  /** Offsets in the text, in UTF-16 units. */
  starts: number[];
  ends: number[];
  /** The tagger's number of each token, the same for the same spelling; −1 where it reads another than the text's. */
  ids: number[];
  /** Universal part of speech: "NOUN", "ADJ", … */
  tags: PartOfSpeech[];
}

/** Tags the words of an English text. */
export type Tagger = (text: string) => Tags;

const mixed = /(?<![-\p{L}\p{N}])[-\p{L}]*\p{N}[-\p{L}\p{N}]*/gu;
const bareNumber = /^\p{N}+$/u;
const digits = /\p{Nd}/gu;
const apart = /(?<=\p{L})'[sS](?!\p{L})|\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

/** The same for texts without other characters than those of ASCII, which is faster. */
const asciiMixed = /(?<![-A-Za-z0-9])[-A-Za-z]*[0-9][-A-Za-z0-9]*/g;
const asciiApart = /(?<=[A-Za-z])'[sS](?![A-Za-z])|[0-9]+(?:[.,][0-9]+)*/g;
const beyondAscii = /[^\x00-\x7f]/; // eslint-disable-line no-control-regex

/**
 * Loads the language model; the tagger can be used for any number of texts, and what it says of one does not
 * depend on those before it. wink-nlp remembers every spelling it meets and then no longer splits it, which
 * concerns numbers and possessives: so these come to it apart, and numbers with letters ("8B") as names.
 */
export function openTagger(): Tagger {
  const nlp = winkNLP(model, ["pos"]);
  return (text) => {
    const plain = !beyondAscii.test(text);
    const named = text
      .replace(/\u2019/g, "'")
      .replace(plain ? asciiMixed : mixed, (word) =>
        bareNumber.test(word) ? word : word.replace(digits, "X")
      );
    const tokens = nlp.readDoc(named.replace(plain ? asciiApart : apart, " $& ")).tokens();
    const values = tokens.out(nlp.its.value) as string[];
    const ids = tokens.out(nlp.its.uniqueId) as number[];
    const tags = tokens.out(nlp.its.pos) as PartOfSpeech[];
    const isAsWritten = named === text;
    const starts: number[] = [];
    const ends: number[] = [];
    let from = 0;
    values.forEach((value, token) => {
      const start = named.indexOf(value, from);
      from = start + value.length;
      starts.push(start);
      ends.push(from);
      if (!isAsWritten && !text.startsWith(value, start)) ids[token] = -1;
    });
    return {starts, ends, ids, tags};
  };
}
