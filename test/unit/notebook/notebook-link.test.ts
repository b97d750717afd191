import {deflateSync} from "fflate";
import fc from "fast-check";
import {expect, test} from "vitest";
import {examples} from "../../../src/query/examples.js";
import {longestLink, packNotebook, unpackNotebook} from "../../../src/notebook/notebook-link.js";
import {writeNotebook} from "../../../src/notebook/notebook-file.js";

const packed = (bytes: Uint8Array) => `1${Buffer.from(deflateSync(bytes, {level: 9})).toString("base64url")}`;

test("a text comes back from its link, in characters that an address keeps as they are", () => {
  fc.assert(
    fc.property(fc.string({unit: "grapheme", maxLength: 2_000}), (text) => {
      const link = packNotebook(text);
      expect(link).toMatch(/^1[\w-]*$/);
      expect(unpackNotebook(link)).toEqual({text});
    })
  );
});

test("a notebook of all examples fits into a link", () => {
  const cells = examples.map(({sql}, i) => ({
    kind: "sql" as const,
    id: `${i}`,
    isCollapsed: false,
    name: "",
    sql
  }));
  const file = writeNotebook({title: "All examples", cells}, {fingerprint: "0".repeat(64), corpus: "sample"});
  expect(packNotebook(file).length).toBeLessThan(longestLink);
});

test("what is no packed notebook is refused with a reason, and never throws", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String().map((s) => `1${s}`),
        fc.string().map((s) => `1${s}`)
      ),
      (text) => {
        const read = unpackNotebook(text);
        if ("reason" in read) expect(read.reason).toMatch(/: \S/);
        else expect(typeof read.text).toBe("string");
      }
    ),
    {numRuns: 2_000}
  );
});

test("a link that was cut off is refused", () => {
  const link = packNotebook("SELECT month, count(*) FROM papers GROUP BY month ".repeat(5) + "äöü");
  for (let n = 1; n < link.length - 1; n++) expect(unpackNotebook(link.slice(0, n))).toHaveProperty("reason");
});

test("bytes that are no UTF-8 are refused", () => {
  expect(unpackNotebook(packed(Uint8Array.of(0xff, 0xfe)))).toHaveProperty("reason");
});

test("a text of 1 MB is read, of more is refused, however small it is packed, within a second", () => {
  expect(unpackNotebook(packed(new Uint8Array(1_000_000)))).toHaveProperty("text");
  expect(unpackNotebook(packed(new Uint8Array(1_000_001)))).toHaveProperty("reason");
  const bomb = packed(new Uint8Array(30_000_000));
  expect(bomb.length).toBeLessThan(200_000);
  const started = performance.now();
  expect(unpackNotebook(bomb)).toHaveProperty("reason");
  expect(performance.now() - started).toBeLessThan(1_000);
});
