import {pushButton} from "./controls.js";
import {counted} from "../figures/corpus-line.js";
import type {NotebookStore, PastRun} from "./notebook-store.js";
import {paragraph} from "./prose.js";

export interface PastRuns {
  element: HTMLElement;
  add(run: PastRun): void;
}

const shownAtOnce = 30;

/** What ran before, in this browser: the last first, to be found and used again. */
export function pastRuns(store: Promise<NotebookStore>, onUse: (sql: string) => void): PastRuns {
  let runs: readonly PastRun[] = [];
  const element = document.createElement("div");
  element.className = "past-runs";
  const search = document.createElement("input");
  search.type = "search";
  search.placeholder = "find in what ran";
  search.setAttribute("aria-label", "Find in what ran");
  const list = document.createElement("ol");
  element.append(search, list);
  search.addEventListener("input", show);

  function show(): void {
    const wanted = search.value.trim().toLowerCase();
    const found = runs.filter(({sql}) => sql.toLowerCase().includes(wanted));
    if (found.length === 0) {
      const why = runs.length === 0 ? "Nothing has run yet." : "Nothing that ran holds these words.";
      return list.replaceChildren(paragraph(why, "fine"));
    }
    list.replaceChildren(...found.slice(0, shownAtOnce).map(item));
  }

  function item({at, sql, milliseconds, n_rows, error}: PastRun): HTMLElement {
    const line = document.createElement("li");
    const code = document.createElement("pre");
    code.textContent = sql.length > 400 ? `${sql.slice(0, 400)} …` : sql;
    code.tabIndex = 0;
    const facts = document.createElement("small");
    const when = new Date(at).toLocaleString("en-GB", {dateStyle: "medium", timeStyle: "short"});
    const how = error === null ? (n_rows === null ? "done" : counted(n_rows, "row")) : "failed";
    facts.textContent = `${when}, ${how}, ${Math.round(milliseconds).toLocaleString("en-GB")} ms `;
    line.append(
      code,
      facts,
      pushButton("Use again", "Adds a cell with this SQL", () => onUse(sql))
    );
    return line;
  }

  store
    .then(async (opened) => {
      runs = [...runs, ...(await opened.runs())];
      show();
    })
    .catch(() => show());
  return {
    element,
    add(run) {
      runs = [run, ...runs.filter((r) => r.sql !== run.sql)];
      show();
      void store.then((opened) => opened.addRun(run)).catch(() => undefined);
    }
  };
}
