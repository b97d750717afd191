import {acceptCompletion, closeCompletion, startCompletion} from "@codemirror/autocomplete";
import {
  copyLineDown,
  deleteLine,
  indentLess,
  indentMore,
  moveLineDown,
  moveLineUp,
  redo,
  toggleComment,
  undo
} from "@codemirror/commands";
import {nextDiagnostic} from "@codemirror/lint";
import {
  findNext,
  findPrevious,
  openSearchPanel,
  selectNextOccurrence,
  selectSelectionMatches
} from "@codemirror/search";
import {type Command, type EditorView, type KeyBinding} from "@codemirror/view";
import {notice, fixProblem} from "./mark-problem.js";
import {formatSql} from "./format-sql.js";

export interface EditorCommand {
  /** As CodeMirror names keys: Mod is Cmd on a Mac, else Ctrl. Any of them. */
  keys: readonly string[];
  /** What it does, for the list of shortcuts. */
  what: string;
  run: Command;
}

/** Formats the whole text as one step; gives the reason where it is left alone. */
export async function formatText(view: EditorView): Promise<string | null> {
  const before = view.state.doc;
  let text: string;
  try {
    text = await formatSql(before.toString());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (view.state.doc !== before) return "the text changed while it was formatted: format it again";
  if (text === before.toString()) return null;
  const anchor = samePlace(before.toString(), text, view.state.selection.main.head);
  view.dispatch({
    changes: {from: 0, to: before.length, insert: text},
    selection: {anchor},
    userEvent: "input.format",
    scrollIntoView: true
  });
  return null;
}

/** The place in a text behind as many letters as in another, white space apart. */
export function samePlace(before: string, after: string, at: number): number {
  let letters = before.slice(0, at).replace(/\s+/g, "").length;
  let place = 0;
  while (letters > 0 && place < after.length) if (!/\s/.test(after[place++]!)) letters--;
  return place;
}

const format: Command = (view) => {
  void formatText(view).then((why) => {
    if (why !== null) view.dispatch({effects: notice.of(why)});
  });
  return true;
};

/** What the keys of an editor do; the list of shortcuts is made from it. */
export const editorCommands: readonly EditorCommand[] = [
  {keys: ["Ctrl-Space"], what: "Show what can stand here", run: startCompletion},
  {
    keys: ["Tab"],
    what: "Take the marked suggestion; else indent",
    run: (view) => acceptCompletion(view) || indentMore(view)
  },
  {keys: ["Shift-Tab"], what: "Indent less", run: indentLess},
  {keys: ["Escape"], what: "Close the suggestions; then Tab leaves the editor", run: closeCompletion},
  {keys: ["Shift-Alt-f"], what: "Format", run: format},
  {keys: ["Mod-/"], what: "Make lines a comment, or no longer one", run: toggleComment},
  {keys: ["Mod-."], what: "Put the marked mistake right", run: fixProblem},
  {keys: ["F8"], what: "Go to the marked mistake", run: nextDiagnostic},
  {keys: ["Mod-z"], what: "Undo", run: undo},
  {keys: ["Mod-Shift-z", "Mod-y"], what: "Redo", run: redo},
  {keys: ["Mod-f"], what: "Find and replace", run: openSearchPanel},
  {keys: ["F3", "Mod-g"], what: "Find the next", run: findNext},
  {keys: ["Shift-F3", "Shift-Mod-g"], what: "Find the one before", run: findPrevious},
  {keys: ["Mod-d"], what: "Select the next place with the same text too", run: selectNextOccurrence},
  {keys: ["Mod-Shift-l"], what: "Select all places with the same text", run: selectSelectionMatches},
  {keys: ["Alt-ArrowUp"], what: "Move the line up", run: moveLineUp},
  {keys: ["Alt-ArrowDown"], what: "Move the line down", run: moveLineDown},
  {keys: ["Shift-Alt-ArrowDown"], what: "Copy the line", run: copyLineDown},
  {keys: ["Shift-Mod-k"], what: "Delete the line", run: deleteLine}
];

export const commandKeys: readonly KeyBinding[] = editorCommands.flatMap(({keys, run}) =>
  keys.map((key) => ({key, run, preventDefault: !["Escape", "Tab", "Shift-Tab"].includes(key)}))
);
