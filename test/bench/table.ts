/** What was measured, in the order of the runs. */
export type Series = readonly number[];

function median(series: Series): number {
  const sorted = [...series].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) throw new Error("the median of no runs");
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median with the least and the greatest run: "0.41 s (0.39–0.52)". */
function spread(series: Series, show: (value: number) => string, unit: string): string {
  const [low, high] = [show(Math.min(...series)), show(Math.max(...series))];
  return `${show(median(series))}${unit && ` ${unit}`}${low === high ? "" : ` (${low}–${high})`}`;
}

export const seconds = (series: Series): string => spread(series, (ms) => (ms / 1000).toFixed(2), "s");
export const milliseconds = (series: Series): string => spread(series, (ms) => ms.toFixed(0), "ms");
export const rate = (series: Series): string =>
  spread(series, (value) => Math.round(value).toLocaleString("en-GB"), "papers/s");
export const count = (series: Series): string => spread(series, (value) => String(value), "");
export const kilobytes = (series: Series): string =>
  spread(
    series,
    (bytes) => (bytes / 1e3).toLocaleString("en-GB", {minimumFractionDigits: 1, maximumFractionDigits: 1}),
    "kB"
  );
export const megabytes = (series: Series): string =>
  spread(series, (bytes) => Math.round(bytes / 1e6).toLocaleString("en-GB"), "MB");

/** Lines of a table: names to the left, the columns under their heads, two spaces between. */
export function alignedTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, head.map(() => ""), ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  return all
    .map((row, i) =>
      widths
        .map((width, column) => (i === 1 ? "─".repeat(width) : (row[column] ?? "").padEnd(width)))
        .join("  ")
        .trimEnd()
    )
    .join("\n");
}
