import {describe, expect, it} from "vitest";
import {returnedWords} from "../../../src/page/returned-words.js";
import {exampleMemory} from "../snapshot/random-memory.js";

const {corpus} = exampleMemory;
const figure = {file: "litscope-topics.svg", chart: "topic-panels", memory: exampleMemory};

describe("what is said of a figure that came back", () => {
  it("is that it should show the same numbers, on the same corpus", () => {
    const {text, isSame} = returnedWords(figure, {corpus, litscope: "0.1.0"});
    expect(isSame).toBe(true);
    expect(text).toBe(
      "litscope-topics.svg, made 1 July 2025 from build 0123456789abcdef with Litscope 0.1.0. The corpus is the same: the figure should show the same numbers."
    );
  });

  it("names both builds, where the corpus has changed", () => {
    const {text, isSame, then, now} = returnedWords(figure, {
      corpus: {...corpus, fingerprint: "feed", n_papers: 1},
      litscope: "0.1.0"
    });
    expect(isSame).toBe(false);
    expect(text).toContain("(build 0123456789abcdef, 1,234 papers → build feed, 1 paper): then and now.");
    expect(then).toBe("The file: 1,234 papers, build 0123456789abcdef");
    expect(now).toBe("This site: 1 paper, build feed");
  });

  it("names both corpora, where it is another", () => {
    const {text} = returnedWords(figure, {
      corpus: {...corpus, title: "Others", fingerprint: "feed"},
      litscope: "0.1.0"
    });
    expect(text).toContain("It is of another corpus (“Corpus of examples”");
    expect(text).toContain("this site is of “Others”");
  });

  it("tells of another version of Litscope, of words changed by hand, and of a notebook that has not run", () => {
    const {text} = returnedWords(
      {...figure, chart: null, memory: {...exampleMemory, edited: ["title", "method"]}},
      {corpus, litscope: "0.2.0"}
    );
    expect(text).toContain("made with Litscope 0.2.0");
    expect(text).toContain("Changed by hand in the file: title, method.");
    expect(text).toContain("of which nothing has run");
  });
});
