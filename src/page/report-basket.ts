import type {DisplayTable} from "../model/series.js";
import type {ComposedFigure} from "../snapshot/compose.js";
import {addItem, itemNames, mostItems, type ReportItem} from "../snapshot/report.js";
import {openReportDocument, type ReportDocument} from "./report-document.js";

let opened: Promise<ReportDocument> | null = null;

/** The report of this browser, opened once for a page. */
export function useReport(): Promise<ReportDocument> {
  opened ??= openReportDocument().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

interface Taken {
  figure: ComposedFigure;
  /** Base of the names of its files. */
  file: string;
  table: DisplayTable;
}

/** Adds a figure at the end of the report; says which it became. */
export function addFigureToReport({figure, file, table}: Taken): Promise<string> {
  const {svg, alt, memory} = figure;
  return add({
    kind: "figure",
    id: "",
    file,
    caption: memory.words.caption,
    alt,
    svg,
    table,
    memory
  });
}

/** Adds the numbers of a figure at the end of the report; says which table they became. */
export function addTableToReport({figure, file, table}: Taken): Promise<string> {
  const {words} = figure.memory;
  const title = [words.title, words.subtitle].filter((part) => part !== "").join(". ");
  return add({kind: "table", id: "", file, title, caption: "", table, memory: figure.memory});
}

async function add(item: ReportItem): Promise<string> {
  const report = await useReport();
  if (report.report.items.length >= mostItems)
    throw new Error(`the report holds ${mostItems} items, which is all it can: save it and start anew`);
  report.change(addItem(report.report, item));
  await report.flush();
  if (report.saving.kind === "failed") throw new Error(report.saving.why);
  const added = report.report.items.at(-1)!;
  const name = itemNames(report.report).get(added.id)!;
  const kept =
    report.saving.kind === "saved" && report.saving.keeps === "tab" ? ", until this tab is closed" : "";
  return `Added to the report as ${name}${kept}`;
}
