import {unzipSync} from "fflate";
import MarkdownIt from "markdown-it";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {markdownElement} from "../../../src/page/render-markdown.js";
import {emptyReport, type Report} from "../../../src/snapshot/report.js";
import {fileName, type ReportFile, zipFiles} from "../../../src/snapshot/report-files.js";
import {reportHtml} from "../../../src/snapshot/report-html.js";
import {reportLatex} from "../../../src/snapshot/report-latex.js";
import {reportMarkdown} from "../../../src/snapshot/report-markdown.js";
import {exampleFigure, exampleReport, exampleTable, hostile} from "./example-report.js";

const date = "2 January 2026";
const {document} = new JSDOM("", {url: "https://example.org/"}).window;
const bare = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").trim();

function html(report: Report): Document {
  const text = reportHtml(report, {
    markdown: (note) => markdownElement(new MarkdownIt({html: false}), note, document).innerHTML,
    base64: (svg) => Buffer.from(svg).toString("base64"),
    date
  });
  return new JSDOM(text).window.document;
}

const contentOf = (files: readonly ReportFile[], name: string): string =>
  String(files.find((file) => file.name === name)?.content);

describe("a report as one HTML file", () => {
  const page = html(exampleReport);

  it("asks nothing of anybody, and nothing in it runs", () => {
    expect(page.querySelectorAll("script, link, iframe, object, embed, svg, form")).toHaveLength(0);
    for (const element of page.querySelectorAll("*"))
      for (const {name, value} of element.attributes) {
        expect(name).not.toMatch(/^on/);
        if (name === "src") expect(value).toMatch(/^data:image\/svg\+xml;base64,/);
        if (name === "href") expect(value).toMatch(/^https:\/\/example\.org\//);
      }
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute("content");
    expect(policy).toBe("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    expect(page.querySelector("style")!.textContent).not.toMatch(/url\(|@import/);
  });

  it("shows title, authors, date, and each item under its number, in order", () => {
    expect(page.querySelector("h1")!.textContent).toBe(hostile);
    expect(page.querySelector("h1 + p")!.textContent).toBe("Ada & Bob, 2 January 2026");
    const heads = [...page.querySelectorAll("figcaption strong, caption strong")].map((e) => e.textContent);
    expect(heads).toEqual(["Figure 1.", "Table 1.", "Figure 2."]);
    const [first, second] = [...page.querySelectorAll("figure")];
    expect(first!.querySelector("img")!.alt).toBe((exampleFigure as {alt: string}).alt);
    expect(first!.querySelector("img")!.alt).not.toBe("");
    expect(second!.querySelector("figcaption")!.textContent).toBe(`Figure 2. ${hostile}`);
    expect(page.querySelector("tbody td")!.textContent).toBe(hostile);
    expect(page.querySelector("section h1")!.textContent).toBe("Heading");
  });

  it("holds each picture as it was exported", () => {
    const [, data] = page.querySelector("img")!.src.split(",");
    expect(Buffer.from(data!, "base64").toString()).toBe((exampleFigure as {svg: string}).svg);
  });

  it("says where each figure and table came from", () => {
    const rows = [...page.querySelectorAll(".where li")].map((row) => bare(row.textContent));
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toContain("Corpus of examples, 1,234 papers, fingerprint 0123456789abcdef; Litscope 0.1.0");
      expect(row).toContain("https://example.org/trends/topics.html");
    }
  });

  it("of nothing is still a page", () => {
    expect(html(emptyReport).body.textContent!.trim()).toBe(`Report\n${date}`);
  });
});

describe("a report as a folder of Markdown", () => {
  const files = reportMarkdown(exampleReport, {date});
  const text = contentOf(files, "report.md");
  const page = document.createElement("div");
  page.innerHTML = new MarkdownIt({html: true, linkify: true}).render(text);

  it("holds every file that it names, and no other", () => {
    const named = [...page.querySelectorAll("img, a")]
      .map((element) => element.getAttribute("src") ?? element.getAttribute("href")!)
      .filter((name) => !/^\w+:/.test(name) && name !== "b");
    expect([...new Set(named)].sort()).toEqual(
      files
        .map(({name}) => name)
        .filter((name) => name !== "report.md")
        .sort()
    );
    expect(files.map(({name}) => name)).toEqual([
      "report.md",
      "data/1-bars.csv",
      "figures/1-bars.svg",
      "data/3-bars.csv",
      "data/4-bars.csv",
      "figures/4-bars.svg"
    ]);
  });

  it("shows titles, captions and cells as they are, whatever they hold", () => {
    expect(page.querySelector("h1")!.textContent).toBe(hostile);
    expect(page.querySelector("td")!.textContent).toBe(hostile);
    expect(page.textContent).toContain(`Figure 2. ${hostile}`);
    expect([...page.querySelectorAll("strong")].map((e) => e.textContent)).toEqual([
      "Figure 1.",
      "Table 1.",
      "Figure 2."
    ]);
  });
});

describe("a report as a folder of LaTeX", () => {
  const pdfs = new Map(["bars", "again"].map((id) => [id, new Uint8Array([0x25])]));
  const files = reportLatex(exampleReport, {pdfs, date});
  const text = contentOf(files, "report.tex");

  it("holds every picture that it includes", () => {
    const included = [...text.matchAll(/\\includegraphics\[[^\]]*\]\{([^}]*)\}/g)].map(([, name]) => name!);
    expect(included).toEqual(["figures/1-bars.pdf", "figures/4-bars.pdf"]);
    for (const name of included) expect(files.map((file) => file.name)).toContain(name);
  });

  it("runs nothing that a title or a note holds, and is of letters that pdfLaTeX sets", () => {
    expect(text).not.toMatch(/\\input|\\evil|<script>/);
    expect(text).toMatch(/^[\x20-\x7e\n\u00a1-\u017e]*$/);
    expect(text).toContain("\\textbackslash{}input\\{/etc/passwd\\}");
    expect(text).toContain("$\\rightarrow$ ? ?");
  });

  it("without the PDF of a figure is not made", () => {
    expect(() => reportLatex(exampleReport, {pdfs: new Map(), date})).toThrow(
      "the PDF of ../Bars is missing"
    );
  });

  it("cuts tables that are too long or too wide for a page, and says where the rest is", () => {
    const columns = Array.from({length: 15}, (_, i) => ({
      name: `c${i}`,
      label: `Column ${i}`,
      type: "text" as const
    }));
    const rows = Array.from({length: 70}, () => columns.map(({name}) => name));
    const item = {...exampleTable, table: {columns, rows}} as typeof exampleTable;
    const report = {...emptyReport, items: [item]};
    const latex = contentOf(reportLatex(report, {pdfs, date}), "report.tex");
    expect(latex).toContain("10 more rows and 3 more columns in data/1-bars.csv");
    expect(latex.match(/^ {2}c0 & /gm)).toHaveLength(60);
    const markdown = reportMarkdown(report, {date});
    expect(contentOf(markdown, "report.md")).toContain("10 more rows are in [the file](data/1-bars.csv).");
    expect(contentOf(markdown, "data/1-bars.csv").match(/^c0,/gm)).toHaveLength(70);
  });
});

describe("a folder as a zip file", () => {
  it("holds the files, and the same files give the same bytes", () => {
    const files = reportMarkdown(exampleReport, {date});
    const bytes = zipFiles(files);
    const unzipped = unzipSync(bytes);
    expect(Object.keys(unzipped)).toEqual(files.map(({name}) => name));
    expect(Buffer.from(unzipped["report.md"]!).toString()).toBe(contentOf(files, "report.md"));
    expect(Buffer.from(zipFiles(reportMarkdown(exampleReport, {date}))).equals(bytes)).toBe(true);
  });

  it("names of files are safe everywhere", () => {
    expect(fileName("../../Größe & Änderung: GPT-4/5", "item")).toBe("gro-e-anderung-gpt-4-5");
    expect(fileName("模型", "report")).toBe("report");
  });
});
