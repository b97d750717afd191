import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {inOrder, type SourceFile} from "../../../src/local/source-file.js";

const given = (...paths: string[]): SourceFile[] => paths.map((path) => ({path, blob: new Blob([path])}));
const pathsOf = (files: readonly SourceFile[]): string[] => inOrder(files).map(({path}) => path);

const paths = fc.oneof(
  fc.constantFrom(
    "a.bib",
    "a (2).bib",
    "a (2) (2).bib",
    "a (3).bib",
    "A.bib",
    "sub/a.bib",
    "sub.d/a",
    "a",
    "a (2)"
  ),
  fc.constantFrom(".bib", "sub/.bib", "a.bib.gz", "é.bib", "e\u0301.bib", "🧪.bib", "\uffff.bib", ""),
  fc.string({unit: "grapheme", maxLength: 3})
);
const files = fc.array(paths, {maxLength: 30}).map((all) => given(...all));

describe("files in the order of a build", () => {
  it("stand as Array.sort sorts their paths", () => {
    fc.assert(
      fc.property(files, (all) => {
        const ordered = pathsOf(all);
        expect(ordered).toEqual([...ordered].sort());
      })
    );
  });

  it("have a path of their own each", () => {
    fc.assert(
      fc.property(files, (all) => {
        expect(new Set(pathsOf(all)).size).toBe(all.length);
      })
    );
  });

  it("keep their contents, each once", () => {
    fc.assert(
      fc.property(files, (all) => {
        const ordered = inOrder(all).map(({blob}) => blob);
        expect(ordered).toHaveLength(all.length);
        expect(new Set(ordered)).toEqual(new Set(all.map(({blob}) => blob)));
      })
    );
  });

  it("keep their paths where these are unique already, in whatever order they were given", () => {
    fc.assert(
      fc.property(fc.uniqueArray(paths), (all) => {
        expect(pathsOf(given(...all))).toEqual([...all].sort());
        expect(pathsOf(given(...all.reverse()))).toEqual([...all].sort());
      })
    );
  });

  it("the first under a path keeps it", () => {
    fc.assert(
      fc.property(files, (all) => {
        const ordered = inOrder(all);
        for (const {path, blob} of ordered.filter((file) => all.some((one) => one.path === file.path))) {
          const firsts = all.filter((one) => one.path === path).map((one) => one.blob);
          if (!all.some((one) => one.blob === blob && one.path !== path)) expect(blob).toBe(firsts[0]);
        }
      })
    );
  });

  it("are not changed themselves", () => {
    const all = given("b.bib", "a.bib", "b.bib");
    inOrder(all);
    expect(all.map(({path}) => path)).toEqual(["b.bib", "a.bib", "b.bib"]);
  });

  it("a number stands before the endings, so that a file is read as what it is", () => {
    expect(pathsOf(given("x.bib.gz", "x.bib.gz"))).toEqual(["x (2).bib.gz", "x.bib.gz"]);
    expect(pathsOf(given("a.b/x", "a.b/x"))).toEqual(["a.b/x", "a.b/x (2)"]);
    expect(pathsOf(given("s/.bib", "s/.bib"))).toEqual(["s/.bib", "s/.bib (2)"]);
    expect(pathsOf(given("x.bib", "x (2).bib", "x.bib"))).toEqual(["x (2).bib", "x (3).bib", "x.bib"]);
  });
});
