import {errorText} from "./error-text.js";

/** A message where something failed: what, and why. */
export function failure(what: string, error: unknown): HTMLElement {
  const message = document.createElement("p");
  message.className = "error";
  message.setAttribute("role", "alert");
  message.textContent = `${what}: ${errorText(error)}`;
  return message;
}
