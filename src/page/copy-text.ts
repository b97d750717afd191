/** Copies a text; where that is denied, `place` gets a field with the text selected. Says which it was. */
export async function copyText(text: string, place: HTMLElement): Promise<"copied" | "selected"> {
  place.querySelector(".copy-field")?.remove();
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    const field = document.createElement("textarea");
    field.className = "copy-field";
    field.readOnly = true;
    field.rows = 2;
    field.value = text;
    field.setAttribute("aria-label", "Text to copy");
    place.append(field);
    field.select();
    return "selected";
  }
}
