import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterEach, expect, test, vi} from "vitest";
import {callerPath, readCommand, UsageError} from "../../../loaders/arguments.js";
import {projectFolder} from "../../../loaders/project.js";

afterEach(() => vi.restoreAllMocks());

test("a command line says what to do", () => {
  expect(readCommand(["build"])).toEqual({kind: "build", data: null, out: null});
  expect(readCommand(["build", "--data", "a", "--out=b"])).toEqual({kind: "build", data: "a", out: "b"});
  expect(readCommand(["extract", "--what", "terms"])).toEqual({kind: "extract", what: "terms"});
  expect(readCommand(["vocabulary", "--thesaurus", "t.txt", "--json"])).toEqual({
    kind: "vocabulary",
    data: null,
    thesaurus: "t.txt",
    json: true
  });
  expect(readCommand(["--version"])).toEqual({kind: "version"});
  for (const help of [[], ["help"], ["-h"], ["--help"], ["build", "--help"], ["extract", "-h"]]) {
    expect(readCommand(help)).toEqual({kind: "help"});
  }
});

test("a snapshot is asked for by view, chart, look and words", () => {
  const nothing = {
    data: null,
    view: null,
    chart: null,
    preset: null,
    width: null,
    height: null,
    theme: null,
    dpi: null,
    site: null,
    date: null,
    transparent: false,
    outlines: false,
    words: {}
  };
  expect(readCommand(["snapshot", "--out", "a.svg", "--out=b.png"])).toEqual({
    kind: "snapshot",
    asked: {...nothing, out: ["a.svg", "b.png"]}
  });
  const line =
    "snapshot --chart topics --width 85mm --theme grey --outlines --caption= --date 2024-05-31 --out a.pdf";
  expect(readCommand(line.split(" "))).toEqual({
    kind: "snapshot",
    asked: {
      ...nothing,
      chart: "topics",
      width: "85mm",
      theme: "grey",
      outlines: true,
      date: "2024-05-31",
      words: {caption: ""},
      out: ["a.pdf"]
    }
  });
  expect(readCommand(["verify", "a.zip", "--json"])).toEqual({
    kind: "verify",
    bundle: "a.zip",
    data: null,
    json: true
  });
});

test.each([
  [["frob"], "unknown command: frob"],
  [["--frob"], "unknown option '--frob'"],
  [["build", "--frob"], "unknown option '--frob'"],
  [["build", "--out="], "--out needs a folder"],
  [["build", "--data"], "--data <value>"],
  [["build", "folder"], "unexpected argument 'folder'"],
  [["vocabulary", "--data="], "--data needs a folder"],
  [["vocabulary", "--thesaurus="], "--thesaurus needs a file"],
  [["snapshot"], "snapshot needs --out FILE"],
  [["snapshot", "--out", "a.svg", "--colour"], "unknown option '--colour'"],
  [["verify"], "verify needs one bundle"],
  [["verify", "a.zip", "b.zip"], "verify needs one bundle"],
  [["extract"], "extract needs --what terms|families|keyphrases"],
  [["extract", "--what", "words"], 'nothing to extract by the name "words"'],
  [["extract", "--what", "toString"], 'nothing to extract by the name "toString"']
])("%j is refused: %s", (args, said) => {
  expect(() => readCommand(args)).toThrow(UsageError);
  expect(() => readCommand(args)).toThrow(said);
});

test("a relative path is the caller's: of the folder where npm was called, else of the working folder", () => {
  vi.spyOn(process, "cwd").mockReturnValue(projectFolder);
  expect(callerPath("papers", {INIT_CWD: tmpdir()})).toBe(join(tmpdir(), "papers"));
  expect(callerPath("papers", {})).toBe(join(projectFolder, "papers"));
  expect(callerPath(resolve("/a/b"), {INIT_CWD: tmpdir()})).toBe(resolve("/a/b"));
  vi.spyOn(process, "cwd").mockReturnValue(join(projectFolder, "src"));
  expect(callerPath("papers", {INIT_CWD: tmpdir()})).toBe(join(projectFolder, "src", "papers"));
});
