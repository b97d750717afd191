import {rmSync} from "node:fs";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type NativeEngine, openNativeEngine} from "../../loaders/native-engine.js";
import {addMonths, lastWholeMonth} from "../../src/analysis/months.js";
import {run} from "../../src/engine/run.js";
import {parts, words} from "../../src/language/words.js";
import {noEvidence} from "../../src/model/evidence.js";
import type {TableRow} from "../../src/model/tables.js";
import {evidenceParameters, evidencePapers} from "../../src/query/evidence.js";
import {compared_terms, leastCompared} from "../../src/query/comparison.js";
import {everyPaper, selectionSql} from "../../src/query/selection.js";
import {type Filter, noFilter, withNames} from "../../src/model/filter.js";
import {phrasesIn, readWordQuery} from "../../src/language/word-query.js";
import {group_months, group_years, term_group_list} from "../../src/query/groups.js";
import {association, jaccard, npmi} from "../../src/analysis/association.js";
import {
  author_keyword_links,
  author_keyword_nodes,
  keyword_links,
  keyword_nodes
} from "../../src/query/keywords.js";
import {families, family_months, family_pairs, family_years, members} from "../../src/query/models.js";
import {
  family_counts,
  month_window,
  papers_per_month,
  papers_per_year,
  term_change
} from "../../src/query/overview.js";
import {phrase_places, search_papers} from "../../src/query/papers.js";
import {
  term_months,
  term_months_of,
  term_years,
  term_years_of,
  topic_years,
  topic_months,
  topics
} from "../../src/query/topics.js";
import {fixtureRows, writeRows} from "./fixture.js";

type Paper = TableRow<"papers">;

const rows = fixtureRows();
const {papers} = rows;
const abstractOf = new Map(rows.abstracts.map((a) => [a.paper_id, a.abstract]));
const counted = papers.filter((p) => p.has_abstract);
const byId = new Map(papers.map((p) => [p.paper_id, p]));
const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`);

let folder: string;
let engine: NativeEngine;
beforeAll(async () => {
  folder = await writeRows(rows);
  engine = await openNativeEngine({tables: folder});
});
afterAll(() => {
  engine.close();
  rmSync(folder, {recursive: true});
});

/** Distinct papers with an abstract among rows, by a key. */
function papersBy<R extends {paper_id: number}>(list: readonly R[], key: (row: R) => string | null) {
  const found = new Map<string, Set<number>>();
  for (const row of list) {
    const k = key(row);
    if (k === null || !byId.get(row.paper_id)!.has_abstract) continue;
    const set = found.get(k) ?? new Set();
    found.set(k, set.add(row.paper_id));
  }
  return new Map([...found].map(([k, set]) => [k, set.size]).sort() as [string, number][]);
}

const sorted = (entries: Iterable<[string, number]>) => new Map([...entries].sort());
const monthly = (id: string, paper_id: number): string | null => {
  const {month} = byId.get(paper_id)!;
  return month === null ? null : `${id} ${month}`;
};

const yearly = (id: string, paper_id: number): string | null => {
  const {year} = byId.get(paper_id)!;
  return year === null ? null : `${id} ${year}-01-01`;
};

describe("counts equal those of a loop over the rows", () => {
  test("papers of each year, those dated to the year alone and empty years included", async () => {
    const years = papers.flatMap((p) => p.year ?? []);
    const expected = [];
    for (let y = Math.min(...years); y <= Math.max(...years); y++) {
      const of = papers.filter((p) => p.year === y);
      expected.push([`${y}-01-01`, of.length, of.filter((p) => p.has_abstract).length]);
    }
    const answer = await run(engine, papers_per_year, {});
    expect(answer.map((r) => [day(r.year), r.n_papers, r.n_with_abstract])).toEqual(expected);
    expect(papers.some((p) => p.date_precision === "year")).toBe(true);
  });

  test("topics, terms and families by year count those dated to the year alone", async () => {
    const ofTopics = await run(engine, topic_years, {});
    expect(sorted(ofTopics.map((r) => [`${r.topic_id} ${day(r.year)}`, r.k]))).toEqual(
      papersBy(rows.paper_topics, (r) => yearly(String(r.topic_id), r.paper_id))
    );
    const ofTerms = await run(engine, term_years, {});
    expect(sorted(ofTerms.map((r) => [`${r.term_id} ${day(r.year)}`, r.k]))).toEqual(
      papersBy(rows.paper_terms, (r) => yearly(String(r.term_id), r.paper_id))
    );
    const some = await run(engine, term_years_of, {terms: ["LLM", "none"]});
    const named = rows.paper_terms.filter((r) => rows.terms[r.term_id]!.term === "LLM");
    expect(sorted(some.map((r) => [`${r.term} ${day(r.year)}`, r.k]))).toEqual(
      papersBy(named, (r) => yearly("LLM", r.paper_id))
    );
    const ofGroup = (name: string) => {
      const held = new Set(rows.term_groups.filter((g) => g.group_name === name).map((g) => g.term_id));
      return rows.paper_terms.filter((r) => held.has(r.term_id));
    };
    const names = [...new Set(rows.term_groups.map((g) => g.group_name))].sort();
    expect((await run(engine, term_group_list, {})).map((g) => g.group_name).sort()).toEqual(names);
    const inYears = await run(engine, group_years, {});
    const inMonths = await run(engine, group_months, {});
    for (const name of names) {
      const years = inYears.filter((r) => r.group_name === name);
      expect(sorted(years.map((r) => [`${name} ${day(r.year)}`, r.k]))).toEqual(
        papersBy(ofGroup(name), (r) => yearly(name, r.paper_id))
      );
      const months = inMonths.filter((r) => r.group_name === name);
      expect(sorted(months.map((r) => [`${name} ${day(r.month)}`, r.k]))).toEqual(
        papersBy(ofGroup(name), (r) => monthly(name, r.paper_id))
      );
    }
    const ofFamilies = await run(engine, family_years, {});
    expect(sorted(ofFamilies.map((r) => [`${r.family} ${day(r.year)}`, r.k]))).toEqual(
      papersBy(rows.model_mentions, (r) => yearly(r.family, r.paper_id))
    );
  });

  test("the months of papers dated to the month or better", async () => {
    const dated = papers.filter((p) => p.month !== null);
    const [answer] = await run(engine, month_window, {});
    expect([day(answer!.first_month), day(answer!.last_date)]).toEqual([
      dated.map((p) => p.month!).sort()[0],
      dated
        .map((p) => p.date!)
        .sort()
        .at(-1)
    ]);
  });

  test("papers of each month, empty months included", async () => {
    const answer = await run(engine, papers_per_month, {});
    const months = papers.flatMap((p) => p.month ?? []).sort();
    const expected = [];
    for (let m = dayOf(months[0]!); m <= dayOf(months.at(-1)!); m = addMonths(m, 1)) {
      const of = papers.filter((p) => p.month === day(m));
      expected.push({
        month: m,
        n_papers: of.length,
        n_with_abstract: of.filter((p) => p.has_abstract).length
      });
    }
    expect(answer).toEqual(expected);
    expect(answer.some((r) => r.n_papers === 0)).toBe(true);
  });

  test("papers of topics, all in all and by month, topics without a paper included", async () => {
    const expected = papersBy(rows.paper_topics, (r) => String(r.topic_id));
    const answer = await run(engine, topics, {});
    expect(answer.map((r) => [r.topic_id, r.n_papers, r.n_total])).toEqual(
      answer.map((r) => [r.topic_id, expected.get(String(r.topic_id)) ?? 0, counted.length])
    );
    expect(answer).toHaveLength(rows.topics.length);
    const months = await run(engine, topic_months, {});
    expect(sorted(months.map((r) => [`${r.topic_id} ${day(r.month)}`, r.k]))).toEqual(
      papersBy(rows.paper_topics, (r) => monthly(String(r.topic_id), r.paper_id))
    );
  });

  test("papers of terms by month", async () => {
    const answer = await run(engine, term_months, {});
    expect(sorted(answer.map((r) => [`${r.term_id} ${day(r.month)}`, r.k]))).toEqual(
      papersBy(rows.paper_terms, (r) => monthly(String(r.term_id), r.paper_id))
    );
    const some = await run(engine, term_months_of, {terms: ["LLM", "o'brien logic", "none"]});
    const named = rows.paper_terms.filter((r) =>
      ["LLM", "o'brien logic"].includes(rows.terms[r.term_id]!.term)
    );
    expect(sorted(some.map((r) => [`${r.term} ${day(r.month)}`, r.k]))).toEqual(
      papersBy(named, (r) => monthly(rows.terms[r.term_id]!.term, r.paper_id))
    );
  });

  test("papers of families, members and pairs of families", async () => {
    const all = papersBy(rows.model_mentions, (r) => r.family);
    expect(sorted((await run(engine, family_counts, {})).map((r) => [r.family, r.n_papers]))).toEqual(all);
    const answer = await run(engine, families, {});
    expect(sorted(answer.map((r) => [r.family, r.n_papers]))).toEqual(all);
    for (const {family, n_mentions, first_date, n_total} of answer) {
      const own = rows.model_mentions.filter(
        (m) => m.family === family && byId.get(m.paper_id)!.has_abstract
      );
      const dates = own.flatMap((m) => byId.get(m.paper_id)!.date ?? []).sort();
      expect([n_mentions, day(first_date), n_total]).toEqual([own.length, dates[0] ?? null, counted.length]);
    }
    const months = await run(engine, family_months, {});
    expect(sorted(months.map((r) => [`${r.family} ${day(r.month)}`, r.k]))).toEqual(
      papersBy(rows.model_mentions, (r) => monthly(r.family, r.paper_id))
    );
    const named = await run(engine, members, {});
    expect(sorted(named.map((r) => [`${r.family}|${r.member}`, r.n_papers]))).toEqual(
      papersBy(rows.model_mentions, (r) => `${r.family}|${r.member}`)
    );
    const together = counted.flatMap(({paper_id}) => {
      const held = [
        ...new Set(rows.model_mentions.filter((m) => m.paper_id === paper_id).map((m) => m.family))
      ].sort();
      return held.flatMap((a, i) => held.slice(i + 1).map((b) => ({paper_id, pair: `${a}|${b}`})));
    });
    expect(together.length).toBeGreaterThan(0);
    const pairs = await run(engine, family_pairs, {});
    expect(sorted(pairs.map((r) => [`${r.family_a}|${r.family_b}`, r.n_papers]))).toEqual(
      papersBy(together, (r) => r.pair)
    );
  });

  test("terms by number of papers, and pairs that two papers share", async () => {
    const nodes = await run(engine, keyword_nodes, {});
    const expected = [...rows.terms].sort((a, b) => b.n_papers - a.n_papers || a.term_id - b.term_id);
    expect(nodes.map((n) => [n.term, n.n_papers, n.topic_id])).toEqual(
      expected.map((t) => [t.term, t.n_papers, t.topic_id])
    );
    const links = await run(engine, keyword_links, {});
    const holders = (term: number) =>
      new Set(rows.paper_terms.filter((r) => r.term_id === term).map((r) => r.paper_id));
    const brute = [];
    for (const {term_id: a} of rows.terms) {
      for (const {term_id: b} of rows.terms.slice(a + 1)) {
        const n = [...holders(a)].filter((p) => holders(b).has(p)).length;
        if (n >= 2) brute.push([a, b, n]);
      }
    }
    brute.sort(([a, b, n], [c, d, m]) => m! - n! || a! - c! || b! - d!);
    expect(links.map((l) => [l.term_a, l.term_b, l.n_papers])).toEqual(brute);
  });

  test("authors' keywords, and pairs that two papers have, measured among the papers with keywords", async () => {
    const nodes = await run(engine, author_keyword_nodes, {});
    const holders = (keyword: string) => papers.filter((p) => p.keywords.includes(keyword));
    expect(nodes.length).toBeGreaterThan(2);
    for (const {keyword, n_papers} of nodes) expect(n_papers, keyword).toBe(holders(keyword).length);
    const nameOf = new Map(nodes.map((n) => [n.keyword_id, n.keyword]));
    const n_all = papers.filter((p) => p.keywords.length > 0).length;
    const links = await run(engine, author_keyword_links, {});
    expect(links.length).toBe((nodes.length * (nodes.length - 1)) / 2);
    for (const {
      keyword_a,
      keyword_b,
      n_papers,
      association: strength,
      npmi: share,
      jaccard: overlap
    } of links) {
      const [a, b] = [holders(nameOf.get(keyword_a)!), holders(nameOf.get(keyword_b)!)];
      const both = a.filter((p) => b.includes(p)).length;
      expect(n_papers).toBe(both);
      expect(strength).toBeCloseTo(association(both, a.length, b.length, n_all), 3);
      expect(share).toBeCloseTo(npmi(both, a.length, b.length, n_all), 3);
      expect(overlap).toBeCloseTo(jaccard(both, a.length, b.length), 3);
    }
  });

  test("a term's papers of the last twelve whole months, and of all months before", async () => {
    const last = lastWholeMonth(
      dayOf(
        papers
          .filter((p) => p.month !== null)
          .map((p) => p.date!)
          .sort()
          .at(-1)!
      )
    );
    const from = addMonths(last, -11);
    const recent = new Set<number>();
    const earlier = new Set<number>();
    for (const {paper_id, month} of counted) {
      if (month === null || dayOf(month) > last) continue;
      (dayOf(month) >= from ? recent : earlier).add(paper_id);
    }
    const expected = rows.terms.flatMap(({term_id, term}) => {
      const held = rows.paper_terms.filter((r) => r.term_id === term_id).map((r) => r.paper_id);
      const recent_k = held.filter((p) => recent.has(p)).length;
      const earlier_k = held.filter((p) => earlier.has(p)).length;
      if (recent_k + earlier_k < 5) return [];
      return [{term_id, term, recent_k, recent_n: recent.size, earlier_k, earlier_n: earlier.size}];
    });
    expect(expected.length).toBeGreaterThan(3);
    expect(await run(engine, term_change, {})).toEqual(expected);
  });
});

/** Positions at which a phrase begins in a paper, each item a word, or the beginning of one before a star. */
function startsOf(paper: Paper, phrase: string): number[] {
  const items = phrase.split(" ");
  const title = words(paper.title);
  const abstract = abstractOf.get(paper.paper_id);
  const offset = parts(paper.title).words.length + 1;
  const all = [
    ...title,
    ...(abstract === undefined ? [] : words(abstract).map((w) => ({...w, position: w.position + offset})))
  ];
  const is = (item: string, word: string) =>
    word === item || (item.endsWith("*") && word.startsWith(item.slice(0, -1)));
  const at = (item: string, position: number) => all.some((w) => w.position === position && is(item, w.word));
  const found = new Set(
    all.map((w) => w.position).filter((start) => items.every((item, i) => at(item, start + i)))
  );
  return [...found].sort((a, b) => a - b);
}

/** The phrases of a search without operators. */
const searchPhrases = (search: string): string[] => phrasesIn(readWordQuery(search));
const everything = {selection: everyPaper, compared_selection: everyPaper};
const searches = [
  "the",
  "study results",
  '"language model"',
  '"large language model"',
  "interpret*",
  '"of the"',
  "chain-of-thought",
  "GPT-4",
  '"step state*"',
  "模型",
  '"4 2024" the',
  "nosuchword"
];

describe("search", () => {
  test.each(searches)("%s finds the papers that hold every phrase, and no other", async (search) => {
    const phrases = searchPhrases(search);
    engine.select({...everything, selection: selectionSql({...noFilter, words: search})});
    const answer = await run(engine, search_papers, {phrases, order: "oldest", limit: 1000, offset: 0});
    engine.select(everything);
    const expected = papers.filter((p) => phrases.every((phrase) => startsOf(p, phrase).length > 0));
    expect(answer.map((r) => r.paper_id).sort((a, b) => a - b)).toEqual(expected.map((p) => p.paper_id));
    for (const row of answer) expect(row.n_found).toBe(expected.length);
    const mean = papers.reduce((sum, p) => sum + p.n_tokens, 0) / papers.length;
    for (const row of answer) {
      let score = 0;
      for (const phrase of phrases) {
        const df = papers.filter((p) => startsOf(p, phrase).length > 0).length;
        const tf = startsOf(byId.get(row.paper_id)!, phrase).length;
        const length = byId.get(row.paper_id)!.n_tokens;
        score +=
          (Math.log(1 + (papers.length - df + 0.5) / (df + 0.5)) * tf * 2.2) /
          (tf + 1.2 * (0.25 + (0.75 * length) / mean));
      }
      expect(row.score).toBeCloseTo(score, 8);
    }
  });

  test("places are those of the words", async () => {
    for (const search of searches) {
      const phrases = searchPhrases(search);
      const answer = await run(engine, phrase_places, {phrases, papers: papers.map((p) => p.paper_id)});
      const expected = papers.flatMap((p) =>
        phrases.flatMap((f) => startsOf(p, f).map((s) => `${p.paper_id} ${s} ${f.split(" ").length}`))
      );
      expect(answer.map((r) => `${r.paper_id} ${r.position} ${r.length}`).sort(), search).toEqual(
        [...new Set(expected)].sort()
      );
    }
  });

  test("orders are total and pages cut them without overlap", async () => {
    const ask = (order: string, limit: number, offset: number) =>
      run(engine, search_papers, {phrases: ["the"], order, limit, offset});
    for (const order of ["newest", "oldest", "relevance", "title"]) {
      const whole = await ask(order, 1000, 0);
      const pages = [];
      for (let at = 0; at < whole.length; at += 7) pages.push(...(await ask(order, 7, at)));
      expect(pages).toEqual(whole);
    }
    const scores = (await ask("relevance", 1000, 0)).map((r) => r.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const dates = (await ask("oldest", 1000, 0)).flatMap((r) => day(r.date) ?? []);
    expect(dates).toEqual([...dates].sort());
    expect((await ask("newest", 1000, 0)).at(-1)!.date).toBeNull();
  });

  test("BM25 is that of Robertson and Zaragoza", async () => {
    const template = papers[0]!;
    const made = Array.from({length: 1000}, (_, paper_id) => ({
      ...template,
      paper_id,
      key: `k${paper_id}`,
      n_tokens: paper_id === 0 ? 120 : paper_id === 1 ? 180 : 150
    }));
    const word_index = Array.from({length: 50}, (_, paper_id) => ({
      word: "w",
      paper_id,
      month: null,
      n_mentions: 3,
      in_title: false,
      positions: [1, 5, 9]
    }));
    const made_folder = await writeRows({papers: made, word_index});
    const made_engine = await openNativeEngine({tables: made_folder});
    try {
      const [first] = await run(made_engine, search_papers, {
        phrases: ["w"],
        order: "relevance",
        limit: 1,
        offset: 0
      });
      expect(first!.paper_id).toBe(0);
      expect(first!.score).toBeCloseTo(4.903671, 6);
    } finally {
      made_engine.close();
      rmSync(made_folder, {recursive: true});
    }
  });
});

describe("two groups of papers", () => {
  const within = (p: Paper, from: string, to: string) => p.date !== null && p.date >= from && p.date <= to;
  const period = (from: string, to: string): Filter => ({...noFilter, from, to});
  const venue = (name: string): Filter => withNames(noFilter, "venue", "any", [name]);
  const cases: [string, Filter, Filter, (p: Paper) => boolean, (p: Paper) => boolean][] = [
    [
      "two periods",
      period("2022-01-01", "2022-12-31"),
      period("2020-01-01", "2021-12-31"),
      (p) => within(p, "2022-01-01", "2022-12-31"),
      (p) => within(p, "2020-01-01", "2021-12-31")
    ],
    [
      "a venue and the rest",
      venue("arXiv"),
      noFilter,
      (p) => p.venue === "arXiv",
      (p) => p.venue !== "arXiv"
    ],
    [
      "two venues",
      venue("arXiv"),
      venue("J. of 'Tests'"),
      (p) => p.venue === "arXiv",
      (p) => p.venue === "J. of 'Tests'"
    ],
    [
      "groups that overlap",
      {...noFilter, words: "language"},
      {...noFilter, words: "language OR the"},
      (p) => startsOf(p, "language").length > 0,
      (p) => startsOf(p, "language").length === 0 && startsOf(p, "the").length > 0
    ]
  ];

  test.each(cases)("%s", async (_, selection, compared_selection, inA, inB) => {
    engine.select({selection: selectionSql(selection), compared_selection: selectionSql(compared_selection)});
    const found = await run(engine, compared_terms, {});
    engine.select(everything);
    const [a, b] = [counted.filter(inA), counted.filter(inB)];
    expect(a.length).toBeGreaterThan(0);
    expect(b.length).toBeGreaterThan(0);
    const expected = rows.terms.flatMap(({term_id, term}) => {
      const held = new Set(rows.paper_terms.filter((r) => r.term_id === term_id).map((r) => r.paper_id));
      const k = (group: Paper[]) => group.filter((p) => held.has(p.paper_id)).length;
      const row = {term_id, term, k_a: k(a), n_a: a.length, k_b: k(b), n_b: b.length};
      return row.k_a + row.k_b >= leastCompared(a.length + b.length) ? [row] : [];
    });
    expect(found).toEqual(expected);
  });
});

describe("evidence", () => {
  const some = <T>(list: readonly T[]) => fc.subarray([...list], {maxLength: 2});
  const request = fc.record({
    terms: some(["language model", "LLM", "o'brien logic", "none"]),
    topics: some([0, 1, 2, 3]),
    primary: fc.constantFrom(null, -1, 0, 2),
    families: some(["GPT", "O'Model", "Llama"]),
    members: some(["GPT-4", "O'Model 'Ω'"]),
    keywords: some(["a;b", "Ω", "none"]),
    groups: some(["Models", "It's 'x'"]),
    words: some(["language", "the", "interpret*", "GPT-4"]),
    from: fc.constantFrom(null, "2021-06-01", "2022-01-01"),
    to: fc.constantFrom(null, "2023-07-15", "2024-12-31"),
    months_only: fc.boolean(),
    with_abstract: fc.boolean(),
    compared: fc.boolean()
  });
  const few = fc
    .tuple(request, fc.subarray(Object.keys(noEvidence) as (keyof typeof noEvidence)[], {maxLength: 3}))
    .map(([full, kept]) => ({...noEvidence, ...Object.fromEntries(kept.map((k) => [k, full[k]]))}));

  const termsOfGroup = (group: string) =>
    rows.term_groups.filter((g) => g.group_name === group).map((g) => rows.terms[g.term_id]!.term);

  const broad = new Set(rows.topics.filter((t) => t.parent_id === null).map((t) => t.topic_id));
  const primaryOf = (paper: number): number =>
    rows.paper_topics.find((t) => t.paper_id === paper && t.is_primary && broad.has(t.topic_id))?.topic_id ??
    -1;

  function meets(p: Paper, r: typeof noEvidence): boolean {
    const terms = rows.paper_terms
      .filter((t) => t.paper_id === p.paper_id)
      .map((t) => rows.terms[t.term_id]!.term);
    const topicsOf = rows.paper_topics.filter((t) => t.paper_id === p.paper_id).map((t) => t.topic_id);
    const models = rows.model_mentions.filter((m) => m.paper_id === p.paper_id);
    return (
      r.terms.every((t) => terms.includes(t)) &&
      r.topics.every((t) => topicsOf.includes(t)) &&
      (r.primary === null || r.primary === primaryOf(p.paper_id)) &&
      r.families.every((f) => models.some((m) => m.family === f)) &&
      r.members.every((f) => models.some((m) => m.member === f)) &&
      r.keywords.every((k) => p.keywords.includes(k)) &&
      r.groups.every((g) => termsOfGroup(g).some((t) => terms.includes(t))) &&
      r.words.flatMap((search) => searchPhrases(search)).every((phrase) => startsOf(p, phrase).length > 0) &&
      (r.from === null || (p.date !== null && p.date >= r.from)) &&
      (r.to === null || (p.date !== null && p.date <= r.to)) &&
      (!r.months_only || p.month !== null) &&
      (!r.with_abstract || p.has_abstract)
    );
  }

  test("is exactly the papers that meet every condition, newest first", async () => {
    await fc.assert(
      fc.asyncProperty(few, async (asked) => {
        const expected = papers
          .filter((p) => meets(p, asked))
          .sort((a, b) => {
            const [x, y] = [a.date ?? "", b.date ?? ""];
            return x === y ? b.paper_id - a.paper_id : x < y ? 1 : -1;
          });
        const query = evidencePapers(asked);
        const answer = await run(engine, query, {...evidenceParameters(asked), limit: 1000, offset: 0});
        expect(answer.map((r) => r.paper_id)).toEqual(expected.map((p) => p.paper_id));
        for (const row of answer) expect(row.n_found).toBe(expected.length);
      }),
      {numRuns: 150, seed: 1}
    );
  });
});
