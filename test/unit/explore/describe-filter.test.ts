import {describe, expect, test} from "vitest";
import {describeFilter, partsOf} from "../../../src/explore/describe-filter.js";
import {type Filter, noFilter, withNames} from "../../../src/model/filter.js";

const llama = withNames(noFilter, "family", "any", ["Llama", "GPT"]);

describe("a filter in words", () => {
  test.each<[Filter, string]>([
    [noFilter, "all papers"],
    [{...noFilter, from: "2023-01-01", to: "2024-12-31"}, "2023 to 2024"],
    [{...noFilter, from: "2023-01-01", to: "2023-12-31"}, "2023"],
    [{...noFilter, from: "2023-05-01", to: "2023-05-31"}, "May 2023"],
    [{...noFilter, from: "2023-01-01", to: "2023-03-31"}, "Jan 2023 to Mar 2023"],
    [{...noFilter, from: "2024-02-03"}, "from 3 Feb 2024"],
    [{...noFilter, to: "2024-02-29"}, "until Feb 2024"],
    [{...llama, words: 'a OR "b c"'}, "a or “b c”; model family Llama or GPT"],
    [
      withNames(llama, "term", "none", ["survey", "review"]),
      "not term survey nor review; model family Llama or GPT"
    ],
    [{...noFilter, abstract: "without"}, "without an abstract"]
  ])("%#", (filter, words) => {
    expect(describeFilter(filter)).toBe(words);
  });

  test("has a part for each thing that can be taken away", () => {
    const parts = partsOf({...llama, from: "2023-01-01", words: "?!", abstract: "with"});
    expect(parts.map(({label}) => label)).toEqual([
      "from 2023",
      "words: ?! (nothing to look for)",
      "model family: Llama",
      "model family: GPT",
      "with an abstract"
    ]);
  });
});
