/** A stretch of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** Words in context: the text around some marks, with the marks' places in it. */
export interface Snippet {
  text: string;
  marks: Span[];
  /** Text of the paper stands before or after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Spans in order, overlapping ones made one; what lies outside the text is left out. */
export function mergeSpans(spans: readonly Span[], length: number): Span[] {
  const merged: Span[] = [];
  const valid = spans.filter(({start, end}) => start >= 0 && end > start && end <= length);
  for (const {start, end} of [...valid].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({start, end});
  }
  return merged;
}

/** The stretches of a text around some spans, about `around` characters either side; near ones become one. */
export function snippets(text: string, spans: readonly Span[], around = 70): Snippet[] {
  const marks = mergeSpans(spans, text.length);
  const windows: (Span & {marks: Span[]})[] = [];
  for (const mark of marks) {
    const start = wordStart(text, mark.start - around, mark.start);
    const end = wordEnd(text, mark.end + around, mark.end);
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.marks.push(mark);
    } else windows.push({start, end, marks: [mark]});
  }
  return windows.map((w) => ({
    text: text.slice(w.start, w.end),
    marks: w.marks.map((m) => ({start: m.start - w.start, end: m.end - w.start})),
    cutBefore: w.start > 0,
    cutAfter: w.end < text.length
  }));
}

function wordStart(text: string, from: number, mark: number): number {
  if (from <= 0) return 0;
  const space = text.indexOf(" ", from);
  return space >= 0 && space < mark ? space + 1 : mark;
}

function wordEnd(text: string, to: number, mark: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(" ", to);
  return space > mark ? space : mark;
}
