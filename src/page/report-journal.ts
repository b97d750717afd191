import type {Report, ReportItem} from "../snapshot/report.js";
import type {StoredReport} from "./report-store.js";

const key = "litscope-report-journal";

/** What is large, and what nobody types. */
const left = new Set<string>(["svg", "table", "memory"]);

/** Writes at once, which a page that is being left can still do: what was typed last, without pictures and tables. */
export function writeJournal({report, revision}: StoredReport): void {
  try {
    localStorage.setItem(
      key,
      JSON.stringify({revision, report}, (name, value: unknown) => (left.has(name) ? undefined : value))
    );
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

export function clearJournal(): void {
  try {
    localStorage.removeItem(key);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** The report as it was typed last, where saving had not come to it; null where it had. */
export function applyJournal({report, revision}: StoredReport): Report | null {
  let journal: StoredReport | null;
  try {
    journal = JSON.parse(localStorage.getItem(key) ?? "null") as StoredReport | null;
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return null;
    throw error;
  }
  if (journal === null || journal.revision !== revision) return null;
  const items = journal.report.items.map((item): ReportItem | null => {
    const whole = report.items.find(({id, kind}) => id === item.id && kind === item.kind);
    if (whole === undefined) return item.kind === "note" ? item : null;
    return {...whole, ...item} as ReportItem;
  });
  return {...journal.report, items: items.filter((item) => item !== null)};
}
