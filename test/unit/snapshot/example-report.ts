import {barTable} from "../../../src/charts/bar-chart.js";
import {addItem, emptyReport, type Report, type ReportItem} from "../../../src/snapshot/report.js";
import {bars, figures} from "../../chart/figures.js";
import {composedFigure} from "./composed-figure.js";

/** Words as papers and people write them, with all that HTML, Markdown and LaTeX read as their own. */
export const hostile =
  "<script>alert(1)</script> \\input{/etc/passwd} ![a](b) [c](javascript:x) | 100% & $5 #1 a_b ~ ^ {d} `e` *f* “g” → 漢 😀";

const {svg, alt, memory} = composedFigure("bars", (frame) => figures.bars!(frame), {}, {title: hostile});
const table = barTable(bars, {measure: "share"});

export const exampleFigure: ReportItem = {
  kind: "figure",
  id: "bars",
  file: "../Bars",
  caption: "",
  alt,
  svg,
  table,
  memory
};
export const exampleTable: ReportItem = {
  kind: "table",
  id: 'a"b',
  file: "bars",
  title: hostile,
  caption: "",
  table: {...table, rows: [[hostile, 1, 4, 0.25, null, null], ...table.rows]},
  memory
};

/** A figure, a table and a note in between, each with words that are hard to set. */
export const exampleReport: Report = [
  exampleFigure,
  {kind: "note", id: "note", text: `# Heading\n\nSome *emphasis* and ${hostile}`} as const,
  exampleTable,
  {...exampleFigure, id: "again", caption: hostile}
].reduce(addItem, {...emptyReport, title: hostile, authors: "Ada & Bob"} as Report);
