import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {openKeyphrases} from "../../../src/language/keyphrases.js";
import {openTagger} from "../../../src/language/tagger.js";
import {processorTime} from "../processor-time.js";

const keyphrases = openKeyphrases(openTagger());

const title = "Sparse Autoencoders Find Interpretable Features in Large Language Models";
const abstract =
  "Polysemantic neurons make the inner workings of language models hard to read. We train sparse autoencoders on the residual stream of a large language model and find features that are monosemantic. Dictionary learning scales: the sparse autoencoder recovers thousands of interpretable features, and feature steering changes what the model writes.";

describe("keyphrases", () => {
  test("say what a paper is about, as first written, each once", () => {
    const found = keyphrases(title, abstract);
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(found.length).toBeLessThanOrEqual(15);
    expect(found).toContain("Sparse Autoencoders");
    expect(found).not.toContain("sparse autoencoder");
    expect(found).toContain("residual stream");
    expect(found.some((phrase) => /^(?:We|the|thousands)\b/.test(phrase))).toBe(false);
  });

  test("need no abstract, and a title in capitals is shown as the abstract has it", () => {
    expect(keyphrases("Graph neural networks for protein design", null)).toContain("Graph neural networks");
    expect(keyphrases("GRAPH NEURAL NETWORKS", "Graph neural networks are studied.")[0]).toBe(
      "Graph neural networks"
    );
    expect(keyphrases("", null)).toEqual([]);
    expect(keyphrases("?!", "…")).toEqual([]);
  });

  test("words that say nothing are none", () => {
    const found = keyphrases(
      "A novel approach",
      "In this paper, extensive experiments on a wide range of tasks show promising results."
    );
    expect(found).toEqual([]);
  });

  test("are the same whatever was read before", () => {
    const alone = openKeyphrases(openTagger())(title, abstract);
    const after = openKeyphrases(openTagger());
    for (const other of [
      "C++ and GPT-4o in X-ray imaging",
      "模型 of the Möbius strip",
      "state-of-the-art 2D/3D"
    ])
      after(other, abstract.toUpperCase());
    expect(after(title, abstract)).toEqual(alone);
  });

  test("any text gives phrases that stand in it, in linear order and without repeats", () => {
    const piece = fc.oneof(
      fc.string({unit: "binary", maxLength: 12}),
      fc.constantFrom(
        "neural network",
        "GPT-4o",
        "'s",
        "C++",
        "don’t",
        "\ud835\udc00",
        "e.g.",
        " - ",
        "\n",
        "2D/3D",
        "Schrödinger’s",
        "x_1",
        "模型"
      )
    );
    const text = fc.array(piece, {maxLength: 30}).map((parts) => parts.join(" "));
    const squash = (s: string) => s.replace(/\s+/g, " ");
    fc.assert(
      fc.property(text, fc.option(text), (given, rest) => {
        const found = keyphrases(given, rest);
        const all = squash(`${given}.\n${rest ?? ""}`);
        for (const phrase of found) expect(all).toContain(phrase);
        expect(new Set(found).size).toBe(found.length);
        expect(found.length).toBeLessThanOrEqual(15);
      })
    );
  });

  test("a text of 500 kB takes time in proportion to its length", () => {
    const long = `${abstract} `.repeat(1_500);
    expect(processorTime(() => keyphrases(title, long), 3_000)).toBeLessThan(3_000);
  });
});
