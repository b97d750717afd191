import fc from "fast-check";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {openPen} from "../../../src/charts/svg.js";
import {writeSvg} from "../../../src/snapshot/write-svg.js";
import {anyText} from "./random-memory.js";

const {window} = new JSDOM("");
const pen = openPen(window.document);
const parse = (text: string): Element =>
  new window.DOMParser().parseFromString(text, "image/svg+xml").documentElement;

interface Tree {
  name: string;
  attributes: [string, string][];
  children: (Tree | string)[];
}

const names = ["g", "text", "path", "title", "style", "linearGradient"];
const {tree} = fc.letrec<{tree: Tree}>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom(...names),
    attributes: fc.uniqueArray(
      fc.tuple(fc.constantFrom("id", "viewBox", "fill", "font-size", "aria-label"), anyText),
      {selector: ([name]) => name, maxLength: 3}
    ),
    children: fc.array(fc.oneof({depthSize: "small", withCrossShrink: true}, anyText, tie("tree")), {
      maxLength: 4
    })
  })
}));

function build({name, attributes, children}: Tree): SVGElement {
  const element = pen(name as "g", Object.fromEntries(attributes));
  for (const child of children) element.append(typeof child === "string" ? child : build(child));
  return element;
}

/** What XML can hold of a tree: texts side by side are one, and some characters cannot be written. */
function canon(element: Element): unknown {
  const children: unknown[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === 1) children.push(canon(child as Element));
    else if (typeof children.at(-1) === "string")
      children[children.length - 1] += allowed(child.nodeValue ?? "");
    else children.push(allowed(child.nodeValue ?? ""));
  }
  const attributes = [...element.attributes]
    .filter(({name}) => name !== "xmlns")
    .map(({name, value}) => [name, allowed(value)]);
  return [element.namespaceURI, element.localName, attributes, children.filter((child) => child !== "")];
}

const allowed = (text: string): string =>
  [...text]
    .filter((character) => {
      const code = character.codePointAt(0)!;
      if (code < 0x20) return "\t\n\r".includes(character);
      return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join("");

describe("an SVG as text", () => {
  it("parses back to the same tree, whatever its texts hold", () => {
    fc.assert(
      fc.property(tree, (made) => {
        const svg = pen("svg", {}) as SVGSVGElement;
        svg.append(build(made));
        expect(canon(parse(writeSvg(svg)))).toEqual(canon(svg));
      }),
      {numRuns: 300}
    );
  });

  it("is the same written twice, and after being read", () => {
    fc.assert(
      fc.property(tree, (made) => {
        const svg = pen("svg", {}) as SVGSVGElement;
        svg.append(build(made));
        const text = writeSvg(svg);
        expect(writeSvg(parse(text) as SVGSVGElement)).toBe(text);
      })
    );
  });

  it("declares the namespace once, closes what is empty, keeps attributes in order", () => {
    const svg = pen("svg", {width: 2, height: 1});
    svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    svg.append(window.document.createComment("a -- remark"));
    pen("rect", {y: 1, x: "<&\"'>\n"}, svg);
    pen("text", {}, svg, "a < b & c ]]> d");
    expect(writeSvg(svg)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><rect y="1" x="&lt;&amp;&quot;\'&gt;&#10;"/><text>a &lt; b &amp; c ]]&gt; d</text></svg>\n'
    );
  });

  it("refuses elements that are not of SVG", () => {
    const svg = pen("svg");
    svg.append(window.document.createElement("div"));
    expect(() => writeSvg(svg)).toThrow("no element of SVG: DIV");
  });
});
