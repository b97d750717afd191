import {type Macro, macros} from "../query/macros.js";

/** Every function of the corpus's own: how it is called, what it gives, and an example. `onTry` gets the example's SQL. */
export function functionDocs(onTry?: (sql: string) => void): HTMLElement {
  const element = document.createElement("div");
  element.className = "function-docs";
  for (const [title, kind] of kinds) {
    const heading = document.createElement("h3");
    heading.textContent = title;
    element.append(
      heading,
      ...macros.filter((macro) => macro.kind === kind).map((macro) => entry(macro, onTry))
    );
  }
  return element;
}

const kinds = [
  ["Tables, after FROM", "table"],
  ["Values", "scalar"]
] as const;

function entry(macro: Macro, onTry?: (sql: string) => void): HTMLElement {
  const element = document.createElement("details");
  element.id = `function-${macro.name}`;
  const summary = document.createElement("summary");
  const code = document.createElement("code");
  code.textContent = signatureOf(macro);
  const about = document.createElement("small");
  about.textContent = ` ${/^.*?\.(?=\s|$)/s.exec(macro.about)?.[0] ?? macro.about}`;
  summary.append(code, about);
  element.append(summary, functionBody(macro, onTry));
  return element;
}

/** `share_by(unit, word)`. */
export function signatureOf({name, parameters}: Macro): string {
  return `${name}(${parameters.map((parameter) => parameter.name).join(", ")})`;
}

/** What a function does, its parameters, what it returns, and its example. */
export function functionBody(
  {kind, about, parameters, returns, example}: Macro,
  onTry?: (sql: string) => void
): DocumentFragment {
  const body = document.createDocumentFragment();
  body.append(paragraph(about));
  if (parameters.length > 0) {
    body.append(
      nameList(
        "Parameters",
        parameters.map(({name, about}) => ({name, type: "", about}))
      )
    );
  }
  if (typeof returns === "string") body.append(paragraph(`Returns ${returns}.`));
  else {
    const columns = Object.entries(returns).map(([name, {type, about}]) => ({name, type, about}));
    body.append(nameList(kind === "table" ? "Returns rows of" : "Returns", columns));
  }
  const sql = document.createElement("pre");
  const code = document.createElement("code");
  code.textContent = example;
  sql.append(code);
  body.append(sql);
  if (onTry !== undefined) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Try the example";
    button.addEventListener("click", () => onTry(example));
    body.append(button);
  }
  return body;
}

function nameList(
  label: string,
  entries: readonly {name: string; type: string; about: string}[]
): HTMLElement {
  const element = document.createElement("div");
  const heading = document.createElement("p");
  heading.className = "fine";
  heading.textContent = label;
  const list = document.createElement("dl");
  for (const {name, type, about} of entries) {
    const term = document.createElement("dt");
    const code = document.createElement("code");
    code.textContent = name;
    term.append(code);
    if (type !== "") {
      const small = document.createElement("small");
      small.textContent = ` ${type}`;
      term.append(small);
    }
    const meaning = document.createElement("dd");
    meaning.textContent = about;
    list.append(term, meaning);
  }
  element.append(heading, list);
  return element;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
