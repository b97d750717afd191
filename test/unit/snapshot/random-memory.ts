import fc from "fast-check";
import {themes} from "../../../src/charts/theme.js";
import {
  type ComposedWords,
  type FigureMemory,
  type FigureView,
  wordNames
} from "../../../src/snapshot/figure-memory.js";
import type {FigureLook} from "../../../src/snapshot/figure-look.js";

/** Texts as papers and people write them, with all that a file format might stumble over. */
export const anyText = fc.oneof(
  fc.string({unit: "binary"}),
  fc.string({unit: "grapheme"}),
  fc
    .array(
      fc.constantFrom(
        "]]>",
        "<![CDATA[",
        "<script>alert(1)</script>",
        "<!--",
        "-->",
        "</metadata>",
        "&amp;",
        "&#0;",
        '"',
        "'",
        "\\",
        "\0",
        "\r\n",
        "\t",
        "\u2028",
        "\ud83d",
        "\ufffe",
        "👩‍🔬",
        "模型",
        "{}",
        "litscope"
      ),
      {maxLength: 8}
    )
    .map((parts) => parts.join(" "))
);

const day = fc
  .date({min: new Date(0), max: new Date("2999-12-31"), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));

const view: fc.Arbitrary<FigureView> = fc.record({
  page: fc.constantFrom("index.html", "topics.html", "sql.html"),
  search: anyText.map((text) => (text === "" ? "" : `?${text}`)),
  fragment: anyText
});

const look: fc.Arbitrary<FigureLook> = fc.record({
  theme: fc.constantFrom(...(Object.keys(themes) as (keyof typeof themes)[])),
  isTransparent: fc.boolean(),
  width: fc.double({min: 1, max: 3200, noNaN: true}),
  height: fc.option(fc.double({min: 1, max: 3200, noNaN: true})),
  unit: fc.constantFrom("mm" as const, "px" as const),
  scale: fc.double({min: 0.1, max: 10, noNaN: true}),
  letters: fc.constantFrom("text" as const, "outlines" as const)
});

const words = fc.record(
  Object.fromEntries(wordNames.map((name) => [name, anyText])) as Record<
    keyof ComposedWords,
    fc.Arbitrary<string>
  >
);

export const anyMemory: fc.Arbitrary<FigureMemory> = fc.record({
  form: fc.constant(1 as const),
  litscope: anyText,
  chart: anyText,
  view,
  site: fc.constantFrom(null, "https://example.org/some/path/", "file:///home/somebody/site/"),
  corpus: fc.record({
    title: anyText,
    fingerprint: fc.string(),
    n_papers: fc.nat(),
    first_date: fc.option(day),
    last_date: fc.option(day)
  }),
  sql: fc.array(anyText, {maxLength: 4}),
  made: day,
  look,
  words,
  edited: fc.subarray([...wordNames])
});

/** A memory that never differs. */
export const exampleMemory: FigureMemory = {
  form: 1,
  litscope: "0.1.0",
  chart: "topic-panels",
  view: {page: "topics.html", search: "?by=year&in.family=GPT", fragment: "topic-panels"},
  site: "https://example.org/trends/",
  corpus: {
    title: "Corpus of examples",
    fingerprint: "0123456789abcdef",
    n_papers: 1234,
    first_date: "2023-01-01",
    last_date: "2025-06-30"
  },
  sql: ["SELECT 1 AS one"],
  made: "2025-07-01",
  look: {
    theme: "light",
    isTransparent: false,
    width: 720,
    height: null,
    unit: "px",
    scale: 1,
    letters: "text"
  },
  words: {
    title: "Topics over time",
    subtitle: "Share of papers with an abstract, by month",
    caption: "",
    method: "Wilson 95% intervals.",
    source: "Corpus of examples, January 2023 to June 2025",
    date: "1 July 2025",
    address: "https://example.org/trends/topics.html?by=year&in.family=GPT#topic-panels"
  },
  edited: []
};
