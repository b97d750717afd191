const AND = /\sand(?=\s)/iy;
const REFERENCE = /&#?\w{1,8}$/;
const NOBODY = /^\P{L}*(?:others|et al|anonymous)?\P{L}*$/iu;

/** The persons of a list of names, each as written: "and" separates them, except in braces; "others" is nobody. */
export function splitNames(text: string): string[] {
  const list = `${text} `;
  const names = split(list, (at) => {
    AND.lastIndex = at;
    return AND.test(list) ? 4 : 0;
  });
  return names.map((name) => readName(name.trim())).filter((name) => !NOBODY.test(name));
}

/** Values of a list: separated by semicolons, else by commas; those in braces separate nothing. */
export function splitList(text: string): string[] {
  const whole = text.replace(/^\s{0,99}\{([^{}]*)\}\s*$/, "$1");
  const bySemicolon = splitAt(whole, ";");
  const values = bySemicolon.length > 1 ? bySemicolon : splitAt(whole, ",");
  return values.map((value) => value.trim()).filter((value) => value !== "");
}

/** Splits at a character; a semicolon that ends a character reference separates nothing. */
function splitAt(text: string, separator: "," | ";"): string[] {
  return split(text, (at) =>
    text[at] === separator && !(separator === ";" && REFERENCE.test(text.slice(Math.max(0, at - 10), at)))
      ? 1
      : 0
  );
}

/** Splits a text outside of braces; `separator` gives the length of the one at a place, 0 where there is none. */
function split(text: string, separator: (at: number) => number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === "\\") i += 1;
    else if (char === "{") depth += 1;
    else if (char === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const length = separator(i);
      if (length === 0) continue;
      parts.push(text.slice(start, i));
      start = i + length;
      i = start - 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** A name in parts, as biblatex has them ("family=Harman, given=Hans, prefix=von"), in the usual order; others unchanged. */
function readName(name: string): string {
  if (!/(?:^|,)\s{0,9}(?:family|given)\s{0,9}=/i.test(name)) return name;
  const parts = new Map<string, string>();
  for (const part of splitAt(name, ",")) {
    const equals = part.indexOf("=");
    const value = part.slice(equals + 1).trim();
    if (equals > 0) parts.set(part.slice(0, equals).trim().toLowerCase(), value.replace(/^"(.*)"$/s, "$1"));
  }
  const family = [parts.get("prefix"), parts.get("family")].filter(Boolean).join(" ");
  return [family, parts.get("suffix"), parts.get("given")].filter(Boolean).join(", ");
}
