import {describe, expect, test} from "vitest";
import {readComparison} from "../../../src/page/read-comparison.js";

const utc = (iso: string) => new Date(`${iso}T00:00:00Z`);
const periods = (a: string, b: string, last: string | null = "2026-05-12") =>
  readComparison("periods", {a, b}, last === null ? null : utc(last));

describe("two periods", () => {
  test("empty fields mean the last twelve whole months and all earlier papers", () => {
    expect(periods("", "")).toEqual({
      comparison: {kind: "periods", a: {from: utc("2025-05-01"), to: utc("2026-04-30")}, b: null},
      names: {a: "2025-05 to 2026-04", b: "before 2025-05"}
    });
  });

  test.each([
    ["2024", "2024-01-01", "2024-12-31", "2024"],
    ["2024-02", "2024-02-01", "2024-02-29", "2024-02"],
    [" 2023 to 2024-06 ", "2023-01-01", "2024-06-30", "2023-01 to 2024-06"],
    ["2021-07–2022", "2021-07-01", "2022-12-31", "2021-07 to 2022-12"],
    ["2019 to 2021", "2019-01-01", "2021-12-31", "2019 to 2021"]
  ])("%s", (written, from, to, name) => {
    expect(periods(written, "2000")).toEqual({
      comparison: {
        kind: "periods",
        a: {from: utc(from), to: utc(to)},
        b: {from: utc("2000-01-01"), to: utc("2000-12-31")}
      },
      names: {a: name, b: "2000"}
    });
  });

  test.each([
    "last year",
    "2024-13",
    "2024-00",
    "2024 to 2023",
    "24",
    "2024-1",
    "2024 to",
    "'; DROP TABLE papers"
  ])("says how to write a period instead of %s", (written) => {
    expect(periods(written, "")).toEqual({reason: expect.stringContaining("A period is a year or a month")});
    expect(periods("2024", written)).toEqual({
      reason: expect.stringContaining("A period is a year or a month")
    });
  });

  test("without months, a year is to be named", () => {
    expect(periods("", "", null)).toEqual({
      reason: expect.stringContaining("No paper is dated to the month")
    });
    expect(periods("2020", "", null)).toMatchObject({names: {a: "2020", b: "before 2020"}});
  });
});

test("two venues", () => {
  expect(readComparison("venues", {a: " ACL ", b: ""}, null)).toEqual({
    comparison: {kind: "venues", a: "ACL", b: null},
    names: {a: "ACL", b: "all other venues"}
  });
  expect(readComparison("venues", {a: "ACL", b: "EMNLP"}, null)).toMatchObject({
    comparison: {kind: "venues", a: "ACL", b: "EMNLP"}
  });
  expect(readComparison("venues", {a: "", b: "EMNLP"}, null)).toHaveProperty("reason");
  expect(readComparison("venues", {a: "ACL", b: "acl "}, null)).toHaveProperty("reason");
});

test("a search with the rest", () => {
  expect(readComparison("search", {a: '"language model" gpt*', b: "ignored"}, null)).toEqual({
    comparison: {kind: "search", a: '"language model" gpt*'},
    names: {a: 'papers with "language model" gpt*', b: "all other papers"}
  });
  expect(readComparison("search", {a: "  ", b: ""}, null)).toHaveProperty("reason");
});
