import type {Field} from "../model/mention.js";
import {countedText} from "./counted-text.js";
import {parts} from "./words.js";

/** A stretch of a paper's title or abstract, in UTF-16 units of that field. */
export interface WordSpan {
  field: Field;
  start: number;
  end: number;
}

/**
 * Where the words of a paper stand: the answer takes a word position, as in the word index, and a number of
 * positions. It is null where the paper has no such words or they would cross from title to abstract.
 */
export function wordSpans(
  title: string,
  abstract: string | null
): (position: number, length: number) => WordSpan | null {
  const inTitle = parts(title);
  const inAbstract = parts(countedText(abstract ?? ""));
  const offset = inTitle.words.length + 1;
  return (position, length) => {
    const field: Field = position < offset ? "title" : "abstract";
    const {starts, ends} = field === "title" ? inTitle : inAbstract;
    const first = field === "title" ? position : position - offset;
    const start = starts[first];
    const end = length < 1 ? undefined : ends[first + length - 1];
    return start === undefined || end === undefined ? null : {field, start, end};
  };
}
