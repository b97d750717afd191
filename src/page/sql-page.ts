import {examples} from "../query/examples.js";
import {macroNames} from "../query/macros.js";
import type {KnownNames} from "../query/sql-problem.js";
import {readSummary} from "../query/summaries.js";
import {tableNames, tables, views} from "../model/tables.js";
import type {Notebook} from "../model/notebook.js";
import {emptyCell, insertCell, namedCell, resultNames} from "../notebook/edit-notebook.js";
import {functionNames} from "../query/sql-functions.js";
import {text} from "../state/view.js";
import {openView} from "./address.js";
import {sourceLine} from "../figures/corpus-line.js";
import {corpusValues} from "./corpus-values.js";
import {tableAddress} from "./database.js";
import {dataFiles} from "./data-files.js";
import {errorText} from "./error-text.js";
import {exampleList} from "./example-list.js";
import {filterBar} from "./filter-bar.js";
import {useFilter} from "./filter.js";
import {functionDocs} from "./function-docs.js";
import {notebookBar} from "./notebook-bar.js";
import {notebookDocument} from "./notebook-document.js";
import {notebookRunner} from "./notebook-runner.js";
import {type CorpusName, linkedNotebook, notebookLink, readNotebookFile} from "./notebook-share.js";
import {openNotebookStore} from "./notebook-store.js";
import {notebookView} from "./notebook-view.js";
import {dropFiles} from "./drop-files.js";
import {pastRuns} from "./past-runs.js";
import {useLocalCorpus} from "./open-corpus.js";
import {openSchemaBrowser} from "./open-schema-browser.js";
import type {SessionTable} from "./schema-browser.js";
import "./site.js";

/** A notebook to begin with: one statement that says something about every corpus. */
const welcome: Notebook = {
  title: "Notebook",
  cells: [{...emptyCell.sql, id: "cell-1", sql: examples[0]!.sql}]
};

/** The SQL page: notebooks of SQL, text and charts over the corpus. What came with a link waits to be run. */
export function sqlPage(json: unknown) {
  const {answers, fingerprint} = readSummary("methods", json);
  const corpus = answers.corpus.rows[0]!;
  const name: CorpusName = {title: corpus.title, fingerprint};
  const address = openView({notebook: text(), sql: text()});
  const store = openNotebookStore();
  store.catch(() => undefined);

  const notebook = notebookDocument(store, {title: "", cells: []});
  const addSql = (sql: string): void => view.addCell({...emptyCell.sql, sql});
  const openedNames = (): string[] => files.tables.map((table) => table.name);
  const runs = pastRuns(store, addSql);
  const files = dataFiles({
    taken: () => [...siteNames, ...resultNames(notebook.notebook)],
    onChange: () => {
      schema.update(sessionTables());
      view.refresh();
    },
    onUse: (table) => addSql(`SELECT *\nFROM ${table.name}\nLIMIT 100`),
    say: (text) => bar.say(text)
  });
  const runner = notebookRunner({
    notebook: () => notebook.notebook,
    opened: openedNames,
    known,
    onRun: runs.add
  });
  const link = async (): Promise<string> => {
    const made = await notebookLink(notebook.notebook, name);
    if (made === null)
      throw new Error("the notebook is too long for a link: save it as a file and send that");
    return made;
  };
  const bar = notebookBar({
    document: notebook,
    runner,
    store,
    corpus: name,
    welcome,
    link,
    onOpen: opened,
    onImport: (file) => void importNotebook(file)
  });
  const view = notebookView({
    document: notebook,
    runner,
    source: sourceLine(corpus),
    taken: () => [...siteNames, ...openedNames()],
    localCode: async (tool, sql) => {
      const [{localScript}, own] = await Promise.all([import("./local-script.js"), useLocalCorpus()]);
      return localScript(tool, {
        notebook: notebook.notebook,
        sql,
        opened: openedNames(),
        addressOf: (table) => (own === null ? tableAddress(table, fingerprint) : `${table}.parquet`)
      });
    },
    link,
    say: bar.say,
    sessionTables,
    values: corpusValues()
  });
  const schema = openSchemaBrowser({
    insert: view.insert,
    tryOut: addSql
  });
  dropFiles({
    onNotebook: (file) => void importNotebook(file),
    onData: (dropped) => void files.open(dropped)
  });

  function sessionTables(): SessionTable[] {
    const results = resultNames(notebook.notebook).flatMap((result) => {
      const cell = namedCell(notebook.notebook, result)!;
      const table = runner.runOf(cell.id).result?.table;
      return table === undefined
        ? []
        : [
            {
              name: result,
              about: "Result of a cell of this notebook.",
              columns: table.columns,
              n_rows: table.n_rows
            }
          ];
    });
    const opened = files.tables.map(({name, file, columns, n_rows}) => ({
      name,
      about: `The file ${file}, opened in this session.`,
      columns,
      n_rows
    }));
    return [...results, ...opened];
  }

  function known(): KnownNames {
    const own = Object.entries({...views, ...tables}).map(([table, {columns}]) => ({
      name: table,
      columns: Object.keys(columns)
    }));
    const session = sessionTables().map(({name, columns}) => ({name, columns: columns.map((c) => c.name)}));
    return {tables: [...own, ...session], functions: [...macroNames, ...functionNames]};
  }

  async function importNotebook(file: File): Promise<void> {
    try {
      const content = await file.text();
      const read = await readNotebookFile(content);
      if (content.includes("\0") || read.notebook.cells.length === 0) {
        bar.say(
          `${file.name} holds no notebook: ${content.includes("\0") ? "it is no text" : "there is no cell in it"}.`
        );
        return;
      }
      notebook.open(read.notebook, null);
      notebook.keep();
      bar.showOrigin({from: "file", name: file.name, ...read});
    } catch (error) {
      bar.say(`${file.name} was not opened: ${errorText(error)}`);
    }
  }

  /** The address of what is open: notebooks of this browser are named in it, others stand in the fragment. */
  function opened(id: string, {isStep}: {isStep: boolean}): void {
    if (location.hash.startsWith("#notebook="))
      history.replaceState(null, "", location.pathname + location.search);
    address.set({notebook: id, sql: ""}, {continuous: !isStep});
  }

  async function openFromAddress(): Promise<void> {
    const linked = await linkedNotebook(location.hash);
    if (linked !== null) {
      if ("reason" in linked) {
        await bar.openStored("");
        bar.say(`The link holds no notebook that can be read: ${linked.reason}.`);
        return;
      }
      notebook.open(linked.notebook, null);
      bar.showOrigin({from: "link", name: "", ...linked});
      return;
    }
    const {sql, notebook: id} = address.state;
    if (sql !== "") {
      const {notebook: shown} = insertCell({title: "From a link", cells: []}, 0, {...emptyCell.sql, sql});
      notebook.open(shown, null);
      bar.showOrigin({from: "link", name: "", fingerprint: null, corpus: null, problems: []});
      return;
    }
    await bar.openStored(id);
  }

  notebook.onSave((state) => {
    const before = address.state.notebook;
    if (state.kind === "saved" && notebook.kept !== null && before !== notebook.kept.id)
      opened(notebook.kept.id, {isStep: before !== ""});
  });
  runner.onChange((id) => {
    if (runner.runOf(id).status === "done") schema.update(sessionTables());
  });
  useFilter().onChange(view.refresh);
  address.onChange(() => void openFromAddress());
  addEventListener("hashchange", () => {
    if (location.hash.startsWith("#notebook=")) void openFromAddress();
  });
  setTimeout(() => void preload(), preloadAfter);
  void openFromAddress();

  return {
    filter: () => filterBar({corpus, months: answers.month_totals.rows, years: answers.year_totals.rows}),
    notebook() {
      const element = document.createElement("div");
      element.className = "sql-page";
      const main = document.createElement("div");
      main.append(bar.element, view.element);
      const aside = document.createElement("aside");
      aside.className = "sql-aside";
      aside.setAttribute("aria-label", "Tables, examples and files");
      aside.append(
        schema.element,
        drawer(
          "Examples",
          exampleList(examples, ({name: title, sql}) => addSql(`-- ${title}\n${sql}`))
        ),
        drawer("Data of your own", files.element),
        drawer("What ran before", runs.element)
      );
      element.append(main, aside);
      return element;
    },
    functions: () => functionDocs(addSql)
  };
}

const preloadAfter = 2000;

/** What saving, drawing and reading need, fetched while the site can be reached. */
async function preload(): Promise<void> {
  await Promise.allSettled([
    import("../notebook/notebook-file.js"),
    import("../notebook/notebook-link.js"),
    import("./result-grid.js"),
    import("./result-tools.js"),
    import("../query/sql-problem.js")
  ]);
}

const siteNames: readonly string[] = [...tableNames, ...Object.keys(views), ...macroNames];

function drawer(title: string, content: HTMLElement): HTMLDetailsElement {
  const element = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = title;
  element.append(summary, content);
  return element;
}
