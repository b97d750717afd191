import {expect, test} from "vitest";
import {shortcuts, shownKey} from "../../../src/page/shortcuts.js";
import {commandKeys, editorCommands} from "../../../src/page/sql-commands.js";

test("each command is bound and listed, and no key does two things", () => {
  const bound = commandKeys.map((b) => b.key);
  expect(new Set(bound).size).toBe(bound.length);
  expect(editorCommands.flatMap((c) => c.keys).sort()).toEqual([...bound].sort());
  const listed = shortcuts.flatMap((s) => s.keys);
  expect(bound.filter((key) => !listed.includes(key!))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});

test.each([
  ["Mod-Shift-z", "Ctrl+Shift+Z", "⌘⇧Z"],
  ["Mod-/", "Ctrl+/", "⌘/"],
  ["Shift-Alt-ArrowDown", "Shift+Alt+↓", "⇧⌥↓"],
  ["Ctrl-Space", "Ctrl+Space", "⌃Space"],
  ["F8", "F8", "F8"],
  ["Mod--", "Ctrl+-", "⌘-"]
])("%s is shown as %s, on a Mac as %s", (key, shown, onMac) => {
  expect(shownKey(key, false)).toBe(shown);
  expect(shownKey(key, true)).toBe(onMac);
});
