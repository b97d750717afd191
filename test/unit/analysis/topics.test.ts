import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cooccurrence} from "../../../src/analysis/cooccurrence.js";
import {paperTopics} from "../../../src/analysis/paper-topics.js";
import {findTopics, numberTopics} from "../../../src/analysis/topics.js";

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
const terms = names.map((term, i) => ({
  term,
  n_papers: postings[i]!.length,
  long_form: term === "ASR" ? "automatic speech recognition" : null
}));
const pairs = cooccurrence(postings);

describe("topics", () => {
  it("are the groups of terms that occur together; a term that goes with none has none", () => {
    const {topics, membership} = findTopics({terms, pairs});
    expect(topics).toHaveLength(2);
    expect(new Set(membership.subarray(0, speech.length)).size).toBe(1);
    expect(new Set(membership.subarray(speech.length, speech.length + vision.length)).size).toBe(1);
    expect(membership[0]).not.toBe(membership[speech.length]);
    expect(membership.at(-1)).toBe(-1);
    topics.forEach((topic, id) => {
      for (const term of topic.terms) expect(membership[term]).toBe(id);
      expect(topic.top_terms).toEqual(topic.terms.map((term) => names[term]!));
    });
  });

  it("are labelled by two or three terms that say different things", () => {
    const {topics} = findTopics({terms, pairs});
    for (const {label} of topics) {
      const parts = label.split(", ");
      expect(parts.length).toBeGreaterThanOrEqual(2);
      expect(parts.length).toBeLessThanOrEqual(3);
      const same = ["speech recognition", "automatic speech recognition", "ASR"].filter((part) =>
        parts.includes(part)
      );
      expect(same.length).toBeLessThanOrEqual(1);
    }
  });

  it("come out the same every time, whatever the order of the pairs", () => {
    const backwards = {
      term_a: pairs.term_a.slice().reverse(),
      term_b: pairs.term_b.slice().reverse(),
      n_papers: pairs.n_papers.slice().reverse()
    };
    expect(findTopics({terms, pairs: backwards})).toEqual(findTopics({terms, pairs}));
  });

  it("leave out the terms that go with everything", () => {
    const everywhere = {term: "language model", n_papers: 22, long_form: null};
    const everything = [...postings, Array.from({length: 22}, (_, paper) => paper)];
    const {topics, membership} = findTopics({
      terms: [...terms, everywhere],
      pairs: cooccurrence(everything),
      general_share: 0.1
    });
    expect(topics).toHaveLength(2);
    expect(membership.at(-1)).toBe(-1);
  });

  it("of no terms, or of terms that never meet, are none", () => {
    expect(findTopics({terms: [], pairs: cooccurrence([])}).topics).toEqual([]);
    const {topics, membership} = findTopics({terms: terms.slice(0, 2), pairs: cooccurrence([[0], [1]])});
    expect(topics).toEqual([]);
    expect([...membership]).toEqual([-1, -1]);
  });

  it("are numbered by their papers, most first, and take their terms along", () => {
    const found = findTopics({terms, pairs});
    const numbered = numberTopics(found, [3, 8]);
    expect(numbered.topics).toEqual([found.topics[1], found.topics[0]]);
    found.membership.forEach((topic, term) => {
      expect(numbered.membership[term]).toBe(topic < 0 ? -1 : 1 - topic);
    });
    expect(numberTopics(found, [8, 3])).toEqual(found);
    const kept = numberTopics(found, [8, 3], {min_papers: 4});
    expect(kept.topics).toEqual(found.topics.slice(0, 1));
    expect([...kept.membership]).toEqual([...found.membership].map((id) => (id === 1 ? -1 : id)));
  });
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
