/** What this browser says of the report without opening it. */
interface ReportSize {
  n_items: number;
  /** Counts the savings. */
  revision: number;
}

const key = "litscope-report";

/** Says on this page, and to those of other tabs, how large the report is now. */
export function writeReportSize(size: ReportSize): void {
  try {
    localStorage.setItem(key, JSON.stringify(size));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
  show(size.n_items);
}

/** Shows beside the sidebar's link how many items the report holds, from now on. */
export function followReportCount(): void {
  show(readCount());
  onOtherTab(() => show(readCount()));
}

/** Hears that another tab saved the report, or may have while this page was kept for the back button. */
export function onOtherTab(listener: () => void): void {
  addEventListener("storage", (event) => {
    if (event.key === key) listener();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) listener();
  });
}

function readCount(): number {
  try {
    const size = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<ReportSize>;
    return Number(size.n_items) || 0;
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return 0;
    throw error;
  }
}

function show(n: number): void {
  const link = document.querySelector<HTMLAnchorElement>('#observablehq-sidebar a[href$="report.html"]');
  if (link === null) return;
  link.querySelector(".report-count")?.remove();
  if (n === 0) return;
  const count = document.createElement("span");
  count.className = "report-count";
  count.textContent = ` (${n.toLocaleString("en-GB")})`;
  link.append(count);
}
