import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {latexToText} from "../../../src/corpus/latex.js";
import {processorTime} from "../processor-time.js";

function each(pairs: [string, string][]): void {
  for (const [written, seen] of pairs) expect(latexToText(written), written).toBe(seen);
}

describe("text", () => {
  test("accents become letters in every bracing", () => {
    each([
      [String.raw`Schr\"odinger, G\"{o}del, K{\"o}nig, {\"{O}}hm`, "Schrödinger, Gödel, König, Öhm"],
      [String.raw`\'{\i} {\'\i} {\'{\i}} na\"{\i}ve`, "í í í naïve"],
      [String.raw`\c{c} {\c c} Fran\c cois \v{s} {\v s} Erd\H{o}s`, "ç ç François š š Erdős"],
      [String.raw`\k{a} \r{a} \u{g} \=a \.z \d{t} \b{b} \~n \^{e} \`a`, "ą å ğ ā ż ṭ ḇ ñ ê à"],
      [String.raw`Nguy{\~{\^e}}n, \t{oo}`, "Nguyễn, o\u0361o"]
    ]);
  });

  test("letters and symbols that are macros become characters", () => {
    each([
      [String.raw`Stra\ss e, Stra{\ss}e, {\O}re, {\L}{\'o}d{\'z}, \ae{}on`, "Straße, Straße, Øre, Łódź, æon"],
      [String.raw`AT\&T, 50\% of \#1, a\_b, \$5`, "AT&T, 50% of #1, a_b, $5"],
      [String.raw`{\emph 1}--2, a---b, ` + "``q''", "1–2, a—b, “q”"],
      [String.raw`x\ldots{} \S 2, \copyright, A\textregistered{} B, 5\textdegree C`, "x… § 2, ©, A® B, 5°C"],
      [String.raw`Deut.\ Math., 5\,GHz, 10{,}000`, "Deut. Math., 5 GHz, 10,000"]
    ]);
  });

  test("formatting gives its content, citations and footnotes nothing", () => {
    each([
      [String.raw`\emph{x y}, {\em z} and \textbf{\textit{deep}}`, "x y, z and deep"],
      [String.raw`\href{http://a.b}{here} \url{http://a.b/~c\_d}`, "here http://a.b/~c_d"],
      [String.raw`as in~\cite{a,b}. So \citep[see][p.~3]{c}, too\footnote{no}.`, "as in. So, too."],
      [String.raw`\textcolor{red}{x} \enquote{y} 5\textsuperscript{th} \textsuperscript{2}`, "x “y” 5th ²"]
    ]);
  });

  test("braces that protect capitals vanish, and no space with them", () => {
    each([
      ["{BERT}", "BERT"],
      ["{{{GPT-4}}}: {B}ayesian {N}ets for {{A b}}s", "GPT-4: Bayesian Nets for A bs"],
      ["{[}1{]}", "[1]"]
    ]);
  });

  test("unknown macros lose their backslash, and their braces", () => {
    each([
      [String.raw`{\bf x} \ourmodel{} is \ourmodel`, "x ourmodel is ourmodel"],
      [String.raw`\mymacro{BERT} works`, "BERT works"]
    ]);
  });

  test("a tilde between words is a space", () => {
    each([
      ["Müller~A", "Müller A"],
      [String.raw`Fig.~3 of {X}`, "Fig. 3 of X"]
    ]);
  });
});

describe("formulas", () => {
  test("symbols and Greek letters become characters", () => {
    each([
      [String.raw`$\alpha$-helix, 10 $\mu$m, $p \leq 0.05$, $a\times b$`, "α-helix, 10 μm, p ≤ 0.05, a×b"],
      [String.raw`$\pm 3$, $A \to B$, $x \in \mathbb{R}$, $\sim$5, $<$0.05`, "±3, A → B, x ∈ ℝ, ~5, <0.05"],
      [String.raw`\(x^2\), \[y_1\], $$z$$, $ \Omega $`, "x², y₁, z,  Ω "]
    ]);
  });

  test("fractions and roots are written in a line", () => {
    each([
      [String.raw`$\frac{a}{b}$, $\frac{a+b}{2}$, $\frac12$`, "a/b, (a+b)/2, 1/2"],
      [String.raw`$\sqrt{n}$, $\mathcal{O}(\sqrt{n\log n})$, $\sqrt[3]{x}$`, "√n, O(√(n log n)), ³√x"]
    ]);
  });

  test("scripts are characters where all have one, else marked", () => {
    each([
      ["$n^2$, $H_2O$, $10^{-3}$, CO$_2$, $^{13}$C, 90$^\\circ$C", "n², H₂O, 10⁻³, CO₂, ¹³C, 90°C"],
      ["$x_{max}$, $O(n^{a/b})$, 5$^{th}$, 10^{-3} mol", "x_max, O(n^(a/b)), 5th, 10⁻³ mol"],
      [String.raw`$d_\mathrm{model}$, $A^\top$, BERT$_{\text{base}}$`, "d_model, Aᵀ, BERT_base"]
    ]);
  });

  test("accents and braces of formulas are read", () => {
    each([
      [String.raw`$\hat{x}$, $\bar y$, $\{0,1\}^n$, $\left[a\right.$, $a \not= b$`, "x̂, ȳ, {0,1}ⁿ, [a, a ≠ b"]
    ]);
  });
});

test("prose that only looks like LaTeX stays", () => {
  for (const text of [
    "It costs $5 and $10.",
    "US$5 million to A$10 million",
    "between $ 5 and 6 $ a day",
    "C:\\path\\to\\file",
    "\\\\server\\share",
    "a{1,2} or {x, y}",
    '{"a": 1}',
    "{ x | x > 0 }",
    "f() {}",
    "~5%",
    "about ~5 of ~10",
    "~/home and http://a.b/~me",
    "either\\or",
    "\\d+ and \\w+",
    "a } or { b",
    "first.\\nSecond"
  ])
    expect(latexToText(text)).toBe(text);
});

test("escaped quotation marks are quotation marks", () => {
  each([[String.raw`said \"over\" and don\'t, the model\'s`, `said "over" and don't, the model's`]]);
});

test("text without special characters is untouched", () => {
  fc.assert(
    fc.property(
      fc.string({unit: "binary"}).map((text) => text.replace(/[\\${}~]/g, "")),
      (text) => {
        expect(latexToText(text)).toBe(text);
      }
    )
  );
});

const piece = fc.oneof(
  fc.string({maxLength: 3}),
  fc.constantFrom(
    ..."\\ $ { } ~ ^ _ ` ' & [ ]".split(" "),
    ..."\\' \\\" \\( \\) \\[ \\] \\frac \\sqrt \\c \\i \\emph{ \\cite{ \\alpha \\mathbb \\text{ ^{ _{ \\\\ C:\\ \\url{".split(
      " "
    )
  )
);

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
      expect(typeof latexToText(pieces.join(""))).toBe("string");
    }),
    {numRuns: 2000}
  );
});

test("it takes linear time", () => {
  for (const part of ["{", "}", "$", "\\", "\\'", "^{", "$a ", "\\(", "\\frac", "\\cite[", "{a", "~~a"]) {
    for (const tail of ["", "}".repeat(50_000)]) {
      const text = part.repeat(100_000 / part.length) + tail;
      expect(
        processorTime(() => latexToText(text), 200),
        part
      ).toBeLessThan(200);
    }
  }
});
