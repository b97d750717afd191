import type {ChartCell, SqlCell} from "../model/notebook.js";
import {macroNames} from "../query/macros.js";
import {nameProblem} from "./cell-names.js";
import type {MarkdownBlock} from "./markdown-blocks.js";
import {isQuiet} from "./page-prose.js";
import {readChartSpec} from "./read-chart-spec.js";
import {partNaming, unescapeSqlFence} from "./sql-fence.js";

/** What a fence is in a notebook: a cell, the line that only a page needs, or text. */
export type Fence = {problem: string | null} & (
  {is: "cell"; cell: Omit<SqlCell, "id"> | Omit<ChartCell, "id">} | {is: "imports" | "text"}
);

const ownImport = /^import\s*\{[^{}"']*\}\s*from\s*"[^"\n]*\/notebook-fences\.js";?$/;
const chartCall = /^(?:display\(\s*)?chart\(([\s\S]*?)\)\s*\)?;?$/;

/** Whether a fence is the one that makes a notebook's file a page. */
export function isImports(block: MarkdownBlock): boolean {
  return block.kind === "fence" && languageOf(block.info) === "js" && ownImport.test(block.content.trim());
}

/**
 * Reads a fence as a cell; its code is never run.
 *
 * @param isOwn whether the file was written as a notebook, with what that escapes
 * @param names of the cells before
 */
export function readFence(block: MarkdownBlock, isOwn: boolean, names: ReadonlySet<string>): Fence {
  const language = isQuiet(block.info) ? "" : languageOf(block.info);
  if (block.isNested)
    return {
      is: "text",
      problem:
        language === "sql"
          ? "sql inside a list or a quotation stays text: move it out to make it a cell"
          : null
    };
  if (language === "sql") return readSql(block, isOwn, names);
  if (language !== "js") return {is: "text", problem: null};
  return isImports(block) ? {is: "imports", problem: null} : readChart(block);
}

function readSql(block: MarkdownBlock, isOwn: boolean, names: ReadonlySet<string>): Fence {
  const attributes = attributesOf(block.info);
  const written = block.content.trim();
  const parted = isOwn ? partNaming(written) : {name: "", sql: written};
  const given = attributes.get("id") ?? attributes.get("name") ?? parted.name;
  const sql = parted.name === given ? parted.sql : written;
  const name = given.toLowerCase();
  const why = name === "" ? null : nameProblem(name, [...names, ...macroNames]);
  return {
    is: "cell",
    cell: {
      kind: "sql",
      isCollapsed: attributes.has("collapsed"),
      name: why === null ? name : "",
      sql: isOwn ? unescapeSqlFence(sql).trim() : sql
    },
    problem: why === null ? null : `the cell called "${name.slice(0, 80)}" lost its name: ${why}`
  };
}

/** A chart's call with JSON for arguments, or text. */
function readChart(block: MarkdownBlock): Fence {
  const text: Fence = {is: "text", problem: null};
  const given = chartCall.exec(block.content.trim())?.[1];
  if (given === undefined) return text;
  let values: unknown[];
  try {
    values = JSON.parse(`[${given}]`) as unknown[];
  } catch {
    return text;
  }
  const [of, json, ...rest] = values;
  if (typeof of !== "string" || rest.length > 0) return text;
  const chart = readChartSpec(json);
  if (typeof chart === "string") return {is: "text", problem: `a chart stays text: ${chart}`};
  const isCollapsed = attributesOf(block.info).has("collapsed");
  return {is: "cell", cell: {kind: "chart", isCollapsed, of, chart}, problem: null};
}

function languageOf(info: string): string {
  return /^\s*\{?([\w+#-]*)/.exec(info)![1]!.toLowerCase();
}

function attributesOf(info: string): Map<string, string> {
  const [, ...attributes] = info.trim().matchAll(/([^\s=]+)(?:=("[^"]*"|'[^']*'|\S*))?/g);
  return new Map(attributes.map(([, name, value]) => [name!, (value ?? "").replace(/^(["'])(.*)\1$/, "$2")]));
}
