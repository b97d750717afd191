import {type CheckReport, reportedProblems} from "../build/check-report.js";
import type {Problem} from "../model/paper.js";

/** Files and problems that a page lists. */
export const mostListed = 100;

/** What a page says of a report without reading it: all its counts, and the first of its files and problems. */
export interface ReportBrief extends Pick<
  CheckReport,
  "records" | "papers" | "merged" | "refused" | "left_out" | "fields"
> {
  n_files: number;
  files: Pick<CheckReport["files"][number], "file" | "format" | "read_as" | "records" | "refused">[];
  n_problems: number;
  problems: Problem[];
}

export function briefReport(report: CheckReport): ReportBrief {
  const {records, papers, merged, refused, left_out, fields, files} = report;
  const problems = reportedProblems(report);
  return {
    records,
    papers,
    merged,
    refused,
    left_out,
    fields,
    n_files: files.length,
    files: files.slice(0, mostListed).map((file) => ({
      file: file.file,
      format: file.format,
      read_as: file.read_as,
      records: file.records,
      refused: file.refused
    })),
    n_problems: problems.length,
    problems: problems.slice(0, mostListed)
  };
}
