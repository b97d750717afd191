/** How far a JSON object or list was followed; it goes on with the next text. */
export interface ValueScan {
  /** The next character to look at. */
  at: number;
  /** Line ends passed so far. */
  lines: number;
  /** Brackets that are open, as character codes. */
  open: number[];
  /** What came last: a bracket, a comma, a colon, `WORD` or `VALUE`. */
  previous: number;
  inString: boolean;
  /** Of the first line end at `at` or after it; before `at` where that is not known. */
  newline: number;
}

/** "broken": no JSON can go on like that. */
export type ScanOutcome = "open" | "closed" | "broken";

const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
/** A number, true, false or null that may go on. */
const WORD = 1;
/** A value that has ended. */
const VALUE = 2;

/** A scan of the value at `at`, or of what is left of an object that was entered, from behind a comma. */
export function startScan(at: number, newline = -1, entered = ""): ValueScan {
  const open = [...entered].map((bracket) => bracket.charCodeAt(0));
  return {at, lines: 0, open, previous: entered === "" ? VALUE : COMMA, inString: false, newline};
}

/**
 * Follows an object or list to its end, without reading its values. A string with a line end in it, brackets that
 * do not match and values that nothing separates show that it is broken, near to where it is.
 */
export function scanValue(text: string, scan: ValueScan, end: number): ScanOutcome {
  let {at, lines, previous, inString, newline} = scan;
  const {open} = scan;
  let outcome: ScanOutcome = "open";
  let inObject = open.at(-1) === OPEN_OBJECT;

  while (at < end) {
    if (inString) {
      const close = endOfString(text, at);
      if (newline < at) newline = indexOr(text.indexOf("\n", at));
      const stop = Math.min(close, end);
      if (newline < stop) {
        at = newline;
        outcome = "broken";
        break;
      }
      if (close >= end) {
        at = end - (isEscaped(text, end, at) ? 1 : 0);
        break;
      }
      inString = false;
      previous = VALUE;
      at = close + 1;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      if (previous === VALUE || previous === WORD) {
        outcome = "broken";
        break;
      }
      inString = true;
    } else if (code === COMMA || code === COLON) {
      previous = code;
    } else if (code <= 32) {
      if (code === NEWLINE) lines += 1;
      if (previous === WORD) previous = VALUE;
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      const follows = inObject ? previous === COLON : previous === OPEN_LIST || previous === COMMA;
      if (!follows && open.length > 0) {
        outcome = "broken";
        break;
      }
      open.push(code);
      inObject = code === OPEN_OBJECT;
      previous = code;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      if (open.at(-1) !== (code === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_LIST)) {
        outcome = "broken";
        break;
      }
      open.pop();
      inObject = open.at(-1) === OPEN_OBJECT;
      previous = VALUE;
      if (open.length === 0) {
        at += 1;
        outcome = "closed";
        break;
      }
    } else {
      if (previous === VALUE) {
        outcome = "broken";
        break;
      }
      previous = WORD;
    }
    at += 1;
  }

  scan.at = at;
  scan.lines = lines;
  scan.previous = previous;
  scan.inString = inString;
  scan.newline = newline;
  return outcome;
}

/** Where the string ends inside of which `from` is: the place of its closing quote, or infinity. */
export function endOfString(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && isEscaped(text, close, from)) close = text.indexOf('"', close + 1);
  return indexOr(close);
}

function isEscaped(text: string, at: number, from: number): boolean {
  let first = at;
  while (first > from && text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (at - first) % 2 === 1;
}

function indexOr(index: number): number {
  return index < 0 ? Infinity : index;
}
