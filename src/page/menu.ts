export interface MenuItem {
  label: string;
  /** Said on hovering. */
  about?: string;
  act: () => void;
  isDisabled?: boolean;
}

/** A line over the items that follow it. */
export interface MenuHeading {
  heading: string;
}

let isListening = false;

/** A button that opens a list of actions; Escape, a click elsewhere and a choice close it. */
export function menu(
  label: string,
  items: () => readonly (MenuItem | MenuHeading)[],
  {name = label} = {}
): HTMLElement {
  const element = document.createElement("details");
  element.className = "menu";
  const summary = document.createElement("summary");
  summary.textContent = label;
  if (name !== label) {
    summary.setAttribute("aria-label", name);
    summary.title = name;
  }
  const list = document.createElement("div");
  list.className = "menu-items";
  element.append(summary, list);
  const close = (): void => {
    element.open = false;
    summary.focus();
  };
  element.addEventListener("toggle", () => {
    if (!element.open) return;
    list.replaceChildren(
      ...items().map((item) => {
        if ("heading" in item) return headingOf(item);
        const {label, about, act, isDisabled = false} = item;
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = label;
        button.disabled = isDisabled;
        if (about !== undefined) button.title = about;
        button.addEventListener("click", () => {
          close();
          act();
        });
        return button;
      })
    );
    list.classList.toggle("is-left", element.getBoundingClientRect().left < innerWidth / 2);
    list.querySelector("button")?.focus();
  });
  element.addEventListener("keydown", (event) => {
    if (!element.open) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const buttons = [...list.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const by = event.key === "ArrowDown" ? 1 : -1;
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  });
  if (!isListening) closeOthers();
  isListening = true;
  return element;
}

function headingOf({heading}: MenuHeading): HTMLElement {
  const element = document.createElement("div");
  element.className = "menu-heading";
  element.textContent = heading;
  return element;
}

function closeOthers(): void {
  document.addEventListener("pointerdown", (event) => {
    for (const open of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]"))
      if (!open.contains(event.target as Node)) open.open = false;
  });
}
