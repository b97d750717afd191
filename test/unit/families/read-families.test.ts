import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {openFamilies} from "../../../src/language/families/find-families.js";
import {readFamilies} from "../../../src/language/families/read-families.js";
import {families, lexicon} from "./built-in.js";

const own = `
[words]
"birds" = ["bird(s)", "wing*"]

[[family]]
family = "Heron"
organisation = "Lake Lab"
released = 2024-05
kind = "language"
names = ["Heron-7B", "*HeronLM"]
ambiguous = ["Heron"]
near = ["model(s)", "fine tun*"]
not = ["@birds"]
members = ["Heron 2: 2025-01-15", "Heron Chat"]
`.replace("2024-05\n", '"2024-05"\n');

const read = (text: string) => readFamilies(text, "model-families.toml", lexicon);
const reasons = (text: string) => read(text).problems.map(({line, reason}) => [line, reason]);

describe("families of one's own", () => {
  test("are found beside those that come with the project", () => {
    const {lexicon: both, problems} = read(own);
    expect(problems).toEqual([]);
    expect(both.families.length).toBe(families.length + 1);
    expect(both.families.at(-1)).toMatchObject({
      family: "Heron",
      released: "2024-05",
      members: [
        {name: "Heron 2", released: "2025-01-15"},
        {name: "Heron Chat", released: null}
      ]
    });
    const find = openFamilies(both);
    const found = (text: string, date?: string) =>
      find("", text, date).map(({family, member, version}) => [family, member, version]);
    expect(found("We compare GPT-4 with heron-7b-chat and TinyHeronLM.")).toEqual([
      ["GPT", "GPT-4", null],
      ["Heron", null, "Heron-7B-Chat"],
      ["Heron", "TinyHeronLM", null]
    ]);
    expect(found("The model Heron 2 is small.")).toEqual([["Heron", "Heron 2", null]]);
    expect(found("The model Heron 2 is small.", "2024-06-01")).toEqual([["Heron", null, null]]);
    expect(found("The model Heron 2 is small.", "2024-03-01")).toEqual([]);
    expect(found("We fine-tune Heron.")).toEqual([["Heron", null, null]]);
    expect(found("A Heron model of birds.")).toEqual([]);
    expect(found("A Heron stands in the lake.")).toEqual([]);
  });

  test("add to a family that is known, and to the names that are none", () => {
    const {lexicon: both, problems} = read(`
[other]
names = ["QwenBench"]

[[family]]
family = "qwen"
names = ["Tongyi"]
members = ["Qwen9: 2030-01-01", "Qwen2: 2024-06-07"]
`);
    expect(problems).toEqual([]);
    expect(both.families.length).toBe(families.length);
    const qwen = both.families.find(({family}) => family === "Qwen")!;
    const before = families.find(({family}) => family === "Qwen")!;
    expect(qwen).toMatchObject({organisation: "Alibaba", kind: "language", released: before.released});
    expect(qwen.names).toEqual([...before.names, "Tongyi"]);
    expect(qwen.members.length).toBe(before.members.length + 1);
    expect(qwen.members.find(({name}) => name === "Qwen2")!.released).toBe("2024-06-07");
    const find = openFamilies(both);
    expect(find("Tongyi and Qwen9-8B", null).map(({family, member}) => [family, member])).toEqual([
      ["Qwen", "Tongyi"],
      ["Qwen", "Qwen9"]
    ]);
    expect(find("QwenBench", null)).toEqual([]);
  });

  test("of a file that is no TOML, the line is named and nothing is used", () => {
    const {lexicon: both, problems} = read('[[family]]\nfamily = "A\n');
    expect(both).toBe(lexicon);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({file: "model-families.toml", line: 2, kind: "warning"});
    expect(problems[0]!.reason).toMatch(/^not used: /);
  });

  test("a month without quotes is named as such, and a year needs none", () => {
    expect(reasons("[[family]]\nreleased = 2024-05\n")).toEqual([
      [2, 'not used: a month stands in quotes: released = "2024-05"']
    ]);
    expect(read(own.replace('"2024-05"', "2024")).lexicon.families.at(-1)!.released).toBe("2024");
  });

  const entry = (...lines: string[]) => ["# mine", "[[family]]", 'family = "Heron"', ...lines].join("\n");
  const facts = ['organisation = "Lake"', "released = 2024-05-01", 'kind = "language"'];

  test.each([
    [entry(), "an organisation is missing"],
    [entry('organisation = "Lake"', 'kind = "language"', 'names = ["Heron"]'), "first release is missing"],
    [entry(facts[0]!, facts[1]!, 'names = ["Heron"]'), "a kind is missing"],
    [entry(facts[0]!, facts[1]!, 'kind = "bird"'), "its kind is one of language"],
    [entry(facts[0]!, 'released = "soon"', facts[2]!, 'names = ["Heron"]'), "is no date such as"],
    [entry(facts[0]!, 'released = "2024-02-31"', facts[2]!, 'names = ["Heron"]'), "is no date such as"],
    [entry(...facts), "it needs names"],
    [entry(...facts, 'name = ["Heron"]'), "there is no “name”"],
    [entry(...facts, 'names = "Heron"'), "a list of texts is expected"],
    [entry(...facts, 'names = ["H"]'), "is too short to be certain"],
    [entry(...facts, 'ambiguous = ["Heron"]'), "an ambiguous name needs words"],
    [entry(...facts, 'ambiguous = ["Heron"]', 'near = ["@nothing"]'), "there are no [words] “nothing”"],
    [entry(...facts, 'ambiguous = ["Heron"]', 'near = ["/(/"]'), "Invalid regular expression"],
    [entry(...facts, 'names = ["Heron"]', "often_coined = 1"), "true or false"],
    [entry(...facts, 'names = ["Heron"]', 'members = [": 2024"]'), "a member without a name"],
    [entry(...facts, 'names = ["Heron", "Qwen-2"]', "names2 = []"), "there is no “names2”"],
    [entry(...facts, 'names = ["DeepSeek"]'), "“DeepSeek” is a name of DeepSeek already"]
  ])("a mistake is named with its line, and the rest is used: %#", (text, reason) => {
    const {problems} = read(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({line: 2, reason: expect.stringContaining(reason)});
    expect(read(`${text}\n${own}`).lexicon.families.at(-1)!.family).toBe("Heron");
  });

  test("what is no family is named too", () => {
    expect(reasons('family = "Heron"')).toEqual([
      [1, "not used: a family begins with [[family]], in two pairs of brackets"]
    ]);
    expect(reasons("[famly]\nx = 1")).toEqual([
      [1, "not used: there is no “famly”, only [[family]], [words] and [other]"]
    ]);
    expect(reasons("")).toEqual([]);
    expect(read("\ufeff" + own).problems).toEqual([]);
  });

  test("no text makes it throw, and what was known stays", () => {
    const piece = fc.constantFrom(
      "[[family]]\n",
      'family = "X"\n',
      'names = ["abc"]\n',
      "released = 2024-01-01\n",
      'kind = "other"\n',
      'organisation = ""\n',
      "[words]\n",
      "x = 1\n",
      "[other]\n",
      'near = ["(s)", "*", "@", "/a/gi"]\n',
      "\u0000",
      '"'
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({unit: "binary"})), {maxLength: 12}), (parts) => {
        const {lexicon: both} = read(parts.join(""));
        expect(both.families.length).toBeGreaterThanOrEqual(families.length);
        openFamilies(both)("GPT-4", "abc");
      })
    );
  });
});
