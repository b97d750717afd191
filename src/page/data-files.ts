import type {TableFacts} from "../engine/open-file.js";
import {freeName, nameFromFile} from "../notebook/cell-names.js";
import {pushButton} from "./controls.js";
import {counted} from "../figures/corpus-line.js";
import {useDatabase} from "./database.js";
import {errorText} from "./error-text.js";
import {paragraph} from "./prose.js";

/** A file that is a table of this session. */
export interface OpenedTable extends TableFacts {
  name: string;
  file: string;
}

export interface DataFiles {
  element: HTMLElement;
  readonly tables: readonly OpenedTable[];
  open(files: Iterable<File>): Promise<void>;
}

export interface DataFilesOptions {
  /** Names that a table cannot have. */
  taken: () => readonly string[];
  onChange: () => void;
  onUse: (table: OpenedTable) => void;
  /** Is told in one line what came of an opening. */
  say: (text: string) => void;
}

/** Data of the reader's beside the corpus: each file becomes a table until the page is left. Nothing leaves the machine. */
export function dataFiles({taken, onChange, onUse, say}: DataFilesOptions): DataFiles {
  let tables: OpenedTable[] = [];
  const element = document.createElement("div");
  element.className = "data-files";
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = ".csv,.tsv,.tab,.txt,.gz,.parquet,.json,.jsonl,.ndjson";
  input.hidden = true;
  const said = document.createElement("p");
  said.className = "fine";
  said.setAttribute("role", "status");
  const outcomes = document.createElement("ul");
  outcomes.className = "data-outcomes";
  const list = document.createElement("ul");
  let turn: Promise<void> = Promise.resolve();
  element.append(
    paragraph(
      "CSV, TSV, Parquet, JSON or JSON Lines: choose files, or drop them on this page. They are read here and go nowhere.",
      "fine"
    ),
    pushButton("Open files …", "Each becomes a table of this session", () => input.click()),
    input,
    said,
    outcomes,
    list
  );
  input.addEventListener("change", () => {
    void open([...(input.files ?? [])]);
    input.value = "";
  });

  /** One opening after another, so that no two files get the same name. */
  function open(files: Iterable<File>): Promise<void> {
    const given = [...files];
    turn = turn.then(() => openAll(given));
    return turn;
  }

  async function openAll(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    outcomes.replaceChildren();
    const lines: string[] = [];
    const refused: string[] = [];
    for (const file of files) {
      said.className = "fine";
      said.textContent = `Opening ${file.name} …`;
      const line = document.createElement("li");
      try {
        line.textContent = await openOne(file);
        line.className = "fine";
      } catch (error) {
        line.textContent = refusedLine(file.name, errorText(error));
        line.className = "error";
        refused.push(file.name);
      }
      lines.push(line.textContent);
      outcomes.append(line);
    }
    const n_opened = files.length - refused.length;
    const summary = [
      ...(n_opened > 0 ? [`${counted(n_opened, "file")} opened`] : []),
      ...(refused.length > 0 ? [`not opened: ${refused.join(", ")}`] : [])
    ].join("; ");
    said.textContent = `${summary}.`;
    said.className = refused.length > 0 ? "error" : "fine";
    say(lines.length === 1 ? lines[0]! : summary);
  }

  /** Makes a file a table, and tells how it was read. */
  async function openOne(file: File): Promise<string> {
    const {readDataFile} = await import("./read-data-file.js");
    const name = freeName(nameFromFile(file.name), [...taken(), ...tables.map((t) => t.name)]);
    const {opened, notes} = await readDataFile(file, name);
    const facts = await (await useDatabase()).openFile(opened);
    tables = [...tables, {...facts, name, file: file.name}];
    show();
    onChange();
    const asMeant =
      opened.format === "parquet" || opened.columns.every(({type}, i) => type === facts.columns[i]?.type);
    const typeNotes = asMeant
      ? []
      : ["all columns as text: their values did not fit the types they seemed to have"];
    const parts = [`table ${name}`, counted(facts.n_rows, "row"), ...notes, ...typeNotes];
    return `${file.name}: ${parts.join(", ")}`;
  }

  async function close(table: OpenedTable): Promise<void> {
    tables = tables.filter((t) => t !== table);
    show();
    onChange();
    try {
      await (await useDatabase()).closeFile(table.name);
    } catch (error) {
      said.textContent = `${table.name} stays in the database: ${errorText(error)}`;
    }
  }

  function show(): void {
    list.replaceChildren(
      ...tables.map((table) => {
        const item = document.createElement("li");
        const code = document.createElement("code");
        code.textContent = table.name;
        const facts = document.createElement("small");
        facts.textContent = ` ${table.file}, ${counted(table.n_rows, "row")}, ${counted(table.columns.length, "column")} `;
        const remove = pushButton("Close", `Take ${table.name} away`, () => void close(table));
        const use = pushButton("Look at it", `Add a cell that reads ${table.name}`, () => onUse(table));
        item.append(code, facts, use, remove);
        return item;
      })
    );
  }

  return {
    element,
    get tables() {
      return tables;
    },
    open
  };
}

function refusedLine(file: string, why: string): string {
  return why.startsWith(`${file} `) ? `${why}; nothing was opened` : `${file} was not opened: ${why}`;
}
