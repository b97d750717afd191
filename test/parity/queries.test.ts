import {existsSync, rmSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {buildTables} from "../../loaders/build-tables.js";
import {type NativeEngine, openNativeEngine} from "../../loaders/native-engine.js";
import {run} from "../../src/engine/run.js";
import {noEvidence} from "../../src/model/evidence.js";
import {decodeRows, literalStatement} from "../../src/query/define.js";
import {facets, noFilter} from "../../src/model/filter.js";
import {term_periods} from "../../src/query/emergence.js";
import {facetNames} from "../../src/query/facets.js";
import {words_with_prefix} from "../../src/query/words.js";
import {compared_terms} from "../../src/query/comparison.js";
import {phrasesIn, readWordQuery} from "../../src/language/word-query.js";
import {everyPaper, selectionSql} from "../../src/query/selection.js";
import {
  evidence_families,
  evidence_terms,
  evidenceParameters,
  evidencePapers
} from "../../src/query/evidence.js";
import {examples} from "../../src/query/examples.js";
import {
  abstracts_of,
  families_of_paper,
  paper_by_key,
  phrase_places,
  search_papers,
  terms_of_paper
} from "../../src/query/papers.js";
import type {ParametersOf, Query} from "../../src/query/query.js";
import {summaries} from "../../src/query/summaries.js";
import {term_months_of} from "../../src/query/topics.js";
import {fixtureRows, writeRows} from "./fixture.js";
import {openWasmEngine, type WasmEngine} from "./wasm-engine.js";

interface Asked {
  name: string;
  query: Query;
  parameters: ParametersOf<Query>;
}

const searches = [
  "",
  "the",
  "language model",
  '"language model"',
  '"large language models"',
  "interpret*",
  '"state space*"',
  "GPT-4",
  '"chain of thought"',
  "chain-of-thought",
  "4",
  "3.5",
  "state-of-the-art",
  "模型",
  "naïve",
  "C++",
  "don't",
  "nosuchword",
  "the nosuchword*",
  '"of the',
  "* '",
  "study results of",
  '"of the art" the'
];
const orders = ["newest", "oldest", "relevance", "title"];
const requests = [
  {},
  {terms: ["language model"]},
  {terms: ["language model", "LLM"]},
  {terms: ["o'brien logic"], with_abstract: true},
  {terms: ["no such term"]},
  {topics: [0]},
  {topics: [0, 1], months_only: true},
  {families: ["GPT"]},
  {families: ["GPT", "O'Model"], from: "2022-01-01", to: "2023-12-31"},
  {members: ["GPT-4"], families: ["GPT"]},
  {members: ["O'Model 'Ω'"]},
  {keywords: ["c,'d'"], groups: ["It's 'x'"]},
  {words: ["language"]},
  {words: ["chain-of-thought", "interpret*"], with_abstract: true, months_only: true},
  {from: "2023-03-01", to: "2023-03-31"},
  {from: "2022-02-28", months_only: true},
  {
    terms: ["sparse attention"],
    topics: [2],
    families: ["Llama"],
    words: ["study"],
    from: "2021-01-01",
    to: "2024-12-31"
  }
].map((request) => ({...noEvidence, ...request}));

function asked(key: string): Asked[] {
  const list: Asked[] = [];
  const ask = <Q extends Query>(name: string, query: Q, parameters: ParametersOf<Q>) =>
    list.push({name, query, parameters: parameters as ParametersOf<Query>});
  for (const [summary, queries] of Object.entries(summaries)) {
    for (const [name, query] of Object.entries(queries))
      list.push({name: `${summary}.${name}`, query, parameters: {}});
  }
  for (const search of searches) {
    const phrases = phrasesIn(readWordQuery(search));
    const shown = search.length < 4 || search.includes("*") ? orders : ["relevance"];
    for (const order of shown)
      ask(`search ${search} by ${order}`, search_papers, {phrases, order, limit: 40, offset: 0});
    ask(`search ${search}, page 3`, search_papers, {phrases, order: "relevance", limit: 7, offset: 14});
    ask(`places of ${search}`, phrase_places, {phrases, papers: [1, 2, 3, 5, 8, 13, 21, 34, 55]});
  }
  ask("paper by key", paper_by_key, {key});
  ask("paper by no key", paper_by_key, {key: "it's none"});
  for (const papers of [[], [0], [3, 1, 2, 99_999]])
    ask(`abstracts of ${papers.join()}`, abstracts_of, {papers});
  for (const paper of [0, 1, 7, 99_999]) {
    ask(`terms of ${paper}`, terms_of_paper, {paper});
    ask(`families of ${paper}`, families_of_paper, {paper});
  }
  for (const request of requests) {
    const parameters = evidenceParameters(request);
    const {terms, topics, groups, families, members} = parameters;
    const papers = [0, 4, 9, 17, 33];
    const label = JSON.stringify(request);
    ask(`evidence ${label}`, evidencePapers(request), {...parameters, limit: 25, offset: 0});
    ask(`evidence ${label}, page 2`, evidencePapers(request), {...parameters, limit: 5, offset: 5});
    ask(`terms of evidence ${label}`, evidence_terms, {terms, topics, groups, papers});
    ask(`families of evidence ${label}`, evidence_families, {families, members, papers});
  }
  ask("compared terms", compared_terms, {});
  for (const unit of ["month", "quarter", "year"])
    ask(`term periods by ${unit}`, term_periods, {
      unit,
      from: new Date("2021-04-01"),
      to: new Date("2024-07-01"),
      least: 3
    });
  for (const prefix of ["inter", "o'", "zz"])
    ask(`words with ${prefix}`, words_with_prefix, {prefix, limit: 5});
  for (const facet of facets) ask(`names of ${facet}`, facetNames(facet), {});
  for (const terms of [[], ["language model"], ["o'brien logic", "LLM"]])
    ask(`months of ${terms.join()}`, term_months_of, {terms});
  return list;
}

let native: NativeEngine;
let wasm: WasmEngine;

function everyQueryAgrees(firstKey: () => Promise<string>, {isSample = false} = {}): void {
  test.each([
    ["no filter", noFilter],
    ["a filter", {...noFilter, from: "2021-04-01", words: "the OR model NOT nosuchword"}]
  ])("with %s, every query gives the same rows natively, in WASM, and as shown", async (_, filter) => {
    const different: string[] = [];
    for (const engine of [native, wasm])
      engine.select({selection: selectionSql(filter), compared_selection: everyPaper});
    const questions = asked(await firstKey());
    for (const {name, query, parameters} of questions) {
      if (filter !== noFilter && !query.sql.includes("selection")) continue;
      const expected = await run(native, query, parameters);
      const literal = literalStatement(query, parameters);
      const answers = {
        wasm: () => run(wasm, query, parameters),
        "native, as shown": async () => decodeRows(query, await native.rows(literal, [])),
        "wasm, as shown": async () => decodeRows(query, await wasm.rows(literal, []))
      };
      for (const [how, answer] of Object.entries(answers)) {
        try {
          expect(rounded(await answer())).toEqual(rounded(expected));
        } catch (error) {
          different.push(`${name} (${how}): ${String(error).slice(0, 600)}`);
        }
      }
    }
    expect(different).toEqual([]);
    for (const engine of [native, wasm])
      engine.select({selection: everyPaper, compared_selection: everyPaper});
  });

  test("every example runs and gives the same rows natively and in WASM", async () => {
    for (const {name, sql} of examples) {
      const types = await native.rows(`DESCRIBE ${sql}`, []);
      const columns = types.map(({column_name, column_type}) =>
        String(column_type).endsWith("[]")
          ? `array_to_string("${String(column_name)}", chr(31)) AS "${String(column_name)}"`
          : `CAST("${String(column_name)}" AS VARCHAR) AS "${String(column_name)}"`
      );
      const wrapped = `SELECT ${columns.join(", ")} FROM (${sql})`;
      const rows = await native.rows(wrapped, []);
      if (isSample) expect(rows.length, name).toBeGreaterThan(0);
      expect(await wasm.rows(wrapped, []), name).toEqual(rows);
      await wasm.rows(sql, []);
    }
  });
}

/** Sums of doubles may differ in their last bits with the order of summation. */
function rounded(rows: readonly Record<string, unknown>[]) {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, v]) => [
        name,
        typeof v === "number" && !Number.isInteger(v) ? Number(v.toPrecision(12)) : v
      ])
    )
  );
}

const keyOf = async (): Promise<string> =>
  String((await native.rows("SELECT key FROM papers ORDER BY paper_id LIMIT 1", []))[0]!.key);

async function open(folder: string): Promise<void> {
  native = await openNativeEngine({tables: folder});
  wasm = await openWasmEngine({tables: folder});
}

function close(): void {
  native.close();
  wasm.close();
}

describe("on a made-up corpus", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await writeRows(fixtureRows());
    await open(folder);
  });
  afterAll(() => {
    close();
    rmSync(folder, {recursive: true});
  });
  everyQueryAgrees(keyOf);
});

describe("on a corpus without papers", () => {
  let folder: string;
  beforeAll(async () => {
    const {corpus} = fixtureRows({n: 0});
    folder = await writeRows({corpus});
    await open(folder);
  });
  afterAll(() => {
    close();
    rmSync(folder, {recursive: true});
  });
  test("every query answers", async () => {
    for (const {query, parameters} of asked("none")) {
      expect(await run(wasm, query, parameters)).toEqual(await run(native, query, parameters));
    }
  });
});

describe.skipIf(!existsSync("data"))("on the sample corpus", () => {
  beforeAll(async () => {
    const {folder} = await buildTables({data: "data"});
    await open(folder);
  });
  afterAll(close);
  everyQueryAgrees(keyOf, {isSample: true});

  test("examples have names of their own and end in an order", () => {
    expect(new Set(examples.map((example) => example.name)).size).toBe(examples.length);
    expect(examples.length).toBeGreaterThanOrEqual(25);
    for (const {name, sql} of examples) expect(sql, name).toMatch(/ORDER BY [^()]+$/);
  });
});
