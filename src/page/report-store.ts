import {type DBSchema, type IDBPDatabase, openDB} from "idb";
import {emptyReport, readReportText, type Report, writeReport} from "../snapshot/report.js";
import {writeReportSize} from "./report-count.js";

/** The report as this browser keeps it. */
export interface StoredReport {
  report: Report;
  /** Counts the savings, so that two tabs do not write over each other; 0 where nothing was saved. */
  revision: number;
}

/** Another tab saved the report since this one read it. */
export class ReportConflict extends Error {
  override name = "ReportConflict";
  constructor(readonly stored: StoredReport) {
    super("another tab changed the report too");
  }
}

export interface ReportStore {
  /** How long the report is kept: in this browser, or, where it keeps nothing, until the tab is closed. */
  readonly keeps: "browser" | "tab";
  read(): Promise<StoredReport>;
  /** Saves over the revision read last; throws ReportConflict over any other. Gives the new revision. */
  save(report: Report, revision: number): Promise<number>;
}

const nothing: StoredReport = {report: emptyReport, revision: 0};

/** The one report of this browser. */
export async function openReportStore(): Promise<ReportStore> {
  let database: IDBPDatabase<Stored>;
  try {
    database = await openDB<Stored>("litscope-report", 1, {
      upgrade(fresh) {
        fresh.createObjectStore("reports");
      },
      blocking(_, __, event) {
        (event.target as IDBDatabase).close();
      }
    });
  } catch (error) {
    if (error instanceof DOMException) return tabStore();
    throw error;
  }
  return {
    keeps: "browser",
    read: async () => (await database.get("reports", only)) ?? nothing,
    async save(report, revision) {
      const transaction = database.transaction("reports", "readwrite");
      const there = (await transaction.store.get(only)) ?? nothing;
      if (there.revision !== revision) {
        await transaction.done;
        throw new ReportConflict(there);
      }
      await transaction.store.put({report, revision: revision + 1}, only);
      await transaction.done;
      writeReportSize({n_items: report.items.length, revision: revision + 1});
      return revision + 1;
    }
  };
}

interface Stored extends DBSchema {
  reports: {key: string; value: StoredReport};
}

const only = "report";
const key = "litscope-report";

/** As the file of a report, which a tab keeps up to a few MB of. */
function tabStore(): ReportStore {
  const read = (): StoredReport => {
    const text = sessionStorage.getItem(key);
    const report = text === null ? emptyReport : readReportText(text);
    return "reason" in report
      ? nothing
      : {report, revision: Number(sessionStorage.getItem(`${key}-revision`))};
  };
  return {
    keeps: "tab",
    read: async () => read(),
    async save(report, revision) {
      sessionStorage.setItem(key, writeReport(report));
      sessionStorage.setItem(`${key}-revision`, String(revision + 1));
      writeReportSize({n_items: report.items.length, revision: revision + 1});
      return revision + 1;
    }
  };
}
