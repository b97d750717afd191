import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTables} from "../../../loaders/build-tables.js";
import {type NativeEngine, openNativeEngine} from "../../../loaders/native-engine.js";
import {type FiguresInNode, openFigures} from "../../../loaders/open-figures.js";
import {mapKeywords} from "../../../src/analysis/map-keywords.js";
import {run} from "../../../src/engine/run.js";
import type {FigureSource} from "../../../src/figures/figure-source.js";
import {keywordsFigures, keywordsView} from "../../../src/figures/keywords-figures.js";
import {openFacts} from "../../../src/figures/open-facts.js";
import {openChooser} from "../../../src/figures/selections.js";
import {selectionViews} from "../../../src/figures/statements.js";
import {noFilter, withNames} from "../../../src/model/filter.js";
import type {DisplayTable} from "../../../src/model/series.js";
import {keyword_links, keyword_nodes} from "../../../src/query/keywords.js";
import {readSummary} from "../../../src/query/summaries.js";
import {readState} from "../../../src/state/address-state.js";

let folder: string;
let figures: FiguresInNode;
let engine: NativeEngine;
beforeAll(async () => {
  ({folder} = await buildTables({data: "data"}));
  figures = openFigures(folder);
  engine = await openNativeEngine({tables: folder});
});
afterAll(() => {
  figures.close();
  engine.close();
});

const {document} = new JSDOM("").window;
const filters = {filter: withNames(noFilter, "family", "any", ["GPT"]), compared: null};
const shown = async (name: string, search: string): Promise<FigureSource> =>
  (await figures.page("keywords", search)).figures.find((one) => one.name === name)!;
const rowsOf = ({rows}: DisplayTable): string[] => rows.map((row) => JSON.stringify(row));

/** Words and pairs of the filter's papers, by the statements that the page shows. */
async function asked() {
  engine.select(selectionViews(filters, {positions: true}));
  const nodes = await run(engine, keyword_nodes, {});
  return {nodes, links: await run(engine, keyword_links, {})};
}

describe("under a filter", () => {
  it("the data of the network are all pairs of the query, with the papers of their words", async () => {
    const {nodes, links} = await asked();
    const words = new Map(nodes.map((node) => [node.term_id, node]));
    const expected = links.map(({term_a, term_b, n_papers, association}) => {
      const [a, b] = [words.get(term_a)!, words.get(term_b)!];
      return [a.term, b.term, n_papers, association, a.n_papers, b.n_papers];
    });
    expect(expected.length).toBeGreaterThan(10);
    expect((await shown("network", "?in.family=GPT")).data().rows).toEqual(expected);
  });

  it("the map is what mapping the same words and pairs gives", async () => {
    const json: unknown = JSON.parse(readFileSync(join(folder, "keywords.json"), "utf8"));
    const summary = readSummary("keywords", json);
    const {state} = readState(keywordsView(summary), "?min=2");
    const own = keywordsFigures(summary, {state, filters});
    const facts = await openFacts(engine, {positions: true});
    const useFacts = () => Promise.resolve(facts);
    own.choose(await openChooser(useFacts)(filters), await own.load(facts));
    expect(own.isArranged()).toBe(false);
    await own.settle({
      facts: useFacts,
      engine: () => Promise.resolve(engine),
      layOut: (input) => Promise.resolve(mapKeywords(input)),
      positions: () => true
    });
    expect(own.isArranged()).toBe(true);
    const {nodes, links} = await asked();
    const places = mapKeywords({
      nodes: nodes.map(({term_id}) => ({id: term_id})),
      links: links.map(({term_a, term_b, n_papers}) => ({a: term_a, b: term_b, n_papers})),
      like: summary.layouts.terms
    });
    const expected = new Map(places.map(({id, x, y, cluster}) => [id + 1, {x, y, cluster}]));
    const {nodes: drawn} = await own.exported(useFacts);
    expect(drawn.length).toBeGreaterThan(5);
    for (const {id, x, y, cluster} of drawn)
      expect({x, y, cluster: cluster === null ? null : cluster - 1}).toEqual(expected.get(id));
  });
});

describe("the note on method", () => {
  it("tells how the strength is made: with its N, the papers of the data give the strength of each pair", async () => {
    const association = (n: number, both: number, one: number, other: number) => (n * both) / (one * other);
    const strengths: Record<string, typeof association> = {
      "": association,
      "?in.family=GPT": association,
      "?measure=npmi": (n, both, one, other) =>
        Math.log(association(n, both, one, other)) / -Math.log(both / n),
      "?measure=jaccard": (_, both, one, other) => both / (one + other - both)
    };
    for (const [search, strength] of Object.entries(strengths)) {
      const figure = await shown("network", search);
      const n = Number(/of the ([\d,]+) papers?;/.exec(figure.words().method)?.[1]?.replace(",", ""));
      const {rows} = figure.data();
      expect(rows.length, search).toBeGreaterThan(10);
      for (const [, , both, given, one, other] of rows)
        expect(strength(n, Number(both), Number(one), Number(other)), search).toBeCloseTo(Number(given), 3);
    }
  });

  it("tells the threshold below which pairs are left out", async () => {
    const figure = await shown("network", "?min=4");
    expect(figure.words().method).toContain("Pairs in fewer than 4 papers are left out.");
    expect(Math.min(...figure.table().rows.map((row) => Number(row[2])))).toBe(4);
    expect(Math.min(...figure.data().rows.map((row) => Number(row[2])))).toBe(2);
  });

  it("names no papers that are not counted: keywords are measured among papers that have some", async () => {
    const {method} = (await shown("network", "?vocabulary=authors")).words();
    expect(method).toContain("of the papers with keywords");
  });
});

describe("what is drawn is part of all the data", () => {
  for (const search of ["", "?measure=jaccard&min=4", "?in.family=GPT", "?in.family=GPT&vs=all&min=2"])
    it(`keywords${search}`, async () => {
      const network = await shown("network", search);
      const pairs = new Set(network.data().rows.map((row) => JSON.stringify(row.slice(0, 4))));
      expect(rowsOf(network.table()).filter((row) => !pairs.has(row))).toEqual([]);
      const matrix = await shown("matrix", search);
      const cells = new Set(rowsOf(matrix.data()));
      expect(matrix.table().rows.length).toBeGreaterThan(5);
      expect(rowsOf(matrix.table()).filter((row) => !cells.has(row))).toEqual([]);
      expect(matrix.data().columns).toEqual(matrix.table().columns);
    });
});

describe("colours", () => {
  const drawn = async (search: string): Promise<{text: string; said: string[]}> => {
    const {figures: all, said} = await figures.page("keywords", search);
    const svg = all[0]!.draw({width: 640, theme: "light", document});
    return {text: svg.textContent ?? "", said};
  };

  it("by date, growth and difference are read before anything is drawn", async () => {
    for (const [search, label] of [
      ["?color=date", "Mean year of its papers"],
      ["?color=growth&in.family=GPT", "Change of its share"],
      ["?color=compared&in.family=GPT&vs=all", "Share in A less share in B"]
    ] as const) {
      const {text, said} = await drawn(search);
      expect(text).toContain(label);
      expect(said).toEqual([]);
    }
  });

  it("that cannot be had are said, and the clusters are drawn", async () => {
    const {text, said} = await drawn("?color=compared");
    expect(said).toEqual(["Nothing is compared: use “Compare with …” in the filter above."]);
    expect(text).toBe((await drawn("")).text);
  });
});

it("the same view gives the same bytes, whatever was drawn before", async () => {
  const drawn = async (): Promise<string[]> =>
    (await figures.page("keywords", "?in.family=GPT&color=date&min=2")).figures.map(
      (one) => one.draw({width: 640, theme: "dark", document}).outerHTML
    );
  const before = await drawn();
  await figures.page("keywords", "?in.words=reasoning&vs.words=safety&vocabulary=authors");
  expect(await drawn()).toEqual(before);
});
