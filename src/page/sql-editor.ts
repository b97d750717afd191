import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap
} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap, indentWithTab} from "@codemirror/commands";
import {keywordCompletionSource, schemaCompletionSource, sql, SQLDialect} from "@codemirror/lang-sql";
import {bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting} from "@codemirror/language";
import {highlightSelectionMatches, searchKeymap} from "@codemirror/search";
import {EditorState, Prec} from "@codemirror/state";
import {drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import {tables, views} from "../model/tables.js";

export interface SqlEditor {
  element: HTMLElement;
  text(): string;
  setText(text: string): void;
  /** Writes at the cursor, over what is selected, and goes on typing there. */
  insert(text: string): void;
  focus(): void;
}

const duckdb = SQLDialect.define({
  keywords:
    "select from where group by having order limit offset join left right full outer inner cross on using as with recursive union all intersect except distinct case when then else end and or not in is null like ilike between exists asc desc nulls first last over partition rows range unbounded preceding following current row filter qualify unnest lateral values cast try_cast interval sample pivot unpivot exclude replace describe summarize show explain create view table temp",
  builtin:
    "count sum avg min max median quantile_cont stddev corr list string_agg array_agg date_trunc date_part strftime year month lower upper length regexp_matches regexp_extract regexp_replace string_split contains starts_with list_contains len coalesce nullif round floor ceil abs ln exp sqrt greatest least row_number rank dense_rank lag lead first_value last_value generate_series range read_parquet",
  types: "integer bigint smallint double varchar boolean date timestamp decimal",
  operatorChars: "*+-%<>!=&|~^/:",
  slashComments: false,
  doubleQuotedStrings: false
});

const highlight = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--syntax-keyword)", fontWeight: "600"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--syntax-string)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--syntax-number)"},
  {tag: [tags.comment, tags.lineComment, tags.blockComment], color: "var(--muted)", fontStyle: "italic"},
  {tag: [tags.standard(tags.name), tags.typeName], color: "var(--syntax-builtin)"}
]);

const look = EditorView.theme({
  "&": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
    borderRadius: "6px",
    fontSize: "14px"
  },
  "&.cm-focused": {outline: "2px solid var(--accent)", outlineOffset: "1px"},
  ".cm-content": {fontFamily: "var(--monospace)", caretColor: "var(--ink)", minHeight: "9em"},
  ".cm-gutters": {backgroundColor: "transparent", color: "var(--muted)", border: "none"},
  ".cm-cursor": {borderLeftColor: "var(--ink)"},
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {backgroundColor: "var(--selection)"},
  ".cm-tooltip": {backgroundColor: "var(--surface)", color: "var(--ink)", border: "1px solid var(--line)"},
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--surface)"
  },
  ".cm-panels": {backgroundColor: "var(--surface)", color: "var(--ink)"}
});

/** An editor for one statement; completes the tables, columns and functions. Ctrl or Cmd with Enter runs it. */
export function sqlEditor(
  text: string,
  {onRun, onChange}: {onRun: () => void; onChange: (text: string) => void}
): SqlEditor {
  const schema = Object.fromEntries(
    Object.entries({...tables, ...views}).map(([name, table]) => [name, Object.keys(table.columns)])
  );
  const columns = [...new Set(Object.values(schema).flat())].sort();
  const runStatement = (target: EditorView): boolean => {
    closeCompletion(target);
    onRun();
    return true;
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([{key: "Mod-Enter", run: runStatement}])),
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightSelectionMatches(),
        sql({dialect: duckdb}),
        autocompletion({
          override: [
            schemaCompletionSource({dialect: duckdb, schema}),
            keywordCompletionSource(duckdb),
            (context) => {
              const word = context.matchBefore(/\w+/);
              if (word === null) return null;
              return {
                from: word.from,
                options: columns.map((label) => ({label, type: "property"})),
                validFor: /^\w*$/
              };
            }
          ]
        }),
        syntaxHighlighting(highlight),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...completionKeymap,
          indentWithTab
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-label": "SQL statement; Ctrl+Enter runs it, Escape then Tab leaves the editor"
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
        look
      ]
    })
  });
  return {
    element: view.dom,
    text: () => view.state.doc.toString(),
    setText: (next) => view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: next}}),
    insert: (piece) => {
      view.dispatch(view.state.replaceSelection(piece));
      view.focus();
    },
    focus: () => view.focus()
  };
}
