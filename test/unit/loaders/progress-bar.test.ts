import {expect, test} from "vitest";
import {openProgressBar} from "../../../loaders/progress-bar.js";

function shown(isTTY: boolean): string {
  const written: string[] = [];
  let now = 0;
  const bar = openProgressBar({isTTY, write: (text: string) => written.push(text)}, () => now);
  for (let done = 0; done <= 100; done += 10) {
    now = done * 100;
    bar.show({stage: "reading the texts", done, total: 100});
    if (done === 20) bar.say("a message");
  }
  bar.show({stage: "finding topics", done: 0, total: 1});
  bar.end();
  return written.join("");
}

test("in a log, a stage is a line now and then, with its rate", () => {
  expect(shown(false)).toBe(
    [
      "a message",
      "reading the texts    50/100  10 papers/s  5 s left",
      "reading the texts    100/100  10 papers/s",
      "finding topics",
      ""
    ].join("\n")
  );
});

test("on a terminal, a stage is one line, drawn again, and messages stand above it", () => {
  const text = shown(true);
  expect(text.split("\n")).toHaveLength(4);
  expect(text).toContain("\r\x1b[2Ka message\n");
  expect(text).toContain("████████████············ 50/100  10 papers/s  5 s left");
  expect(text.endsWith("100/100  10 papers/s\n\r\x1b[2Kfinding topics\n")).toBe(true);
});

test("files are counted in bytes, with the entries found in them", () => {
  const written: string[] = [];
  let now = 0;
  const bar = openProgressBar({isTTY: false, write: (text: string) => written.push(text)}, () => now);
  const total = 400e6;
  for (const done of [0, 100e6, total]) {
    now = done / 1e4;
    bar.show({stage: "reading the files", done, total, n_papers: done / 1e3, unit: "bytes"});
  }
  expect(written.join("")).toBe(
    [
      "reading the files    100.0/400.0 MB  100,000 entries  10,000 papers/s  30 s left",
      "reading the files    400.0/400.0 MB  400,000 entries  10,000 papers/s",
      ""
    ].join("\n")
  );
});
