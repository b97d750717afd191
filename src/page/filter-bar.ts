import {describeFilter, type FilterPart, partsOf} from "../explore/describe-filter.js";
import {type Filter, isNoFilter, noFilter, withNames} from "../model/filter.js";
import {pushButton} from "./controls.js";
import {counted} from "../figures/corpus-line.js";
import {type Filters, useFilter} from "./filter.js";
import {filterPanel, type PanelCorpus} from "./filter-panel.js";
import {onSelections} from "./follow-filter.js";
import {pageSignal} from "./page-life.js";
import type {Selection} from "../figures/selections.js";

type Side = keyof Filters;

const letters: Record<Side, string> = {filter: "A", compared: "B"};

let bar: HTMLElement | null = null;

/** The filter above the page: what it asks for, how many papers it leaves, and the panel that changes it. */
export function filterBar(corpus: PanelCorpus): HTMLElement {
  const filters = useFilter();
  let side: Side = "filter";
  bar = document.createElement("section");
  bar.className = "filter-bar";
  bar.setAttribute("aria-label", "Filter");
  const rows = document.createElement("div");
  rows.className = "filter-rows";
  const status = document.createElement("p");
  status.className = "filter-status";
  status.setAttribute("role", "status");
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  details.append(summary);
  const undo = pushButton("Undo", "Take the last change of the filter back (Ctrl+Z)", () => filters.undo());
  const redo = pushButton("Redo", "Make it again (Ctrl+Shift+Z)", () => filters.redo());
  const compare = pushButton("Compare with …", "Draw other papers beside these", () => {
    side = "compared";
    details.open = true;
    filters.set({compared: filters.filters.compared ?? noFilter});
  });
  const clear = pushButton("Clear", "Take all filters away", () => {
    side = "filter";
    filters.set({filter: noFilter, compared: null});
  });
  const tools = document.createElement("div");
  tools.className = "filter-tools";
  tools.append(compare, undo, redo, clear);

  const panel = filterPanel(corpus, {
    get: () => filters.filters[side] ?? noFilter,
    set: (filter, options) => filters.set({[side]: filter}, options)
  });
  details.append(panel.element);

  /** The counts last said: they stand until the next are known. */
  const said: Record<Side, string> = {filter: "", compared: ""};
  const chipsOf = (which: Side, filter: Filter): HTMLElement => {
    const row = document.createElement("div");
    row.className = "filter-row";
    const both = filters.filters.compared !== null;
    if (both) {
      const edit = pushButton(letters[which], `Change the filter of ${letters[which]}`, () => {
        side = which;
        details.open = true;
        show();
      });
      edit.className = `side side-${letters[which].toLowerCase()}`;
      edit.setAttribute("aria-pressed", String(side === which));
      row.append(edit);
    }
    const parts = partsOf(filter);
    if (parts.length === 0) {
      const all = document.createElement("span");
      all.textContent = "All papers";
      row.append(all);
    }
    for (const part of parts) {
      const chip = pushButton(part.label, `Remove: ${part.label}`, () => {
        filters.set({[which]: without(filter, part)});
        (bar!.querySelector<HTMLElement>(".chip") ?? summary).focus();
      });
      chip.className = "chip";
      chip.setAttribute("aria-label", `Remove ${part.label}`);
      row.append(chip);
    }
    const count = document.createElement("span");
    count.className = "filter-count";
    count.dataset.side = which;
    count.textContent = said[which];
    row.append(count);
    if (which === "compared")
      row.append(
        pushButton("Stop comparing", "Draw only the papers of A", () => {
          side = "filter";
          filters.set({compared: null});
        })
      );
    return row;
  };
  const show = (): void => {
    const {filter, compared} = filters.filters;
    if (compared === null) side = "filter";
    rows.replaceChildren(
      chipsOf("filter", filter),
      ...(compared === null ? [] : [chipsOf("compared", compared)])
    );
    summary.textContent = compared === null ? "Filter the papers" : `Change the filter of ${letters[side]}`;
    undo.disabled = !filters.canUndo;
    redo.disabled = !filters.canRedo;
    compare.hidden = compared !== null;
    clear.disabled = compared === null && isNoFilter(filter);
    panel.show();
  };
  const countText = (selection: Selection | null): string =>
    selection === null
      ? `${counted(corpus.corpus.n_papers, "paper")}, ${corpus.corpus.n_with_abstract.toLocaleString("en-GB")} with an abstract`
      : `${selection.n_papers.toLocaleString("en-GB")} of ${counted(corpus.corpus.n_papers, "paper")}, ${selection.n_with_abstract.toLocaleString("en-GB")} with an abstract`;

  const say = (which: Side, text: string): void => {
    said[which] = text;
    const element = rows.querySelector<HTMLElement>(`[data-side="${which}"]`);
    if (element !== null) element.textContent = text;
  };

  let none = false;
  show();
  onSelections({
    changed: show,
    waiting: () => (status.textContent = "Counting …"),
    chosen({first, second}) {
      say("filter", countText(first));
      if (second !== undefined) say("compared", countText(second));
      const {filter, compared} = filters.filters;
      none = [first, second].some((one) => one?.n_papers === 0);
      bar!.dataset.filter =
        describeFilter(filter) + (compared === null ? "" : ` | ${describeFilter(compared)}`);
      panel.fill(side === "filter" ? first : (second ?? null));
    },
    settled: () => {
      status.textContent = none ? "No paper is left: take a part of the filter away, or undo." : "";
    },
    failed(error) {
      say("filter", "");
      say("compared", "");
      const retry = pushButton("Retry", "Count again", () => filters.set({}));
      const why = navigator.onLine
        ? error instanceof Error
          ? error.message
          : String(error)
        : "the browser is offline, and this was not read before.";
      status.replaceChildren(`The filter could not be counted: ${why} The charts stand as before. `, retry);
    }
  });
  const onKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
    if (target.closest("input, textarea, select, [contenteditable]") !== null) return;
    event.preventDefault();
    if (event.shiftKey) filters.redo();
    else filters.undo();
  };
  document.addEventListener("keydown", onKey, {signal: pageSignal()});
  const older = otherBuild(corpus.corpus.fingerprint);
  bar.append(...(older === null ? [] : [older]), rows, status, tools, details);
  return bar;
}

/**
 * Says where a link was made on another build of the corpus, whose numbers may have been others; from here on, the
 * address is of this build.
 */
function otherBuild(fingerprint: string): HTMLElement | null {
  document.documentElement.dataset.build = fingerprint;
  const address = new URL(location.href);
  const build = address.searchParams.get("build");
  if (build === null) return null;
  address.searchParams.delete("build");
  history.replaceState(history.state, "", address);
  if (build === fingerprint) return null;
  const note = document.createElement("p");
  note.className = "other-build";
  note.textContent = `This link was made on another build of this corpus (${build.slice(0, 32)}; this is ${fingerprint}): its numbers may have been others.`;
  return note;
}

function without(filter: Filter, {what}: FilterPart): Filter {
  if (what.kind === "period") return {...filter, from: null, to: null};
  if (what.kind === "words") return {...filter, words: ""};
  if (what.kind === "abstract") return {...filter, abstract: "any"};
  const {facet, match, name} = what;
  return withNames(
    filter,
    facet,
    match,
    filter.facets[facet][match].filter((one) => one !== name)
  );
}
