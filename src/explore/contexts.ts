/** A stretch of a text with what stands before and after it, on one line. */
export interface Context {
  left: string;
  key: string;
  right: string;
}

/** Characters either side. */
const around = 70;

/** Words in context: each span of a text with about 70 characters either side, cut between words. */
export function contextsOf(text: string, spans: readonly {start: number; end: number}[]): Context[] {
  return spans
    .filter(({start, end}) => start >= 0 && end > start && end <= text.length)
    .map(({start, end}) => {
      const from = start <= around ? 0 : afterSpace(text, start - around, start);
      const to = end + around >= text.length ? text.length : beforeSpace(text, end + around, end);
      return {
        left: (from > 0 ? "… " : "") + text.slice(from, start),
        key: text.slice(start, end),
        right: text.slice(end, to) + (to < text.length ? " …" : "")
      };
    });
}

function afterSpace(text: string, from: number, limit: number): number {
  const space = text.indexOf(" ", from);
  return space < 0 || space >= limit ? limit : space + 1;
}

function beforeSpace(text: string, to: number, limit: number): number {
  const space = text.lastIndexOf(" ", to);
  return space <= limit ? limit : space;
}

/** What contexts are sorted by: the words before, the nearest first; the key; or the words after. */
export function contextKey({left, key, right}: Context, side: "left" | "key" | "right"): string {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (side === "left") return words(left).reverse().join(" ");
  return words(side === "key" ? `${key} ${right}` : right).join(" ");
}
