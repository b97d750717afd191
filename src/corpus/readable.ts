import {latexToText} from "./latex.js";
import {markupToText} from "./markup.js";
import {tidy} from "./tidy.js";

/** A title, name or keyword as a reader sees it: markup and LaTeX turned to plain text, on one line. */
export function readable(text: string): string {
  return tidy(latexToText(markupToText(tidy(text))));
}

/** The same for an abstract, where words cut by a hyphen at a line's end are made whole. */
export function readableAbstract(text: string): string {
  return readable(healHyphens(text));
}

/** A hyphen at a line's end inside a word of small letters cuts it; after anything else it belongs there ("GPT-\n4"). */
function healHyphens(text: string): string {
  return text.includes("\n") ? text.replace(/(\p{Ll}{2})[-\u00ad]\r?\n[ \t]*(?=\p{Ll}{2})/gu, "$1") : text;
}
