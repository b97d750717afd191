import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type CheckReport, reportedProblems} from "../../../src/build/check-report.js";
import {briefReport, mostListed} from "../../../src/local/brief-report.js";

const n = fc.nat(1e6);
const problem = fc.record({line: fc.option(n), kind: fc.constant("refused" as const), reason: fc.string()});
const reports: fc.Arbitrary<CheckReport> = fc.record({
  files: fc.array(
    fc.record({
      file: fc.string(),
      format: fc.constantFrom("bibtex" as const, null),
      read_as: fc.string(),
      encoding: fc.string(),
      records: n,
      kept: n,
      merged: n,
      refused: n,
      dates: n,
      columns: fc.array(fc.record({column: fc.string(), field: fc.option(fc.string())})),
      problems: fc.array(problem, {maxLength: 300, size: "max"})
    }),
    {maxLength: 150, size: "max"}
  ),
  records: n,
  papers: n,
  merged: n,
  refused: n,
  left_out: n,
  fields: fc.dictionary(fc.constantFrom("title", "abstract"), fc.record({present: n, missing: n})),
  merges: fc.constant([]),
  near_misses: fc.constant([]),
  problems: fc.array(problem.map((one) => ({file: "corpus.json", ...one})))
});

describe("a report in brief", () => {
  it("counts all that the report holds, and begins as it does", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const brief = briefReport(report);
        const problems = reportedProblems(report);
        expect(brief.n_problems).toBe(problems.length);
        expect(brief.problems).toEqual(problems.slice(0, mostListed));
        expect(brief.n_files).toBe(report.files.length);
        expect(report.files.slice(0, mostListed)).toMatchObject(brief.files);
        expect(report).toMatchObject({
          records: brief.records,
          papers: brief.papers,
          merged: brief.merged,
          refused: brief.refused,
          left_out: brief.left_out,
          fields: brief.fields
        });
      }),
      {numRuns: 20}
    );
  });

  it("is no longer for a hundred thousand problems than for a hundred", () => {
    const [one] = fc.sample(reports, {numRuns: 1, seed: 1});
    const of = (n_problems: number) =>
      JSON.stringify(
        briefReport({
          ...one!,
          problems: Array.from({length: n_problems}, (_, i) => ({
            file: "merges.csv",
            line: 1000 + (i % mostListed),
            kind: "refused",
            reason: "no such paper"
          })),
          files: []
        })
      ).length;
    expect(of(100_000) - of(mostListed)).toBe("100000".length - String(mostListed).length);
  });
});
