import {diagnosticCount, forEachDiagnostic, linter, setDiagnostics} from "@codemirror/lint";
import {type Extension, StateEffect, StateField} from "@codemirror/state";
import {type EditorView, showPanel} from "@codemirror/view";
import type {SqlProblem} from "../query/sql-problem.js";

/** Marks a place as wrong; what is wrong, and the button that puts it right, show where the pointer rests on it. */
export function markProblem(view: EditorView, problem: SqlProblem | null): void {
  if (problem === null) {
    if (diagnosticCount(view.state) > 0) view.dispatch(setDiagnostics(view.state, []));
    return;
  }
  const {message, hint, replacement} = problem;
  const length = view.state.doc.length;
  const from = Math.min(Math.max(problem.from, 0), length);
  const to = Math.min(Math.max(problem.to, from), length);
  const actions =
    replacement === null
      ? []
      : [
          {
            name: replacement === "" ? "Remove it" : `Replace by ${replacement}`,
            apply: (target: EditorView, start: number, end: number) =>
              replace(target, start, end, replacement)
          }
        ];
  const text = hint === null ? message : `${message}; ${hint}`;
  view.dispatch(setDiagnostics(view.state, [{from, to, severity: "error", message: text, actions}]));
}

/** Puts right what is marked, where it is known how. */
export function fixProblem(view: EditorView): boolean {
  let isFixed = false;
  forEachDiagnostic(view.state, ({actions}, from, to) => {
    const fix = actions?.[0];
    if (isFixed || fix === undefined) return;
    isFixed = true;
    fix.apply(view, from, to);
  });
  return isFixed;
}

function replace(view: EditorView, from: number, to: number, insert: string): void {
  view.dispatch({
    changes: {from, to, insert},
    selection: {anchor: from + insert.length},
    userEvent: "input.complete",
    scrollIntoView: true
  });
}

/** Says something below the text until it changes. */
export const notice = StateEffect.define<string>();

const noticeField = StateField.define<string | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(notice)) return effect.value;
    return transaction.docChanged ? null : shown;
  },
  provide: (field) =>
    showPanel.from(field, (text) =>
      text === null
        ? null
        : () => {
            const dom = document.createElement("div");
            dom.className = "cm-notice error";
            dom.setAttribute("role", "status");
            return {dom, mount: () => (dom.textContent = text)};
          }
    )
});

export const problemMarks: Extension = [linter(null), noticeField];
