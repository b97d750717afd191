import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {snippets} from "../../../src/page/snippets.js";

const texts = fc.array(fc.string({minLength: 1, maxLength: 12}), {maxLength: 60}).map((w) => w.join(" "));
const spans = fc.array(
  fc
    .record({start: fc.nat(400), size: fc.integer({min: 1, max: 20})})
    .map(({start, size}) => ({start, end: start + size})),
  {maxLength: 8}
);

describe("words in context", () => {
  it("each snippet is a stretch of the text and holds its marks", () => {
    fc.assert(
      fc.property(texts, spans, (text, marks) => {
        for (const snippet of snippets(text, marks, 20)) {
          expect(text).toContain(snippet.text);
          expect(snippet.marks.length).toBeGreaterThan(0);
          for (const m of snippet.marks)
            expect(m.start >= 0 && m.end <= snippet.text.length && m.start < m.end).toBe(true);
        }
      })
    );
  });

  it("near marks share a snippet, far ones do not", () => {
    const text = `one two three ${"and so on ".repeat(40)}four`;
    const far = snippets(text, [
      {start: 0, end: 3},
      {start: 4, end: 7},
      {start: text.length - 4, end: text.length}
    ]);
    expect(far.map((s) => s.marks.map((m) => s.text.slice(m.start, m.end)))).toEqual([
      ["one", "two"],
      ["four"]
    ]);
    expect(far.map((s) => [s.cutBefore, s.cutAfter])).toEqual([
      [false, true],
      [true, false]
    ]);
  });
});
