/** The pages that charts stand on, by the name of their summary: their file, and the charts in order. */
export const chartPages = {
  overview: {
    file: "index.html",
    charts: {
      papers: "papers-over-time",
      "papers-b": "papers-over-time-b",
      topics: "top-topics",
      families: "model-families",
      rising: "rising-terms"
    }
  },
  topics: {
    file: "topics.html",
    charts: {
      topics: "topic-panels",
      river: "topic-river",
      parts: "part-panels",
      groups: "group-panels",
      words: "term-lines"
    }
  },
  keywords: {
    file: "keywords.html",
    charts: {network: "keyword-network", matrix: "keyword-matrix", diagram: "strategic-diagram"}
  },
  models: {
    file: "models.html",
    charts: {
      families: "family-shares",
      lines: "family-lines",
      panels: "family-panels",
      pairs: "family-pairs",
      topics: "family-topics",
      members: "family-members",
      generations: "family-generations"
    }
  }
} as const satisfies Record<string, {file: string; charts: Record<string, string>}>;

export type ChartPage = keyof typeof chartPages;

export const chartPageNames = Object.keys(chartPages) as ChartPage[];

export interface ChartPlace {
  page: ChartPage;
  /** Names the chart on its page. */
  name: string;
  /** Names it across the site. */
  id: string;
}

export const charts: readonly ChartPlace[] = chartPageNames.flatMap((page) =>
  Object.entries(chartPages[page].charts).map(([name, id]) => ({page, name, id}))
);

/** The page whose file it is; null for others. "" is the first page. */
export function pageOfFile(file: string): ChartPage | null {
  return chartPageNames.find((page) => chartPages[page].file === (file || "index.html")) ?? null;
}

/** The chart that a name means: by its id, or by its name on the page, then on the others; null for none. */
export function findChart(name: string, page: ChartPage | null): ChartPlace | null {
  return (
    charts.find((chart) => chart.id === name) ??
    charts.find((chart) => chart.page === page && chart.name === name) ??
    charts.find((chart) => chart.name === name) ??
    null
  );
}
