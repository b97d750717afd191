/** Shows content in a dialog over the page; Escape, its button and a click beside it close it. Focus returns to where it was. */
export function openDialog(
  title: string,
  content: Node,
  {className = "", onClose}: {className?: string; onClose?: () => void} = {}
): HTMLDialogElement {
  const before = document.activeElement;
  const dialog = document.createElement("dialog");
  dialog.className = `small-dialog ${className}`.trim();
  dialog.setAttribute("aria-label", title);
  const header = document.createElement("header");
  const heading = document.createElement("h2");
  heading.textContent = title;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  header.append(heading, close);
  dialog.append(header, content);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    onClose?.();
    if (before instanceof HTMLElement && before.isConnected) before.focus({preventScroll: true});
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
