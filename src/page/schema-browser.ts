import type {SchemaFacts} from "../model/column-facts.js";
import type {ResultColumn} from "../model/result.js";
import {type Column, type Table, tables, views} from "../model/tables.js";
import {type Macro, macros} from "../query/macros.js";
import {counted} from "../figures/corpus-line.js";
import {functionBody, signatureOf} from "./function-docs.js";
import {type SchemaActions, schemaTable, type ShownColumn, type ShownTable} from "./schema-table.js";

/** A table that is there for this session: a named result, or an opened file. */
export interface SessionTable {
  name: string;
  about: string;
  columns: readonly ResultColumn[];
  n_rows: number;
}

export interface SchemaBrowser {
  element: HTMLElement;
  update(sessionTables: readonly SessionTable[]): void;
}

export interface SchemaBrowserOptions extends SchemaActions {
  facts: SchemaFacts;
  sessionTables: readonly SessionTable[];
}

/** Something the browser lists; its body is made when it is first opened. */
interface Entry {
  element: HTMLDetailsElement;
  /** Shows what matches a word of the search box; says whether anything does. */
  filter(word: string): boolean;
}

const wide = "(min-width: 960px)";

/** What can be asked: tables, views and functions, with what they hold. A click writes a name or a value. */
export function schemaBrowser({facts, sessionTables, ...actions}: SchemaBrowserOptions): SchemaBrowser {
  const element = document.createElement("details");
  element.className = "schema-browser";
  element.open = matchMedia(wide).matches;
  const title = document.createElement("summary");
  title.textContent = "Tables and functions";
  const search = document.createElement("input");
  search.type = "search";
  search.placeholder = "Find a table, column, function";
  search.setAttribute("aria-label", "Find a table, a column or a function");
  const nothing = document.createElement("p");
  nothing.className = "fine";
  nothing.setAttribute("role", "status");
  const ofSession = section("This session", []);
  const sections = [
    ofSession,
    section(
      "Tables",
      corpusTables(facts).map((table) => tableEntry(table, actions))
    ),
    section(
      "Views of the filter",
      filterViews().map((view) => tableEntry(view, actions))
    ),
    section(
      "Functions",
      macros.map((macro) => functionEntry(macro, actions))
    )
  ];
  const filter = (): void => {
    const word = search.value.trim().toLowerCase();
    const found = sections.map((one) => one.filter(word));
    nothing.textContent =
      word !== "" && !found.includes(true) ? `Nothing here is called or says “${word}”.` : "";
  };
  search.addEventListener("input", filter);
  element.append(title, search, nothing, ...sections.map((one) => one.element));
  const update: SchemaBrowser["update"] = (given) => {
    ofSession.set(given.map((table) => tableEntry(sessionShown(table), actions)));
    filter();
  };
  update(sessionTables);
  return {element, update};
}

function section(label: string, given: readonly Entry[]) {
  const element = document.createElement("section");
  const heading = document.createElement("h2");
  heading.textContent = label;
  let entries = given;
  const set = (next: readonly Entry[]): void => {
    entries = next;
    element.replaceChildren(heading, ...entries.map((entry) => entry.element));
  };
  set(given);
  return {
    element,
    set,
    filter(word: string): boolean {
      const found = entries.map((entry) => entry.filter(word));
      element.hidden = !found.includes(true);
      return !element.hidden;
    }
  };
}

function corpusTables({tables: facts}: SchemaFacts): ShownTable[] {
  return Object.entries(tables as Record<string, Table>).map(([name, {about, columns}]) => {
    const held = facts[name as keyof SchemaFacts["tables"]];
    return {
      name,
      about,
      n_rows: held.n_rows,
      columns: Object.entries(columns).map(([column, {type, about}]) => ({
        name: column,
        type,
        about,
        facts: held.columns[column] ?? null
      }))
    };
  });
}

function filterViews(): ShownTable[] {
  return Object.entries(views).map(([name, {about, columns}]) => ({
    name,
    about,
    n_rows: null,
    columns: Object.entries(columns as Record<string, Column>).map(([column, {type, about}]) => ({
      name: column,
      type,
      about,
      facts: null
    }))
  }));
}

function sessionShown({columns, ...table}: SessionTable): ShownTable {
  return {...table, columns: columns.map(({name, type}) => ({name, type, about: "", facts: null}))};
}

function tableEntry(table: ShownTable, actions: SchemaActions): Entry {
  const size = table.n_rows === null ? "" : counted(table.n_rows, "row");
  const isAbout = (word: string) => matches(word, table.name, table.about);
  const {element, fill} = entryElement(table.name, size);
  const columnsFor = (word: string): readonly ShownColumn[] =>
    word === "" || isAbout(word)
      ? table.columns
      : table.columns.filter((column) => matches(word, column.name, column.about));
  return {
    element,
    filter(word) {
      const columns = columnsFor(word);
      const isFound = columns.length > 0 || isAbout(word);
      fill(isFound && word !== "" && !isAbout(word), columns.map((column) => column.name).join(), () =>
        schemaTable(table, columns, actions)
      );
      element.hidden = !isFound;
      return isFound;
    }
  };
}

function functionEntry(macro: Macro, {onInsert, onExample}: SchemaActions): Entry {
  const {name, kind, about, parameters, returns} = macro;
  const signature = signatureOf(macro);
  const {element, fill} = entryElement(signature, kind === "table" ? "rows" : "");
  const names = [
    ...parameters.map((parameter) => parameter.name),
    ...(typeof returns === "string" ? [] : Object.keys(returns))
  ];
  const make = (): Node => {
    const insert = document.createElement("button");
    insert.type = "button";
    insert.textContent = "Insert the call";
    insert.addEventListener("click", () => onInsert(signature));
    const body = functionBody(macro, onExample);
    body.append(insert);
    return body;
  };
  return {
    element,
    filter(word) {
      fill(false, "", make);
      element.hidden = !matches(word, name, about, ...names);
      return !element.hidden;
    }
  };
}

/** A line that opens; its body is made anew when it is opened, if what it shows has changed. */
function entryElement(name: string, size: string) {
  const element = document.createElement("details");
  const summary = document.createElement("summary");
  const code = document.createElement("code");
  code.textContent = name;
  const small = document.createElement("small");
  small.textContent = size;
  summary.append(code, small);
  const body = document.createElement("div");
  element.append(summary, body);
  let shown: string | null = null;
  let wanted = {key: "", make: (): Node => document.createDocumentFragment()};
  let wasOpened = false;
  const show = (): void => {
    if (!element.open || shown === wanted.key) return;
    shown = wanted.key;
    body.replaceChildren(wanted.make());
  };
  element.addEventListener("toggle", show);
  return {
    element,
    /** @param opens whether the search opens it; what the search opened, it closes again */
    fill(opens: boolean, key: string, make: () => Node): void {
      wanted = {key, make};
      if (opens !== wasOpened) element.open = opens;
      wasOpened = opens;
      show();
    }
  };
}

function matches(word: string, ...texts: readonly string[]): boolean {
  return texts.some((text) => text.toLowerCase().includes(word));
}
