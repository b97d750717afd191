import {join} from "node:path";
import {expect, test} from "vitest";
import {reportText, type CheckReport} from "../../../src/build/check-report.js";
import {folderWith, litscope} from "./litscope.js";

const files = {
  "a.bib":
    "@article{a, title={One paper of words}, author={Byron, Ada}, year=2020}\n@article{b, year=2020}\n",
  "b.ris":
    "TY  - JOUR\nTI  - One paper of words\nAU  - Byron, Ada\nAB  - An abstract.\nPY  - 2020/05/03\nER  - \n",
  "c.pdf": "%PDF-1.7 …",
  "sub/d.csv": "title,abstract,colour\nAnother paper,Its abstract.,red\n"
};

function check(...args: string[]) {
  const {status, stdout, stderr} = litscope(["check", ...args]);
  return {status, stdout, stderr, report: () => JSON.parse(stdout) as CheckReport};
}

test("check tells of each file and entry, as JSON and for people, and writes nothing", () => {
  const folder = folderWith(files);
  const {status, report} = check(folder, "--json");
  expect(status).toBe(0);
  const said = report();
  expect(said).toMatchObject({
    files: [
      {
        file: "a.bib",
        format: "bibtex",
        records: 2,
        kept: 1,
        merged: 0,
        refused: 1,
        problems: [{line: null}, {line: 2, kind: "refused"}]
      },
      {file: "b.ris", format: "ris", records: 1, kept: 0, merged: 1, refused: 0},
      {file: "c.pdf", format: null, read_as: "a PDF", records: 0, problems: [{line: null, kind: "refused"}]},
      {
        file: "sub/d.csv",
        format: "generic_csv",
        records: 1,
        columns: [{field: "title"}, {field: "abstract"}, {column: "colour", field: null}]
      }
    ],
    records: 4,
    papers: 2,
    merged: 1,
    refused: 2,
    left_out: 0,
    fields: {
      abstract: {present: 2, missing: 0},
      date: {present: 1, missing: 1},
      authors: {present: 1, missing: 1}
    },
    merges: [{merged_key: "b.ris:1"}]
  });
  const text = reportText(said);
  expect(text).toMatch(/^file +read as +entries +papers +merged +refused\na\.bib +BibTeX +2 +1 +0 +1\n/);
  expect(text).toContain("4 entries: 2 papers, 2 entries or files refused, 1 entry merged");
  expect(text).toContain("a.bib:2: refused: the entry");
  expect(text).toContain("b.ris:1 into title:");
  expect(text).toContain("  not used: colour");
});

test("files are named as they were given", () => {
  const folder = folderWith(files);
  const paths = [join(folder, "a.bib"), join(folder, "sub")];
  const {report} = check(...paths, "--json");
  expect(report().files.map(({file}) => file)).toEqual([paths[0], join(paths[1]!, "d.csv")]);
  const {stdout} = litscope(["check", "a.bib", "./sub/d.csv", "--json"], {cwd: folder});
  expect((JSON.parse(stdout) as CheckReport).files.map(({file}) => file)).toEqual(["./sub/d.csv", "a.bib"]);
});

test("where no paper is found the exit code is 1, and a path that is not there is named", () => {
  const folder = folderWith(files);
  expect(check(join(folder, "c.pdf")).status).toBe(1);
  const {status, stderr} = check(join(folder, "nothing.bib"));
  expect(status).toBe(1);
  expect(stderr).toContain(`no such file or folder: ${join(folder, "nothing.bib")}`);
  expect(check().status).toBe(2);
});
