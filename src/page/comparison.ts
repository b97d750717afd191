import {compareGroups, type TermInGroups} from "../analysis/compare-groups.js";
import {addMonths, lastWholeMonth} from "../analysis/months.js";
import {complement, intersection, type PaperSet, sizeOf} from "../analysis/paper-set.js";
import {countEach} from "../analysis/postings.js";
import type {Mentioned, Term} from "../explore/facts.js";
import {run} from "../engine/run.js";
import {describeFilter} from "../explore/describe-filter.js";
import {type Filter, isNoFilter, noFilter} from "../model/filter.js";
import {compared_terms, leastCompared} from "../query/comparison.js";
import {literalStatement} from "../query/define.js";
import {term_change} from "../query/overview.js";
import {sqlDetails} from "./card.js";
import {failure} from "./failure.js";
import {type ComparedRow, comparisonExport, comparisonTable} from "./comparison-table.js";
import {counted} from "../figures/corpus-line.js";
import {useDatabase} from "./database.js";
import {download} from "./download.js";
import {csvOf} from "../exchange/csv.js";
import {useFilter} from "./filter.js";
import {onSelections} from "./follow-filter.js";
import {openPick} from "./open-pick.js";
import {paragraph} from "./prose.js";
import type {Selections} from "../figures/selections.js";
import {useFacts} from "./selection.js";

/**
 * What sets two groups of papers apart: those of the filter against those it is compared with, or against all others.
 * Without a filter, the last twelve whole months against all earlier ones.
 *
 * @param last_date of the papers dated to the month
 */
export function comparisonSection({last_date}: {last_date: Date | null}): HTMLElement {
  const filters = useFilter();
  const status = paragraph("", "fine");
  status.setAttribute("role", "status");
  const below = document.createElement("div");
  let rows: readonly ComparedRow[] = [];
  const table = comparisonTable((term) => openPick({keys: [term], period: null}, {kind: "term"}));
  const csv = document.createElement("button");
  csv.type = "button";
  csv.textContent = "CSV";
  csv.addEventListener("click", () =>
    download("litscope-comparison.csv", csvOf(comparisonExport(rows)), "text/csv;charset=utf-8")
  );
  const show = (found: readonly ComparedRow[], said: string, ...content: HTMLElement[]): void => {
    rows = found;
    table.show(rows);
    csv.hidden = rows.length === 0;
    status.textContent = said;
    below.replaceChildren(...content);
  };
  const showCounts = (found: readonly TermInGroups[], names: Names, sql: string): void => {
    const [any] = found;
    const contrasts = compareGroups(found);
    const said =
      any === undefined
        ? `Nothing to compare: no term stands in ${leastCompared(0)} papers of A (${names.a}) and B (${names.b}) together.`
        : contrasts.length === 0
          ? `Nothing to compare: no paper with an abstract belongs to ${any.n_a === 0 ? `A (${names.a})` : `B (${names.b})`}.`
          : `A, ${names.a}: ${counted(any.n_a, "paper")} with an abstract. B, ${names.b}: ${counted(any.n_b, "paper")}. ${counted(contrasts.length, "term")} that ${Math.ceil(leastCompared(any.n_a + any.n_b))} papers or more mention. Of so many, about one in twenty reaches |z| = 2 by chance.`;
    show(contrasts, said, sqlDetails([{sql}]));
  };

  const presets = document.createElement("div");
  presets.className = "controls";
  const twelve = last_date && lastTwelve(last_date);
  if (twelve !== null) {
    const preset = document.createElement("button");
    preset.type = "button";
    preset.textContent = "Compare the last twelve months with all before";
    preset.addEventListener("click", () =>
      filters.set({filter: {...filters.filters.filter, ...twelve.recent}, compared: twelve.before})
    );
    presets.append(preset);
  }
  presets.append(csv);

  const showLastTwelve = async (isCurrent: () => boolean): Promise<void> => {
    const found = await run(await useDatabase(), term_change, {});
    if (!isCurrent()) return;
    const names =
      twelve === null
        ? {a: "the last twelve whole months", b: "all earlier papers"}
        : {a: describeFilter({...noFilter, ...twelve.recent}), b: describeFilter(twelve.before)};
    showCounts(
      found.map((r) => ({
        term: r.term,
        k_a: r.recent_k,
        n_a: r.recent_n,
        k_b: r.earlier_k,
        n_b: r.earlier_n
      })),
      names,
      literalStatement(term_change, {})
    );
  };
  let newest: Selections | null = null;
  let uncounted = false;
  let inView = false;
  const count = async (): Promise<void> => {
    const selections = newest;
    if (selections === null || !uncounted || !inView) return;
    uncounted = false;
    const isCurrent = (): boolean => newest === selections;
    const {filter, compared} = selections.filters;
    if (rows.length === 0) status.textContent = "Counting …";
    try {
      if (isNoFilter(filter) && compared === null) {
        await showLastTwelve(isCurrent);
        return;
      }
      const terms = await (await useFacts()).terms();
      const counts = await countBoth(selections, terms);
      if (!isCurrent()) return;
      const names = {
        a: describeFilter(filter),
        b: compared === null ? "all other papers" : describeFilter(compared)
      };
      showCounts(counts, names, literalStatement(compared_terms, {}));
    } catch (error) {
      if (isCurrent()) show([], "", failure("The groups could not be compared", error));
    }
  };
  onSelections({
    chosen(selections) {
      newest = selections;
      uncounted = true;
      return count();
    }
  });
  const element = document.createElement("section");
  element.className = "term-table comparison";
  element.append(presets, status, table.element, below);
  new IntersectionObserver(
    ([entry]) => {
      inView = entry?.isIntersecting ?? true;
      void count();
    },
    {rootMargin: "300px"}
  ).observe(element);
  return element;
}

interface Names {
  a: string;
  b: string;
}

/** Papers with an abstract that mention each term, in A and in what of B is not in A. */
async function countBoth(
  {first, second}: Selections,
  {list, postings}: Mentioned<Term>
): Promise<TermInGroups[]> {
  const papers = await (await useFacts()).papers();
  const a: PaperSet = first?.counted ?? papers.has_abstract;
  const among: PaperSet = second?.counted ?? papers.has_abstract;
  const b = intersection([among, complement(a)], papers.n_papers);
  const [n_a, n_b] = [sizeOf(a), sizeOf(b)];
  const [in_a, in_b] = [countEach(postings, a), countEach(postings, b)];
  const least = leastCompared(n_a + n_b);
  return list.flatMap(({term}, i) =>
    in_a[i]! + in_b[i]! >= least ? [{term, k_a: in_a[i]!, n_a, k_b: in_b[i]!, n_b}] : []
  );
}

/** The last twelve whole months, and all before them, as filters. */
function lastTwelve(last_date: Date): {recent: Pick<Filter, "from" | "to">; before: Filter} {
  const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
  const last = lastWholeMonth(last_date);
  const from = addMonths(last, -11);
  const dayBefore = (date: Date): string => isoDay(new Date(date.getTime() - 86_400_000));
  return {
    recent: {from: isoDay(from), to: dayBefore(addMonths(last, 1))},
    before: {...noFilter, to: dayBefore(from)}
  };
}
