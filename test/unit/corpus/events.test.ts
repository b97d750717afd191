import {expect, test} from "vitest";
import {readEvents} from "../../../src/corpus/events.js";

test("days, months and years, in any order, with remarks between", () => {
  const {events, problems} = readEvents(
    "\ufeff# what happened\r\n2023-03-14 GPT-4\n2022-11-30, ChatGPT, the first\n\n2017: Transformers\n2023-2\tLlama\n",
    "events.txt"
  );
  expect(problems).toEqual([]);
  expect(events).toEqual([
    {date: "2017-01-01", label: "Transformers"},
    {date: "2022-11-30", label: "ChatGPT, the first"},
    {date: "2023-02-01", label: "Llama"},
    {date: "2023-03-14", label: "GPT-4"}
  ]);
});

test("a line that cannot be read is named with its reason, and the others are used", () => {
  const {events, problems} = readEvents(
    "yesterday it rained\n2023-02-30 nothing\n2023-05\n2024 kept",
    "events.txt"
  );
  expect(events).toEqual([{date: "2024-01-01", label: "kept"}]);
  expect(problems.map((p) => [p.line, p.reason])).toEqual([
    [1, "not used: no date and name, as in 2022-11-30 ChatGPT"],
    [2, "not used: no such date: 2023-02-30"],
    [3, "not used: no date and name, as in 2022-11-30 ChatGPT"]
  ]);
});
