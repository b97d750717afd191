import {rmSync} from "node:fs";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from "vitest";
import {buildTables} from "../../../loaders/build-tables.js";
import {type NativeEngine, openNativeEngine} from "../../../loaders/native-engine.js";
import {type FiguresInNode, openFigures} from "../../../loaders/open-figures.js";
import type {FigureSource} from "../../../src/figures/figure-source.js";
import type {DisplayTable} from "../../../src/model/series.js";
import {folderWith} from "../loaders/litscope.js";

let figures: FiguresInNode;
let engine: NativeEngine;
beforeAll(async () => {
  const {folder} = await buildTables({data: "data"});
  figures = openFigures(folder);
  engine = await openNativeEngine({tables: folder});
});
afterAll(() => {
  figures.close();
  engine.close();
});

const {document} = new JSDOM("").window;
const shown = async (name: string, search: string, of = figures): Promise<FigureSource> =>
  (await of.page("topics", search)).figures.find((one) => one.name === name)!;
const columnOf = ({columns, rows}: DisplayTable, name: string) => {
  const at = columns.findIndex((column) => column.name === name);
  return at < 0 ? [] : rows.map((row) => row[at]);
};
/** Sums of a column by the values of another. */
const sumsBy = (table: DisplayTable, key: string, value: string): Map<string, number> => {
  const sums = new Map<string, number>();
  const values = columnOf(table, value);
  columnOf(table, key).forEach((one, i) =>
    sums.set(String(one), (sums.get(String(one)) ?? 0) + Number(values[i]))
  );
  return sums;
};
const withGpt = "paper_id IN (SELECT paper_id FROM model_mentions WHERE family = 'GPT')";

describe("topics", () => {
  it("under a filter, each topic and part counts the papers of SQL", async () => {
    const table = (await shown("topics", "?in.family=GPT&by=month")).data();
    const rows = await engine.rows(
      `SELECT label, count(DISTINCT paper_id) AS k FROM paper_topics JOIN topics USING (topic_id)
       JOIN papers USING (paper_id) WHERE has_abstract AND month IS NOT NULL AND ${withGpt} GROUP BY label`,
      []
    );
    const counted = new Map([...sumsBy(table, "label", "k")].filter(([, k]) => k > 0));
    expect(counted.size).toBeGreaterThan(3);
    expect(counted).toEqual(new Map(rows.map((row) => [String(row.label), Number(row.k)])));
  });

  it("smoothed, what is drawn is still part of all the data", async () => {
    for (const name of ["topics", "words"]) {
      const figure = await shown(name, "?smooth=3&by=month");
      const all = new Set(figure.data().rows.map((row) => JSON.stringify(row)));
      expect(columnOf(figure.data(), "smooth_share").length, name).toBeGreaterThan(0);
      expect(
        figure.table().rows.filter((row) => !all.has(JSON.stringify(row))),
        name
      ).toEqual([]);
      expect(figure.words().method).toContain("Smoothed: counts of 3 months together");
    }
  });

  it("the note on method tells the papers that are counted, of both sides, and no interval of counts", async () => {
    const [row] = await engine.rows(
      `SELECT count(*) FILTER (WHERE has_abstract) AS n,
         count(*) FILTER (WHERE has_abstract AND ${withGpt}) AS n_gpt FROM papers WHERE month IS NOT NULL`,
      []
    );
    const both = (await shown("topics", "?in.family=GPT&vs=all&by=month")).words().method;
    expect(both).toContain(`${Number(row!.n_gpt)} papers (A) and ${Number(row!.n)} (B)`);
    expect(both).toContain("Wilson 95%");
    expect((await shown("topics", "?measure=count")).words().method).not.toContain("Wilson");
  });
});

it("the river is filled by all topics and those of none: each paper counts once", async () => {
  for (const search of ["?by=month", "?by=year&in.family=GPT"]) {
    const figure = await shown("river", search);
    for (const table of [figure.table(), figure.data()]) {
      const of = columnOf(table, "n");
      const n = new Map(columnOf(table, "period").map((period, i) => [String(period), of[i]]));
      expect(n.size, search).toBeGreaterThan(1);
      expect(sumsBy(table, "period", "k"), search).toEqual(n);
    }
  }
});

describe("typed words", () => {
  const search = '?by=month&terms="reasoning","mixture of experts",cot | chain';

  it("count the papers that hold them, with and without a filter", async () => {
    const holds = (...words: string[]) =>
      `paper_id IN (SELECT paper_id FROM word_index WHERE word IN (${words.map((word) => `'${word}'`).join(", ")}))`;
    const phrase = `paper_id IN (SELECT paper_id FROM papers JOIN abstracts USING (paper_id)
      WHERE regexp_matches(title || ' . ' || coalesce(abstract, ''), '(?i)\\bmixture[ -]of[ -]experts\\b'))`;
    const asked = new Map([
      ['"reasoning"', holds("reasoning")],
      ['"mixture of experts"', phrase],
      ["cot | chain", holds("cot", "chain")]
    ]);
    for (const [filter, among] of [
      ["", "true"],
      ["&in.family=GPT", withGpt]
    ]) {
      const sums = sumsBy((await shown("words", `${search}${filter}`)).table(), "label", "k");
      for (const [label, condition] of asked) {
        const [row] = await engine.rows(
          `SELECT count(*) AS k FROM papers WHERE has_abstract AND month IS NOT NULL AND ${condition} AND ${among}`,
          []
        );
        expect(sums.get(label), `${label}${filter}`).toBe(Number(row!.k));
      }
      expect(sums.get('"reasoning"'), filter).toBeGreaterThan(0);
    }
  });

  it("have their statements, each line that is no term one of its own", async () => {
    const statements = (await shown("words", search)).sql();
    expect(statements).toHaveLength(4);
    for (const {sql} of statements) expect((await engine.rows(sql, [])).length).toBeGreaterThan(0);
  });

  it("that end in a star stand for the words that begin so; what is in no paper is said", async () => {
    const {figures: all, said} = await figures.page("topics", "?terms=transf*,zzzz,qqqq*");
    const labels = new Set(columnOf(all.find((one) => one.name === "words")!.table(), "label"));
    expect(labels.size).toBeGreaterThan(1);
    for (const label of labels) expect(label).toMatch(/^(?:transf|zzzz$)/);
    expect(said).toEqual(["In no paper: zzzz, qqqq*."]);
  });
});

it("parts and groups are shown only where there are some; named groups count papers with one of their terms", async () => {
  const {figures: all} = await figures.page("topics", "");
  expect(all.filter((one) => one.isShown?.() === false).map(({name}) => name)).toEqual(["parts", "groups"]);
  const papers = Array.from(
    {length: 6},
    (_, i) =>
      `@article{p${i}, title={Study ${i}}, abstract={${i < 4 ? "We use retrieval augmentation." : "We use knowledge graphs."} It works.}, year={202${i % 3}}}`
  ).join("\n");
  const here = folderWith({
    "papers.bib": papers,
    "term-groups.txt": "Both: retrieval augmentation, knowledge graph\nFirst: retrieval augmentation\n"
  });
  const cache = `${here}-tables`;
  onTestFinished(() => rmSync(cache, {recursive: true, force: true}));
  const {folder} = await buildTables({data: here, cache});
  const own = openFigures(folder);
  onTestFinished(() => own.close());
  const groups = await shown("groups", "?by=year", own);
  expect(groups.isShown!()).toBe(true);
  expect(sumsBy(groups.data(), "label", "k")).toEqual(
    new Map([
      ["Both", 6],
      ["First", 4]
    ])
  );
  expect(groups.draw({width: 640, theme: "light", document}).querySelector("desc")?.textContent).not.toBe("");
});
