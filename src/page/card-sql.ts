import {viewStatements} from "../figures/statements.js";
import {copyText} from "./copy-text.js";
import {positionsPublished} from "./database.js";
import {useFilter} from "./filter.js";

const longestLink = 4_000;

function filterViews(sql: string): string[] {
  return viewStatements(sql, useFilter().filters, {positions: positionsPublished()});
}

/**
 * "Show SQL": each statement behind a card, to read, copy or open in the SQL page, after the views of the filter that
 * it asks for. It is filled when it is opened.
 */
export function sqlDetails(statements: readonly {sql: string}[]): HTMLDetailsElement {
  const details = document.createElement("details");
  details.className = "sql";
  const summary = document.createElement("summary");
  summary.textContent = "Show SQL";
  details.append(summary);
  details.addEventListener("toggle", () => {
    if (details.open && details.childElementCount === 1) fill(details, statements);
  });
  return details;
}

function fill(details: HTMLElement, statements: readonly {sql: string}[]): void {
  const views = filterViews(statements.map(({sql}) => sql).join("\n"));
  if (views.length > 0) details.append(codeOf(views.join("\n\n")));
  for (const {sql} of statements) {
    const code = codeOf(sql);
    const tools = document.createElement("p");
    tools.className = "sql-tools";
    const copy = document.createElement("button");
    copy.type = "button";
    copy.textContent = "Copy SQL";
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    copy.addEventListener("click", async () => {
      said.textContent =
        (await copyText([...filterViews(sql), sql].join("\n\n"), tools)) === "copied"
          ? "Copied"
          : "Press Ctrl+C to copy";
    });
    tools.append(copy, openLink(sql), said);
    details.append(code, tools);
  }
}

function codeOf(sql: string): HTMLElement {
  const code = document.createElement("pre");
  code.tabIndex = 0;
  code.append(document.createElement("code"));
  code.firstElementChild!.textContent = sql;
  return code;
}

function openLink(sql: string): HTMLElement {
  const query = encodeURIComponent(sql);
  if (query.length > longestLink) {
    const note = document.createElement("small");
    note.textContent = "Too long for a link: copy it and paste it into the SQL page.";
    return note;
  }
  const link = document.createElement("a");
  link.href = `./sql.html?sql=${query}`;
  link.textContent = "Open in SQL page";
  return link;
}
