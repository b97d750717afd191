/** A form control with its label; `value` is set by code without an event, `onChange` hears the reader alone. */
export interface Control<T> {
  element: HTMLElement;
  get(): T;
  set(value: T): void;
}

export interface Choice<T extends string> {
  value: T;
  label: string;
}

function labelled(label: string, control: HTMLElement): HTMLLabelElement {
  const element = document.createElement("label");
  element.className = "control";
  const text = document.createElement("span");
  text.textContent = label;
  element.append(text, control);
  return element;
}

/** A few choices side by side: a radio group. */
export function segments<T extends string>(
  label: string,
  choices: readonly Choice<T>[],
  value: T,
  onChange: (value: T) => void
): Control<T> {
  const element = document.createElement("fieldset");
  element.className = "control segments";
  const legend = document.createElement("legend");
  legend.textContent = label;
  element.append(legend);
  const name = `segments-${label.toLowerCase().replace(/\W+/g, "-")}`;
  const radios = choices.map((choice) => {
    const radio = document.createElement("input");
    radio.type = "radio";
    radio.name = name;
    radio.value = choice.value;
    radio.checked = choice.value === value;
    radio.addEventListener("change", () => onChange(choice.value));
    const item = document.createElement("label");
    const text = document.createElement("span");
    text.textContent = choice.label;
    item.append(radio, text);
    element.append(item);
    return radio;
  });
  return {
    element,
    get: () => (radios.find((r) => r.checked)?.value ?? value) as T,
    set: (next) => {
      for (const radio of radios) radio.checked = radio.value === next;
    }
  };
}

/** Yes or no: a check box. */
export function toggle(label: string, value: boolean, onChange: (value: boolean) => void): Control<boolean> {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = value;
  box.addEventListener("change", () => onChange(box.checked));
  return {
    element: labelled(label, box),
    get: () => box.checked,
    set: (next) => {
      box.checked = next;
    }
  };
}

/** One of many: a select box. */
export function select<T extends string>(
  label: string,
  choices: readonly Choice<T>[],
  value: T,
  onChange: (value: T) => void
): Control<T> {
  const box = document.createElement("select");
  for (const choice of choices) box.append(new Option(choice.label, choice.value));
  box.value = value;
  box.addEventListener("change", () => onChange(box.value as T));
  return {
    element: labelled(label, box),
    get: () => box.value as T,
    set: (next) => {
      box.value = next;
    }
  };
}

export interface Slider extends Control<number> {
  limit(range: {min: number; max: number}): void;
}

/**
 * A whole number on a slider, shown beside it. `onChange` hears every step of a drag, `onCommit` the last.
 *
 * @param write what is shown and read out for a number
 */
export function slider(
  label: string,
  {min, max, write = String}: {min: number; max: number; write?: (value: number) => string},
  value: number,
  onChange: (value: number) => void,
  onCommit: (value: number) => void = () => undefined
): Slider {
  const input = document.createElement("input");
  input.type = "range";
  input.min = String(min);
  input.max = String(max);
  input.step = "1";
  input.value = String(value);
  const shown = document.createElement("output");
  const say = (): void => {
    const text = write(input.valueAsNumber);
    shown.textContent = text;
    if (text !== input.value) input.setAttribute("aria-valuetext", text);
  };
  say();
  input.addEventListener("input", () => {
    say();
    onChange(input.valueAsNumber);
  });
  input.addEventListener("change", () => onCommit(input.valueAsNumber));
  const element = labelled(label, input);
  element.append(shown);
  return {
    element,
    get: () => input.valueAsNumber,
    limit({min, max}) {
      input.min = String(min);
      input.max = String(max);
    },
    set: (next) => {
      input.value = String(next);
      say();
    }
  };
}

export interface TextBox extends Control<string> {
  /** Shows what an empty field stands for. */
  hint(placeholder: string): void;
  suggest(suggestions: readonly string[]): void;
}

/** A line of text. `onChange` hears it as it is typed, `onCommit` when Enter is pressed or the field is left. */
export function textBox(
  label: string,
  {
    value,
    placeholder,
    suggestions = []
  }: {value: string; placeholder: string; suggestions?: readonly string[]},
  listeners: {onChange?: (value: string) => void; onCommit?: (value: string) => void}
): TextBox {
  const input = document.createElement("input");
  input.type = "search";
  input.value = value;
  input.placeholder = placeholder;
  input.autocomplete = "off";
  input.spellcheck = false;
  const element = labelled(label, input);
  const list = document.createElement("datalist");
  list.id = `suggestions-${label.toLowerCase().replace(/\W+/g, "-")}`;
  const suggest = (texts: readonly string[]): void => {
    list.replaceChildren(...texts.map((text) => new Option(text)));
    if (texts.length > 0) input.setAttribute("list", list.id);
    else input.removeAttribute("list");
  };
  suggest(suggestions);
  element.append(list);
  let committed = value;
  const commit = () => {
    if (input.value === committed) return;
    committed = input.value;
    listeners.onCommit?.(input.value);
  };
  input.addEventListener("input", () => listeners.onChange?.(input.value));
  input.addEventListener("change", commit);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") commit();
  });
  return {
    element,
    get: () => input.value,
    set: (next) => {
      input.value = next;
      committed = next;
    },
    hint(text) {
      input.placeholder = text;
    },
    suggest
  };
}

export function pushButton(label: string, title: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.title = title;
  element.addEventListener("click", act);
  return element;
}

/** Controls in a row above what they change. */
export function toolbar(...controls: {element: HTMLElement}[]): HTMLElement {
  const element = document.createElement("div");
  element.className = "controls";
  element.append(...controls.map((c) => c.element));
  return element;
}
