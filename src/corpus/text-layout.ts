export interface TextLine {
  line: number;
  text: string;
}

/** No title is this long, and few lines that are wrapped by hand. */
export const LONG_LINE = 200;

const SENTENCE_END = /[.?!…。]["'”’)\]]*$/u;

/**
 * Undoes the wrapping of a text of titles and abstracts: answers with titles and abstracts of one line each.
 * In a block between blank lines, every other line ends as an abstract does (then lines are whole), or the
 * first line is the title and the rest its abstract, wrapped. Where titles stand in blocks of their own, the
 * blocks between them are abstracts.
 */
export function unwrapLines(lines: TextLine[]): TextLine[] {
  const blocks = splitBlocks(lines);
  const titlesAlone = blocks.length > 1 && blocks.every((block, i) => i % 2 === 1 || block.length === 1);
  return blocks.flatMap((block) => {
    if (titlesAlone && block.length === 2 && !hasLongLine(block)) return [joinLines(block)];
    if (block.length <= 2 || linesAreWhole(block)) return block;
    return titlesAlone ? [joinLines(block)] : [block[0]!, joinLines(block.slice(1))];
  });
}

/** Whether a line reads as an abstract: long, or a sentence too long for a title. */
export function looksLikeAbstract(text: string): boolean {
  return text.length >= LONG_LINE || (text.length >= LONG_LINE / 2 && SENTENCE_END.test(text));
}

/** Whether any line can be an abstract; a list of titles has none that is long or ends with a full stop. */
export function hasAbstracts(lines: TextLine[]): boolean {
  return hasLongLine(lines) || lines.some(({text}) => /[.。]["'”’)\]]*$/u.test(text));
}

function splitBlocks(lines: TextLine[]): TextLine[][] {
  const blocks: TextLine[][] = [];
  let block: TextLine[] = [];
  for (const line of lines) {
    if (line.text !== "") block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function linesAreWhole(block: TextLine[]): boolean {
  if (hasLongLine(block)) return true;
  const abstracts = block.filter((_, i) => i % 2 === 1);
  const titles = block.filter((_, i) => i % 2 === 0);
  const ends = (group: TextLine[]) => group.filter(({text}) => SENTENCE_END.test(text)).length;
  return (
    block.length % 2 === 0 && ends(abstracts) * 2 > abstracts.length && ends(titles) * 2 <= titles.length
  );
}

function hasLongLine(block: TextLine[]): boolean {
  return block.some(({text}) => text.length >= LONG_LINE);
}

/** A word cut by a hyphen at a line's end keeps its hyphen: whether it had one cannot be told. */
function joinLines(block: TextLine[]): TextLine {
  const text = block
    .map((line) => line.text)
    .join(" ")
    .replace(/(\p{L}-) (?=\p{Ll})/gu, "$1");
  return {line: block[0]!.line, text};
}
