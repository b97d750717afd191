import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readBibtex} from "../../../src/corpus/bibtex/read-bibtex.js";
import {writeBibtex} from "../../../src/corpus/bibtex/write-bibtex.js";
import {readRis} from "../../../src/corpus/tagged/ris.js";
import {writeRis} from "../../../src/corpus/tagged/write-ris.js";
import {type CitedPaper, knownDay} from "../../../src/model/cited-paper.js";
import type {Reader, SourceRecord} from "../../../src/model/paper.js";

function readBack(reader: Reader, text: string): SourceRecord[] {
  const entries = [...reader.push(text), ...reader.end()];
  expect(entries.flatMap((e) => ("problem" in e ? [e.problem] : []))).toEqual([]);
  return entries.flatMap((e) => ("record" in e ? [e.record] : []));
}

const formats: [string, (papers: readonly CitedPaper[]) => string, () => Reader][] = [
  ["BibTeX", writeBibtex, () => readBibtex("x.bib")],
  ["RIS", writeRis, () => readRis("x.ris")]
];

const paper = (change: Partial<CitedPaper>): CitedPaper => ({
  key: "k",
  title: "A title",
  authors: ["Ada Byron", "Curie, Marie"],
  venue: "Journal of Tests",
  type: "article",
  date: new Date("2024-05-03"),
  date_precision: "day",
  doi: "10.1000/x_y(1)",
  arxiv_id: "2405.01234",
  pmid: null,
  url: null,
  ...change
});

const marks = [
  "\\",
  "{",
  "}",
  "%",
  "&",
  "#",
  "_",
  "$",
  "~",
  "^",
  '"',
  "'",
  "<",
  ">",
  "é",
  "λ",
  "模",
  "–",
  "@",
  "=",
  ":",
  ";",
  "(",
  ")",
  "/",
  "*",
  "+"
];
const words = fc
  .array(
    fc.tuple(
      fc.string({unit: fc.constantFrom(..."abcXYZ019"), minLength: 1, maxLength: 5}),
      fc.constantFrom(...marks, "--", "''", "``", "?`", "")
    ),
    {
      minLength: 1,
      maxLength: 6
    }
  )
  .map((parts) => parts.map(([word, mark]) => word + mark).join(" "));

describe.each(formats)("%s", (name, write, open) => {
  test("is read back as it was written, whatever the title holds", () => {
    fc.assert(
      // RIS has no escapes, and its reader takes braces in pairs for LaTeX.
      fc.property(
        name === "RIS" ? words.map((text) => text.replace(/[{}\\$`]/g, "")) : words,
        fc.constantFrom("day", "month", "year", null),
        (title, date_precision) => {
          const written = paper({
            title,
            date:
              date_precision === null
                ? null
                : new Date(
                    date_precision === "day"
                      ? "2024-05-03"
                      : date_precision === "month"
                        ? "2024-05-01"
                        : "2024-01-01"
                  ),
            date_precision
          });
          const [read, ...more] = readBack(open(), write([written]));
          expect(more).toEqual([]);
          expect(read!.title).toBe(title);
          expect(read!.date).toBe(knownDay(written));
          expect(read!.doi).toBe(written.doi);
          expect(read!.arxiv_id).toBe(written.arxiv_id);
          expect(read!.venue).toBe(written.venue);
          expect(read!.authors).toHaveLength(2);
        }
      ),
      {numRuns: 300}
    );
  });

  test("a text with line ends, control characters and half a letter stays on its line", () => {
    const [read] = readBack(open(), write([paper({title: "one\r\ntwo\u0000\tthree \ud800 four\u2028five"})]));
    expect(read!.title).toBe("one two three four five");
  });

  test("the sample goes out and comes back", () => {
    const dates = readFileSync("data/dates.csv", "utf8").trim().split("\n").slice(1);
    const raw = readFileSync("data/trending-papers.txt", "utf8").split("\n").slice(2);
    const papers = raw
      .filter((_, i) => i % 2 === 0)
      .filter((title) => title.trim() !== "")
      .map((title, i) =>
        paper({
          title: title
            .replace(/^Subscribe/, "")
            .replace(/\s+/g, " ")
            .trim(),
          doi: null,
          arxiv_id: `2501.${String(10000 + i)}`
        })
      );
    expect(dates.length).toBeGreaterThan(100);
    const read = readBack(open(), write(papers));
    expect(read.map((r) => r.title)).toEqual(papers.map((p) => p.title));
    expect(read.map((r) => r.arxiv_id)).toEqual(papers.map((p) => p.arxiv_id));
  });

  test("a paper of which hardly anything is known", () => {
    const bare = paper({
      authors: [],
      venue: null,
      type: null,
      date: null,
      date_precision: null,
      doi: null,
      arxiv_id: null
    });
    const [read] = readBack(open(), write([bare]));
    expect(read).toMatchObject({
      title: "A title",
      date: null,
      doi: null,
      arxiv_id: null,
      venue: null,
      authors: []
    });
  });
});

test("citation keys are plain, telling, and each stands once", () => {
  const text = writeBibtex([
    paper({}),
    paper({}),
    paper({authors: ["Ünal, Ömer"], title: "The Größe of “things”"}),
    paper({authors: [], title: "模型", date: null, date_precision: null})
  ]);
  expect([...text.matchAll(/^@\w+\{([^,]+),/gm)].map((m) => m[1])).toEqual([
    "byron2024title",
    "byron2024title-2",
    "unal2024gro",
    "paper"
  ]);
});

test("the kind of a reference follows what the paper is", () => {
  const typeOf = (change: Partial<CitedPaper>) => /^@(\w+)/.exec(writeBibtex([paper(change)]))![1];
  expect(typeOf({})).toBe("article");
  expect(typeOf({type: null, venue: "arXiv"})).toBe("misc");
  expect(typeOf({type: null, venue: "Proceedings of the 3rd Workshop on X"})).toBe("inproceedings");
  expect(typeOf({type: "Conference paper"})).toBe("inproceedings");
});
