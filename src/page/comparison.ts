import {compareGroups, type TermInGroups} from "../analysis/compare-groups.js";
import {run} from "../engine/run.js";
import {
  comparedTerms,
  comparisonParameters,
  leastCompared,
  type Period,
  venue_list
} from "../query/comparison.js";
import {literalStatement} from "../query/define.js";
import {type ComparisonKind, readComparison} from "./read-comparison.js";
import {choice, text} from "../state/view.js";
import {openView} from "./address.js";
import {failure, sqlDetails} from "./card.js";
import {type ComparedRow, comparisonExport, comparisonTable} from "./comparison-table.js";
import {select, textBox, toolbar} from "./controls.js";
import {counted} from "./corpus-line.js";
import {useDatabase} from "./database.js";
import {download} from "./download.js";
import {csvOf} from "./export-csv.js";
import {openPick} from "./open-pick.js";
import {paragraph} from "./prose.js";

const kinds: Record<ComparisonKind, {label: string; a: string; b: string}> = {
  periods: {label: "Two periods", a: "the last twelve whole months", b: "all earlier papers"},
  venues: {label: "Two venues", a: "name of a venue", b: "papers of all other venues"},
  search: {label: "A search with the rest", a: 'words, "a phrase", pre*', b: ""}
};

/**
 * What sets two groups of papers apart: a form that says which, and a table of terms. The last twelve whole months
 * against all earlier ones are given; the other answers come from the database.
 *
 * @param given the answer for those, its statement, and the last date of the papers dated to the month
 */
export function comparisonSection(given: {
  rows: readonly TermInGroups[];
  sql: string;
  last_date: Date | null;
}): HTMLElement {
  const address = openView({
    compare: choice(Object.keys(kinds) as [ComparisonKind, ...ComparisonKind[]]),
    a: text(""),
    b: text("")
  });
  const status = paragraph("", "fine");
  status.setAttribute("role", "status");
  const below = document.createElement("div");
  let rows: readonly ComparedRow[] = [];
  let period: Period | null = null;
  let asked = 0;
  const table = comparisonTable((term) => openPick({keys: [term], period}, {kind: "term"}));

  const show = (found: readonly ComparedRow[], said: string, ...content: HTMLElement[]): void => {
    rows = found;
    table.show(rows);
    csv.hidden = rows.length === 0;
    status.textContent = said;
    below.replaceChildren(...content);
  };
  const showCounts = (
    found: readonly TermInGroups[],
    {a, b}: {a: string; b: string},
    statement: string
  ): void => {
    const [any] = found;
    const contrasts = compareGroups(found);
    const said =
      any === undefined
        ? `Nothing to compare: no term stands in ${leastCompared(0)} papers of A (${a}) and B (${b}) together.`
        : contrasts.length === 0
          ? `Nothing to compare: no paper with an abstract belongs to ${any.n_a === 0 ? `A (${a})` : `B (${b})`}.`
          : `A, ${a}: ${counted(any.n_a, "paper")} with an abstract. B, ${b}: ${counted(any.n_b, "paper")}. ${counted(contrasts.length, "term")} that ${leastCompared(any.n_a + any.n_b)} papers or more mention. Of so many, about one in twenty reaches |z| = 2 by chance.`;
    show(contrasts, said, sqlDetails([{sql: statement}]));
  };

  const update = async (): Promise<void> => {
    const mine = ++asked;
    const {compare, a, b} = address.state;
    const read = readComparison(compare, {a, b}, given.last_date);
    if ("reason" in read) {
      show([], read.reason);
      return;
    }
    const {comparison, names} = read;
    period = comparison.kind === "periods" ? comparison.a : null;
    if (compare === "periods" && a === "" && b === "") {
      showCounts(given.rows, names, given.sql);
      return;
    }
    show([], "Comparing …");
    try {
      const query = comparedTerms(comparison);
      const parameters = comparisonParameters(comparison);
      const found = await run(await useDatabase(), query, parameters);
      if (mine === asked) showCounts(found, names, literalStatement(query, parameters));
    } catch (error) {
      if (mine === asked) show([], "", failure("The groups could not be compared", error));
    }
  };
  const suggestVenues = async (): Promise<void> => {
    try {
      const venues = await run(await useDatabase(), venue_list, {});
      for (const box of [boxA, boxB]) box.suggest(venues.map((r) => r.venue));
    } catch {
      // Without suggestions a venue can still be typed; the comparison itself says what went wrong.
    }
  };

  const kind = select(
    "Compare",
    (Object.keys(kinds) as ComparisonKind[]).map((value) => ({value, label: kinds[value].label})),
    address.state.compare,
    (compare) => {
      address.set({compare, a: "", b: ""});
      settle();
      void update();
    }
  );
  const box = (name: "a" | "b") =>
    textBox(
      name.toUpperCase(),
      {value: "", placeholder: ""},
      {
        onCommit: (value) => {
          address.set({[name]: value.trim()});
          void update();
        }
      }
    );
  const [boxA, boxB] = [box("a"), box("b")];
  const settle = (): void => {
    const {compare, a, b} = address.state;
    kind.set(compare);
    boxA.set(a);
    boxB.set(b);
    boxA.hint(kinds[compare].a);
    boxB.hint(kinds[compare].b);
    boxB.element.hidden = compare === "search";
    for (const shown of [boxA, boxB]) shown.suggest([]);
    if (compare === "venues") void suggestVenues();
  };
  const csv = document.createElement("button");
  csv.type = "button";
  csv.textContent = "CSV";
  csv.addEventListener("click", () =>
    download("litscope-comparison.csv", csvOf(comparisonExport(rows)), "text/csv;charset=utf-8")
  );
  address.onChange(() => {
    settle();
    void update();
  });
  settle();
  const bar = toolbar(kind, boxA, boxB);
  bar.append(csv);
  const element = document.createElement("section");
  element.className = "term-table";
  element.append(bar, status, table.element, below);
  requestAnimationFrame(() => setTimeout(() => void update()));
  return element;
}
