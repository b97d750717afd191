import {formatOfFile, type TableFacts} from "../engine/open-file.js";
import {freeName, nameFromFile} from "../notebook/cell-names.js";
import {pushButton} from "./controls.js";
import {counted} from "./corpus-line.js";
import {useDatabase} from "./database.js";
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
}

/** Data of the reader's beside the corpus: each file becomes a table until the page is left. Nothing leaves the machine. */
export function dataFiles({taken, onChange, onUse}: DataFilesOptions): DataFiles {
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
  const list = document.createElement("ul");
  element.append(
    paragraph(
      "CSV, TSV, Parquet, JSON or JSON Lines: choose files, or drop them on this page. They are read here and go nowhere.",
      "fine"
    ),
    pushButton("Open files …", "Each becomes a table of this session", () => input.click()),
    input,
    said,
    list
  );
  input.addEventListener("change", () => {
    void open([...(input.files ?? [])]);
    input.value = "";
  });

  async function open(files: Iterable<File>): Promise<void> {
    const problems: string[] = [];
    let n_opened = 0;
    for (const file of files) {
      const format = formatOfFile(file.name);
      if (format === null) {
        problems.push(`${file.name} was not opened: its name ends in none of csv, tsv, parquet, json, jsonl`);
        continue;
      }
      said.textContent = `Opening ${file.name} …`;
      const name = freeName(nameFromFile(file.name), [...taken(), ...tables.map((t) => t.name)]);
      try {
        const facts = await (await useDatabase()).openFile({name, file, format});
        tables = [...tables, {...facts, name, file: file.name}];
        n_opened += 1;
        show();
        onChange();
      } catch (error) {
        problems.push(
          `${file.name} was not opened: ${error instanceof Error ? error.message : String(error)}`
        );
      }
    }
    said.textContent = [...(n_opened > 0 ? [`${counted(n_opened, "file")} opened.`] : []), ...problems].join(
      " "
    );
    said.className = problems.length > 0 ? "error" : "fine";
  }

  async function close(table: OpenedTable): Promise<void> {
    tables = tables.filter((t) => t !== table);
    show();
    onChange();
    try {
      await (await useDatabase()).closeFile(table.name);
    } catch (error) {
      said.textContent = `${table.name} stays in the database: ${error instanceof Error ? error.message : String(error)}`;
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
