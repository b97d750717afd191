import {describe, expect, it} from "vitest";
import {textWidth} from "../../../src/charts/measure-text.js";
import {openPen} from "../../../src/charts/svg.js";
import {outlineText} from "../../../src/snapshot/outline-text.js";
import {placeLetters} from "../../../src/snapshot/place-letters.js";
import {document, font} from "./composed-figure.js";

const outlines = font.outlines!;
const pen = openPen(document);

function svgWith(
  text: string,
  attributes: Record<string, string | number>
): {svg: SVGSVGElement; text: SVGTextElement} {
  const svg = pen("svg", {"font-size": 13});
  return {svg, text: pen("text", {x: 100, y: 20, ...attributes}, svg, text)};
}

const measured = (text: string, attributes: Record<string, string | number> = {}) =>
  placeLetters(svgWith(text, attributes).text, outlines);

describe("letters as outlines", () => {
  it("stand where charts measure them", () => {
    for (const words of ["Topics over time", "AVAWA Tö – 12.5% (2 of 16)", "a  b\n c"])
      for (const weight of [400, 600] as const) {
        const normal = words.replace(/\s+/g, " ");
        const {letters, left, size} = measured(words, {"font-size": 17, "font-weight": weight});
        expect([left, size]).toEqual([100, 17]);
        letters.forEach(({at}, i) => {
          const before = [...normal].slice(0, i).join("");
          expect((at * 17) / 1000).toBeCloseTo(textWidth(before, 17, weight), 6);
        });
      }
  });

  it("end or lie in the middle where the text does", () => {
    const width = textWidth("share", 13);
    expect(measured("share", {"text-anchor": "end"}).left).toBeCloseTo(100 - width, 6);
    expect(measured("share", {"text-anchor": "middle"}).left).toBeCloseTo(100 - width / 2, 6);
  });

  it("take the place of the text with its colour, halo, turn, title and words", () => {
    const {svg, text} = svgWith("HI", {
      "font-size": 10,
      transform: "rotate(-90)",
      fill: "none",
      stroke: "#ffffff",
      "stroke-width": 3
    });
    pen("title", {}, text, "said on hovering");
    expect(outlineText(svg, outlines)).toEqual([]);
    const path = svg.querySelector("path")!;
    expect(svg.querySelector("text")).toBeNull();
    expect(path.getAttribute("transform")).toBe("rotate(-90) translate(100,20) scale(0.01,-0.01)");
    expect(path.getAttribute("stroke-width")).toBe("300");
    expect(path.getAttribute("fill")).toBe("none");
    expect(path.getAttribute("aria-label")).toBe("HI");
    expect(path.querySelector("title")?.textContent).toBe("said on hovering");
    const starts = [...path.getAttribute("d")!.matchAll(/M(-?\d+)/g)].map(([, x]) => Number(x));
    const advance = outlines[400].H!.width;
    expect(starts).toHaveLength(2);
    expect(starts[1]! - advance).toBe(Number(/M(-?\d+)/.exec(outlines[400].I!.path)![1]));
  });

  it("that the font lacks stay text at their place, and are told", () => {
    const {svg} = svgWith("a 模型 b👩‍🔬e\u0301", {fill: "#123456", "text-anchor": "middle"});
    expect(outlineText(svg, outlines)).toEqual(["模型", "👩‍🔬"]);
    const [first, second] = [...svg.querySelectorAll("text")];
    expect([first!.textContent, second!.textContent]).toEqual(["模型", "👩‍🔬"]);
    expect(first!.getAttribute("fill")).toBe("#123456");
    expect(first!.hasAttribute("text-anchor")).toBe(false);
    const path = svg.querySelector("path")!;
    const left = Number(/translate\(([\d.]+)/.exec(path.getAttribute("transform")!)![1]);
    expect(Number(first!.getAttribute("x")) - left).toBeCloseTo(textWidth("a ", 13), 1);
  });

  it("of a text without any outline leave no empty path", () => {
    const {svg} = svgWith("模型", {});
    outlineText(svg, outlines);
    expect(svg.querySelector("path")).toBeNull();
    expect(svg.querySelectorAll("text")).toHaveLength(1);
  });

  it("are refused where a text is laid out in a way that is not known", () => {
    expect(() => measured("x", {"dominant-baseline": "middle"})).toThrow(
      "no way to place letters by dominant-baseline: x"
    );
  });
});
