import {rmSync} from "node:fs";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type NativeEngine, openNativeEngine} from "../../loaders/native-engine.js";
import {sizeOf} from "../../src/analysis/paper-set.js";
import {run} from "../../src/engine/run.js";
import {lastWholeMonth} from "../../src/analysis/months.js";
import {monthNumber} from "../../src/model/facts.js";
import {
  countChange,
  countFamilies,
  countFamilyTopics,
  countIn,
  countMembers,
  countPairs,
  countTerms,
  countTopics,
  mostFrequent,
  periodsOf,
  startOf,
  totalsIn,
  withAbstract
} from "../../src/explore/count-selection.js";
import {countByPeriod, countEach, papersOf} from "../../src/analysis/postings.js";
import {wholePeriods} from "../../src/explore/whole-periods.js";
import {term_periods} from "../../src/query/emergence.js";
import {type Facet, facets, type Filter, matches, noFilter, withNames} from "../../src/model/filter.js";
import {type Facts, openFacts} from "../../src/figures/open-facts.js";
import {author_keyword_links, keyword_links, keyword_nodes} from "../../src/query/keywords.js";
import {
  families,
  family_months,
  family_pairs,
  family_topics,
  family_years,
  member_months,
  members
} from "../../src/query/models.js";
import {month_window, papers_per_month, papers_per_year, term_change} from "../../src/query/overview.js";
import {everyPaper, selectionSql} from "../../src/query/selection.js";
import {
  primary_months,
  term_list,
  term_months,
  topic_months,
  topic_years,
  topics
} from "../../src/query/topics.js";
import {fixtureRows, writeRows} from "./fixture.js";
import {openWasmEngine, type WasmEngine} from "./wasm-engine.js";

const rows = fixtureRows({n: 300});
let folder: string;
let native: NativeEngine;
let wasm: WasmEngine;
let facts: Facts;
let names: Record<Facet, string[]>;

beforeAll(async () => {
  folder = await writeRows(rows);
  native = await openNativeEngine({tables: folder});
  wasm = await openWasmEngine({tables: folder});
  facts = openFacts(wasm, {positions: true});
  names = Object.fromEntries(
    await Promise.all(
      facets.map(async (facet) => [facet, (await facts.names(facet)).list.map((n) => n.name)])
    )
  ) as Record<Facet, string[]>;
});
afterAll(() => {
  native.close();
  wasm.close();
  rmSync(folder, {recursive: true});
});

const days = [
  "2021-01-01",
  "2021-06-30",
  "2022-01-01",
  "2022-03-15",
  "2022-12-31",
  "2023-07-31",
  "2024-05-05"
];
const words = [
  "",
  "the study",
  '"language model"',
  "language OR graph",
  "NOT the",
  "interpret* -study",
  "(GPT-4 OR 2024) AND NOT (naïve | 模型)",
  '"state space*" OR "of the"',
  "nosuchword",
  "O'Reilly; DROP"
];

/** A filter with a few things asked for. */
function someFilter(): fc.Arbitrary<Filter> {
  const asked = facets.flatMap((facet) => matches.map((match) => ({facet, match})));
  const name = fc.record({
    place: fc.constantFrom(...asked),
    picks: fc.array(fc.nat(1000), {minLength: 1, maxLength: 2}),
    unknown: fc.boolean()
  });
  return fc
    .record({
      from: fc.option(fc.constantFrom(...days), {nil: null, freq: 1}),
      to: fc.option(fc.constantFrom(...days), {nil: null, freq: 1}),
      words: fc.constantFrom(...words),
      abstract: fc.constantFrom("any", "any", "with", "without"),
      named: fc.array(name, {maxLength: 2})
    })
    .map(({named, ...rest}) => {
      let filter: Filter = {...noFilter, ...(rest as Partial<Filter>)};
      for (const {place, picks, unknown} of named) {
        const list = names[place.facet];
        const chosen = picks.map((i) =>
          unknown || list.length === 0 ? "no such name" : list[i % list.length]!
        );
        filter = withNames(filter, place.facet, place.match, chosen);
      }
      return filter;
    });
}

const idsIn = (set: Uint8Array): number[] => [...set.keys()].filter((paper) => set[paper] === 1);

describe("the papers of a filter", () => {
  test("are the same in memory, natively and in WASM", async () => {
    let some = 0;
    await fc.assert(
      fc.asyncProperty(someFilter(), async (filter) => {
        const sql = `SELECT DISTINCT paper_id FROM (${selectionSql(filter)}) ORDER BY paper_id`;
        const chosen = idsIn(await facts.choose(filter));
        if (chosen.length > 0 && chosen.length < rows.papers.length) some++;
        const ids = (answer: Record<string, unknown>[]) => answer.map((row) => row.paper_id);
        expect(ids(await native.rows(sql, []))).toEqual(chosen);
        expect(ids(await wasm.rows(sql, []))).toEqual(chosen);
      }),
      {numRuns: 150, seed: 3}
    );
    expect(some).toBeGreaterThan(50);
  });

  test("all of them where nothing is asked for", async () => {
    expect(selectionSql(noFilter)).toBe(everyPaper);
    expect(sizeOf(await facts.choose(noFilter))).toBe(rows.papers.length);
  });

  test("what a filter keeps and what its opposite keeps are all papers, once", async () => {
    for (const facet of facets) {
      for (const name of names[facet].slice(0, 5)) {
        const inside = await facts.choose(withNames(noFilter, facet, "any", [name]));
        const outside = await facts.choose(withNames(noFilter, facet, "none", [name]));
        expect([...inside].map((one, i) => one + outside[i]!)).toEqual(rows.papers.map(() => 1));
      }
    }
  });
});

describe("counting under a filter", () => {
  const iso = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

  test("gives what the SQL of the summaries gives", async () => {
    const [papers, ofTopics, ofTerms, ofModels, ofKeywords] = await Promise.all([
      facts.papers(),
      facts.topics(),
      facts.terms(),
      facts.families(),
      facts.keywords()
    ]);
    const [months, years] = [periodsOf(papers, "month"), periodsOf(papers, "year")];
    const labels = new Map(ofTopics.list.map((t) => [t.topic_id, t.label]));
    await fc.assert(
      fc.asyncProperty(someFilter(), async (filter) => {
        native.select({selection: selectionSql(filter), compared_selection: everyPaper});
        const set = await facts.choose(filter);
        const counted = withAbstract(set, papers);
        const n_total = sizeOf(counted);

        for (const [unit, periods, query] of [
          ["month", months, papers_per_month],
          ["year", years, papers_per_year]
        ] as const) {
          const totals = totalsIn(set, papers, periods);
          expect(
            Array.from(totals.n_papers, (n_papers, i) => ({
              [unit]: startOf(periods, unit, i),
              n_papers,
              n_with_abstract: totals.n_with_abstract[i]
            }))
          ).toEqual(await run(native, query, {}));
        }

        const topicRows = await run(native, topics, {});
        expect(countTopics(ofTopics, counted, n_total)).toEqual(topicRows);
        const series = (postings: Parameters<typeof papersOf>[0], i: number, unit: "month" | "year") => {
          const periods = unit === "month" ? months : years;
          return [...countIn(papersOf(postings, i), counted, periods)].flatMap((k, at) =>
            k > 0 ? [{when: startOf(periods, unit, at), k}] : []
          );
        };
        for (const [unit, query] of [
          ["month", topic_months],
          ["year", topic_years]
        ] as const) {
          const answer = (await run(native, query, {})) as {topic_id: number; k: number}[];
          ofTopics.list.forEach(({topic_id}, i) =>
            expect(series(ofTopics.postings, i, unit)).toEqual(
              answer
                .filter((r) => r.topic_id === topic_id)
                .map((r) => ({when: (r as unknown as Record<string, Date>)[unit], k: r.k}))
            )
          );
        }
        const parts = await run(native, primary_months, {});
        for (const topic of [-1, ...ofTopics.list.map((t) => t.topic_id)]) {
          const held = ofTopics.papersByPrimary.get(topic) ?? [];
          expect(
            [...countIn(held, counted, months)].flatMap((k, at) =>
              k > 0 ? [{when: startOf(months, "month", at), k}] : []
            )
          ).toEqual(parts.filter((r) => r.topic_id === topic).map((r) => ({when: r.month, k: r.k})));
        }
        // Shares of the parts, "no topic" among them, sum to one in every month.
        const whole = totalsIn(set, papers, months).n_with_abstract;
        const summed = new Map<number, number>();
        for (const {month, k} of parts) summed.set(month.getTime(), (summed.get(month.getTime()) ?? 0) + k);
        whole.forEach((n, at) => expect(summed.get(startOf(months, "month", at).getTime()) ?? 0).toBe(n));

        const ofMonths = await run(native, term_months, {});
        for (const term of mostFrequent(countEach(ofTerms.postings, set), 60))
          expect(series(ofTerms.postings, term, "month")).toEqual(
            ofMonths.filter((r) => r.term_id === term).map((r) => ({when: r.month, k: r.k}))
          );
        expect(countTerms(ofTerms, set, papers, labels)).toEqual(await run(native, term_list, {}));

        expect(countFamilies(ofModels.families, counted, papers, n_total)).toEqual(
          await run(native, families, {})
        );
        expect(countMembers(ofModels.members, counted, papers)).toEqual(await run(native, members, {}));
        expect(countFamilyTopics(ofModels.families, ofTopics, counted)).toEqual(
          await run(native, family_topics, {})
        );
        const releases = await run(native, member_months, {});
        for (const {family, member} of releases) {
          const at = ofModels.members.list.findIndex((m) => m.family === family && m.member === member);
          expect(series(ofModels.members.postings, at, "month")).toEqual(
            releases
              .filter((r) => r.family === family && r.member === member)
              .map((r) => ({when: r.month, k: r.k}))
          );
        }
        const familyYears = await run(native, family_years, {});
        const familyMonths = await run(native, family_months, {});
        ofModels.families.list.forEach(({family}, i) => {
          expect(series(ofModels.families.postings, i, "month")).toEqual(
            familyMonths.filter((r) => r.family === family).map((r) => ({when: r.month, k: r.k}))
          );
          expect(series(ofModels.families.postings, i, "year").map((r) => [iso(r.when), r.k])).toEqual(
            familyYears.filter((r) => r.family === family).map((r) => [iso(r.year), r.k])
          );
        });
        const all = ofModels.families.list.map((_, i) => i);
        expect(
          countPairs(ofModels.families.postings, all, counted, n_total, {least: 1}).map((p) => [
            ofModels.families.list[p.a]!.family,
            ofModels.families.list[p.b]!.family,
            p.n_papers
          ])
        ).toEqual((await run(native, family_pairs, {})).map((r) => [r.family_a, r.family_b, r.n_papers]));

        const last_date = (await run(native, month_window, {}))[0]!.last_date;
        expect(
          countChange(ofTerms, counted, papers, last_date && monthNumber(lastWholeMonth(last_date)))
        ).toEqual(await run(native, term_change, {}));

        for (const unit of ["month", "quarter", "year"] as const) {
          const whole = wholePeriods(papers, unit, {last_date, from: null, to: null});
          const totals = countByPeriod(counted.keys(), counted, whole.periodOf, whole.starts.length);
          const expected = ofTerms.list.flatMap(({term}, i) => {
            const held = countByPeriod(
              papersOf(ofTerms.postings, i),
              counted,
              whole.periodOf,
              whole.starts.length
            );
            if (held.reduce((a, b) => a + b, 0) < 3) return [];
            return whole.starts.flatMap((period, t) =>
              held[t]! > 0 ? [{term, period, k: held[t]!, n: totals[t]!}] : []
            );
          });
          expect(
            await run(native, term_periods, {
              unit,
              from: whole.starts[0]!,
              to: whole.starts.at(-1)!,
              least: 3
            })
          ).toEqual(expected);
        }

        const nodes = mostFrequent(countEach(ofTerms.postings, set), 150);
        expect(nodes).toEqual((await run(native, keyword_nodes, {})).map((r) => r.term_id));
        expect(
          countPairs(ofTerms.postings, nodes, set, sizeOf(set)).map(({a, b, ...rest}) => ({
            term_a: a,
            term_b: b,
            ...rest
          }))
        ).toEqual(await run(native, keyword_links, {}));
        const withKeywords = new Set(
          ofKeywords.list.flatMap((_, i) => [...papersOf(ofKeywords.postings, i)].filter((p) => set[p] === 1))
        );
        expect(
          countPairs(
            ofKeywords.postings,
            mostFrequent(countEach(ofKeywords.postings, set), 150),
            set,
            withKeywords.size
          ).map(({a, b, ...rest}) => ({keyword_a: a, keyword_b: b, ...rest}))
        ).toEqual(await run(native, author_keyword_links, {}));
      }),
      {numRuns: 25, seed: 5}
    );
  });
});
