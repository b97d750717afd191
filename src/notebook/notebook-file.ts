import type {Cell, Notebook} from "../model/notebook.js";
import {bareText, closedText, fileText} from "./cell-text.js";
import type {NewCell} from "./edit-notebook.js";
import {readFrontMatter, writeFrontMatter} from "./front-matter.js";
import {markdownBlocks} from "./markdown-blocks.js";
import {readProse, writeProse} from "./page-prose.js";
import {writeChartSpec} from "./read-chart-spec.js";
import {isImports, readFence} from "./read-fence.js";
import {isScriptName} from "./script-names.js";
import {writeSqlFence} from "./sql-fence.js";

export interface NotebookProblem {
  /** Of the file, counted from 1. */
  line: number;
  reason: string;
}

export interface NotebookFile {
  notebook: Notebook;
  /** Of the corpus that the notebook was written on; null where the file does not say. */
  fingerprint: string | null;
  corpus: string | null;
  problems: NotebookProblem[];
}

/** More cells than anybody reads make a page slow: a short link could hold a hundred thousand. */
const mostCells = 500;
const imports = 'import {sql, Inputs, chart} from "./page/notebook-fences.js";';
const separator = /^<!-- cell( collapsed)? -->\s*$/;

/**
 * A notebook as a Markdown file, which is also a page of this site: in `src/` its fences run on the site's engine.
 *
 * SQL cells are fences, charts are calls with JSON arguments, the rest is prose. Line ends become \n, blank lines
 * around a cell's text go, a fence that a Markdown cell leaves open is closed, and what no file in UTF-8 holds
 * becomes U+FFFD. On the page, prose shows as in the notebook: see `writeProse`.
 */
export function writeNotebook(
  notebook: Notebook,
  {fingerprint, corpus}: {fingerprint: string; corpus: string}
): string {
  const head = writeFrontMatter({title: fileText(notebook.title), litscope: fingerprint, corpus});
  const blocks = notebook.cells.map((cell, i) => cellBlock(cell, notebook.cells[i - 1]));
  return `${[head, fence("js", imports), ...blocks].join("\n\n")}\n`;
}

function cellBlock(cell: Cell, before: Cell | undefined): string {
  const collapsed = cell.isCollapsed ? " collapsed" : "";
  switch (cell.kind) {
    case "sql":
      return fence(
        `sql${namingOf(cell.name)}${collapsed}`,
        writeSqlFence(fileText(cell.sql).trim(), cell.name)
      );
    case "chart":
      return fence(
        `js${collapsed}`,
        `display(chart(${JSON.stringify(cell.of)}, ${writeChartSpec(cell.chart)}))`
      );
    case "markdown": {
      const text = writeProse(closedText(bareText(fileText(cell.text))));
      const isParted = cell.isCollapsed || text === "" || before?.kind === "markdown";
      return [...(isParted ? [`<!-- cell${collapsed} -->`] : []), ...(text === "" ? [] : [text])].join(
        "\n\n"
      );
    }
  }
}

function namingOf(name: string): string {
  if (name === "") return "";
  return isScriptName(name) ? ` id=${name} display` : ` name=${name}`;
}

function fence(info: string, content: string): string {
  return `\`\`\`${info}\n${content === "" ? "" : `${content}\n`}\`\`\``;
}

/**
 * A notebook from any Markdown: `writeNotebook`'s own, or another tool's with sql fences. Never throws and runs
 * nothing; what could not be read as meant is told by line.
 */
export function readNotebook(file: string): NotebookFile {
  const allLines = fileText(file.replace(/^\ufeff/, "")).split("\n");
  const {fields, n_lines, unread} = readFrontMatter(allLines);
  const lines = allLines.slice(n_lines);
  const blocks = markdownBlocks(lines.join("\n"), {html: true});
  const isOwn = fields.has("litscope") || blocks.some(isImports);
  const problems = unread.map((at) => ({
    line: at + 1,
    reason: `front matter that is no plain field is left out: ${allLines[at]!.slice(0, 60)}`
  }));
  const cells: Cell[] = [];
  const names = new Set<string>();
  let [n_over, firstOver] = [0, 0];
  const add = (cell: NewCell, line: number): void => {
    if (cells.length < mostCells) cells.push({...cell, id: `cell-${cells.length + 1}`} as Cell);
    else if (n_over++ === 0) firstOver = line;
  };
  /** Where the prose that is not yet a cell begins, and the separator before it. */
  let from = 0;
  let begun: {isCollapsed: boolean} | null = null;

  const cut = (start: number, end: number): void => {
    const written = bareText(lines.slice(from, start).join("\n"));
    const text = closedText(isOwn ? readProse(written) : written);
    if (text !== "" || begun !== null)
      add({kind: "markdown", isCollapsed: begun?.isCollapsed ?? false, text}, n_lines + from + 1);
    from = end;
    begun = null;
  };

  for (const block of blocks) {
    const {kind, start, end, isNested, content} = block;
    if (kind === "html" && !isNested) {
      const found = separator.exec(content);
      if (found === null) continue;
      cut(start, end);
      begun = {isCollapsed: found[1] !== undefined};
    } else if (kind === "fence") {
      const read = readFence(block, isOwn, names);
      if (read.problem !== null) problems.push({line: n_lines + start + 1, reason: read.problem});
      if (read.is === "text") continue;
      cut(start, end);
      if (read.is !== "cell") continue;
      add(read.cell, n_lines + start + 1);
      if (read.cell.kind === "sql") names.add(read.cell.name);
    }
  }
  cut(lines.length, lines.length);
  if (n_over > 0)
    problems.push({
      line: firstOver,
      reason: `from here on ${n_over} cells are left out: a notebook has ${mostCells} at most`
    });
  return {
    notebook: {title: fields.get("title") ?? headingOf(cells), cells},
    fingerprint: fields.get("litscope") ?? null,
    corpus: fields.get("corpus") ?? null,
    problems
  };
}

function headingOf(cells: readonly Cell[]): string {
  const first = cells.find((cell) => cell.kind === "markdown");
  return /^# +(.+)/m.exec(first?.text ?? "")?.[1]?.trim() ?? "";
}
