import {addMonths} from "../../src/analysis/months.js";
import {wilson} from "../../src/analysis/wilson.js";
import {barChart} from "../../src/charts/bar-chart.js";
import {changeChart} from "../../src/charts/change-chart.js";
import {columnChart} from "../../src/charts/column-chart.js";
import type {FigureOptions} from "../../src/charts/figure.js";
import {lineChart} from "../../src/charts/line-chart.js";
import {matrixChart} from "../../src/charts/matrix-chart.js";
import {networkChart, type NetworkData} from "../../src/charts/network-chart.js";
import {periodBrush} from "../../src/charts/period-brush.js";
import {riverChart} from "../../src/charts/river-chart.js";
import {scatterChart} from "../../src/charts/scatter-chart.js";
import {smallMultiples} from "../../src/charts/small-multiples.js";
import type {Series} from "../../src/model/series.js";

export type Look = Required<Pick<FigureOptions, "width" | "theme" | "document">>;

export const utc = (year: number, month: number): Date => new Date(Date.UTC(year, month - 1, 1));
export const source =
  "Corpus of examples, January 2023 to June 2025, 1,234 papers; built from commit 0000000";

/** Numbers of 0 to 1 that are the same in every run: the multiplicative generator of Park and Miller. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const months = Array.from({length: 30}, (_, i) => addMonths(utc(2023, 1), i));
export const partial = [{period: months.at(-1)!, why: "month not over"}];
const next = sequence(7);
export const totals = months.map((period, i) => ({
  period,
  n: i === 29 ? 14 : 20 + i + Math.floor(next() * 12)
}));
const names = [
  "large language model",
  "retrieval-augmented generation for long documents",
  "diffusion",
  "chain-of-thought reasoning",
  "protein structure"
];

/** Example series; the fourth has months without any paper. */
export const series: Series[] = names.map((label, at) => ({
  key: label,
  label,
  points: totals.map(({period, n}, i) => {
    const gap = at === 3 && i > 10 && i < 14;
    const share = (0.1 + 0.1 * at) * (at % 2 === 0 ? 0.4 + i / 30 : 1.2 - i / 40);
    return {period, k: gap ? 0 : Math.min(n, Math.round(n * share * (0.7 + next() * 0.6))), n: gap ? 0 : n};
  })
}));

export const smooth: Series[] = series.map((s) => ({
  ...s,
  points: s.points.map((p, i) => {
    const window = s.points.slice(Math.max(0, i - 2), i + 1);
    return {
      period: p.period,
      k: window.reduce((sum, q) => sum + q.k, 0),
      n: window.reduce((sum, q) => sum + q.n, 0)
    };
  })
}));

/** The same series among other papers, fewer of them. */
const others: Series[] = series.map((s, at) => ({
  ...s,
  points: s.points.map(({period, k, n}, i) => ({
    period,
    k: Math.round(k * (0.3 + 0.02 * i * (at % 2))),
    n: Math.round(n * 0.6)
  }))
}));
const sides = {first: "A: model family Llama", second: "B: model family GPT or Claude; 2023 to 2024"};
const events = [
  {date: utc(2023, 3), label: "GPT-4"},
  {date: new Date("2023-03-20"), label: "Claude"},
  {date: new Date("2023-07-18"), label: "Llama 2"},
  {date: new Date("2024-04-18"), label: "a release with a rather long name"},
  {date: utc(2025, 5), label: "the last of all releases"},
  {date: utc(2031, 1), label: "outside"}
];

export const bars = [
  {
    key: "1",
    label: "reinforcement learning from human feedback and preferences",
    k: 210,
    n: 1180,
    note: "reward, policy, rlhf"
  },
  {key: "2", label: "GPT", k: 160, n: 1180},
  {key: "3", label: "Llama", k: 120, n: 1180},
  {key: "4", label: "vision-language pretraining", k: 41, n: 1180},
  {key: "5", label: "Mamba", k: 3, n: 1180},
  {key: "6", label: "never mentioned", k: 0, n: 1180}
];

const side = (k: number, n: number) => ({k, n, ...wilson(k, n)});
export const changes = [
  {key: "agents", label: "agents", earlier: side(20, 900), recent: side(45, 280)},
  {
    key: "mixture",
    label: "mixture-of-experts routing at inference time",
    earlier: side(5, 900),
    recent: side(15, 280)
  },
  {key: "gan", label: "generative adversarial network", earlier: side(80, 900), recent: side(4, 280)}
];

const words =
  "attention agents alignment benchmark code diffusion distillation embedding fine-tuning generation graph image inference instruction judge knowledge language latency long-context memory multimodal optimisation planning preference pretraining prompt quantisation reasoning retrieval reward robot safety scaling search speech tokens tool-use transformer video vision".split(
    " "
  );

export function network(n: number): NetworkData {
  const draw = sequence(11);
  const nodes = words.slice(0, n).map((word, i) => ({
    key: word,
    label: i % 5 === 0 ? `${word} model` : word,
    n_papers: Math.round(8 + 200 * draw() ** 3),
    group: i % 9 === 8 ? null : i % 4,
    x: Math.min(1, Math.max(0, [0.25, 0.7, 0.4, 0.8][i % 4]! + (draw() - 0.5) * 0.4)),
    y: Math.min(1, Math.max(0, [0.3, 0.25, 0.75, 0.7][i % 4]! + (draw() - 0.5) * 0.4))
  }));
  const links = nodes.flatMap((a, i) =>
    nodes.slice(i + 1).flatMap((b) => {
      const strength = draw() * (a.group === b.group ? 2 : 0.7);
      return strength > 0.6
        ? [
            {
              source: a.key,
              target: b.key,
              n_papers: Math.ceil(strength * 10),
              strength: Math.round(strength * 1000) / 1000
            }
          ]
        : [];
    })
  );
  return {nodes, links};
}

export const groups = ["language models", "vision", "reasoning and tools", "learning from preferences"].map(
  (label, id) => ({id, label})
);

export function matrix(n: number) {
  const {nodes, links} = network(n);
  const keys = nodes.map(({key, label}) => ({key, label}));
  const cells = links.flatMap(({source: a, target: b, n_papers, strength}) => {
    const cell = {value: strength, n_papers, tip: `${a} and ${b}: ${n_papers} papers`};
    return [
      {row: a, column: b, ...cell},
      {row: b, column: a, ...cell}
    ];
  });
  return {rows: keys, columns: keys, cells};
}

/** Every chart once or more: the golden files, and the gallery. */
export const figures: Record<string, (look: Look) => SVGSVGElement> = {
  columns: (look) =>
    columnChart(
      totals.map(({period, n}) => ({period, n: n + 4, n_with_abstract: n})),
      {
        id: "columns",
        title: "Papers per month",
        source,
        partial: [{period: months[0]!, why: "month cut by the filter"}, ...partial],
        events: [{date: months[6]!, label: "GPT-4"}],
        ...look
      }
    ),
  bars: (look) =>
    barChart(bars, {
      id: "bars",
      title: "Topics",
      subtitle: "Share of papers with an abstract that hold two or more of a topic's terms",
      source,
      measure: "share",
      ...look
    }),
  "bars-count": (look) =>
    barChart(bars, {id: "bars-count", title: "Members", source, measure: "count", ...look}),
  lines: (look) =>
    lineChart(series.slice(0, 4), {
      id: "lines",
      title: "Terms over time",
      subtitle: "Share of papers with an abstract, by month",
      source,
      measure: "share",
      step: "month",
      partial,
      ...look
    }),
  "lines-smooth": (look) =>
    lineChart(series, {
      id: "lines-smooth",
      title: "Terms over time",
      subtitle: "Share of papers with an abstract, smoothed over 3 months",
      source,
      measure: "share",
      step: "month",
      partial,
      smooth,
      ...look
    }),
  panels: (look) =>
    smallMultiples(series, {
      id: "panels",
      title: "Topics over time",
      subtitle: "Share of papers with an abstract, by month",
      source,
      measure: "share",
      step: "month",
      partial,
      ...look
    }),
  change: (look) =>
    changeChart(changes, {
      id: "change",
      title: "Terms whose share changed",
      subtitle: "Share of papers with an abstract, June 2024 to May 2025 against all months before",
      source,
      ...look
    }),
  network: (look) =>
    networkChart(network(40), {
      id: "network",
      title: "Keyword co-occurrence",
      subtitle: "Pairs in 2 or more papers. Area: papers with the term",
      source,
      groups,
      groupNoun: "topic",
      strengthLabel: "association strength",
      ...look
    }),
  matrix: (look) =>
    matrixChart(matrix(20), {
      id: "matrix",
      title: "The same as a matrix",
      source,
      valueLabel: "association strength",
      format: (value) => value.toFixed(1),
      ...look
    }),
  "lines-log": (look) =>
    lineChart(series.slice(0, 4), {
      id: "lines-log",
      title: "Terms over time",
      subtitle: "Share of papers with an abstract, by month, on a logarithmic scale",
      source,
      measure: "share",
      step: "month",
      scale: "log",
      coverage: true,
      partial,
      events,
      ...look
    }),
  "lines-compared": (look) =>
    lineChart(series.slice(0, 2), {
      id: "lines-compared",
      title: "Terms over time",
      subtitle: "Share of papers with an abstract, by month",
      source,
      measure: "share",
      step: "month",
      partial,
      compared: others.slice(0, 2),
      sides,
      ...look
    }),
  "panels-compared": (look) =>
    smallMultiples(series, {
      id: "panels-compared",
      title: "Topics over time",
      subtitle: "Papers with an abstract, by month",
      source,
      measure: "count",
      step: "month",
      partial,
      compared: others,
      sides,
      events,
      ...look
    }),
  scatter: (look) =>
    scatterChart(
      network(24).nodes.map(({key, label, n_papers, x, y}) => ({
        key,
        label,
        x: 3 * x,
        y: 40 * y,
        size: n_papers,
        tip: `${label}: ${n_papers}`
      })),
      {
        id: "scatter",
        title: "Topics by centrality and density",
        subtitle: "Dashed: the medians",
        source,
        xLabel: "Centrality: ties to other topics",
        yLabel: "Density: ties within",
        sizeLabel: "Terms",
        guides: {x: 1.4, y: 19},
        ...look
      }
    ),
  river: (look) => {
    const part = (at: number) => ({
      ...series[at]!,
      points: series[at]!.points.map(({period, k}, i) => ({period, k: Math.floor(k / 3), n: totals[i]!.n}))
    });
    const parts = [0, 1, 2, 4].map(part);
    const rest = totals.map(({period, n}, i) => ({
      period,
      k: n - parts.reduce((sum, s) => sum + s.points[i]!.k, 0),
      n
    }));
    return riverChart([...parts, {key: "-1", label: "no topic", points: rest}], {
      id: "river",
      title: "Topics as parts of the whole",
      subtitle: "Papers with an abstract by their primary topic, by month",
      source,
      step: "month",
      partial,
      events: [{date: months[9]!, label: "GPT-4"}],
      ...look
    });
  },
  "bars-compared": (look) =>
    barChart(
      bars.map((bar, i) => ({...bar, compared: {k: Math.round(bar.k / (i + 1)), n: 640}})),
      {
        id: "bars-compared",
        title: "Topics",
        subtitle: "Share of papers with an abstract",
        source,
        measure: "share",
        sides,
        ...look
      }
    ),
  "network-shaded": (look) => {
    const data = network(30);
    const of = new Map(data.nodes.slice(2).map((n, i) => [n.key, 2019 + (i % 12) / 2]));
    return networkChart(data, {
      id: "network-shaded",
      title: "Keyword co-occurrence",
      subtitle: "Pairs in 2 or more papers. Area: papers with the term",
      source,
      groups,
      groupNoun: "topic",
      strengthLabel: "association strength",
      shade: {label: "Mean year", of, format: (value) => value.toFixed(1)},
      found: new Set(["code", "vision", "reward"]),
      ...look
    });
  },
  "network-zoomed": (look) => {
    const data = network(40);
    return networkChart(data, {
      id: "network-zoomed",
      title: "Keyword co-occurrence",
      source,
      groups,
      groupNoun: "cluster",
      strengthLabel: "association strength",
      shade: {
        label: "Share in A less share in B",
        of: new Map(data.nodes.map((n, i) => [n.key, (i - 15) / 400])),
        format: (value) => `${(100 * value).toFixed(1)} points`,
        signed: true
      },
      look: {zoom: 2.5, x: 0.4, y: 0.45},
      ...look
    });
  },
  "matrix-sides": (look) => {
    const {rows, columns, cells} = matrix(14);
    const place = new Map(rows.map(({key}, i) => [key, i]));
    return matrixChart(
      {
        rows,
        columns,
        cells: cells.flatMap((cell) =>
          place.get(cell.row)! < place.get(cell.column)!
            ? [cell]
            : cell.n_papers % 3 === 0
              ? [{...cell, value: cell.value / 2, compared: true as const}]
              : []
        )
      },
      {
        id: "matrix-sides",
        title: "The same as a matrix",
        subtitle: `Association strength. Above the diagonal ${sides.first}; below it ${sides.second}`,
        source,
        valueLabel: "Association strength",
        sides,
        ...look
      }
    );
  },
  brush: ({width, theme, document}) =>
    periodBrush(totals, {width, theme, document, step: "month", chosen: {first: 8, last: 20}}),
  empty: (look) =>
    lineChart([], {id: "empty", title: "Terms over time", source, measure: "share", step: "month", ...look})
};
