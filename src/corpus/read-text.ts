import type {Entry, Reader} from "../model/paper.js";
import {readFields, shorten, tidy} from "./fields.js";
import {openLines} from "./lines.js";
import {gluedButton, isPageChrome} from "./page-chrome.js";
import {hasAbstracts, LONG_LINE, looksLikeAbstract, unwrapLines, type TextLine} from "./text-layout.js";

/** No title has more characters: beyond, an abstract has lost its title. */
const LONGEST_TITLE = 2 * LONG_LINE;

/**
 * Plain text of titles and abstracts: a title on one line and its abstract on the next, or paragraphs
 * between blank lines, the title first. The lines of a web page above the first title are skipped.
 */
export function readText(file: string): Reader {
  const splitter = openLines();
  const lines: TextLine[] = [];
  let line = 0;

  function gather(found: string[]): void {
    for (const text of found) lines.push({line: ++line, text: tidy(text)});
  }

  return {
    push(text) {
      gather(splitter.push(text));
      return [];
    },
    end() {
      gather(splitter.end());
      return readPapers(file, lines);
    }
  };
}

function readPapers(file: string, lines: TextLine[]): Entry[] {
  const entries: Entry[] = [];
  const warn = (line: number, reason: string) =>
    entries.push({problem: {file, line, kind: "warning", reason}});

  let first = 0;
  while (first < lines.length && (lines[first]!.text === "" || isPageChrome(lines[first]!.text))) {
    const {line, text} = lines[first]!;
    if (text !== "") warn(line, `skipped as part of the web page, not a title: ${shorten(text)}`);
    first += 1;
  }
  const content = lines.slice(first);
  const button = gluedButton(content[0]?.text ?? "");
  if (button !== "") {
    const {line, text} = content[0]!;
    content[0] = {line, text: text.slice(button.length)};
    warn(line, `removed from the front of the title, as a button of the web page: ${button}`);
  }

  if (!hasAbstracts(content)) {
    for (const {line, text} of content)
      if (text !== "") entries.push(...readFields(file, line, new Map([["title", text]])));
    const reason = "read as a list of titles: no line is long enough for an abstract or ends as a sentence";
    return [...entries, {problem: {file, line: null, kind: "warning", reason}}];
  }
  const whole = unwrapLines(content);
  for (let i = 0; i < whole.length; i++) {
    const {line, text} = whole[i]!;
    if (text.length > LONGEST_TITLE) {
      const reason = `too long for a title, so an abstract without one: ${shorten(text)}`;
      entries.push({problem: {file, line, kind: "refused", reason}});
      continue;
    }
    const next = whole[i + 1];
    const values = new Map([["title", text]]);
    if (next && !startsAnother(next, whole[i + 2])) {
      values.set("abstract", next.text);
      i += 1;
    } else warn(line, `no abstract follows the title: ${shorten(text)}`);
    entries.push(...readFields(file, line, values));
  }
  return entries;
}

/** Whether the line after a title is itself a title: it reads as none of an abstract, and the next one does. */
function startsAnother(line: TextLine, next: TextLine | undefined): boolean {
  return next !== undefined && next.text.length >= LONG_LINE && !looksLikeAbstract(line.text);
}
