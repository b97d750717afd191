import {editorCommands} from "./sql-commands.js";

export interface Shortcut {
  /** As CodeMirror names keys, any of them. */
  keys: readonly string[];
  what: string;
}

/** Keys of a notebook that each editor asks its page for. */
const runKeys: readonly Shortcut[] = [
  {keys: ["Mod-Enter"], what: "Run, and stay"},
  {keys: ["Shift-Enter"], what: "Run, and go on to the next cell"}
];

/** Every shortcut of an editor: made from what is bound. */
export const shortcuts: readonly Shortcut[] = [...runKeys, ...editorCommands];

const onMac: Readonly<Record<string, string>> = {Mod: "⌘", Shift: "⇧", Alt: "⌥", Ctrl: "⌃"};
const elsewhere: Readonly<Record<string, string>> = {Mod: "Ctrl"};
const shownNames: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc"
};

/** A key as a keyboard shows it: "Ctrl+Shift+Z", on a Mac "⌘⇧Z". */
export function shownKey(key: string, isMac: boolean): string {
  const parts = key.split(/-(?!$)/);
  const names = parts.map(
    (part) =>
      (isMac ? onMac : elsewhere)[part] ?? shownNames[part] ?? (part.length === 1 ? part.toUpperCase() : part)
  );
  return names.join(isMac ? "" : "+");
}

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/**
 * The shortcuts in a dialog, not yet shown.
 *
 * @param own those of the page around the editors, listed first
 */
export function shortcutsDialog(own: readonly Shortcut[] = []): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = "shortcuts";
  const title = document.createElement("h2");
  title.id = "shortcuts-title";
  title.textContent = "Keyboard shortcuts";
  dialog.setAttribute("aria-labelledby", title.id);
  const table = document.createElement("table");
  for (const {keys, what} of [...own, ...shortcuts]) {
    const row = table.insertRow();
    const cell = row.insertCell();
    for (const [i, key] of keys.entries()) {
      const shown = document.createElement("kbd");
      shown.textContent = shownKey(key, isMac());
      cell.append(i > 0 ? " or " : "", shown);
    }
    row.insertCell().textContent = what;
  }
  const form = document.createElement("form");
  form.method = "dialog";
  const close = document.createElement("button");
  close.textContent = "Close";
  close.autofocus = true;
  form.append(close);
  dialog.append(title, table, form);
  return dialog;
}
