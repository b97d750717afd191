import {duration, type Progress} from "../build/progress.js";
import {counted} from "../figures/corpus-line.js";
import {mostListed, type ReportBrief} from "../local/brief-report.js";
import type {CorpusNews} from "../local/corpus-worker.js";
import type {Problem} from "../model/paper.js";
import {pushButton} from "./controls.js";
import {paragraph, plainTable} from "./prose.js";
import {openDialog} from "./small-dialog.js";

/** How much of the whole each stage is, as measured; the last part of a stage is the first of the next. */
const stages: readonly {stage: string; label: string; weight: number}[] = [
  {stage: "reading the files", label: "Reading the files", weight: 8},
  {stage: "merging", label: "Merging entries of one paper", weight: 2},
  {stage: "reading the texts", label: "Reading the texts", weight: 40},
  {stage: "choosing terms", label: "Choosing terms", weight: 7},
  {stage: "counting terms", label: "Counting terms", weight: 6},
  {stage: "finding topics", label: "Finding topics", weight: 24},
  {stage: "answering the pages", label: "Counting for the pages", weight: 5},
  {stage: "writing tables", label: "Writing the tables", weight: 8}
];
const whole = stages.reduce((sum, {weight}) => sum + weight, 0);

/** How far the work is, 0 to 1. */
export function partDone({stage, done, total}: Progress): number {
  const at = stages.findIndex((one) => one.stage === stage);
  const before = stages.slice(0, Math.max(at, 0)).reduce((sum, {weight}) => sum + weight, 0);
  const own = at < 0 || total <= 1 ? 0 : (stages[at]!.weight * Math.min(done, total)) / total;
  return (before + own) / whole;
}

export interface BuildPanel {
  news(news: CorpusNews): void;
  /** The corpus is there. */
  done(words: string): void;
  failed(reason: string): void;
  close(): void;
}

const secondsBeforeLeft = 3;

/** A dialog with what is read of the files, as it is read, and how long it will take. */
export function buildPanel(title: string, onCancel: () => void): BuildPanel {
  const content = document.createElement("div");
  content.className = "build-panel";
  const stage = paragraph("Getting ready …");
  stage.setAttribute("role", "status");
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.setAttribute("aria-label", "How far it is");
  const audit = document.createElement("div");
  audit.className = "build-audit";
  const cancel = pushButton("Cancel", "Stop; the papers that are open stay open", () => dialog.close());
  const foot = document.createElement("div");
  foot.className = "build-foot";
  foot.append(cancel);
  content.append(stage, bar, audit, foot);
  let isOver = false;
  const dialog = openDialog(title, content, {
    className: "build-dialog",
    onClose: () => {
      if (!isOver) onCancel();
    }
  });
  const started = performance.now();
  let n_files = 0;
  let n_entries = 0;
  let n_refused = 0;
  let n_problems = 0;
  const files: (string | number)[][] = [];
  const problems: string[][] = [];

  function drawAudit(): void {
    const read = `${counted(n_files, "file")}, ${counted(n_entries, "entry", "entries")}${n_refused > 0 ? `, ${n_refused.toLocaleString("en-GB")} refused` : ""}`;
    const parts: HTMLElement[] = [
      paragraph(`${read}.`),
      plainTable(
        read,
        [
          {label: "File"},
          {label: "Read as"},
          {label: "Entries", number: true},
          {label: "Refused", number: true}
        ],
        files
      )
    ];
    if (problems.length > 0) {
      const said = `${counted(n_problems, "problem")}${n_problems > problems.length ? `, the first ${problems.length}` : ""}`;
      parts.push(
        paragraph(`${said}:`),
        plainTable(said, [{label: "Where"}, {label: "What"}, {label: "Why"}], problems)
      );
    }
    audit.replaceChildren(...parts);
  }

  function sayProgress(progress: Progress): void {
    const part = partDone(progress);
    const seconds = (performance.now() - started) / 1000;
    const left = (seconds * (1 - part)) / Math.max(part, 0.01);
    const label = stages.find((one) => one.stage === progress.stage)?.label ?? progress.stage;
    const {done, total, unit, n_papers} = progress;
    const amount =
      total <= 1
        ? ""
        : unit === "bytes"
          ? `: ${(done / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB${n_papers === undefined ? "" : `, ${counted(n_papers, "entry", "entries")}`}`
          : `: ${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")}`;
    bar.value = part;
    stage.textContent = `${label}${amount}${seconds > secondsBeforeLeft && part > 0.05 ? `. About ${duration(left)} left` : ""}`;
  }

  function sayReport(report: ReportBrief): void {
    files.splice(
      0,
      files.length,
      ...report.files.map(({file, read_as, format, records, refused}) => [
        file,
        format === null ? `not read: ${read_as}` : read_as,
        records,
        refused
      ])
    );
    ({n_files, records: n_entries, refused: n_refused, n_problems} = report);
    problems.splice(0, problems.length, ...report.problems.map(problemRow));
    drawAudit();
    const missing = Object.entries(report.fields)
      .filter(([, field]) => field.missing > 0)
      .map(([name, field]) => `${name.replaceAll("_", " ")} ${field.missing.toLocaleString("en-GB")}`);
    audit.append(
      paragraph(
        `${counted(report.papers, "paper")}; ${counted(report.merged, "entry", "entries")} merged into another${report.left_out > 0 ? `; ${report.left_out.toLocaleString("en-GB")} left out by category` : ""}.${missing.length > 0 ? ` Missing: ${missing.join(", ")}.` : ""}`
      )
    );
  }

  function end(words: string, className: string): void {
    isOver = true;
    stage.textContent = words;
    stage.className = className;
    if (className === "error") stage.setAttribute("role", "alert");
    bar.remove();
    foot.remove();
    dialog.querySelector<HTMLElement>("header button")?.focus();
  }

  return {
    news(news) {
      if (news.kind === "progress") sayProgress(news.progress);
      else if (news.kind === "report") sayReport(news.report);
      else if (news.kind === "files") {
        for (const {file, label, format, n_records, n_refused: refused} of news.files) {
          n_files++;
          if (files.length < mostListed)
            files.push([file, format === null ? `not read: ${label}` : label, n_records, refused]);
          n_entries += n_records;
          n_refused += refused;
        }
        n_problems = news.n_problems;
        for (const problem of news.problems)
          if (problems.length < mostListed) problems.push(problemRow(problem));
        drawAudit();
      }
    },
    done: (words) => end(words, ""),
    failed: (reason) => end(reason, "error"),
    close() {
      isOver = true;
      dialog.close();
    }
  };
}

function problemRow({file, line, kind, reason}: Problem): string[] {
  return [line === null ? file : `${file}:${line}`, kind, reason];
}
