import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap
} from "@codemirror/autocomplete";
import {defaultKeymap, history, toggleComment} from "@codemirror/commands";
import {sql} from "@codemirror/lang-sql";
import {bracketMatching, indentOnInput} from "@codemirror/language";
import {highlightSelectionMatches, openSearchPanel, search, searchKeymap} from "@codemirror/search";
import {
  Annotation,
  Compartment,
  EditorState,
  type Extension,
  Facet,
  Prec,
  Transaction
} from "@codemirror/state";
import {
  crosshairCursor,
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection
} from "@codemirror/view";
import type {SqlProblem} from "../query/sql-problem.js";
import {completeSql, type CompletionSources, longestRead} from "./complete-sql.js";
import {fixProblem, markProblem, notice, problemMarks} from "./mark-problem.js";
import {commandKeys, formatText} from "./sql-commands.js";
import {duckdbDialect, sqlLook} from "./sql-look.js";

export type {FoundValue, SessionTable, ValueSource} from "./complete-sql.js";

export interface SqlEditorOptions extends CompletionSources {
  text: string;
  /** What assistive technology calls it. */
  label: string;
  /** Hears the reader's changes, not those of `setText`. */
  onChange(text: string): void;
  /** Mod-Enter runs and stays, Shift-Enter goes on to the next. */
  onRun(then: "stay" | "next"): void;
  /** Further keys of the page; `run` gives false where the key is left to the editor. */
  commands?: readonly {key: string; run(): boolean}[];
}

export interface SqlEditor {
  element: HTMLElement;
  text(): string;
  /** Puts another text in place: no step of the editor's own undo, and what stays the same keeps the cursor. */
  setText(text: string): void;
  /** Writes at the cursor, over what is selected, and goes on typing there. */
  insert(text: string): void;
  focus(): void;
  /** Marks a place as wrong, or nothing. */
  showProblem(problem: SqlProblem | null): void;
  /** Lays the text out anew; gives the reason where it is left alone, else null. */
  format(): Promise<string | null>;
  toggleComment(): void;
  openFind(): void;
  /** Puts right what is marked, as a change of the reader's; false where it is not known how. */
  fix(): boolean;
  destroy(): void;
}

/** A cell is a statement or two: what is longer belongs into a file. */
const longestText = 1_000_000;

const options = Facet.define<SqlEditorOptions, SqlEditorOptions>({combine: (given) => given[0]!});
const bySetText = Annotation.define<true>();

const language = new Compartment();
const colours: Extension = sql({dialect: duckdbDialect});
const coloursFor = (length: number): Extension => (length <= longestRead ? colours : []);

/** Colours come and go as a text crosses the length up to which they are cheap. */
const coloursByLength = EditorState.transactionExtender.of((transaction) => {
  if (!transaction.docChanged) return null;
  const was = transaction.startState.doc.length <= longestRead;
  const is = transaction.newDoc.length <= longestRead;
  return was === is ? null : {effects: language.reconfigure(coloursFor(transaction.newDoc.length))};
});

const noLonger = EditorState.transactionFilter.of((transaction) => {
  const length = transaction.docChanged ? transaction.newDoc.length : 0;
  if (length <= longestText || length <= transaction.startState.doc.length) return transaction;
  if (transaction.annotation(bySetText) === true) return transaction;
  const most = longestText.toLocaleString("en-GB");
  return {
    effects: notice.of(`a cell holds ${most} characters at most: nothing was added; open long data as a file`)
  };
});

const run =
  (then: "stay" | "next") =>
  (view: EditorView): boolean => {
    closeCompletion(view);
    view.state.facet(options).onRun(then);
    return true;
  };

/** Characters from which typing over a selection is not left to the browser, which takes seconds for a long line. */
const longSelection = 200;

const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const {from, to} = view.state.selection.main;
    if (
      event.inputType !== "insertText" ||
      event.data === null ||
      view.composing ||
      to - from < longSelection
    )
      return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), {userEvent: "input.type", scrollIntoView: true});
    return true;
  }
});

/** One object for all editors of a page: what differs between them is read from `options`. */
const shared: Extension = [
  Prec.highest(
    keymap.of([
      {key: "Mod-Enter", run: run("stay")},
      {key: "Shift-Enter", run: run("next")}
    ])
  ),
  Prec.high(keymap.of(commandKeys)),
  lineNumbers(),
  highlightSpecialChars(),
  history(),
  drawSelection(),
  EditorState.allowMultipleSelections.of(true),
  rectangularSelection(),
  crosshairCursor(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  highlightSelectionMatches(),
  search({top: true}),
  problemMarks,
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...completionKeymap]),
  EditorView.lineWrapping,
  typedOver,
  EditorView.updateListener.of(({docChanged, state, transactions}) => {
    if (docChanged && !transactions.every((t) => t.annotation(bySetText) === true))
      state.facet(options).onChange(state.doc.toString());
  }),
  coloursByLength,
  noLonger,
  sqlLook
];

/** An editor for the SQL of a cell. */
export function sqlEditor(given: SqlEditorOptions): SqlEditor {
  const view = new EditorView({
    state: EditorState.create({
      doc: given.text,
      extensions: [
        options.of(given),
        Prec.highest(keymap.of((given.commands ?? []).map(({key, run: act}) => ({key, run: () => act()})))),
        autocompletion({override: [completeSql(given)], activateOnTypingDelay: 10}),
        language.of(coloursFor(given.text.length)),
        EditorView.contentAttributes.of({"aria-label": given.label}),
        shared
      ]
    })
  });
  return {
    element: view.dom,
    text: () => view.state.doc.toString(),
    setText(text) {
      const changes = changeBetween(view.state.doc.toString(), text);
      if (changes === null) return;
      view.dispatch({changes, annotations: [bySetText.of(true), Transaction.addToHistory.of(false)]});
    },
    insert(text) {
      view.dispatch(view.state.replaceSelection(text), {userEvent: "input", scrollIntoView: true});
      view.focus();
    },
    focus: () => view.focus(),
    showProblem: (problem) => markProblem(view, problem),
    format: () => formatText(view),
    toggleComment: () => void toggleComment(view),
    openFind: () => void openSearchPanel(view),
    fix: () => fixProblem(view),
    destroy: () => view.destroy()
  };
}

/** The one stretch in which two texts differ; null where they are the same. */
export function changeBetween(
  before: string,
  after: string
): {from: number; to: number; insert: string} | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return {from, to: before.length - same, insert: after.slice(from, after.length - same)};
}
