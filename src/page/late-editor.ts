import type {SqlProblem} from "../query/sql-problem.js";
import {failure} from "./failure.js";
import type {SqlEditor, SqlEditorOptions} from "./sql-editor.js";

/** An editor that shows its text at once and takes changes as soon as its code, the heaviest part of the page, is there. */
export function lateEditor(options: SqlEditorOptions): SqlEditor {
  let {text} = options;
  let problem: SqlProblem | null = null;
  let editor: SqlEditor | null = null;
  let isDestroyed = false;
  const element = document.createElement("div");
  const plain = document.createElement("pre");
  plain.className = "late-editor";
  plain.textContent = text;
  element.append(plain);

  const opened = import("./sql-editor.js").then(({sqlEditor}) => {
    editor = sqlEditor({...options, text});
    if (isDestroyed) editor.destroy();
    else element.replaceChildren(editor.element);
    editor.showProblem(problem);
    return editor;
  });
  opened.catch((error: unknown) =>
    element.append(failure("The editor could not be loaded; reload the page, the text is kept", error))
  );
  const soon = (act: (editor: SqlEditor) => void): void => {
    if (editor !== null) act(editor);
    else void opened.then(act, () => undefined);
  };
  return {
    element,
    text: () => editor?.text() ?? text,
    setText(next) {
      text = next;
      plain.textContent = next;
      editor?.setText(next);
    },
    insert: (piece) => soon((e) => e.insert(piece)),
    focus: () => soon((e) => e.focus()),
    showProblem(next) {
      problem = next;
      editor?.showProblem(next);
    },
    format: () => opened.then((e) => e.format()),
    toggleComment: () => soon((e) => e.toggleComment()),
    openFind: () => soon((e) => e.openFind()),
    fix: () => editor?.fix() ?? false,
    destroy() {
      isDestroyed = true;
      editor?.destroy();
    }
  };
}
