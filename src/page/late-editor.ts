import type {SqlProblem} from "../query/sql-problem.js";
import {failure} from "./failure.js";
import type {SqlEditor, SqlEditorOptions} from "./sql-editor.js";

const nearness = "800px";

/**
 * An editor that shows its text at once and takes changes when it comes near what can be seen: its code is the heaviest
 * part of the page, and a notebook may have hundreds of them.
 */
export function lateEditor(options: SqlEditorOptions): SqlEditor {
  let {text} = options;
  let problem: SqlProblem | null = null;
  let editor: SqlEditor | null = null;
  let isDestroyed = false;
  let opening: Promise<SqlEditor> | null = null;
  const element = document.createElement("div");
  const plain = document.createElement("pre");
  plain.className = "late-editor";
  plain.textContent = text;
  element.append(plain);

  async function load(): Promise<SqlEditor> {
    const {sqlEditor} = await import("./sql-editor.js");
    editor = sqlEditor({...options, text});
    if (isDestroyed) editor.destroy();
    else element.replaceChildren(editor.element);
    editor.showProblem(problem);
    return editor;
  }
  const open = (): Promise<SqlEditor> => {
    observer.disconnect();
    if (opening !== null) return opening;
    opening = load();
    opening.catch((error: unknown) => {
      opening = null;
      element.append(failure("The editor could not be loaded, the text is kept", error));
    });
    return opening;
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void open().catch(() => undefined);
    },
    {rootMargin: nearness}
  );
  observer.observe(element);
  const soon = (act: (editor: SqlEditor) => void): void => {
    if (editor !== null) act(editor);
    else void open().then(act, () => undefined);
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
    format: () => open().then((e) => e.format()),
    toggleComment: () => soon((e) => e.toggleComment()),
    openFind: () => soon((e) => e.openFind()),
    fix: () => editor?.fix() ?? false,
    destroy() {
      isDestroyed = true;
      observer.disconnect();
      editor?.destroy();
    }
  };
}
