import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  pickedCompletion,
  snippet
} from "@codemirror/autocomplete";
import type {EditorView} from "@codemirror/view";
import type {ResultColumn} from "../model/result.js";
import {type Column, tables, views} from "../model/tables.js";
import {type Completing, completionContext} from "../query/completion-context.js";
import {type Macro, macros} from "../query/macros.js";
import {foldName, nameIndex, searchNames} from "../query/search-names.js";
import {sqlFunctions} from "../query/sql-functions.js";
import {quotedName} from "../query/sql-keywords.js";
import {type KnownTable, type Relation, same, type Scope} from "../query/sql-scope.js";
import type {ValueKind} from "../query/value-kind.js";
import {counted} from "../figures/corpus-line.js";

export interface SessionTable {
  name: string;
  about: string;
  columns: readonly ResultColumn[];
}

export interface FoundValue {
  value: string;
  n_papers: number | null;
}

/** Values of a kind that begin with or contain the text, most frequent first. */
export type ValueSource = (kind: ValueKind, text: string) => Promise<readonly FoundValue[]>;

export interface CompletionSources {
  /** Named results and opened files, asked at each completion. */
  sessionTables(): readonly SessionTable[];
  values: ValueSource;
}

/** Texts longer than this are not completed, nor coloured. */
export const longestRead = 200_000;
const shownValues = 60;
const shownTerms = 20;
/** How far an option comes before others that match as well. */
const boosts = {column: 30, alias: 20, macro: 10, function: 5, word: 0, elsewhere: -10};

const siteTables: readonly KnownTable[] = Object.entries({...tables, ...views}).map(
  ([name, {about, columns}]) => ({
    name,
    about,
    columns: Object.entries(columns as Record<string, Column>).map(([column, {type, about}]) => ({
      name: column,
      type,
      about
    }))
  })
);

/** Completes SQL by what its place allows: tables, columns, functions, words, and within quotes the values of the corpus. */
export function completeSql({sessionTables, values}: CompletionSources): CompletionSource {
  return async (context) => {
    if (context.state.doc.length > longestRead) return null;
    const session = sessionTables().map(({name, about, columns}) => ({
      name,
      about,
      columns: columns.map((column) => ({...column, about}))
    }));
    const known = [...session, ...siteTables.filter((t) => !session.some((s) => same(s.name, t.name)))];
    const place = completionContext(context.state.doc.toString(), context.pos, {tables: known, macros});
    if (place.kind === "nothing") return null;
    if (place.kind === "value") return completeValue(context, place, values);
    const typed = context.state.sliceDoc(place.from, context.pos);
    if (typed === "" && !context.explicit && place.kind !== "member") return null;
    const options = optionsAt(place, known, session).map((option, i) => ({
      ...option,
      sortText: String(i).padStart(4, "0")
    }));
    const names = new Set(options.map(({label}) => label.toLowerCase()));
    if (!context.explicit && names.has(typed.toLowerCase())) return null;
    return {
      from: place.from,
      options,
      validFor: (text) => /^[\p{L}\p{N}_$]*$/u.test(text) && !names.has(text.toLowerCase())
    };
  };
}

type ValuePlace = Extract<Completing, {kind: "value"}>;
type NamePlace = Exclude<Completing, {kind: "nothing"} | {kind: "value"}>;

function optionsAt(
  place: NamePlace,
  known: readonly KnownTable[],
  session: readonly KnownTable[]
): readonly Completion[] {
  if (place.kind === "words") return place.words.map(wordOption);
  if (place.kind === "member") return columnOptions(place.relations, boosts.column);
  if (place.kind === "table")
    return [
      ...place.defined.map((t) => tableOption(t, "in this statement", boosts.column)),
      ...known.map((t) =>
        tableOption(t, detailOf(t, session), session.includes(t) ? boosts.alias : boosts.macro)
      ),
      ...tableMacros
    ];
  const {relations} = place.scope;
  const columns =
    relations.length === 0
      ? columnOptions(
          known.map((t) => ({alias: t.name, table: t.name, columns: t.columns})),
          boosts.elsewhere
        )
      : columnOptions(place.isJoining ? shared(relations) : relations, boosts.column);
  if (place.isJoining && columns.length > 0) return columns;
  return [
    ...columns,
    ...aliasOptions(place.scope),
    ...scalarMacros,
    ...functionOptions,
    ...place.words.map(wordOption)
  ];
}

const detailOf = (table: KnownTable, session: readonly KnownTable[]): string =>
  session.includes(table) ? "of this session" : table.name in views ? "of the filter" : "table";

const tableOption = ({name, about}: KnownTable, detail: string, boost: number): Completion => ({
  label: name,
  type: "class",
  detail,
  info: about,
  boost,
  apply: quotedName(name)
});

/** Each name once: the first relation's, with what it is elsewhere left out. */
function columnOptions(relations: readonly Relation[], boost: number): readonly Completion[] {
  const options = new Map<string, Completion>();
  for (const {alias, columns} of relations) {
    for (const {name, type, about} of columns ?? []) {
      if (options.has(name.toLowerCase())) continue;
      const detail = [type, alias].filter((part) => part !== "").join(" · ");
      options.set(name.toLowerCase(), {
        label: name,
        type: "property",
        detail,
        ...(about === "" ? {} : {info: about}),
        boost,
        apply: quotedName(name)
      });
    }
  }
  return [...options.values()];
}

/** Of two joined relations, only the columns that both have. */
function shared(relations: readonly Relation[]): readonly Relation[] {
  const has = (r: Relation, name: string): boolean => r.columns?.some((c) => same(c.name, name)) ?? false;
  return relations.map((r) => ({
    ...r,
    columns: r.columns?.filter((c) => relations.some((other) => other !== r && has(other, c.name))) ?? null
  }));
}

function aliasOptions({relations}: Scope): readonly Completion[] {
  return relations
    .filter((r) => r.alias !== "")
    .map((r) => ({
      label: r.alias,
      type: "namespace",
      detail: r.table !== null && !same(r.table, r.alias) ? r.table : "table",
      boost: boosts.alias,
      apply: `${quotedName(r.alias)}.`
    }));
}

function wordOption(word: string): Completion {
  const opens = word.endsWith("(");
  return {
    label: word,
    type: "keyword",
    boost: boosts.word,
    ...(opens ? {apply: snippet(`${word}\${})\${}`)} : {})
  };
}

const functionOptions: readonly Completion[] = sqlFunctions.map(({name, signature, about}) => {
  const isWindow = signature.includes(" OVER ");
  const isEmpty = signature.includes(`${name}()`);
  const call = `${name}(${isEmpty ? "" : "${}"})${isWindow ? " OVER (ORDER BY ${})" : ""}\${}`;
  return {
    label: name,
    type: "function",
    detail: signature.slice(name.length),
    info: about,
    boost: boosts.function,
    apply: applyCall(name, call)
  };
});

const scalarMacros = macros.filter((m) => m.kind === "scalar").map(macroOption);
const tableMacros = macros.filter((m) => m.kind === "table").map(macroOption);

function macroOption({name, kind, parameters, about}: Macro): Completion {
  return {
    label: name,
    type: "method",
    detail: `(${parameters.map((p) => p.name).join(", ")})${kind === "table" ? " → rows" : ""}`,
    info: [about, ...parameters.map((p) => `${p.name}: ${p.about}`)].join(" "),
    boost: boosts.macro,
    apply: applyCall(name, `${name}(${parameters.map((p) => `\${${p.name}}`).join(", ")})\${}`)
  };
}

/** The call with places to fill in; the name alone where brackets follow. */
function applyCall(name: string, call: string): Completion["apply"] {
  const template = snippet(call);
  return (view, completion, from, to) => {
    if (view.state.sliceDoc(to, to + 1) !== "(") template(view, completion, from, to);
    else replace(view, completion, {from, to, insert: name}, from + name.length);
  };
}

function replace(
  view: EditorView,
  completion: Completion,
  changes: {from: number; to: number; insert: string},
  cursor: number
): void {
  view.dispatch({
    changes,
    selection: {anchor: cursor},
    scrollIntoView: true,
    userEvent: "input.complete",
    annotations: pickedCompletion.of(completion)
  });
}

async function completeValue(
  context: CompletionContext,
  place: ValuePlace,
  values: ValueSource
): Promise<CompletionResult | null> {
  context.addEventListener("abort", () => undefined, {onDocChange: true});
  const {of, text} = place;
  const lastWord = /[^\s"]*$/.exec(text)![0];
  const list = typeof of === "string" ? null : nameIndex(of.map((value) => ({value, n_papers: null})));
  const [whole, words] = await Promise.all([
    list !== null
      ? searchNames(list, text, shownValues)
      : of === "phrase"
        ? values("term", text)
        : values(of as ValueKind, text),
    of === "phrase" && lastWord !== "" ? values("word", lastWord) : []
  ]);
  const isWord = new Set(words.map((v) => v.value));
  const wholes = whole
    .filter((v) => !isWord.has(v.value.toLowerCase()))
    .slice(0, of === "phrase" ? shownTerms : shownValues);
  const found = [...wholes, ...words];
  if (context.aborted || found.length === 0) return null;
  if (!context.explicit && found.length === 1 && found[0]!.value === text) return null;
  const matched = [text, lastWord].map(foldName).filter((part) => part !== "");
  return {
    from: place.from,
    filter: false,
    options: [
      ...wholes.map((v) => valueOption(v, wholeText(v.value, place, context.pos))),
      ...words.map((v) => valueOption(v, word(v.value, lastWord)))
    ],
    getMatch: ({label}) => {
      for (const part of matched) {
        const at = foldName(label).indexOf(part);
        if (at >= 0) return [at, at + part.length];
      }
      return [];
    }
  };
}

const valueOption = ({value, n_papers}: FoundValue, apply: Completion["apply"]): Completion => ({
  label: value,
  type: "text",
  ...(n_papers !== null && {detail: counted(n_papers, "paper")}),
  ...(apply !== undefined && {apply})
});

/** Puts a value in place of all that stands between the quotes, and goes on behind them. */
const wholeText =
  (value: string, {to: end, isClosed}: ValuePlace, pos: number): Completion["apply"] =>
  (view, completion, from, to) => {
    const quoted = value.replaceAll("'", "''");
    const changes = {from, to: to + end - pos, insert: isClosed ? quoted : `${quoted}'`};
    replace(view, completion, changes, from + quoted.length + 1);
  };

/** Puts a word in place of the one that is being typed, and goes on between the quotes. */
const word =
  (value: string, typed: string): Completion["apply"] =>
  (view, completion, _, to) => {
    const changes = {from: to - typed.replaceAll("'", "''").length, to, insert: value.replaceAll("'", "''")};
    replace(view, completion, changes, changes.from + changes.insert.length);
  };
