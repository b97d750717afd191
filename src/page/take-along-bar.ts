import {errorText} from "./error-text.js";

export interface TakeAlongBar {
  bar: HTMLElement;
  /** Beside the buttons: what they did. */
  said: HTMLElement;
  /** Says what the work gives, or why it failed. */
  attempt(what: string, work: () => string | Promise<string>): Promise<void>;
}

/** A row for buttons under a chart or a result; `said` is to be put behind them. */
export function takeAlongBar(label: string): TakeAlongBar {
  const bar = document.createElement("div");
  bar.className = "card-tools";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", label);
  const said = document.createElement("span");
  said.className = "said";
  said.setAttribute("role", "status");
  return {
    bar,
    said,
    async attempt(what, work) {
      try {
        said.textContent = await work();
      } catch (error) {
        said.textContent = `${what} failed: ${errorText(error)}`;
      }
    }
  };
}
