import fc from "fast-check";
import {JSDOM} from "jsdom";
import {PNG} from "pngjs";
import {describe, expect, it} from "vitest";
import {openPen} from "../../../src/charts/svg.js";
import {describePng} from "../../../src/snapshot/describe-png.js";
import {memoryOfPng} from "../../../src/snapshot/memory-of-png.js";
import {memoryOfSvg} from "../../../src/snapshot/memory-of-svg.js";
import {withPngText} from "../../../src/snapshot/png-chunks.js";
import {readMemory, readMemoryText} from "../../../src/snapshot/read-memory.js";
import {standAlone} from "../../../src/snapshot/stand-alone.js";
import {writeMemory} from "../../../src/snapshot/write-memory.js";
import {writeSvg} from "../../../src/snapshot/write-svg.js";
import {anyMemory, anyText, exampleMemory} from "./random-memory.js";

const {window} = new JSDOM("");
const pen = openPen(window.document);
const dot = new Uint8Array(PNG.sync.write(new PNG({width: 1, height: 1})));

function svgOf(memory: typeof exampleMemory): string {
  const svg = pen("svg", {width: 1, height: 1});
  pen("title", {}, svg, memory.words.title);
  pen("desc", {}, svg, memory.words.caption);
  standAlone(svg, {rules: "", memory});
  return writeSvg(svg);
}

const reasonOf = (read: object): string => ("reason" in read ? String(read.reason) : "it was read");

describe("what a figure remembers", () => {
  it("comes back out of an SVG as it went in", () => {
    fc.assert(
      fc.property(anyMemory, (memory) => {
        expect(memoryOfSvg(svgOf(memory))).toEqual(memory);
      })
    );
  });

  it("comes back out of a PNG as it went in", () => {
    fc.assert(
      fc.property(anyMemory, anyText, (memory, alt) => {
        const png = describePng(dot, {memory, alt, dpi: 300});
        expect(memoryOfPng(png)).toEqual(memory);
        expect(PNG.sync.read(Buffer.from(png)).width).toBe(1);
      })
    );
  });

  it("is plain ASCII without a line break", () => {
    fc.assert(
      fc.property(anyMemory, (memory) => {
        expect(writeMemory(memory)).toMatch(/^[\x20-\x7e]*$/);
      })
    );
  });

  it("survives other programs' prefixes, declarations, metadata and CDATA", () => {
    const json = writeMemory({...exampleMemory, litscope: "a & b < c ]]"});
    const escaped = json.replaceAll("&", "&amp;").replaceAll("<", "&#x3C;").replaceAll('"', "&#34;");
    const heads = [
      '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Created with > another "program -->\n',
      '\ufeff<!DOCTYPE svg [\n<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]>\n'
    ];
    const bodies = [
      `<metadata id="litscope-figure">\n   ${escaped}\n<rdf:RDF><cc:Work rdf:about=">">{"litscope": 1}</cc:Work></rdf:RDF>\n</metadata>`,
      `<svg:metadata><![CDATA[${json}]]></svg:metadata>`,
      `<metadata><rdf:RDF/></metadata><svg:g/><metadata id="renamed"><!-- < -->${escaped}</metadata>`
    ];
    for (const head of heads)
      for (const body of bodies) {
        const text = `${head}<svg:svg xmlns:svg="http://www.w3.org/2000/svg"\n a='">'>${body}<svg:g>{</svg:g></svg:svg>`;
        expect(memoryOfSvg(text), text).toMatchObject({litscope: "a & b < c ]]", chart: "topic-panels"});
      }
  });

  it("is told from what others wrote, in words", () => {
    expect(reasonOf(memoryOfSvg("<html></html>"))).toBe("it is no SVG");
    expect(reasonOf(memoryOfSvg(""))).toBe("it is no SVG");
    expect(reasonOf(memoryOfSvg("<svg><metadata>{}</metadata></svg>"))).toMatch(/not made by Litscope/);
    expect(reasonOf(memoryOfSvg('<svg><metadata>{"litscope": </metadata></svg>'))).toMatch(/damaged/);
    expect(reasonOf(memoryOfPng(dot))).toMatch(/not made by Litscope/);
    expect(reasonOf(memoryOfPng(new Uint8Array([1, 2, 3])))).toBe("it is no PNG");
    expect(
      reasonOf(memoryOfPng(withPngText(dot, {dpi: 96, texts: [{keyword: "litscope", text: "{"}]})))
    ).toMatch(/damaged/);
  });

  it("of a later form is refused with the reason, and keys that are not known are passed over", () => {
    expect(reasonOf(readMemory({...exampleMemory, form: 2}))).toMatch(
      /a later version of Litscope.*form is 2/
    );
    expect(readMemory({...exampleMemory, mood: "good", view: {...exampleMemory.view, zoom: 3}})).toEqual(
      exampleMemory
    );
  });

  it("never leads off the site", () => {
    const read = (view: object) => reasonOf(readMemory({...exampleMemory, view}));
    for (const page of ["//elsewhere/x.html", "javascript:alert(1)//x.html", "../x.html", "https://a/b.html"])
      expect(read({...exampleMemory.view, page})).toMatch(/^what it says of view\.page cannot be read/);
    expect(read({...exampleMemory.view, search: "/../x"})).toMatch(/view\.search/);
    expect(reasonOf(readMemory({...exampleMemory, site: "javascript:alert(1)/"}))).toMatch(/site/);
  });

  it("names the part that cannot be read", () => {
    expect(reasonOf(readMemory({...exampleMemory, corpus: null}))).toBe(
      "what it says of corpus cannot be read: null"
    );
    expect(reasonOf(readMemory({...exampleMemory, sql: [1]}))).toBe(
      "what it says of sql cannot be read: [1]"
    );
    expect(reasonOf(readMemory({...exampleMemory, look: {...exampleMemory.look, width: 0}}))).toBe(
      "what it says of look.width cannot be read: 0"
    );
  });

  it("is read or refused, but never thrown at, whatever a file holds", () => {
    fc.assert(
      fc.property(anyText, fc.jsonValue(), (text, json) => {
        reasonOf(memoryOfSvg(text));
        reasonOf(memoryOfSvg(`<svg>${text}`));
        reasonOf(memoryOfSvg(`<svg><metadata>${text}{"litscope"`));
        reasonOf(readMemory(json));
        reasonOf(readMemoryText(text));
        reasonOf(memoryOfPng(Uint8Array.from(text, (c) => c.charCodeAt(0) & 255)));
      })
    );
  });

  it("is looked for in one pass, also where a file is built to make that slow", () => {
    const started = performance.now();
    for (const piece of ["<", "<!--", '<a "', "<![CDATA[", "<metadata>", "&#", "<a><!["])
      memoryOfSvg(`<svg>${piece.repeat(400_000)}`);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
