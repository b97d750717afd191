/** The most characters that an entry may have; longer ones are refused, so that memory is bounded. */
export const LONGEST_ENTRY = 8_000_000;

export interface BoundedLines {
  push(text: string): string[];
  /** The last line, where no line break ends it. */
  end(): string | null;
}

/**
 * Splits text at LF, CRLF and CR, wherever it is cut into pieces. Of a line longer than the longest entry only
 * one character more than that is given.
 */
export function openBoundedLines(longest = LONGEST_ENTRY): BoundedLines {
  let parts: string[] = [];
  let length = 0;
  let afterReturn = false;

  function gather(text: string): void {
    const part = text.slice(0, longest + 1 - length);
    if (part === "") return;
    parts.push(part);
    length += part.length;
  }

  function take(): string {
    const line = parts.join("");
    parts = [];
    length = 0;
    return line;
  }

  return {
    push(text) {
      if (text === "") return [];
      const rest = afterReturn && text.startsWith("\n") ? text.slice(1) : text;
      afterReturn = text.endsWith("\r");
      const pieces = rest.split(/\r\n|\r|\n/);
      return pieces.flatMap((piece, i) => {
        gather(piece);
        return i < pieces.length - 1 ? [take()] : [];
      });
    },
    end() {
      return length === 0 ? null : take();
    }
  };
}
