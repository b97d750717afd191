import fc from "fast-check";
import {expect, test} from "vitest";
import {markupToText} from "../../../src/corpus/markup.js";
import {processorTime} from "../processor-time.js";

/** As a reader sees it, whose white space is tidied later. */
function seen(text: string): string {
  return markupToText(text).replace(/\s+/g, " ").trim();
}

test("character references are decoded, those escaped twice too", () => {
  expect(seen("&#x2013; &eacute;&nbsp;&#65; AT&amp;T")).toBe("– é A AT&T");
  expect(seen("p &lt; 0.05, p &amp;lt; 0.05")).toBe("p < 0.05, p < 0.05");
  expect(seen("&amp;lt;i&amp;gt;E. coli&amp;lt;/i&amp;gt;")).toBe("E. coli");
});

test("what is no character reference stays", () => {
  for (const text of ["R&D", "a&b=c&copy=1", "&bogus;", "Q&A; and"]) expect(markupToText(text)).toBe(text);
});

test("inline tags vanish without a space", () => {
  expect(seen("<i>E. coli</i>-based CO<sub>2</sub> and 10<sup>3</sup>")).toBe("E. coli-based CO2 and 103");
  expect(seen('<fixed-case>BERT</fixed-case>s <span class="x">y</span><a href="z">w</a>')).toBe("BERTs yw");
  expect(seen("<jats:italic>x</jats:italic>y <scp>Z</scp>")).toBe("xy Z");
});

test("block tags leave a space", () => {
  expect(seen("<p>One</p><p>Two<br/>three</p>")).toBe("One Two three");
  expect(
    seen("<jats:list><jats:list-item>a</jats:list-item><jats:list-item>b</jats:list-item></jats:list>")
  ).toBe("a b");
});

test("the heading of an abstract is dropped, others are labels", () => {
  expect(seen("<jats:title>Abstract</jats:title><jats:p>We</jats:p>")).toBe("We");
  expect(
    seen(
      "<jats:sec><jats:title>Aims</jats:title><jats:p>We</jats:p></jats:sec><jats:sec><jats:title>Methods:</jats:title><jats:p>did.</jats:p></jats:sec>"
    )
  ).toBe("Aims: We Methods: did.");
  expect(seen("<title>A title</title>")).toBe("A title");
});

test("a formula that is written in two ways is read once", () => {
  const tex = "<jats:tex-math>$$x^2$$</jats:tex-math>";
  const math = '<mml:math xmlns:mml="http://x"><mml:mi>x</mml:mi></mml:math>';
  expect(seen(`a <jats:alternatives>${tex}${math}</jats:alternatives> b ${math}`)).toBe("a $$x^2$$ b x");
  expect(seen("<tex-math>\\begin{document}$y$\\end{document}</tex-math>")).toBe("$y$");
  expect(seen("<tex-math>y</tex-math>")).toBe("\\(y\\)");
});

test("unknown things in angle brackets stay", () => {
  for (const text of [
    "p < 0.05",
    "a<b",
    "<unk> and <mask>",
    "x < y > z",
    "a <b and c> d",
    "x<i>y",
    "<s> </s>",
    "Vec<u8>",
    "<https://a.b>"
  ])
    expect(markupToText(text)).toBe(text);
});

test("text without markup is untouched", () => {
  fc.assert(
    fc.property(
      fc.string({unit: "binary"}).map((text) => text.replace(/[<&]/g, "")),
      (text) => {
        expect(markupToText(text)).toBe(text);
      }
    )
  );
});

test("no text makes it throw, and it takes linear time", () => {
  const piece = fc.oneof(
    fc.string({maxLength: 4}),
    fc.constantFrom(
      "<",
      ">",
      "</",
      "<i>",
      "</i>",
      "&lt;",
      "&amp;",
      "<jats:title>",
      "</jats:title>",
      "<p a='",
      "<!--"
    )
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
      expect(typeof markupToText(pieces.join(""))).toBe("string");
    })
  );
  for (const part of [
    "<",
    "<i ",
    '<i a="',
    "<i a=b ",
    "<!--",
    "<title>",
    "<jats:title>x</jats:title>",
    "&amp;",
    "<p>"
  ]) {
    const text = part.repeat(100_000 / part.length);
    expect(
      processorTime(() => markupToText(text), 200),
      part
    ).toBeLessThan(200);
  }
});
