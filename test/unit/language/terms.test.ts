import {describe, expect, test} from "vitest";
import {paperPhrases} from "../../../src/language/paper-phrases.js";
import {openTagger} from "../../../src/language/tagger.js";
import {openTermKey} from "../../../src/language/term-key.js";
import {readUserVocabulary} from "../../../src/language/user-vocabulary.js";
import {openVocabulary, type Vocabulary} from "../../../src/language/vocabulary.js";

const tagger = openTagger();

function vocabularyOf(texts: string[], files: Record<string, string> = {}): Vocabulary {
  const {vocabulary: user} = readUserVocabulary(new Map(Object.entries(files)));
  const vocabulary = openVocabulary({min_papers: 2, user});
  for (const text of texts) vocabulary.add(paperPhrases("A title", text, tagger));
  return vocabulary.finish();
}

const shown = ({terms}: Vocabulary): string[] => terms.map(({term}) => term).sort();
const reasonOf = ({left_out}: Vocabulary, phrase: string): string | undefined =>
  left_out.find((one) => one.phrase === phrase)?.reason;

describe("spellings of one term", () => {
  test.each([
    ["scenarios", "scenario"],
    ["cameras", "camera"],
    ["dialogue systems", "dialog system"],
    ["automata", "automaton"],
    ["artefacts", "artifact"],
    ["Fine-Tuning", "fine tuning"]
  ])("%s and %s", (one, other) => {
    const key = openTermKey();
    expect(key(one)).toBe(key(other));
  });

  test.each([
    ["robotics", "robotic"],
    ["semantics", "semantic"],
    ["bias", "bia"],
    ["chaos", "chao"],
    ["GIS", "GIs"]
  ])("not %s and %s", (one, other) => {
    const key = openTermKey();
    expect(key(one)).not.toBe(key(other));
  });

  test("an acronym stands for its long form inside longer terms too", () => {
    const {terms} = vocabularyOf([
      "We study large language model (LLM) agents. The LLM agents plan.",
      "Large language model agents are new. A large language model (LLM) is old.",
      "The LLM agents act. The large language model (LLM) thinks."
    ]);
    const agents = terms.find(({forms}) => forms.includes("LLM agents"));
    expect(agents?.forms.map((form) => form.toLowerCase())).toContain("large language model agents");
    expect(terms.find(({forms}) => forms.includes("LLM"))?.forms).toContain("large language model");
  });

  test("an acronym and the same letters in lower case are two words", () => {
    const {terms} = vocabularyOf([
      "An LED lamp. The LED glows, which led to it. LEDs shine.",
      "The LED glows. This led to a lamp of LEDs.",
      "Each LED led to LEDs. The GIS maps the GIs."
    ]);
    const led = terms.find(({forms}) => forms.includes("LED"));
    expect(led?.forms).toEqual(expect.arrayContaining(["LED", "LEDs"]));
    expect(led?.forms).not.toContain("led");
  });

  test("a name that some write in mixed capitals is one term", () => {
    const {terms} = vocabularyOf([
      "Large Language Model Meta AI (LLaMA) is open. LLaMA is used.",
      "We use Llama. Here Large Language Model Meta AI (LLaMA) helps.",
      "Llama and LLaMA are one."
    ]);
    expect(terms.filter(({forms}) => forms.some((form) => form.toLowerCase() === "llama"))).toHaveLength(1);
  });
});

describe("general words before a term", () => {
  test("belong to it where the rest hardly goes without them", () => {
    const found = vocabularyOf([
      "We use multiple instance learning here. Multiple instance learning works.",
      "Bags need multiple instance learning.",
      "For multiple instance learning, a bag is a set."
    ]);
    expect(shown(found)).toContain("multiple instance learning");
  });

  test("and are left where they say how much or how good", () => {
    const found = vocabularyOf([
      "A novel parser. The parser is fast. A dependency parser.",
      "A novel parser. Parsers are slow. The parser fails.",
      "The parser works. Some parser is new.",
      "A parser of trees.",
      "One parser, or a dependency parser.",
      "Yet a parser."
    ]);
    expect(shown(found)).toContain("parser");
    expect(shown(found)).not.toContain("novel parser");
    expect(reasonOf(found, "novel parser")).toBe("begins with a general word");
  });
});

test("words that stand before others are no terms alone", () => {
  const found = vocabularyOf(
    Array.from({length: 12}, (_, i) =>
      i < 2 ? "Some are multi-task." : `We train multi-task models on text ${"a".repeat(i)}.`
    )
  );
  expect(shown(found)).not.toContain("multi-task");
});

test("a phrase that is the whole title of many papers is none", () => {
  const vocabulary = openVocabulary({min_papers: 2});
  for (let i = 0; i < 6; i++) vocabulary.add(paperPhrases("Conference Greetings", null, tagger));
  vocabulary.add(paperPhrases("Parsing of greetings", "We greet the conference greetings.", tagger));
  const found = vocabulary.finish();
  expect(shown(found)).not.toContain("Conference Greetings");
});

describe("what people decide", () => {
  const texts = [
    "We train neural networks. Neural nets learn. A co-citation analysis of citation analysis.",
    "Neural nets and neural networks. Citation analysis of source text.",
    "Deep neural nets. Learning to rank is hard. Citation analysis.",
    "Neural networks rank. Learning to rank. A co-citation analysis. A co-citation analysis."
  ];

  test("joins labels, under the form they ask for", () => {
    const {terms} = vocabularyOf(texts, {"thesaurus.txt": "neural nets\tneural network models\n"});
    const joined = terms.find(({term}) => term === "neural network models");
    expect(joined).toMatchObject({by_hand: true, forms: expect.arrayContaining(["neural nets"])});
    expect(joined?.forms[0]).toBe("neural network models");
    expect(joined?.forms.map((form) => form.toLowerCase())).toEqual(
      expect.arrayContaining(["neural network models", "neural nets"])
    );
    expect(joined?.forms).not.toContain("neural networks");
  });

  test("whole terms only", () => {
    const {terms} = vocabularyOf(texts, {"thesaurus.txt": "citation analysis\tcitations\n"});
    expect(terms.find(({term}) => term === "citations")?.forms).not.toContain("co-citation analysis");
    expect(terms.map(({term}) => term)).toContain("co-citation analysis");
  });

  test("leaves out, and says by which line", () => {
    const files = {"thesaurus.txt": "# mine\nneural nets\t\n", "stop-list.txt": "citation analyses\n"};
    const found = vocabularyOf(texts, files);
    expect(shown(found)).not.toContain("neural nets");
    expect(reasonOf(found, "neural nets")).toBe("left out by thesaurus.txt, line 2");
    expect(found.left_out.map(({reason}) => reason)).toContain("on the stop list: stop-list.txt, line 1");
  });

  test("makes terms of what no rule would", () => {
    const {terms} = vocabularyOf(texts, {"term-groups.txt": "Ranking: learning to rank, hard\n"});
    expect(terms.filter(({by_hand}) => by_hand).map(({term}) => term)).toEqual(["learning to rank", "hard"]);
  });

  test("no two terms share a spelling", () => {
    const {terms} = vocabularyOf(texts, {
      "thesaurus.txt": "neural nets\tnets\nneural network\tnets\n",
      "term-groups.txt": "All: Neural Nets, net, citation analysis\n"
    });
    const forms = terms.flatMap((term) => term.forms.map((form) => form.toLowerCase()));
    expect(new Set(forms).size).toBe(forms.length);
  });
});
