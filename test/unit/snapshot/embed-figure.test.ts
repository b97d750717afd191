import fc from "fast-check";
import {JSDOM} from "jsdom";
import MarkdownIt from "markdown-it";
import {describe, expect, it} from "vitest";
import {htmlFigure, iframeFigure, latexFigure, markdownFigure} from "../../../src/snapshot/embed-figure.js";
import {captionOf} from "../../../src/snapshot/report-words.js";
import {anyMemory, anyText, exampleMemory} from "./random-memory.js";

const {document} = new JSDOM("").window;
const html = (text: string): HTMLElement => {
  const element = document.createElement("div");
  element.innerHTML = text;
  return element;
};
/** HTML parsers turn line ends into "\n" and drop NUL, which no text of a page holds. */
const asHtml = (text: string): string => text.replace(/\r\n?/g, "\n").replaceAll("\0", "");
const bare = (text: string): string => text.replace(/\s+/g, " ").trim();

describe("a figure to be put in a document", () => {
  const file = "litscope-topics.svg";

  it("in HTML is a picture with its description, caption and a link, and nothing else", () => {
    fc.assert(
      fc.property(anyMemory, anyText, (memory, alt) => {
        const [figure, ...others] = html(htmlFigure({memory, file, alt: asHtml(alt)})).children;
        expect(others).toEqual([]);
        const elements = [...figure!.querySelectorAll("*")].map(({localName}) => localName);
        expect(elements.filter((name) => name !== "a")).toEqual(["img", "figcaption"]);
        expect(figure!.querySelector("img")!.getAttribute("alt")).toBe(asHtml(alt));
      })
    );
    const link = html(htmlFigure({memory: exampleMemory, file, alt: ""})).querySelector("a")!;
    expect(link.href).toBe(exampleMemory.words.address);
  });

  it("in Markdown shows the same words, and no markup of theirs", () => {
    const reader = new MarkdownIt({html: true, linkify: true});
    fc.assert(
      fc.property(anyMemory, anyText, (memory, alt) => {
        const page = html(reader.render(markdownFigure({memory, file, alt})));
        const names = new Set([...page.querySelectorAll("*")].map(({localName}) => localName));
        for (const allowed of ["p", "em", "img", "a", "br"]) names.delete(allowed);
        expect([...names]).toEqual([]);
        expect(page.querySelectorAll("img")).toHaveLength(1);
        expect(page.querySelector("img")!.getAttribute("src")).toBe(file);
      })
    );
    const page = html(
      reader.render(markdownFigure({memory: exampleMemory, file, alt: "GPT: 12.5% (2 of 16)"}))
    );
    expect(page.querySelector("img")!.alt).toBe("GPT: 12.5% (2 of 16)");
    expect(bare(page.querySelector("em")!.textContent)).toBe(bare(captionOf(exampleMemory)));
    expect(page.querySelector("a")!.href).toBe(exampleMemory.words.address);
  });

  it("in LaTeX is a float of the figure's own width, around the PDF of the same name", () => {
    const look = {...exampleMemory.look, width: (85 * 96) / 25.4, unit: "mm" as const};
    expect(latexFigure({memory: {...exampleMemory, look}, file, alt: "GPT rose.\nMost in 2025."})).toBe(
      [
        "% Needs \\usepackage{graphicx} and \\usepackage{hyperref}; with pdfLaTeX also \\usepackage[T1]{fontenc}.",
        "% GPT rose. Most in 2025.",
        "\\begin{figure}[htbp]",
        "  \\centering",
        "  \\includegraphics[width=\\ifdim\\linewidth<85mm \\linewidth\\else 85mm\\fi,height=0.8\\textheight,keepaspectratio]{litscope-topics.pdf}",
        "  \\caption{Topics over time. Share of papers with an abstract, by month. Corpus of examples, January 2023 to June 2025. \\url{https://example.org/trends/topics.html?by=year&in.family=GPT\\#topic-panels}}",
        "  \\label{fig:topic-panels}",
        "\\end{figure}",
        ""
      ].join("\n")
    );
  });

  it("in a frame is one frame, whatever its address and title", () => {
    fc.assert(
      fc.property(anyMemory, anyText, (memory, address) => {
        const [frame, ...others] = html(
          iframeFigure({memory, address: asHtml(address), height: 400.4})
        ).children;
        expect(others).toEqual([]);
        expect(frame!.getAttribute("src")).toBe(asHtml(address));
        expect(frame!.getAttributeNames()).toEqual(["src", "title", "width", "height", "style", "loading"]);
      })
    );
  });

  it("an address that is no link of the web is no link", () => {
    const words = {...exampleMemory.words, address: "javascript:alert(1)"};
    const memory = {...exampleMemory, words};
    for (const text of [
      htmlFigure({memory, file, alt: ""}),
      markdownFigure({memory, file, alt: ""}),
      latexFigure({memory, file, alt: ""})
    ])
      expect(text).not.toContain("javascript");
  });
});
