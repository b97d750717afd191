import fc from "fast-check";
import Random from "java-random";
import {describe, expect, it} from "vitest";
import {cooccurrence} from "../../../src/analysis/cooccurrence.js";
import {paperTopics} from "../../../src/analysis/paper-topics.js";
import {adjustedRand} from "../../../src/analysis/partitions.js";
import {classTfIdf} from "../../../src/analysis/class-tfidf.js";
import {topicLabel} from "../../../src/analysis/topic-label.js";
import {findTopics} from "../../../src/analysis/topics.js";

const speech = [
  "speech recognition",
  "automatic speech recognition",
  "speech translation",
  "ASR",
  "audio encoder"
];
const vision = ["image captioning", "visual question answering", "vision encoder", "object detection"];
const alone = ["quantum chemistry"];
const names = [...speech, ...vision, ...alone];
/** Ten papers on speech, ten on vision, one with both, one with neither. */
const postings = names.map((_, term) => {
  const first = term < speech.length ? 0 : 10;
  if (term === names.length - 1) return [21];
  const own = Array.from({length: 10}, (_, i) => first + i).filter((paper) => paper % 5 !== term % 5);
  return term === 0 || term === speech.length ? [...own, 20] : own;
});
const options = (given: readonly (readonly number[])[]) => ({
  n_papers: given.map((papers) => papers.length),
  pairs: cooccurrence(given)
});

/** Eight fields of forty terms, two by two in one area; papers hold six terms of a field, and two of its area. */
function planted() {
  const n_fields = 8;
  const n_terms = 40;
  const given: number[][] = Array.from({length: n_fields * n_terms}, () => []);
  const random = new Random(7);
  for (let paper = 0; paper < 4_000; paper++) {
    const field = paper % n_fields;
    const sister = field ^ 1;
    const held = new Set<number>();
    while (held.size < 6) held.add(field * n_terms + random.nextInt(n_terms));
    while (held.size < 8) held.add(sister * n_terms + random.nextInt(n_terms));
    for (const term of held) given[term]!.push(paper);
  }
  return {given, fieldOf: (term: number) => Math.floor(term / n_terms)};
}

describe("topics", () => {
  it("are the groups of terms that occur together; a term that goes with none has none", () => {
    const {membership, stability} = findTopics(options(postings));
    expect(stability).toHaveLength(2);
    expect(new Set(membership.subarray(0, speech.length)).size).toBe(1);
    expect(new Set(membership.subarray(speech.length, speech.length + vision.length)).size).toBe(1);
    expect(membership[0]).not.toBe(membership[speech.length]);
    expect(membership.at(-1)).toBe(-1);
  });

  it("have parts, where they fall into some", () => {
    const {given, fieldOf} = planted();
    const {membership, stability, parts, agreement} = findTopics({
      ...options(given),
      resolution: 1,
      general_share: 0
    });
    expect(stability).toHaveLength(4);
    expect(agreement).toBe(1);
    for (const value of stability) expect(value).toBeCloseTo(1, 12);
    given.forEach((_, term) => {
      const area = fieldOf(term) >> 1;
      expect(membership[term]).toBe(membership[area * 80]);
    });
    expect(parts.parent).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    given.forEach((_, term) => {
      expect(parts.parent[parts.membership[term]!]).toBe(membership[term]);
    });
    const fields = given.map((_, term) => fieldOf(term));
    expect(adjustedRand(parts.membership, fields)).toBeGreaterThan(0.95);
  });

  it("are as fine as asked for", () => {
    const {given, fieldOf} = planted();
    const {membership, stability} = findTopics({...options(given), resolution: 3.5, general_share: 0});
    expect(stability).toHaveLength(8);
    const fields = given.map((_, term) => fieldOf(term));
    expect(adjustedRand(membership, fields)).toBeGreaterThan(0.95);
  });

  it("come out the same every time, whatever the order of the pairs", () => {
    const {n_papers, pairs} = options(postings);
    const backwards = {
      term_a: pairs.term_a.slice().reverse(),
      term_b: pairs.term_b.slice().reverse(),
      n_papers: pairs.n_papers.slice().reverse()
    };
    expect(findTopics({n_papers, pairs: backwards})).toEqual(findTopics({n_papers, pairs}));
  });

  it("leave out the terms that go with everything", () => {
    const everything = [...postings, Array.from({length: 22}, (_, paper) => paper)];
    const {membership, stability} = findTopics({...options(everything), general_share: 0.1});
    expect(stability).toHaveLength(2);
    expect(membership.at(-1)).toBe(-1);
  });

  it("of no terms, or of terms that never meet, are none", () => {
    expect(findTopics(options([])).stability).toEqual([]);
    expect(findTopics(options([[0], [1], [2]])).stability).toEqual([]);
  });
});

describe("labels", () => {
  const label = (weights: Record<string, number>, taken: string[] = []) => {
    const term = (name: string, weight: number) => ({
      term: name,
      long_form: name === "ASR" ? "automatic speech recognition" : null,
      weight
    });
    return topicLabel(
      Object.entries(weights).map(([name, weight]) => term(name, weight)),
      taken.map((name) => term(name, 1))
    ).map((one) => one.term);
  };

  it("are two or three terms that say different things", () => {
    expect(
      label({"speech recognition": 5, "automatic speech recognition": 4, ASR: 3, "audio encoder": 2.9})
    ).toEqual(["speech recognition", "audio encoder"]);
    expect(label({"a b": 3, "c d": 2, "e f": 1.9, "g h": 1.8})).toEqual(["a b", "c d", "e f"]);
    expect(label({"a b": 3, "c d": 2, "e f": 1})).toEqual(["a b", "c d"]);
  });

  it("do not say what another label says, unless there is nothing else", () => {
    expect(label({"speech recognition": 5, "audio encoder": 2}, ["ASR"])).toEqual(["audio encoder"]);
    expect(label({"speech recognition": 5}, ["ASR"])).toEqual(["speech recognition"]);
  });
});

it("class-based TF-IDF is the share in the class times the logarithm of one plus mean size over frequency", () => {
  const [first, second] = classTfIdf([
    new Map([
      [0, 6],
      [1, 2]
    ]),
    new Map([
      [1, 2],
      [2, 2]
    ])
  ]);
  // A = 6; f = 6, 4, 2.
  expect(first!.get(0)).toBeCloseTo((6 / 8) * Math.log(1 + 6 / 6), 12);
  expect(first!.get(1)).toBeCloseTo((2 / 8) * Math.log(1 + 6 / 4), 12);
  expect(second!.get(1)).toBeCloseTo((2 / 4) * Math.log(1 + 6 / 4), 12);
  expect(second!.get(2)).toBeCloseTo((2 / 4) * Math.log(1 + 6 / 2), 12);
  expect(classTfIdf([])).toEqual([]);
});

describe("the topics of a paper", () => {
  const membership = Int32Array.of(0, 0, 1, 1, -1);

  it("are those of which it holds two terms, however often it mentions one", () => {
    const mentions = [
      {term: 0, n_mentions: 1},
      {term: 1, n_mentions: 2},
      {term: 2, n_mentions: 9},
      {term: 4, n_mentions: 50}
    ];
    expect(paperTopics(mentions, membership)).toEqual([{topic_id: 0, weight: 0.25, is_primary: true}]);
    expect(paperTopics(mentions, membership, {min_terms: 1})).toEqual([
      {topic_id: 0, weight: 0.25, is_primary: false},
      {topic_id: 1, weight: 0.75, is_primary: true}
    ]);
  });

  it("have one primary, the lower number among equals", () => {
    const mentions = [0, 1, 2, 3].map((term) => ({term, n_mentions: 1}));
    expect(paperTopics(mentions, membership)).toEqual([
      {topic_id: 0, weight: 0.5, is_primary: true},
      {topic_id: 1, weight: 0.5, is_primary: false}
    ]);
  });

  it("weigh at most 1 together, with exactly one primary if there are any", () => {
    const mention = fc.record({term: fc.nat(4), n_mentions: fc.integer({min: 1, max: 9})});
    fc.assert(
      fc.property(fc.uniqueArray(mention, {selector: ({term}) => term}), (mentions) => {
        const topics = paperTopics(mentions, membership);
        expect(topics.reduce((sum, {weight}) => sum + weight, 0)).toBeLessThanOrEqual(1 + 1e-12);
        expect(topics.filter(({is_primary}) => is_primary)).toHaveLength(topics.length > 0 ? 1 : 0);
      })
    );
  });
});
