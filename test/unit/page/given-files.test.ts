import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {chosenFiles} from "../../../src/page/given-files.js";

/** A file as a browser gives it: of a folder that was chosen, with its path from that folder on. */
function file(path: string, {ofFolder = false} = {}): File {
  const made = new File([path], path.slice(path.lastIndexOf("/") + 1));
  return Object.defineProperty(made, "webkitRelativePath", {value: ofFolder ? path : ""});
}
const folder = (...paths: string[]): File[] => paths.map((path) => file(path, {ofFolder: true}));
const pathsOf = (files: File[]): string[] => chosenFiles(files).files.map(({path}) => path);

describe("files that were chosen", () => {
  it("one file gives its bare name", () => {
    const names = {
      "papers.bib": "papers",
      "papers.bib.gz": "papers",
      "papers.csv.GZ": "papers",
      "papers.gz": "papers",
      "my.papers.2024.ris": "my.papers.2024",
      "savedrecs.2024": "savedrecs.2024",
      "Vol. 12 of it.txt": "Vol. 12 of it",
      papers: "papers",
      ".bib": ".bib",
      ".gz": ".gz"
    };
    for (const [given, name] of Object.entries(names)) expect(chosenFiles([file(given)]).name).toBe(name);
  });

  it("a name is never empty", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme", minLength: 1}), (given) => {
        fc.pre(!given.includes("/"));
        expect(chosenFiles([file(given)]).name).not.toBe("");
      })
    );
  });

  it("one folder gives its name, and paths below it", () => {
    const files = folder("my papers/a.bib", "my papers/sub/b.ris", "my papers/corpus.json");
    expect(chosenFiles(files)).toMatchObject({
      name: "my papers",
      files: [{path: "a.bib"}, {path: "sub/b.ris"}, {path: "corpus.json"}]
    });
  });

  it("a folder of one file is called after the folder", () => {
    expect(chosenFiles(folder("my.papers/a.bib"))).toMatchObject({
      name: "my.papers",
      files: [{path: "a.bib"}]
    });
  });

  it("a folder loses only its own name, not that of a folder in it", () => {
    expect(pathsOf(folder("d/d/a.bib", "d/d/b.bib"))).toEqual(["d/a.bib", "d/b.bib"]);
  });

  it("folders whose names begin alike are not taken for one", () => {
    const files = folder("data/a.bib", "data2/a.bib");
    expect(chosenFiles(files).name).toBe("My papers");
    expect(pathsOf(files)).toEqual(["data/a.bib", "data2/a.bib"]);
  });

  it("several files, or none, have no name of their own", () => {
    expect(chosenFiles([file("a.bib"), file("b.bib")])).toMatchObject({
      name: "My papers",
      files: [{path: "a.bib"}, {path: "b.bib"}]
    });
    expect(chosenFiles([])).toEqual({name: "My papers", files: []});
  });

  it("each file stays with its content, in the order it was given", async () => {
    const files = [...folder("d/b.bib", "d/a.bib"), file("c.bib")];
    const {files: given} = chosenFiles(new Set(files));
    expect(given.map(({blob}) => blob)).toEqual(files);
    expect(await given[1]!.blob.text()).toBe("d/a.bib");
  });
});
