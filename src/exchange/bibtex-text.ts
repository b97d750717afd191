import {oneLine} from "../model/exported-paper.js";

const named: Record<string, string> = {
  "\\": "{\\textbackslash}",
  "{": "{\\textbraceleft}",
  "}": "{\\textbraceright}",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  $: "\\$",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}",
  '"': "{\\textquotedbl}",
  "<": "{\\textless}",
  ">": "{\\textgreater}"
};

/**
 * A text as the value of a field of BibTeX: it compiles (with T1), and is read back as it was. BibTeX counts the braces
 * of \{ too, so braces are named; two marks that would become one are parted; and nothing comes about that the reader
 * takes for a character reference ("&lt;") or a path ("c:\_").
 */
export function bibtexText(text: string): string {
  return oneLine(text)
    .replace(/[\\{}%#_$~^"<>]/g, (mark) => named[mark]!)
    .replace(/&(?!\w|\\#)/g, "\\&")
    .replace(/(?<!\\)&/g, "{\\&}")
    .replace(/(?<=:)\\[%#_$&]/g, "{$&}")
    .replace(/-(?=-)|`(?=`)|'(?=')|[?!](?=`)/g, "{$&}");
}
