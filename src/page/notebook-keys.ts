import type {Shortcut} from "./shortcuts.js";

/** Keys of the notebook around its editors, as CodeMirror names them. */
export const notebookKeys = {
  runAndInsert: "Alt-Enter",
  runAll: "Mod-Shift-Enter",
  moveUp: "Alt-PageUp",
  moveDown: "Alt-PageDown"
} as const;

/** The same, in words, for the list of shortcuts. */
export const notebookShortcuts: readonly Shortcut[] = [
  {keys: [notebookKeys.runAndInsert], what: "Run, and add a cell below"},
  {keys: [notebookKeys.runAll], what: "Run all cells"},
  {keys: [notebookKeys.moveUp], what: "Move the cell up"},
  {keys: [notebookKeys.moveDown], what: "Move the cell down"},
  {keys: ["Mod-z"], what: "Outside of an editor: undo the last change of the notebook"}
];
