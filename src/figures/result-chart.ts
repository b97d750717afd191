/** Names a chart of a notebook, by its place among the notebook's charts, counted from 1. */
export function resultChartId(place: number): string {
  return `sql-chart-${place}`;
}

/** The place of a chart of a notebook, or null for other charts. */
export function resultChartPlace(id: string): number | null {
  const found = /^sql-chart-([1-9]\d{0,3})$/.exec(id);
  return found === null ? null : Number(found[1]);
}
