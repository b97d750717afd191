export interface Lines {
  push(text: string): string[];
  end(): string[];
}

/** Splits text at LF, CRLF and CR, wherever it is cut into pieces. A last line break ends a line and starts none. */
export function openLines(): Lines {
  let parts: string[] = [];
  let afterReturn = false;

  return {
    push(text) {
      const rest = afterReturn && text.startsWith("\n") ? text.slice(1) : text;
      if (text !== "") afterReturn = text.endsWith("\r");
      const pieces = rest.split(/\r\n|\r|\n/);
      const last = pieces.pop()!;
      if (pieces.length > 0) {
        pieces[0] = parts.join("") + pieces[0]!;
        parts = [];
      }
      if (last !== "") parts.push(last);
      return pieces;
    },
    end() {
      const last = parts.join("");
      parts = [];
      return last === "" ? [] : [last];
    }
  };
}

/** Turns CRLF and CR into LF, wherever text is cut into pieces. */
export function openLineEnds(): (text: string) => string {
  let afterReturn = false;
  return (text) => {
    const rest = afterReturn && text.startsWith("\n") ? text.slice(1) : text;
    if (text !== "") afterReturn = text.endsWith("\r");
    return rest.includes("\r") ? rest.replace(/\r\n?/g, "\n") : rest;
  };
}
