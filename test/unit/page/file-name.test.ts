import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fileName} from "../../../src/page/file-name.js";

const names = fc.oneof(
  fc.string({unit: "binary", maxLength: 200}),
  fc.string({unit: "grapheme", maxLength: 200}),
  fc.string({
    unit: fc.constantFrom("𠮷", "a", ".", "-", " ", "/", "\\", ":", "\0", "é", "한"),
    maxLength: 200
  })
);

describe("a name of a file", () => {
  it("holds nothing that a file system or a shell takes for something else", () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(fileName(name)).toMatch(/^[\p{L}\p{M}\p{N}._-]+$/u);
      })
    );
  });

  it("is no longer than file systems take, with an ending, and never empty", () => {
    fc.assert(
      fc.property(names, (name) => {
        const bytes = new TextEncoder().encode(fileName(name)).length;
        expect(bytes).toBeGreaterThan(0);
        expect(bytes).toBeLessThanOrEqual(240);
      })
    );
  });

  it("does not begin or end with a dot or a dash", () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(fileName(name)).not.toMatch(/^[-.]|[-.]$/);
      })
    );
  });

  it("made of such a name is that name", () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(fileName(fileName(name))).toBe(fileName(name));
      })
    );
  });

  it("keeps the letters of every script, those written with marks as well", () => {
    expect(fileName("Ökologie 2024")).toBe("Ökologie-2024");
    expect(fileName("論文")).toBe("論文");
    expect(fileName("हिन्दी")).toBe("हिन्दी");
    expect(fileName("e\u0301tude")).toBe("étude");
  });

  it("turns what it cannot keep into one dash", () => {
    expect(fileName("a / b: c?")).toBe("a-b-c");
    expect(fileName("../../etc/passwd")).toBe("etc-passwd");
    expect(fileName("/")).toBe("papers");
    expect(fileName("")).toBe("papers");
  });

  it("does not cut a letter in two", () => {
    expect(fileName(`a${"𠮷".repeat(60)}`)).toBe(`a${"𠮷".repeat(39)}`);
  });

  it("cut short does not end with a dash", () => {
    expect(fileName(`${"a".repeat(79)} b`)).toBe("a".repeat(79));
  });
});
