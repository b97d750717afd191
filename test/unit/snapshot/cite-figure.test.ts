import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {citeFigure} from "../../../src/snapshot/cite-figure.js";
import {anyMemory, exampleMemory} from "./random-memory.js";

describe("the citation of a figure", () => {
  it("names the figure, the corpus, its build, the program, the day and the address", () => {
    expect(citeFigure(exampleMemory)).toEqual({
      text: "Topics over time. Figure from Corpus of examples (1,234 papers, build 0123456789abcdef), made with Litscope 0.1.0, 2025-07-01. https://example.org/trends/topics.html?by=year&in.family=GPT#topic-panels",
      bibtex: [
        "@misc{litscope-topic-panels-2025-07-01-01234567,",
        "  title = {{Topics over time}},",
        "  author = {{Litscope}},",
        "  year = {2025},",
        "  howpublished = {\\url{https://example.org/trends/topics.html?by=year&in.family=GPT\\#topic-panels}},",
        "  note = {Figure from Corpus of examples (1,234 papers, build 0123456789abcdef), made with Litscope 0.1.0},",
        "  urldate = {2025-07-01}",
        "}",
        ""
      ].join("\n")
    });
  });

  it("a figure whose title and address were taken out still has both", () => {
    const words = {...exampleMemory.words, title: "", address: ""};
    const {text} = citeFigure({...exampleMemory, words});
    expect(text).toMatch(/^topic-panels\. .* https:\/\/example\.org\/trends\/topics\.html\?\S+$/);
  });

  it("braces of the entry are balanced as BibTeX counts them, and each field is one line", () => {
    fc.assert(
      fc.property(anyMemory, (memory) => {
        const {bibtex} = citeFigure(memory);
        const lines = bibtex.split("\n");
        expect(lines).toHaveLength(9);
        for (const line of lines.slice(1, 7)) {
          let depth = 0;
          for (const c of line) {
            if (c === "{") depth++;
            if (c === "}") depth--;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        }
      })
    );
  });
});
