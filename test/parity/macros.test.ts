import {existsSync, rmSync} from "node:fs";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {buildTables} from "../../loaders/build-tables.js";
import {type NativeEngine, openNativeEngine} from "../../loaders/native-engine.js";
import {association, jaccard, npmi} from "../../src/analysis/association.js";
import {compareGroups} from "../../src/analysis/compare-groups.js";
import {gSquared} from "../../src/analysis/log-odds.js";
import {newcombe} from "../../src/analysis/newcombe.js";
import {wilson} from "../../src/analysis/wilson.js";
import {run} from "../../src/engine/run.js";
import {parts, words} from "../../src/language/words.js";
import {phrasesIn, readWordQuery} from "../../src/language/word-query.js";
import {noFilter} from "../../src/model/filter.js";
import {type TableRow, tables} from "../../src/model/tables.js";
import {type Macro, macroNames, macros, macrosIn} from "../../src/query/macros.js";
import {search_papers} from "../../src/query/papers.js";
import type {Engine, RawRow} from "../../src/query/query.js";
import {everyPaper, selectionSql} from "../../src/query/selection.js";
import {wordPeriodsSql} from "../../src/query/words.js";
import {fixtureRows, writeRows} from "./fixture.js";
import {openWasmEngine, type WasmEngine} from "./wasm-engine.js";

const literal = (text: string | number | null): string =>
  typeof text === "string" ? `'${text.replaceAll("'", "''")}'` : String(text);
const call = (name: string, ...values: (string | number | null)[]): string =>
  `SELECT * FROM ${name}(${values.map(literal).join(", ")})`;

/** Rows that are alike in both engines: dates as text, lists as arrays, doubles without their last bits. */
async function rowsOf(engine: Engine, sql: string): Promise<RawRow[]> {
  const rows = await engine.rows(sql, []);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, v]) => [name, plain(v)])));
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number") return Number(value.toPrecision(12));
  if (typeof value === "object" && value !== null) return Array.from(value as Iterable<unknown>);
  return value;
}

const asked = [
  "the",
  "language model",
  "Language Models",
  "large language model",
  "chain-of-thought",
  "Chain of Thought",
  "GPT-4",
  "gpt",
  "4",
  "3.5",
  "C++",
  "don't",
  "naïve",
  "模型",
  "state-of-the-art",
  "of the art the of",
  "study the results of a large language model",
  "o'brien logic",
  "100%",
  "back\\slash",
  '"quoted" text',
  ".*",
  "(the|of)",
  "_",
  "$1",
  "no such word",
  "",
  " ",
  "🦙"
];
const units = ["month", "quarter", "year", "Year"];

/** A macro called with a word, each word with another one. */
const turns = ["share_by", "search", "mentions", "word_places"];
const withWords = asked.map((word, i) => {
  const name = turns[i % turns.length]!;
  return name === "share_by" && word.trim() !== ""
    ? call(name, units[i % units.length]!, word)
    : call(name === "share_by" ? "search" : name, word);
});

const few: readonly string[] = [
  ...macros.map((macro) => macro.example),
  call("search", '"language model" GPT-4 (the | 模型) -of "unclosed the'),
  call("share_by", "Year", "State-of-the-art"),
  call("kwic", "the", 3)
];

const variants: readonly string[] = [
  ...few,
  ...withWords,
  `SELECT ${asked.map((word, i) => `words_of(${literal(word)}) AS parts_${i}`).join(", ")}`,
  `SELECT ${asked.map((word, i) => `whole_words(${literal(word)}) AS wholes_${i}`).join(", ")}`,
  ...[0, 1, 1000, -3, null].map((width) => call("kwic", "language model", width)),
  ...["GPT-4", "模型", "no such word", ""].map((word) => call("kwic", word, 5)),
  ...units.flatMap((unit) => [
    call("papers_by", unit),
    call("share_by_term", unit, "LLMS"),
    call("share_by_family", unit, "gpt-4"),
    call("share_by_topic", unit, 0)
  ]),
  ...["LLM", "O'Brien Logic", "CAFÉ corpus", "%", "no such term", ""].flatMap((term) => [
    call("term", term),
    call("cooc", term),
    ...(term === "" ? [] : [call("share_by_term", "year", term)])
  ]),
  ...["o'model", "O'Model 'ω'", "no such family", "%"].map((name) => call("family", name)),
  ...["2022-06-15", "1900-01-01", "2100-01-01"].map((day) => call("terms_since", day)),
  ...['"of the" "the of"', 'the the "the"', "AND OR NOT"].map((query) => call("search", query)),
  ...["mentions", "search", "word_places", "term", "cooc", "family"].map((name) => call(name, null))
];

let native: NativeEngine;
let wasm: WasmEngine;

function open(folder: () => Promise<string>, {remove = true} = {}): void {
  let opened: string;
  beforeAll(async () => {
    opened = await folder();
    native = await openNativeEngine({tables: opened});
    wasm = await openWasmEngine({tables: opened});
  });
  afterAll(() => {
    native.close();
    wasm.close();
    if (remove) rmSync(opened, {recursive: true});
  });
}

function select(selection: string): void {
  for (const engine of [native, wasm]) engine.select({selection, compared_selection: everyPaper});
}

const aFilter = {...noFilter, from: "2021-04-01", words: "the OR model NOT nosuchword"};

const patience = 300_000;

function bothAgree(statements: readonly string[]): void {
  test.each([
    ["no filter", noFilter, statements],
    ["a filter", aFilter, few]
  ])(
    "with %s, every macro gives the same rows natively and in WASM",
    {timeout: patience},
    async (_, filter, list) => {
      select(selectionSql(filter));
      const different: string[] = [];
      for (const sql of list) {
        try {
          expect(await rowsOf(wasm, sql)).toEqual(await rowsOf(native, sql));
        } catch (error) {
          different.push(`${sql}: ${String(error).slice(0, 600)}`);
        }
      }
      select(everyPaper);
      expect(different).toEqual([]);
    }
  );

  test("an unknown unit is an error that names it, and no unit too", async () => {
    for (const engine of [native, wasm]) {
      const wrong = engine.rows(call("share_by", "week", "the"), []);
      await expect(wrong).rejects.toThrow("no such unit: week (use month, quarter or year)");
      for (const name of ["share_by", "share_by_term", "share_by_family"])
        await expect(engine.rows(call(name, null, "the"), [])).rejects.toThrow("no such unit: NULL");
      await expect(engine.rows(call("papers_by", ""), [])).rejects.toThrow("no such unit");
      await expect(engine.rows(call("share_by_topic", "day", 0), [])).rejects.toThrow("no such unit: day");
    }
  });

  test("a share of nothing, and of a topic that is not there, is an error that names it", async () => {
    const wrong: [string, string][] = [
      ...[
        ["share_by", "word"],
        ["share_by_term", "term"],
        ["share_by_family", "family"],
        ["share_by_topic", "topic"]
      ].flatMap(([name, thing]): [string, string][] => [
        [call(name!, "year", null), `no ${thing}: NULL`],
        [call(name!, "month", ""), `no ${thing}: `],
        [`SELECT count(*) FROM ${name}('quarter', '  ')`, `no ${thing}: `]
      ]),
      [call("share_by_topic", "year", 99_999), "no such topic: 99999"],
      [call("share_by_topic", "year", "no number"), "no such topic: no number"]
    ];
    for (const engine of [native, wasm])
      for (const [sql, message] of wrong) await expect(engine.rows(sql, []), sql).rejects.toThrow(message);
  });

  test("a search scores as the site's does", async () => {
    for (const query of [
      "the",
      "language model",
      '"language model" the',
      "GPT-4",
      "chain-of-thought study"
    ]) {
      const phrases = phrasesIn(readWordQuery(query));
      const site = await run(native, search_papers, {phrases, order: "relevance", limit: 1e6, offset: 0});
      const found = site.filter((row) => row.score > 0);
      const own = await native.rows(call("search", query), []);
      expect(own.map((row) => row.paper_id as number).sort((a, b) => a - b)).toEqual(
        found.map((row) => row.paper_id).sort((a, b) => a - b)
      );
      const scores = new Map(found.map((row) => [row.paper_id, row.score]));
      for (const {paper_id, score} of own) expect(score).toBeCloseTo(scores.get(paper_id as number)!, 9);
      const order = own.map((row) => [-(row.score as number), row.paper_id as number]);
      expect(order).toEqual([...order].sort(([a, b], [c, d]) => a! - c! || b! - d!));
    }
  });

  test.each([
    ["no filter", noFilter],
    ["a filter", aFilter]
  ])("with %s, share_by counts what the site's search counts", async (_, filter) => {
    select(selectionSql(filter));
    for (const word of ["language model", "GPT-4", "模型"]) {
      for (const unit of ["month", "year"] as const) {
        const site = await native.rows(wordPeriodsSql(`"${word}"`, unit), []);
        const own = await native.rows(call("share_by", unit, word), []);
        expect(own.filter(({k}) => k !== 0).map(({period, k}) => [period, Number(k)])).toEqual(
          site.map((row) => [row[unit], Number(row.k)])
        );
      }
    }
    select(everyPaper);
  });
}

type Paper = TableRow<"papers">;

const rows = fixtureRows();
const {papers} = rows;
const abstractOf = new Map(rows.abstracts.map((a) => [a.paper_id, a.abstract]));

/** Words of a text, compounds by part. */
function partsIn(text: string): string[] {
  const all = words(text);
  return all
    .filter((w, i) => all[i + 1]?.position !== w.position || all[i + 1]?.start !== w.start)
    .map((w) => w.word);
}

interface Place {
  field: "title" | "abstract";
  text: string;
  place: number;
}

/** Where a phrase stands in the texts of a paper: its first word's place among the words of the field. */
function placesOf(paper: Paper, phrase: string): Place[] {
  const looked = partsIn(phrase);
  if (looked.length === 0) return [];
  const abstract = abstractOf.get(paper.paper_id);
  const texts = [
    {field: "title" as const, text: paper.title},
    ...(abstract === undefined ? [] : [{field: "abstract" as const, text: abstract}])
  ];
  return texts.flatMap(({field, text}) => {
    const held = partsIn(text);
    return held.flatMap((_, place) =>
      looked.every((word, i) => held[place + i] === word) ? [{field, text, place}] : []
    );
  });
}

function periodOf({year, month}: Paper, unit: string): string | null {
  if (unit === "year") return year === null ? null : `${year}-01-01`;
  if (month === null || unit === "month") return month;
  const first = Math.floor((Number(month.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${month.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
}

const monthsIn = {month: 1, quarter: 3, year: 12};

/** Rows of a share macro, by a loop over the papers. */
function sharesOf(holds: (paper: Paper) => boolean, unit: keyof typeof monthsIn, chosen = papers): RawRow[] {
  const counted = chosen.filter((p) => p.has_abstract && periodOf(p, unit) !== null);
  const seen = counted.map((p) => periodOf(p, unit)!).sort();
  const list: RawRow[] = [];
  const at = new Date(`${seen[0]}T00:00:00Z`);
  for (; at.toISOString().slice(0, 10) <= seen.at(-1)!; at.setUTCMonth(at.getUTCMonth() + monthsIn[unit])) {
    const period = at.toISOString().slice(0, 10);
    const within = counted.filter((p) => periodOf(p, unit) === period);
    const [k, n] = [within.filter(holds).length, within.length];
    list.push({period, k, n, share: n === 0 ? null : k / n, ...wilson(k, n)});
  }
  return list;
}

describe("on a made-up corpus", () => {
  open(() => writeRows(rows));
  bothAgree(variants);

  test("share_by equals a count over the texts, empty periods and years of year-only dates included", async () => {
    for (const unit of ["month", "quarter", "year"] as const) {
      for (const word of ["the", "Language Model", "GPT-4", "o'brien logic", "100%", "🦙"]) {
        const expected = sharesOf((p) => placesOf(p, word).length > 0, unit);
        const own = await native.rows(call("share_by", unit, word), []);
        expect(own, `${unit} ${word}`).toEqual(
          expected.map((row) => ({
            ...row,
            low: expect.closeTo(row.low as number, 12) as unknown,
            high: expect.closeTo(row.high as number, 12) as unknown
          }))
        );
      }
    }
    expect(papers.some((p) => p.has_abstract && p.date_precision === "year")).toBe(true);
    expect(sharesOf(() => true, "month").some((row) => row.n === 0)).toBe(true);
  });

  test("every macro of shares counts the papers of the selection alone", async () => {
    const chosen = papers.filter((p) => p.paper_id % 3 === 0);
    select("SELECT paper_id FROM papers WHERE paper_id % 3 = 0");
    const holders = (term: string) =>
      new Set(
        rows.paper_terms.filter((r) => rows.terms[r.term_id]!.forms.includes(term)).map((r) => r.paper_id)
      );
    const llm = holders("LLMs");
    const gpt = new Set(rows.model_mentions.filter((m) => m.family === "GPT").map((m) => m.paper_id));
    const topic = new Set(rows.paper_topics.filter((t) => t.topic_id === 1).map((t) => t.paper_id));
    const cases: [string, (p: Paper) => boolean][] = [
      [call("share_by", "quarter", "the"), (p) => placesOf(p, "the").length > 0],
      [call("share_by_term", "quarter", "llm"), (p) => llm.has(p.paper_id)],
      [call("share_by_family", "quarter", "gpt"), (p) => gpt.has(p.paper_id)],
      [call("share_by_topic", "quarter", 1), (p) => topic.has(p.paper_id)]
    ];
    for (const [sql, holds] of cases) {
      const own = await native.rows(sql, []);
      const counts = (list: readonly RawRow[]) => list.map(({period, k, n}) => [period, k, n]);
      expect(counts(own), sql).toEqual(counts(sharesOf(holds, "quarter", chosen)));
      expect(own.some(({k}) => Number(k) > 0)).toBe(true);
    }
    select(everyPaper);
  });

  test("papers_by counts every paper of a period, and those with an abstract", async () => {
    for (const unit of ["month", "quarter", "year"] as const) {
      const own = await native.rows(call("papers_by", unit), []);
      const dated = papers.filter((p) => periodOf(p, unit) !== null);
      expect(own.reduce((sum, row) => sum + Number(row.n_papers), 0)).toBe(dated.length);
      for (const {period, n_papers, n_with_abstract} of own) {
        const within = dated.filter((p) => periodOf(p, unit) === period);
        expect([n_papers, n_with_abstract]).toEqual([
          within.length,
          within.filter((p) => p.has_abstract).length
        ]);
      }
    }
  });

  test("word places and mentions are those of the texts", {timeout: patience}, async () => {
    for (const word of asked) {
      const places = await native.rows(call("word_places", word), []);
      const expected = papers.flatMap((p) =>
        placesOf(p, word).map(({field, place}) => ({
          paper_id: p.paper_id,
          position: place + (field === "title" ? 0 : partsIn(p.title).length + 1),
          n_words: partsIn(word).length
        }))
      );
      expect(places, word).toEqual(expected);
      expect(await native.rows(call("mentions", word), []), word).toEqual(
        papers.flatMap((p) => {
          const found = placesOf(p, word);
          if (found.length === 0) return [];
          const {paper_id, key, title, date} = p;
          const in_title = found.some(({field}) => field === "title");
          return [{paper_id, key, title, date, n_mentions: found.length, in_title}];
        })
      );
    }
  });

  test("key words stand between the words before and after them, as written", async () => {
    for (const word of [
      "language model",
      "GPT-4",
      "the",
      "C++",
      "naïve",
      "o'brien logic",
      "state-of-the-art"
    ]) {
      for (const width of [0, 2, 7, 500]) {
        const own = await native.rows(call("kwic", word, width), []);
        const expected = papers.flatMap((p) =>
          placesOf(p, word).map(({field, text, place}) => {
            const {starts, ends} = parts(text);
            const [first, last] = [place, place + partsIn(word).length - 1];
            const from = first - width < 0 ? 0 : starts[first - width]!;
            const to = last + width > ends.length - 1 ? text.length : ends[last + width]!;
            const whole =
              width === 0 ? ["", ""] : [text.slice(from, starts[first]), text.slice(ends[last], to)];
            const [before, after] = whole.map((side) => side!.replace(/\s+/g, " ").trim());
            return {
              paper_id: p.paper_id,
              key: p.key,
              title: p.title,
              date: p.date,
              field,
              before,
              word: text.slice(starts[first], ends[last]).replace(/\s+/g, " "),
              after
            };
          })
        );
        expect(expected.length).toBeGreaterThan(0);
        expect(own, `${word} ${width}`).toEqual(expected);
      }
    }
  });

  test("terms that go with a term are counted among the papers of the selection", async () => {
    select("SELECT paper_id FROM papers WHERE paper_id % 2 = 0");
    const n = papers.filter((p) => p.paper_id % 2 === 0).length;
    const held = (term_id: number) =>
      rows.paper_terms.filter((r) => r.term_id === term_id && r.paper_id % 2 === 0).map((r) => r.paper_id);
    const own = held(0);
    const expected = rows.terms
      .flatMap(({term_id, term}) => {
        const other = held(term_id);
        const both = other.filter((paper) => own.includes(paper)).length;
        if (term_id === 0 || both === 0) return [];
        const [a, b] = [own.length, other.length];
        return [
          {
            term,
            n_papers: both,
            n_papers_of_term: b,
            association: expect.closeTo(association(both, a, b, n), 10) as unknown,
            npmi: expect.closeTo(npmi(both, a, b, n), 10) as unknown,
            jaccard: expect.closeTo(jaccard(both, a, b), 10) as unknown
          }
        ];
      })
      .sort((a, b) => b.n_papers - a.n_papers || (a.term < b.term ? -1 : 1));
    expect(expected.length).toBeGreaterThan(3);
    expect(await native.rows(call("cooc", "Language MODELS"), [])).toEqual(expected);
    select(everyPaper);
  });

  test("a term's papers are found by any spelling, a family's by its name or a release", async () => {
    const llm = rows.paper_terms.filter((r) => r.term_id === 3);
    const found = await native.rows(call("term", "llms"), []);
    expect(found.map((r) => [r.paper_id, r.n_mentions, r.in_title])).toEqual(
      llm.map((r) => [r.paper_id, r.n_mentions, r.in_title])
    );
    for (const [name, is] of [
      ["GPT", (m: TableRow<"model_mentions">) => m.family === "GPT"],
      ["gpt-4", (m: TableRow<"model_mentions">) => m.member === "GPT-4"],
      ["o'model", (m: TableRow<"model_mentions">) => m.family === "O'Model"]
    ] as const) {
      const expected = papers.flatMap(({paper_id}) => {
        const own = rows.model_mentions.filter((m) => m.paper_id === paper_id && is(m));
        const members = [...new Set(own.flatMap((m) => m.member ?? []))].sort();
        return own.length === 0 ? [] : [[paper_id, members, own.length]];
      });
      expect(expected.length).toBeGreaterThan(3);
      const answer = await native.rows(call("family", name), []);
      expect(answer.map((r) => [r.paper_id, r.members, r.n_mentions])).toEqual(expected);
    }
  });

  test("terms are counted before and since a day, papers that may be of either side in neither", async () => {
    for (const day of ["2022-06-15", "2023-01-01", "2022-03-01"]) {
      const sideOf = (p: Paper): boolean | null => {
        if (p.date === null || !p.has_abstract) return null;
        if (p.date >= day) return true;
        const from = p.date.slice(0, p.date_precision === "year" ? 4 : p.date_precision === "month" ? 7 : 10);
        return day.startsWith(from) && day !== `${from}-01` && day !== `${from}-01-01` ? null : false;
      };
      const sides = papers.map(sideOf);
      const n = (side: boolean) => sides.filter((s) => s === side).length;
      const own = await native.rows(call("terms_since", day), []);
      const expected = rows.terms.flatMap(({term, term_id}) => {
        const held = rows.paper_terms.filter((r) => r.term_id === term_id).map((r) => sides[r.paper_id]);
        const k = (side: boolean) => held.filter((s) => s === side).length;
        if (k(true) + k(false) < 5) return [];
        const {difference, low, high} = newcombe(k(true), n(true), k(false), n(false));
        return [{term, counts: [k(false), n(false), k(true), n(true)], change: [difference, low, high]}];
      });
      expect(expected.length).toBeGreaterThan(5);
      expect(own).toHaveLength(expected.length);
      for (const {term, counts, change} of expected) {
        const row = own.find((r) => r.term === term)!;
        expect([row.k_before, row.n_before, row.k_since, row.n_since], `${day} ${term}`).toEqual(counts);
        expect([row.difference, row.low, row.high]).toEqual(
          change.map((value) => expect.closeTo(value, 10) as unknown)
        );
      }
      const order = own.map((r) => r.difference as number);
      expect(order).toEqual([...order].sort((a, b) => b - a));
    }
    expect(papers.some((p) => p.date_precision === "month")).toBe(true);
  });

  test("a word is looked up in its own range of the index", async () => {
    await wasm.rows(call("word_places", "x"), []);
    const plan = await wasm.rows(`EXPLAIN ${call("word_places", "Language models")}`, []);
    const text = plan.map((row) => String(row.explain_value)).join("\n");
    expect(text.match(/Filters: word/g)).toHaveLength(2);
    expect(text.match(/EMPTY_RESULT/g)).toHaveLength(4);
  });

  test("columns and types are as declared", async () => {
    const typed: Record<string, string> = {
      month: "DATE '2024-05-01'",
      year: "2024",
      unit: "'month'",
      day: "'2023-01-01'",
      text: "'a'",
      word: "'the'",
      query: "'the'",
      term: "'LLM'",
      family: "'GPT'",
      n: "10",
      n1: "10",
      n2: "20"
    };
    for (const {name, kind, parameters, returns} of macros) {
      const values = parameters.map((p) => typed[p.name] ?? "1").join(", ");
      const sql =
        kind === "table" ? `SELECT * FROM ${name}(${values})` : `SELECT ${name}(${values}) AS value`;
      const declared =
        typeof returns === "string"
          ? [["value", returns]]
          : Object.entries(returns).map(([column, {type}]) => [column, type]);
      for (const engine of [native, wasm]) {
        await engine.rows(sql, []);
        const described = await engine.rows(`DESCRIBE ${sql}`, []);
        expect(
          described.map((row) => [row.column_name, row.column_type]),
          name
        ).toEqual(declared);
      }
    }
  });

  test("no macro hides a function or a table", async () => {
    const taken = await native.rows(
      `SELECT DISTINCT function_name AS name FROM duckdb_functions() WHERE internal
        AND list_contains(string_split(${literal(macroNames.join())}, ','), function_name)`,
      []
    );
    expect(taken).toEqual([]);
    expect(macroNames.filter((name) => Object.hasOwn(tables, name))).toEqual([]);
    expect(new Set(macroNames).size).toBe(macroNames.length);
  });

  test("words of a text are those of the word index, whatever stands between them", async () => {
    const piece = fc.constantFrom(
      ..."a b C z é Ω я 4 10 250 000 1 模 型 の ไ ท ａ Ｂ ４ .".split(" "),
      ..."- – ‐ ' ’ . , ++ + \" “ ” ( ) / … % $ _ = ★ → \u00ad 🦙".split(" "),
      " ",
      " "
    );
    const made = fc.array(piece, {maxLength: 14}).map((list) => list.join(""));
    const texts = fc.array(made, {minLength: 40, maxLength: 40});
    await fc.assert(
      fc.asyncProperty(texts, async (list) => {
        const source = `(SELECT unnest([${list.map(literal).join(", ")}]) AS t) AS texts`;
        const answer = await native.rows(
          `SELECT t, array_to_string(words_of(t), ' ') AS found FROM ${source}`,
          []
        );
        for (const {t, found} of answer) expect([t, found]).toEqual([t, partsIn(String(t)).join(" ")]);
      }),
      {numRuns: 40, seed: 11}
    );
  });
});

describe("on a corpus that publishes no abstracts and no positions", () => {
  const made = fixtureRows();
  const corpus = made.corpus.map((row) => ({...row, has_abstracts: false}));
  const word_index = made.word_index.map((row) => ({...row, positions: []}));
  open(() => writeRows({...made, corpus, word_index, abstracts: []}));

  test("single words and compounds count as ever, a phrase is all of its words", async () => {
    const holds = (word: string) => {
      const looked = words(word).filter(
        (w, _, all) => !all.some((v) => v !== w && v.start <= w.start && w.end <= v.end)
      );
      const held = looked.map(
        (w) => new Set(made.word_index.filter((row) => row.word === w.word).map((row) => row.paper_id))
      );
      return (p: Paper) => looked.length > 0 && held.every((set) => set.has(p.paper_id));
    };
    for (const word of ["the", "GPT-4", "chain-of-thought", "模型", "language model", "no such word"]) {
      const expected = sharesOf(holds(word), "year").map(({period, k, n}) => [period, k, n]);
      for (const engine of [native, wasm]) {
        const own = await rowsOf(engine, call("share_by", "year", word));
        expect(
          own.map(({period, k, n}) => [period, Number(k), Number(n)]),
          word
        ).toEqual(expected);
      }
    }
  });

  test("key words stand in titles alone, and places are not known", async () => {
    for (const engine of [native, wasm]) {
      const own = await engine.rows(call("kwic", "language model", 3), []);
      const expected = papers.flatMap((p) =>
        placesOf(p, "language model")
          .filter(({field}) => field === "title")
          .map(() => p.paper_id)
      );
      expect(expected.length).toBeGreaterThan(2);
      expect(own.map((row) => row.paper_id)).toEqual(expected);
      expect(new Set(own.map((row) => row.field))).toEqual(new Set(["title"]));
      const places = await engine.rows(call("word_places", "the"), []);
      expect(new Set(places.map((row) => row.position))).toEqual(new Set([null]));
      const mentions = await engine.rows(call("mentions", "the"), []);
      expect(mentions.map((row) => [row.paper_id, row.n_mentions])).toEqual(
        made.word_index
          .filter((row) => row.word === "the")
          .map((row) => [row.paper_id, row.n_mentions])
          .sort(([a], [b]) => a! - b!)
      );
    }
  });

  test("a search scores as the site's does", async () => {
    const phrases = phrasesIn(readWordQuery("GPT-4 study the", {positions: false}));
    const site = await run(native, search_papers, {phrases, order: "relevance", limit: 1000, offset: 0});
    for (const engine of [native, wasm]) {
      const own = await engine.rows(call("search", "GPT-4 study the"), []);
      expect(own.length).toBeGreaterThan(10);
      for (const {paper_id, score} of own)
        expect(score).toBeCloseTo(site.find((row) => row.paper_id === paper_id)!.score, 9);
    }
  });
});

describe("on a corpus without papers", () => {
  open(() => writeRows({corpus: fixtureRows({n: 0}).corpus}));
  test("every macro answers", {timeout: patience}, async () => {
    for (const sql of few) expect(await rowsOf(wasm, sql), sql).toEqual(await rowsOf(native, sql));
  });
});

describe.skipIf(!existsSync("data"))("on the sample corpus", () => {
  open(async () => (await buildTables({data: "data"})).folder, {remove: false});
  bothAgree(few);

  test("every example returns rows", async () => {
    for (const {name, example} of macros)
      expect((await native.rows(example, [])).length, name).toBeGreaterThan(0);
  });
});

describe("measures", () => {
  open(() => writeRows({corpus: fixtureRows({n: 0}).corpus}));
  const value = async (engine: Engine, expression: string): Promise<number | null> => {
    const [row] = await engine.rows(`SELECT ${expression} AS value`, []);
    return row!.value as number | null;
  };

  test.each([
    ["wilson_low(0, 50)", 0],
    ["wilson_high(0, 50)", 0.071348],
    ["wilson_low(3, 40)", 0.025836],
    ["wilson_high(3, 40)", 0.198642],
    ["wilson_low(30, 400)", 0.053038],
    ["wilson_high(30, 400)", 0.105048],
    ["wilson_low(50, 50)", 0.928652],
    ["wilson_high(50, 50)", 1],
    ["newcombe_low(30, 400, 12, 300)", -0.001063],
    ["newcombe_high(30, 400, 12, 300)", 0.06951],
    ["association(12, 60, 40, 1000)", 5],
    ["npmi(12, 60, 40, 1000)", 0.363892],
    ["jaccard_index(12, 60, 40)", 0.136364],
    ["g_squared(30, 10000, 10, 12000)", 14.443346],
    ["bm25(3, 50, 1000, 120, 150)", 4.903671]
  ])("%s is %d", async (expression, expected) => {
    for (const engine of [native, wasm]) expect(await value(engine, expression)).toBeCloseTo(expected, 6);
  });

  test("are those of the charts", async () => {
    const share = fc.nat(1000).chain((n) => fc.record({n: fc.constant(n), k: fc.nat(n)}));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(share, share), {minLength: 30, maxLength: 30}), async (pairs) => {
        const list = pairs.map(([a, b]) => `(${a.k}, ${a.n}, ${b.k}, ${b.n})`).join(", ");
        const answer = await native.rows(
          `SELECT wilson_low(k1, n1) AS low, wilson_high(k1, n1) AS high, newcombe_low(k1, n1, k2, n2) AS change_low,
            newcombe_high(k1, n1, k2, n2) AS change_high, log_odds(k1, n1, k2, n2) AS delta,
            log_odds_z(k1, n1, k2, n2) AS z, g_squared(k1, n1, k2, n2) AS g_squared
          FROM (VALUES ${list}) AS v(k1, n1, k2, n2)`,
          []
        );
        answer.forEach((row, i) => {
          const [a, b] = pairs[i]!;
          const near = (v: number): unknown => expect.closeTo(v, 8);
          const own = wilson(a.k, a.n);
          const change = newcombe(a.k, a.n, b.k, b.n);
          expect(row).toMatchObject({
            low: near(own.low),
            high: near(own.high),
            change_low: near(change.low),
            change_high: near(change.high)
          });
          if (a.n === 0 || b.n === 0) return;
          const [contrast] = compareGroups([{term: "t", k_a: a.k, k_b: b.k, n_a: a.n, n_b: b.n}]);
          expect([row.delta, row.z]).toEqual(
            contrast === undefined ? [null, null] : [near(contrast.delta), near(contrast.z)]
          );
          if (contrast !== undefined)
            expect(row.g_squared).toEqual(near(gSquared({y_a: a.k, y_b: b.k, n_a: a.n, n_b: b.n})));
        });
      }),
      {numRuns: 20, seed: 5}
    );
  });

  test("counts that cannot be give NULL", async () => {
    for (const engine of [native, wasm]) {
      for (const expression of [
        "wilson_low(5, 4)",
        "wilson_high(-1, 4)",
        "wilson_low(NULL, 4)",
        "newcombe_low(1, 2, 3, NULL)",
        "newcombe_high(3, 2, 1, 2)",
        "log_odds(0, 10, 0, 10)",
        "log_odds_z(10, 10, 10, 10)",
        "association(0, 0, 3, 10)",
        "npmi(0, 0, 3, 10)",
        "jaccard_index(0, 0, 0)"
      ])
        expect(await value(engine, expression), expression).toBeNull();
      expect(await value(engine, "npmi(0, 3, 4, 10)")).toBe(-1);
      expect(await value(engine, "npmi(10, 10, 10, 10)")).toBe(1);
      expect(await value(engine, "wilson_low(0, 0)")).toBe(0);
      expect(await value(engine, "wilson_high(0, 0)")).toBe(1);
    }
  });
});

describe("the macros in a statement", () => {
  const names = (sql: string) => macrosIn(sql).map((macro: Macro) => macro.name);

  test("are those it calls, after those that they call", () => {
    expect(names("SELECT Wilson_Low(1, 2)")).toEqual(["wilson_low"]);
    expect(names("SELECT newcombe_high (1, 2, 1, 2)")).toEqual([
      "wilson_low",
      "wilson_high",
      "newcombe_high"
    ]);
    expect(names("FROM \"share_by\"('month', 'x')")).toEqual([
      "wilson_low",
      "wilson_high",
      "words_of",
      "whole_words",
      "word_places",
      "period_of",
      "share_by"
    ]);
    for (const macro of macros) {
      const needed = macrosIn(macro.body);
      const place = macros.indexOf(macro);
      for (const other of needed) expect(macros.indexOf(other), macro.name).toBeLessThan(place);
    }
  });

  test("are not names in texts, comments and columns", () => {
    expect(names("SELECT 'wilson_low(1, 2)', npmi, \"kwic\" -- search('x')\n/* cooc('y') */ FROM t")).toEqual(
      []
    );
  });
});
