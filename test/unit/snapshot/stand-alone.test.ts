import createDOMPurify from "dompurify";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {openPen} from "../../../src/charts/svg.js";
import {standAlone} from "../../../src/snapshot/stand-alone.js";
import {writeSvg} from "../../../src/snapshot/write-svg.js";
import {figures} from "../../chart/figures.js";
import {composedFigure, document} from "./composed-figure.js";
import {exampleMemory} from "./random-memory.js";

const {window} = new JSDOM("");
const purify = createDOMPurify(window);

/** The period brush is a control of the page, which no figure holds. */
const names = Object.keys(figures).filter((name) => name !== "brush");

const hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">]]>&lt;';

function parsed(svg: string): Element {
  const parser = new window.DOMParser();
  const root = parser.parseFromString(svg, "image/svg+xml").documentElement;
  expect(root.localName).toBe("svg");
  return root;
}

describe("a figure that stands alone", () => {
  for (const name of names)
    for (const letters of ["text", "outlines"] as const)
      it(`${name} with letters as ${letters} is XML that refers to nothing outside and runs nothing`, () => {
        const {svg} = composedFigure(name, (frame) => figures[name]!(frame), {letters}, {title: hostile});
        const root = parsed(svg);
        const ids = new Set([...root.querySelectorAll("[id]")].map(({id}) => id));
        expect(ids.size).toBe(root.querySelectorAll("[id]").length);
        for (const element of [root, ...root.querySelectorAll("*")]) {
          expect(["script", "a", "image", "use", "foreignObject", "iframe"]).not.toContain(element.localName);
          for (const {name: key, value} of element.attributes) {
            expect(key).not.toMatch(/^on|href|^class$|^tabindex$|^data-/);
            for (const [, id] of value.matchAll(/url\(([^)]*)\)/g)) expect(ids).toContain(id!.slice(1));
            if (key === "aria-labelledby" || key === "aria-describedby") expect(ids).toContain(value);
            else if (key.startsWith("aria-")) expect(element.localName).toBe("path");
          }
        }
        for (const [, address] of (root.querySelector("style")?.textContent ?? "").matchAll(
          /url\(([^)]*)\)/g
        ))
          expect(address).toMatch(/^data:font\/woff2;base64,[\w+/=]+$/);
        expect(root.getAttribute("role")).toBe("img");
        expect(root.querySelector("title")?.textContent).toBe(hostile);
        expect(root.querySelectorAll("text").length > 0).toBe(letters === "text");
        expect(root.querySelectorAll("[paint-order]")).toHaveLength(0);
      });

  for (const name of names)
    it(`a sanitiser takes nothing out of ${name}`, () => {
      const {svg} = composedFigure(name, (frame) => figures[name]!(frame), {}, {title: hostile});
      const clean = purify.sanitize(svg, {USE_PROFILES: {svg: true, html: true}});
      expect(purify.removed).toEqual([]);
      const host = document.createElement("div");
      host.innerHTML = clean;
      expect(writeSvg(host.firstElementChild as SVGSVGElement)).toBe(svg);
    });

  it("has its titles inside the marks, for readers who point at them", () => {
    const {svg} = composedFigure("bars", (frame) => figures.bars!(frame));
    const chart = figures.bars!({width: 640, theme: "light", document});
    const labels = [...chart.querySelectorAll(".mark")].map((mark) => mark.getAttribute("aria-label"));
    const titles = [...parsed(svg).querySelectorAll("title")].map((title) => title.textContent);
    expect(titles.slice(1)).toEqual(labels);
    expect(labels.length).toBeGreaterThan(3);
  });

  it("has a halo as a text of its own below the letters", () => {
    const pen = openPen(document);
    const svg = pen("svg", {width: 90, height: 20});
    pen("title", {}, svg, "x");
    const halo = {stroke: "#fff", "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke"};
    pen("text", {x: 1, y: 9, fill: "#123456", ...halo}, svg, "word");
    standAlone(svg, {rules: "", memory: exampleMemory});
    expect(writeSvg(svg)).toContain(
      '<text x="1" y="9" fill="none" stroke="#fff" stroke-width="3" stroke-linejoin="round">word</text>' +
        '<text x="1" y="9" fill="#123456">word</text>'
    );
  });

  it("is the same bytes drawn again", () => {
    const draw = () => composedFigure("network", (frame) => figures.network!(frame)).svg;
    expect(draw()).toBe(draw());
  });
});
