import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {latexAddress} from "../../../src/exchange/latex-address.js";
import {latexNote} from "../../../src/snapshot/latex-note.js";
import {symbolsForLatex, unicodeForLatex} from "../../../src/snapshot/latex-unicode.js";
import {anyText} from "./random-memory.js";

const markdown = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        "# ",
        "\n\n",
        "\n",
        "- ",
        "1. ",
        "> ",
        "    ",
        "```\n",
        "`",
        "*",
        "**",
        "[a](https://x.org/%7B#b)",
        "![p](q)",
        "---\n",
        "$x$",
        "\\write18{ls}"
      )
    ),
    {maxLength: 12}
  )
  .map((parts) => parts.join(""));

/** Commands that notes may hold; all others would be somebody's. */
const known = new Set(
  "section subsection subsubsection paragraph begin end item par noindent rule linewidth texttt emph textbf href newline textbackslash textasciicircum textasciitilde textless textgreater textbar textquotedbl textasciigrave".split(
    " "
  )
);

describe("a note's Markdown as LaTeX", () => {
  it("sets headings, emphasis, code, lists, quotes and links", () => {
    expect(
      latexNote(
        "# Over *time*\n\nUp by **5%**, see [this](https://x.org/a_b#c) and `f(x) ^ 2`.\n\n- one\n- two\n\n> said\n\n```\na  b\n\n#c\n```"
      )
    ).toBe(
      [
        "\\section*{Over \\emph{time}}",
        "",
        "Up by \\textbf{5\\%}, see \\href{https://x.org/a_b\\#c}{this} and \\texttt{f(x)\\ \\textasciicircum{}\\ 2}.",
        "",
        "\\begin{itemize}",
        "\\item{} one",
        "\\item{} two",
        "\\end{itemize}",
        "",
        "\\begin{quote}",
        "said",
        "",
        "\\end{quote}",
        "",
        "\\noindent\\texttt{a\\ \\ b}\\\\",
        "\\noindent\\texttt{~}\\\\",
        "\\noindent\\texttt{\\#c}"
      ].join("\n")
    );
  });

  it("holds no command but its own, balanced braces and closed environments, whatever is typed", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const latex = latexNote(text);
        for (const [, name] of latex.replaceAll("\\\\", "").matchAll(/\\([A-Za-z]+)/g))
          expect(known).toContain(name);
        const plain = latex.replace(/\\[{}\\]/g, "");
        expect(plain.split("{").length).toBe(plain.split("}").length);
        const open: string[] = [];
        for (const [, what, name] of latex.matchAll(/\\(begin|end)\{(\w+)\}/g)) {
          if (what === "begin") open.push(name!);
          else expect(open.pop()).toBe(name);
          expect(open.length).toBeLessThanOrEqual(4);
        }
        expect(open).toEqual([]);
        expect(latex).not.toMatch(/(?<!\\)(?:\\\\)*[%$&#]/);
      }),
      {numRuns: 500}
    );
  });
});

describe("characters that LaTeX has no letter for", () => {
  it("symbols and Greek are commands, plain forms stand for others, the rest is one question mark each", () => {
    expect(unicodeForLatex("α → ≤ “é” e\u0301 Ł ﬁ Ａ ％ ½ 漢字 👩‍🔬 👍🏽 ?‘")).toBe(
      "$\\alpha$ $\\rightarrow$ $\\leq$ \\textquotedblleft{}é\\textquotedblright{} é Ł fi A \\% \\textonehalf{} ?? ? ? ?{}\\textquoteleft{}"
    );
    expect(symbolsForLatex("α 漢 é")).toBe("$\\alpha$ 漢 é");
  });

  it("nothing but ASCII and Latin letters is left, and ASCII stays as it is", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unicodeForLatex(text)).toMatch(/^[\0-\x7f\u00a1-\u017e]*$/);
      })
    );
    fc.assert(fc.property(fc.string({unit: "binary-ascii"}), (text) => unicodeForLatex(text) === text));
  });
});

describe("an address in LaTeX", () => {
  it("ends no argument, begins no command, and leads where it led", () => {
    expect(latexAddress("https://x.org/é?a=1&b=%20#c_~{}\\^")).toBe(
      "https://x.org/\\%C3\\%A9?a=1&b=\\%20\\#c_~\\%7B\\%7D\\%5C\\%5E"
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const address = latexAddress(text);
        expect(address).toMatch(/^(?:[\x21-\x24\x26-\x5b\x5d\x5f\x61-\x7a~]|\\[%#])*$/);
        expect(address).not.toMatch(/[{}<>"|`^]|(?<!\\)[%#]/);
        if (text.includes("%")) return;
        const back = decodeURIComponent(address.replaceAll("\\%", "%").replaceAll("\\#", "#"));
        expect(back).toBe(text.replace(/\p{Cs}/gu, "\ufffd"));
      })
    );
  });
});
