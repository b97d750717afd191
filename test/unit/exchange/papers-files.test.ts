import {readFileSync} from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import {describe, expect, test} from "vitest";
import {papersBibtex} from "../../../src/exchange/papers-bibtex.js";
import {papersCsv} from "../../../src/exchange/papers-csv.js";
import {papersJsonl} from "../../../src/exchange/papers-jsonl.js";
import {papersRis} from "../../../src/exchange/papers-ris.js";
import {type ExportedPaper, kindOf, oneLine} from "../../../src/model/exported-paper.js";
import type {Paper} from "../../../src/model/paper.js";
import {readFiles} from "../corpus/read-files.js";

type Write = (papers: Iterable<ExportedPaper>) => Iterable<string>;

const formats: [string, Write][] = [
  ["BibTeX", papersBibtex],
  ["RIS", papersRis],
  ["CSV", papersCsv],
  ["JSON Lines", papersJsonl]
];

const names = [
  "key",
  "title",
  "abstract",
  "authors",
  "venue",
  "type",
  "date",
  "date_precision",
  "doi",
  "arxiv_id",
  "pmid",
  "url",
  "categories",
  "keywords",
  "language",
  "cited_by"
] as const satisfies (keyof ExportedPaper)[];

function exported(paper: ExportedPaper | Paper): ExportedPaper {
  return Object.fromEntries(names.map((name) => [name, paper[name]])) as unknown as ExportedPaper;
}

/** What the file is read as, by key, and what is said about it beside that some papers have no date or abstract. */
function readBack(write: Write, papers: readonly ExportedPaper[], size?: number) {
  const corpus = readFiles({papers: [...write(papers)].join("")}, size);
  const told = corpus.problems.filter(({reason}) => !/have no date|none of its entries/.test(reason));
  return {papers: corpus.papers.map(exported).sort(byKey), told};
}

const byKey = (a: ExportedPaper, b: ExportedPaper): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** BibTeX tells of every entry what it is, and of an arXiv id where it was published. */
function asCarried(format: string, paper: ExportedPaper): ExportedPaper {
  if (format !== "BibTeX") return paper;
  const type = {article: "article", conference: "inproceedings", preprint: "misc", other: "misc"}[
    kindOf(paper)
  ];
  const venue = paper.venue ?? (paper.arxiv_id === null ? null : "arXiv");
  return {...paper, type: paper.type ?? type, venue};
}

function expectBack(format: string, write: Write, papers: readonly ExportedPaper[], size?: number): void {
  const read = readBack(write, papers, size);
  expect(read.told).toEqual([]);
  expect(read.papers).toEqual(papers.map((paper) => asCarried(format, paper)).sort(byKey));
}

const paper = (change: Partial<ExportedPaper>): ExportedPaper => {
  const made = {
    title: "A title",
    abstract: "What was found.",
    authors: ["Ada Byron", "Curie, Marie"],
    venue: "Journal of Tests",
    type: "article",
    date: "2024-05-03",
    date_precision: "day" as const,
    doi: null,
    arxiv_id: "2405.01234",
    pmid: null,
    url: "https://example.org/a_b?c=1&d=%20#e~f",
    categories: ["cs.CL"],
    keywords: ["trend"],
    language: "en",
    cited_by: 3,
    ...change
  };
  const {doi, arxiv_id, pmid} = made;
  const key = doi ? `doi:${doi}` : arxiv_id ? `arxiv:${arxiv_id}` : `pmid:${pmid ?? ""}`;
  return {key, ...made};
};

const hostile = [
  "a {b c",
  "a} b",
  "}{",
  "{a, b} and {x} {}",
  "a, b",
  "'a': b",
  "100% of $5 & \\alpha_1 # ~x ^2",
  "from $x$ to $y_1$, C:\\path\\",
  "<b>bold</b> &amp; &lt;i&gt; &#65; AT&T; x<y <mask> ]]>",
  "“quoted” \"straight\" 'single' ``double''",
  "a--b --- ?` !` ``x",
  "=SUM(A1)",
  "-1+2",
  "-5",
  "@x",
  "+x",
  "'=x",
  "''-x",
  "'x'",
  "['a', \"b\"]",
  "NA",
  "null",
  "TY - JOUR",
  "ER -",
  "@article{x, title = {y}}",
  "# no comment",
  "Größe, naïve, 模型, λ → ∞, é",
  "one; two; three",
  "one / two / three",
  "a, b, c, d",
  "qu ,",
  "and",
  "A and B and others",
  "family = a, given = b",
  "title"
];

describe.each(formats)("papers as %s", (format, write) => {
  test.each(hostile)("%j is read back as it was, wherever it stands", (text) => {
    expectBack(format, write, [
      paper({
        title: text,
        venue: text,
        abstract: `x ${text}`,
        type: text,
        keywords: [text],
        categories: [text, "x"]
      }),
      paper({
        title: `x ${text}`,
        abstract: `${text} x`,
        authors: [`Ada ${text}`, `x${text}, Jane`, `${text} x`],
        keywords: ["x", text, `${text} y`],
        categories: [text],
        arxiv_id: "2405.01235"
      })
    ]);
  });

  test("whatever papers say is read back, in pieces of any size", () => {
    fc.assert(
      fc.property(
        fc.array(anyPaper, {minLength: 1, maxLength: 4}),
        fc.constantFrom(...identifiers),
        fc.integer({min: 1, max: 2000}),
        (made, identified, size) => {
          const papers = made.map((one, i) => paper({...one, ...identified(i)}));
          expectBack(format, write, papers, size);
        }
      ),
      {numRuns: 200}
    );
  });

  test("a date is read back to the month, to the year, or not at all", () => {
    const dates = [
      {date: "2024-05-01", date_precision: "month"},
      {date: "2024-05-01", date_precision: "day"},
      {date: "2023-01-01", date_precision: "year"},
      {date: "2023-01-01", date_precision: "month"},
      {date: null, date_precision: null}
    ] as const;
    expectBack(
      format,
      write,
      dates.map((date, i) => paper({...date, arxiv_id: `2405.0000${i}`}))
    );
  });

  test("a paper of which hardly anything is known keeps its key, which tells its title and year", () => {
    const [known] = readFiles({
      "a.jsonl": '{"title": "Nothing but this", "year": 2020}\n{"title": "B"}'
    }).papers;
    expectBack(format, write, [exported(known!)]);
  });

  test("line ends, control characters and half a letter become spaces", () => {
    const text = "one\r\ntwo\u0000\tthree \ud800 four\u2028five";
    const read = readBack(write, [paper({title: text, abstract: text, authors: [text], keywords: [text]})]);
    expect(read.told).toEqual([]);
    const said = /^one two ?three \ufffd? ?four five$/;
    const [{title, abstract, authors, keywords}] = read.papers as [ExportedPaper];
    for (const one of [title, abstract, ...authors, ...keywords]) expect(one).toMatch(said);
  });

  test("an address is no identifier but what the reader takes for one, and that of an old DOI stays whole", () => {
    const sici = "10.1002/(sici)1097-0134(199901)33:3<217::aid-prot7>3.0.co;2-n";
    const [known] = readFiles({
      "a.csv": "title,authors,year,url\nA title,Ada,2020,https://pubmed.ncbi.nlm.nih.gov/12/\n"
    }).papers;
    expect(known).toMatchObject({pmid: null, url: "https://pubmed.ncbi.nlm.nih.gov/12/"});
    expectBack(format, write, [paper({doi: sici, url: `https://doi.org/${sici}`}), exported(known!)]);
  });

  test("the sample goes out and comes back", () => {
    const read = (file: string) => readFileSync(new URL(`../../../data/${file}`, import.meta.url));
    const files = ["corpus.json", "dates.csv", "trending-papers.txt"];
    const papers = readFiles(Object.fromEntries(files.map((file) => [file, read(file)]))).papers.map(
      exported
    );
    expect(papers).toHaveLength(119);
    expectBack(format, write, papers);
  });

  test("what is read back is written as it was before", () => {
    const papers = hostile.map((text, i) =>
      paper({title: text, authors: [`Ada ${text}`], arxiv_id: `2405.${String(10_000 + i)}`})
    );
    const text = [...write(papers)].join("");
    expect([...write(readBack(write, papers).papers)].join("")).toBe(text);
  });

  test("papers are written one at a time", () => {
    let n_asked = 0;
    function* endless(): Generator<ExportedPaper> {
      for (;;) yield paper({arxiv_id: `2405.${String(10_000 + n_asked++)}`});
    }
    const pieces = write(endless())[Symbol.iterator]();
    for (let i = 0; i < 5; i++) pieces.next();
    expect(n_asked).toBeLessThanOrEqual(5);
  });
});

const identifiers: ((i: number) => Partial<ExportedPaper>)[] = [
  (i) => ({doi: `10.1000/x_y(${i})`, arxiv_id: null}),
  (i) => ({doi: null, arxiv_id: `2405.0${1000 + i}`}),
  (i) => ({doi: null, arxiv_id: null, pmid: `${1000 + i}`})
];

const marks = "\\{}%&#_$~^\"'`<>é λ模–-@=:;,()[]/*+?!|.".split("");
const word = fc.oneof(
  {weight: 4, arbitrary: fc.string({unit: fc.constantFrom(..."abXYZ019"), minLength: 1, maxLength: 4})},
  {weight: 4, arbitrary: fc.string({unit: fc.constantFrom(...marks), minLength: 1, maxLength: 3})},
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "and",
      "&lt;",
      "&#65;",
      "<b>",
      "</b>",
      "<p>",
      "\\alpha",
      "\\'e",
      "$x$",
      "$5",
      "\\&"
    )
  }
);
/** A text that begins and ends with a letter or not, with a letter in it. */
const text = fc
  .tuple(
    fc.array(fc.tuple(word, fc.constantFrom("", " ")), {maxLength: 8}),
    fc.constantFrom("q", "qu ", " q")
  )
  .chain(([parts, letters]) => {
    const rest = parts.flat().join("");
    return fc.constantFrom(oneLine(rest + letters), oneLine(letters + rest));
  });
const few = fc.uniqueArray(text, {maxLength: 3});
const dated = fc.constantFrom(
  {date: "2024-05-03", date_precision: "day" as const},
  {date: "2024-05-01", date_precision: "month" as const},
  {date: "2024-01-01", date_precision: "year" as const},
  {date: null, date_precision: null}
);
const anyPaper = fc
  .record({
    title: text,
    abstract: fc.option(text),
    authors: few,
    venue: fc.option(text),
    type: fc.option(text),
    url: fc
      .string({unit: fc.constantFrom(..."ab1_%&#~$?=/.-+^"), maxLength: 12})
      .map((end) => `https://example.org/${end}`),
    categories: few,
    keywords: few,
    language: fc.constantFrom("en", "German", "zh-CN", null),
    cited_by: fc.option(fc.nat({max: 99_999})),
    dated
  })
  .map(({dated: {date, date_precision}, ...rest}) => ({...rest, date, date_precision}));

describe("BibTeX", () => {
  test("citation keys are plain, telling, and each stands once", () => {
    const text = [
      ...papersBibtex([
        paper({}),
        paper({}),
        paper({authors: ["Ünal, Ömer"], title: "The Größe of “things”"}),
        paper({authors: [], title: "模型", date: null, date_precision: null})
      ])
    ].join("");
    expect([...text.matchAll(/^@\w+\{([^,]+),/gm)].map((m) => m[1])).toEqual([
      "byron2024title",
      "byron2024title-2",
      "unal2024gro",
      "paper"
    ]);
  });

  test("the kind of a reference follows what the paper is", () => {
    const typeOf = (change: Partial<ExportedPaper>) =>
      /^@(\w+)/.exec([...papersBibtex([paper(change)])][0]!)![1];
    expect(typeOf({})).toBe("article");
    expect(typeOf({type: null, venue: "arXiv"})).toBe("misc");
    expect(typeOf({type: null, venue: "Proceedings of the 3rd Workshop on X"})).toBe("inproceedings");
    expect(typeOf({type: "Conference paper"})).toBe("inproceedings");
  });

  test("braces come in pairs, as BibTeX counts escaped ones too", () => {
    const text = [...papersBibtex([paper({title: "a { b", abstract: "c } d } e"})])].join("");
    expect(text.split("{").length).toBe(text.split("}").length);
  });
});

describe("RIS", () => {
  test("one value stands on a line", () => {
    const [text] = [
      ...papersRis([paper({abstract: "one\ntwo\r\nER  - \r\nthree", keywords: ["a; b", "c"]})])
    ];
    const lines = text!.split("\r\n").filter((line) => line !== "");
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith("KW"))).toEqual(["KW  - a; b", "KW  - c"]);
  });

  test("texts stand as they are for other programs", () => {
    const [text] = [...papersRis([paper({title: "100% of $5 & <b>{x}</b>"})])];
    expect(text).toContain("TI  - 100% of $5 & <b>{x}</b>\r\n");
  });
});

describe("CSV", () => {
  test("no cell is a formula, and other readers get all of it in its column", () => {
    const papers = hostile.map((text) => paper({title: text, authors: [text, text]}));
    const read = Papa.parse<string[]>([...papersCsv(papers)].join("").slice(1), {newline: "\r\n"});
    const rows = read.data.slice(1, -1);
    expect(read.data[0]).toEqual([...names]);
    expect(rows.every((row) => row.length === names.length)).toBe(true);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
    expect(rows.map((row) => row[1]!.replace(/^'(?='*[=+\-@])/, ""))).toEqual(hostile);
  });

  test("lists stand between semicolons, as JSON where a value holds one", () => {
    const written = (keywords: string[]) =>
      Papa.parse<string[]>([...papersCsv([paper({keywords})], {columns: ["keywords"]})].join("")).data[1]![0];
    expect(written(["a", "b, c"])).toBe("a; b, c");
    expect(written(["a; b", 'c "d"'])).toBe('["a; b","c \\"d\\""]');
  });
});

describe("rows of the table papers, as a result of SQL is saved", () => {
  test("are dated no more precisely than they say", () => {
    const row = {title: "A title", date: "2024-05-01", date_precision: "month", abstract: "Of $x$ and $y$."};
    const csv = `title,abstract,date,date_precision\nA title,Of $x$ and $y$.,2024-05-01,month\n`;
    for (const file of [JSON.stringify([row]), csv]) {
      const [read] = readFiles({file}).papers;
      expect(read).toMatchObject(row);
    }
  });
});
