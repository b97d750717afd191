import {copyText} from "./copy-text.js";

const longestLink = 4_000;

/** "Show SQL": each statement behind a card, to read, copy or open in the SQL page. */
export function sqlDetails(statements: readonly {sql: string}[]): HTMLDetailsElement {
  const details = document.createElement("details");
  details.className = "sql";
  const summary = document.createElement("summary");
  summary.textContent = "Show SQL";
  details.append(summary);
  for (const {sql} of statements) {
    const code = document.createElement("pre");
    code.tabIndex = 0;
    code.append(document.createElement("code"));
    code.firstElementChild!.textContent = sql;
    const tools = document.createElement("p");
    tools.className = "sql-tools";
    const copy = document.createElement("button");
    copy.type = "button";
    copy.textContent = "Copy SQL";
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    copy.addEventListener("click", async () => {
      said.textContent = (await copyText(sql, tools)) === "copied" ? "Copied" : "Press Ctrl+C to copy";
    });
    tools.append(copy, openLink(sql), said);
    details.append(code, tools);
  }
  return details;
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
