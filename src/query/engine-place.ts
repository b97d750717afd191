import type {SqlToken} from "./sql-tokens.js";

/** Ranges of letters that the engine counts as two columns wide: East Asian ones and emoji. */
const wide =
  /[\u1100-\u115f\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f004}\u{1f0cf}\u{1f18e}\u{1f191}-\u{1f19a}\u{1f200}-\u{1f320}\u{1f32d}-\u{1f335}\u{1f337}-\u{1f37c}\u{1f37e}-\u{1f393}\u{1f3a0}-\u{1f3ca}\u{1f3cf}-\u{1f3d3}\u{1f3e0}-\u{1f3f0}\u{1f3f4}\u{1f3f8}-\u{1f43e}\u{1f440}\u{1f442}-\u{1f4fc}\u{1f4ff}-\u{1f53d}\u{1f54b}-\u{1f54e}\u{1f550}-\u{1f567}\u{1f57a}\u{1f595}\u{1f596}\u{1f5a4}\u{1f5fb}-\u{1f64f}\u{1f680}-\u{1f6c5}\u{1f6cc}\u{1f6d0}-\u{1f6d2}\u{1f6d5}-\u{1f6d7}\u{1f6dc}-\u{1f6df}\u{1f6eb}\u{1f6ec}\u{1f6f4}-\u{1f6fc}\u{1f7e0}-\u{1f7eb}\u{1f90c}-\u{1f93a}\u{1f93c}-\u{1f945}\u{1f947}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const noWidth = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}]/u;
const softHyphen = "\u00ad";

/** Columns that the engine counts for what a reader sees as one letter. */
function widthOf(cluster: string): number {
  const first = String.fromCodePoint(cluster.codePointAt(0)!);
  return first !== softHyphen && noWidth.test(first) ? 0 : wide.test(first) ? 2 : 1;
}

const letters = new Intl.Segmenter("en", {granularity: "grapheme"});

/**
 * The offset that DuckDB's message points at, or null where it points nowhere. Its last lines are
 * `LINE n: …text around the place…` and a caret under it. The caret's column counts what is seen, not bytes or
 * characters: 模 and 🦙 are two wide, a tab none; and a line ends at each \r and each \n.
 *
 * Of a line that is cut at its start, 0.9.1 shows the wrong part: it takes the byte where the cut falls in the line
 * for one of the whole text, which may be within a letter.
 */
export function engineOffset(sql: string, message: string): number | null {
  const pointed = /(?:^|\n)LINE (\d+): ([\s\S]*)\n( *)\^\s*$/.exec(message);
  if (pointed === null) return null;
  const [, line, excerpt, indent] = pointed as unknown as [string, string, string, string];
  const lineStart = startOfLine(sql, Number(line));
  if (lineStart === null) return null;
  const text = sql.slice(lineStart);
  const caret = indent.length - `LINE ${line}: `.length;
  const shown = excerpt.replace(/\ufffd*\.\.\.$/, "");
  if (text.startsWith(excerpt) || text.startsWith(shown)) return lineStart + indexOfColumn(text, caret);
  const [, broken, cut] = /^(?:\.\.\.)?(\ufffd*)([\s\S]*)$/.exec(shown) as unknown as [
    string,
    string,
    string
  ];
  let likely: number | null = null;
  for (let found = sql.indexOf(cut); found >= 0; found = sql.indexOf(cut, found + 1)) {
    const start = indexOfByte(text, utf8.encode(sql.slice(0, found)).length - broken.length);
    const at = start + indexOfColumn(text.slice(start), caret - 3);
    if (/[\r\n]/.test(text.slice(0, at))) continue;
    if (!/\w/.test(text[at - 1] ?? "")) return lineStart + at;
    likely ??= lineStart + at;
  }
  return likely;
}

const utf8 = new TextEncoder();

function indexOfByte(text: string, byte: number): number {
  let bytes = 0;
  let at = 0;
  for (const letter of text) {
    if (bytes >= byte) break;
    bytes += utf8.encode(letter).length;
    at += letter.length;
  }
  return at;
}

function startOfLine(sql: string, line: number): number | null {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const rest = sql.slice(start);
    const end = rest.search(/[\r\n]/);
    if (end < 0) return null;
    start += end + 1;
  }
  return start;
}

function indexOfColumn(text: string, column: number): number {
  let seen = 0;
  for (const {segment, index} of letters.segment(text)) {
    if (seen >= column) return index;
    seen += widthOf(segment);
  }
  return text.length;
}

/** The token that begins nearest to an offset: scripts whose letters join may be counted a column or two amiss. */
export function tokenNear(tokens: readonly SqlToken[], offset: number): number {
  let nearest = 0;
  for (const [i, {start}] of tokens.entries())
    if (Math.abs(start - offset) < Math.abs(tokens[nearest]!.start - offset)) nearest = i;
  return nearest;
}
