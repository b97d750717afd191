import {courseOf, emergence, type Emergence, fewestPeriods} from "../analysis/emergence.js";
import {formatPeriod, type Period} from "../analysis/months.js";
import {countByPeriod, papersOf} from "../analysis/postings.js";
import {percent} from "../charts/format.js";
import {sparkline} from "../charts/sparkline.js";
import type {Mentioned, Term} from "../explore/facts.js";
import {wholePeriods, type WholePeriods} from "../explore/whole-periods.js";
import {noFilter} from "../model/filter.js";
import type {DisplayTable, SharePoint} from "../model/series.js";
import {literalStatement} from "../query/define.js";
import {term_periods} from "../query/emergence.js";
import {choice, integer} from "../state/view.js";
import {openView} from "./address.js";
import {sqlDetails} from "./card.js";
import {failure} from "./failure.js";
import {signed} from "./comparison-table.js";
import {segments, slider, toolbar} from "./controls.js";
import {counted} from "../figures/corpus-line.js";
import {download} from "./download.js";
import {csvOf} from "../exchange/csv.js";
import {onSelections} from "./follow-filter.js";
import {openPick} from "./open-pick.js";
import {paragraph} from "./prose.js";
import type {Selection} from "../figures/selections.js";
import {useFacts} from "./selection.js";
import {sortedTable} from "./sorted-table.js";
import {currentTheme, onThemeChange} from "./theme.js";

const mostSupport = 100;
const perYear: Record<Period, number> = {month: 12, quarter: 4, year: 1};

type Row = Emergence & ReturnType<typeof courseOf> & {term: string; points: SharePoint[]};

/**
 * The emergence table: every term's share then and now, whether it has a trend, and when it burst, among the papers of
 * the filter; counted when it comes into view.
 *
 * @param by the period that the page's charts are drawn by
 */
export function emergenceSection({
  by,
  last_month,
  last_date
}: {
  by: () => Period;
  /** Last date of the papers dated to the month or better, and of all. */
  last_month: Date | null;
  last_date: Date | null;
}): {element: HTMLElement; update(): void} {
  const address = openView({
    direction: choice(["all", "rising", "falling"]),
    support: integer({min: 0, max: mostSupport, fallback: 0})
  });
  const status = paragraph("", "fine");
  status.setAttribute("role", "status");
  const below = document.createElement("div");
  let rows: readonly Row[] = [];
  let periods: WholePeriods | null = null;

  const open = (row: Row, period: {from: Date; to: Date} | null): void =>
    openPick({keys: [row.term], period}, {kind: "term"});
  const button = (text: string, title: string, act: () => void): HTMLButtonElement => {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "plain";
    element.textContent = text;
    element.title = title;
    element.addEventListener("click", act);
    return element;
  };
  const points = (value: number): string => signed(100 * value, (size) => size.toFixed(1));
  const table = sortedTable<Row>("Terms that emerge", [
    {
      key: "term",
      label: "Term",
      value: (r) => r.term,
      show: (r) => button(r.term, "Its papers", () => open(r, null))
    },
    {
      key: "trend",
      label: "Share over time",
      show: (r) =>
        sparkline(r.points, {
          width: 120,
          height: 24,
          theme: currentTheme(),
          document,
          label: `Share of papers that mention ${r.term}`,
          measure: "share"
        })
    },
    {
      key: "n_papers",
      label: "Papers",
      isNumber: true,
      value: (r) => r.n_papers,
      show: (r) => r.n_papers.toLocaleString("en-GB")
    },
    {
      key: "then",
      label: "Then",
      isNumber: true,
      value: (r) => r.then.share,
      show: (r) => `${percent(r.then.share)} (${r.then.k} of ${r.then.n})`
    },
    {
      key: "now",
      label: "Now",
      isNumber: true,
      value: (r) => r.now.share,
      show: (r) => `${percent(r.now.share)} (${r.now.k} of ${r.now.n})`
    },
    {
      key: "change",
      label: "Change, points (95%)",
      about: "Share now less share then, with Newcombe's interval",
      isNumber: true,
      value: (r) => r.change.difference,
      show: (r) => `${points(r.change.difference)} [${points(r.change.low)}, ${points(r.change.high)}]`
    },
    {
      key: "q",
      label: "q",
      about: "False discovery rate of the trend test (Cochran–Armitage, Benjamini–Hochberg)",
      isNumber: true,
      value: (r) => r.q,
      show: (r) => (r.q === null ? "too short" : small(r.q))
    },
    {
      key: "p",
      label: "p",
      about: "Of the trend test alone, conditional on papers per period",
      isNumber: true,
      value: (r) => r.p,
      show: (r) => (r.p === null ? "too short" : small(r.p))
    },
    {
      key: "slope",
      label: "Slope",
      about: "Theil–Sen: points of share per period; it describes and does not test",
      isNumber: true,
      value: (r) => (Number.isNaN(r.slope) ? null : r.slope),
      show: (r) => (Number.isNaN(r.slope) ? "–" : points(r.slope))
    },
    {
      key: "tau",
      label: "τ",
      about: "Kendall's τ of the shares; it describes and does not test",
      isNumber: true,
      value: (r) => (Number.isNaN(r.tau) ? null : r.tau),
      show: (r) => (Number.isNaN(r.tau) ? "–" : signed(r.tau, (size) => size.toFixed(2)))
    },
    {
      key: "z",
      label: "Log odds z",
      about: "Now against then, with a prior of 100 papers",
      isNumber: true,
      value: (r) => (Number.isNaN(r.log_odds_z) ? null : r.log_odds_z),
      show: (r) => (Number.isNaN(r.log_odds_z) ? "–" : signed(r.log_odds_z, (size) => size.toFixed(1)))
    },
    {
      key: "burst",
      label: "Burst (weight)",
      about: "Kleinberg, batched: s = 2, γ = 1; weight in nats",
      isNumber: true,
      value: (r) => r.burst?.weight ?? null,
      show: (r) => {
        if (r.burst === null || periods === null) return "–";
        const {from, to, weight} = r.burst;
        const [first, last] = [periods.starts[from]!, periods.starts[to]!];
        const [a, b] = [formatPeriod(first, periods.period), formatPeriod(last, periods.period)];
        return button(
          `${a === b ? a : `${a} to ${b}`} (${weight.toFixed(1)})`,
          "Its papers in the burst",
          () => open(r, {from: first, to: endOf(last, periods!.period)})
        );
      }
    }
  ]);

  let vocabulary: Mentioned<Term> | null = null;
  let selection: Selection | null | undefined;
  let inView = false;
  let stale = true;
  let asked = 0;

  /** As asked; else five, and one in a thousand. */
  const leastPapers = (n: number): number =>
    address.state.support > 0 ? address.state.support : Math.max(5, Math.ceil(n / 1000));

  const count = async (): Promise<void> => {
    if (!inView || selection === undefined) {
      stale = true;
      return;
    }
    stale = false;
    const mine = ++asked;
    if (vocabulary === null) status.textContent = "Counting the terms …";
    try {
      const facts = await useFacts();
      const [papers, terms] = await Promise.all([facts.papers(), facts.terms()]);
      if (mine !== asked) return;
      vocabulary = terms;
      const among = selection?.counted ?? papers.has_abstract;
      const {from, to} = selection?.filter ?? noFilter;
      const unit = by();
      periods = wholePeriods(papers, unit, {last_date: unit === "year" ? last_date : last_month, from, to});
      const {starts, periodOf} = periods;
      const n_periods = starts.length;
      const totals = countByPeriod(among.keys(), among, periodOf, n_periods);
      const n = totals.reduce((a, b) => a + b, 0);
      const least = leastPapers(n);
      support.set(least);
      const counts = terms.list.map((_, i) =>
        countByPeriod(papersOf(terms.postings, i), among, periodOf, n_periods)
      );
      const n_now = Math.max(1, Math.min(perYear[unit], Math.floor(n_periods / 2)));
      const found = emergence(counts, totals, {least_papers: least, n_now});
      rows = found.map((row) => ({
        ...row,
        ...courseOf(counts[row.at]!, totals),
        term: terms.list[row.at]!.term,
        points: starts.map((period, t) => ({period, k: counts[row.at]![t]!, n: totals[t]!}))
      }));
      say({n, n_periods, n_now, least});
      show();
      below.replaceChildren(
        ...(n_periods === 0
          ? []
          : [
              sqlDetails([
                {
                  sql: literalStatement(term_periods, {unit, from: starts[0]!, to: starts.at(-1)!, least})
                }
              ])
            ])
      );
    } catch (error) {
      if (mine === asked) {
        status.textContent = "";
        below.replaceChildren(failure("The terms could not be counted", error));
      }
    }
  };
  const say = ({n, n_periods, n_now, least}: Record<"n" | "n_periods" | "n_now" | "least", number>): void => {
    if (periods === null || n_periods === 0) {
      status.textContent = "No whole period lies within the filter: nothing to compare.";
      return;
    }
    const {starts, period} = periods;
    const span = `${formatPeriod(starts[0]!, period)} to ${formatPeriod(starts.at(-1)!, period)}`;
    const now = starts.slice(-n_now).map((start) => formatPeriod(start, period));
    const when = now.length === 1 ? now[0]! : `${now[0]!} to ${now.at(-1)!}`;
    const tested =
      n_periods < fewestPeriods
        ? `${counted(n_periods, period)} are too short to test for a trend, which is not to say that there is none; ${fewestPeriods} are needed.`
        : `${counted(rows.filter((r) => r.q! < 0.05 && r.z > 0).length, "term")} rising and ${rows.filter((r) => r.q! < 0.05 && r.z < 0).length} falling at q < 0.05.`;
    status.textContent = `${counted(n, "paper")} with an abstract in ${counted(n_periods, `whole ${period}`)}, ${span}; now is ${when}, then is all before. ${counted(rows.length, "term")} in ${least} papers or more. ${tested} Papers are no random sample: the intervals show counting noise only.`;
  };
  const show = (): void => {
    const {direction} = address.state;
    const wanted = rows.filter(
      (row) =>
        direction === "all" ||
        (direction === "rising" ? row.change.difference > 0 : row.change.difference < 0)
    );
    const size = (row: Row): number => Math.abs(row.log_odds_z) || 0;
    const strength = (row: Row): number => row.p ?? 2 - size(row) / 1e6;
    table.show([...wanted].sort((a, b) => strength(a) - strength(b) || size(b) - size(a) || a.at - b.at));
    csv.hidden = rows.length === 0;
  };

  const direction = segments(
    "Show",
    [
      {value: "all", label: "All"},
      {value: "rising", label: "Rising"},
      {value: "falling", label: "Falling"}
    ],
    address.state.direction,
    (value: "all" | "rising" | "falling") => {
      address.set({direction: value});
      show();
    }
  );
  let pause: ReturnType<typeof setTimeout> | undefined;
  const support = slider(
    "Papers with the term, at least",
    {min: 2, max: mostSupport},
    Math.max(5, address.state.support),
    (value) => {
      address.set({support: value}, {continuous: true});
      clearTimeout(pause);
      pause = setTimeout(() => void count(), 60);
    }
  );
  const csv = document.createElement("button");
  csv.type = "button";
  csv.textContent = "CSV";
  csv.hidden = true;
  csv.addEventListener("click", () =>
    download("litscope-emergence.csv", csvOf(exported(rows, periods!)), "text/csv;charset=utf-8")
  );
  address.onChange((state) => {
    direction.set(state.direction);
    void count();
  });
  onThemeChange(show);
  const bar = toolbar(direction, support);
  bar.append(csv);
  const element = document.createElement("section");
  element.className = "term-table emergence";
  element.append(bar, status, table.element, below);
  new IntersectionObserver(
    ([entry]) => {
      inView = entry?.isIntersecting ?? true;
      if (inView && stale) void count();
    },
    {rootMargin: "200px"}
  ).observe(element);
  onSelections({
    chosen(selections) {
      selection = selections.first;
      return count();
    }
  });
  return {element, update: () => void count()};
}

/** "0.031", "<1e-15": a small probability, no more exact than it is. */
function small(p: number): string {
  if (p >= 0.001) return p.toFixed(3);
  return p < 1e-15 ? "<1e-15" : p.toExponential(0);
}

function endOf(start: Date, period: Period): Date {
  const months = {month: 1, quarter: 3, year: 12}[period];
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 0));
}

function exported(rows: readonly Row[], {starts, period}: WholePeriods): DisplayTable {
  const number = (name: string) => ({name, label: name, type: "number" as const});
  const text = (name: string) => ({name, label: name, type: "text" as const});
  const names = ["n_papers", "k_then", "n_then", "k_now", "n_now", "change", "low", "high", "p", "q"];
  return {
    columns: [
      text("term"),
      ...names.map(number),
      ...["slope", "tau", "log_odds_z"].map(number),
      text("burst_from"),
      text("burst_to"),
      number("burst_weight")
    ],
    rows: rows.map((r) => [
      r.term,
      r.n_papers,
      r.then.k,
      r.then.n,
      r.now.k,
      r.now.n,
      r.change.difference,
      r.change.low,
      r.change.high,
      r.p,
      r.q,
      Number.isNaN(r.slope) ? null : r.slope,
      Number.isNaN(r.tau) ? null : r.tau,
      Number.isNaN(r.log_odds_z) ? null : r.log_odds_z,
      r.burst && formatPeriod(starts[r.burst.from]!, period),
      r.burst && formatPeriod(starts[r.burst.to]!, period),
      r.burst?.weight ?? null
    ])
  };
}
