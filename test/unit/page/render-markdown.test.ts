import fc from "fast-check";
import {JSDOM} from "jsdom";
import MarkdownIt from "markdown-it";
import {describe, expect, test} from "vitest";
import {markdownElement} from "../../../src/page/render-markdown.js";
import {cellText} from "../notebook/notebooks.js";

const {document} = new JSDOM("", {url: "https://papers.example/site/sql.html"}).window;
const parser = new MarkdownIt({html: false, linkify: false});
const render = (text: string) => markdownElement(parser, text, document);
const links = (text: string) => [...render(text).querySelectorAll("a")];

const elements = new Set(
  "P H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE TABLE THEAD TBODY TR TH TD EM STRONG S HR BR A PRE CODE SMALL".split(
    " "
  )
);
const attributes = new Set(["href", "rel", "target", "title", "start", "style", "tabindex"]);

describe("Markdown of a stranger", () => {
  test("is made of harmless elements and attributes alone, whatever it holds", () => {
    fc.assert(
      fc.property(fc.oneof(cellText, fc.string({unit: "binary"})), (text) => {
        for (const element of render(text).querySelectorAll<HTMLElement>("*")) {
          expect(elements).toContain(element.tagName);
          for (const {name, value} of element.attributes) {
            expect(attributes).toContain(name);
            if (name === "style") expect(value).toMatch(/^text-align: (left|center|right);$/);
            if (name === "href")
              expect(new URL(value, document.baseURI).protocol).toMatch(/^(https?|mailto):$/);
          }
          if (element.tagName === "A" && element.hasAttribute("href"))
            expect(element.getAttribute("rel")).toBe("noopener noreferrer");
        }
      }),
      {numRuns: 500}
    );
  });

  test("shows HTML as the text it is", () => {
    const text = "<script>alert(1)</script> and <img src=x onerror=alert(1)>";
    expect(render(text).textContent).toBe(text);
  });

  test("loads no picture: its description and its address are text", () => {
    expect(render("![secret](https://evil.example/?q=1 'x')").textContent).toBe(
      "[picture: secret: https://evil.example/?q=1]"
    );
  });

  test("links to no script, however it is written", () => {
    for (const address of [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "java&Tab;script:alert(1)",
      "&#106;avascript:alert(1)",
      "\\javascript:alert(1)",
      "<javascript:alert(1)>",
      "<java script:alert(1)>",
      "data:text/html,x",
      "data:image/png;base64,AAAA",
      "vbscript:x",
      "file:///etc/passwd",
      "blob:https://papers.example/x",
      "ftp://x.example"
    ])
      for (const link of links(`[a](${address}) <${address}>\n\n[a][r]\n\n[r]: ${address}`))
        if (link.hasAttribute("href")) expect(link.protocol, address).toMatch(/^(https?|mailto):$/);
  });

  test("says where a link to another host leads, and opens it in a new tab", () => {
    for (const address of ["https://evil.example/x", "//evil.example/x"]) {
      const [link] = links(`[papers.example](${address} "see")`);
      expect(link!.textContent, address).toBe("papers.example (evil.example)");
      expect(link!.title, address).toBe("see (https://evil.example/x)");
      expect(link!.target, address).toBe("_blank");
    }
    expect(links("<https://evil.example/x>")[0]!.textContent).toBe("https://evil.example/x");
    expect(links("<me@evil.example>")[0]!.href).toBe("mailto:me@evil.example");
  });

  test("says the host even where a text holds it, unless the text is that host or that address", () => {
    const said = (text: string) => links(text)[0]!.textContent;
    const behind = /\(evil\.example\)$/;
    for (const text of [
      "papers.example, not evil.example",
      "https://evil.example.papers.example/",
      "https://evil.example/other",
      "evil.example/paper",
      "notevil.example",
      "`papers.example` evil.example"
    ])
      expect(said(`[${text}](https://evil.example/x)`)).toMatch(behind);
    for (const text of ["evil.example", "https://evil.example/x", "HTTPS://evil.example/x"])
      expect(said(`[${text}](https://evil.example/x)`)).toBe(text);
  });

  test("a link within the site stays in its tab", () => {
    for (const address of [
      "./topics.html",
      "/\\evil.example",
      "\\\\\\\\evil.example",
      "#part",
      "https://papers.example/site/"
    ]) {
      const [link] = links(`[here](${address})`);
      expect([link!.target, link!.title, link!.textContent]).toEqual(["", "", "here"]);
    }
  });
});

test("the usual Markdown reads as usual", () => {
  const text = [
    "# A *title*",
    "",
    "One `code` and **two**\nlines  ",
    "end ~~gone~~",
    "",
    "3. a",
    "4. b",
    "   - c",
    "",
    "> quoted",
    "",
    "| a | b |",
    "|---|--:|",
    "| 1 | 2 |",
    "",
    "```js",
    "alert(1) // ${x}",
    "```",
    "",
    "---"
  ].join("\n");
  expect(render(text).innerHTML).toBe(
    "<h1>A <em>title</em></h1><p>One <code>code</code> and <strong>two</strong>\nlines<br>end <s>gone</s></p>" +
      '<ol start="3"><li>a</li><li>b<ul><li>c</li></ul></li></ol><blockquote><p>quoted</p></blockquote>' +
      '<table><thead><tr><th>a</th><th style="text-align: right;">b</th></tr></thead>' +
      '<tbody><tr><td>1</td><td style="text-align: right;">2</td></tr></tbody></table>' +
      '<pre tabindex="0"><code>alert(1) // ${x}\n</code></pre><hr>'
  );
});

test("a deep or long text is shown in time", () => {
  for (const unit of ["> ", "- ", "*a ", "[", "![", "`", "<a ", "a|", "[a](b) "])
    expect(render(unit.repeat(5_000)).childNodes.length).toBeGreaterThan(0);
});
