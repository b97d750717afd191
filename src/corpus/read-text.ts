import type {Entry, Reader} from "../model/paper.js";
import {type Found, makeRecord} from "./entry.js";
import {shorten, tidy} from "./tidy.js";
import {openLines} from "./lines.js";
import {gluedButton, isCounter, isPageChrome} from "./page-chrome.js";
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

  const skip = ({line, text}: TextLine) =>
    warn(line, `skipped as part of the web page, not a title: ${shorten(text)}`);
  const first = startOfPapers(lines);
  for (const line of lines.slice(0, first)) if (line.text !== "") skip(line);
  const content = lines.slice(first).filter((line) => {
    const counts = isCounter(line.text);
    if (counts) skip(line);
    return !counts;
  });
  const button = gluedButton(content[0]?.text ?? "");
  if (button !== "") {
    const {line, text} = content[0]!;
    content[0] = {line, text: text.slice(button.length)};
    warn(line, `removed from the front of the title, as a button of the web page: ${button}`);
  }

  if (!hasAbstracts(content)) {
    for (const {line, text} of content)
      if (text !== "") entries.push(...makeRecord(file, line, {title: text}));
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
    const found: Found = {title: text};
    if (next && !startsAnother(next, whole[i + 2])) {
      found.abstract = next.text;
      i += 1;
    } else warn(line, `no abstract follows the title: ${shorten(text)}`);
    entries.push(...makeRecord(file, line, found));
  }
  return entries;
}

/**
 * Where the first title stands. Lines of a web page above it are known by their words; where one of them is
 * there, or a button's label before the title, so are all lines above the first that an abstract follows.
 */
function startOfPapers(lines: readonly TextLine[]): number {
  const written = lines.map((_, i) => i).filter((i) => lines[i]!.text !== "");
  const title = written.find((_, at) => (lines[written[at + 1] ?? -1]?.text.length ?? 0) >= LONG_LINE);
  if (title !== undefined) {
    const above = written.filter((i) => i < title).map((i) => lines[i]!.text);
    if (above.some(isPageChrome) || gluedButton(lines[title]!.text) !== "") return title;
  }
  return written.find((i) => i === title || !isPageChrome(lines[i]!.text)) ?? lines.length;
}

/** Whether the line after a title is itself a title: it reads as none of an abstract, and the next one does. */
function startsAnother(line: TextLine, next: TextLine | undefined): boolean {
  return next !== undefined && next.text.length >= LONG_LINE && !looksLikeAbstract(line.text);
}
