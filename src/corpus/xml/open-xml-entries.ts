import {Parser} from "htmlparser2";
import {openLineEnds} from "../lines.js";

/** An element with its content. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
  /** 1-based line on which it starts. */
  line: number;
}

export interface XmlEntries {
  push(text: string): void;
  /** What was still open where the text ended. */
  end(): {isCut: boolean; line: number | null};
}

/** No entry has more characters of text; what goes on is dropped. */
const LONGEST_ENTRY = 8_000_000;

/**
 * Reads XML as it comes and hands over the outermost elements of the given names ("*" for all below the root), each as a
 * whole, with the elements around it (without their content). Malformed XML is read as far as that goes.
 */
export function openXmlEntries(
  names: ReadonlySet<string>,
  take: (entry: XmlElement, around: readonly XmlElement[]) => void
): XmlEntries {
  const plain = openLineEnds();
  /** Text from where lines were last counted, and the offset at which it begins. */
  let seen = "";
  let seenFrom = 0;
  let line = 1;
  let length = 0;
  /** Offset after the last tag or text: what begins before it is known. */
  let ended = 0;
  const around: XmlElement[] = [];
  const inside: XmlElement[] = [];
  let isEnding = false;
  let isInTag = false;
  let cutLine: number | null = null;
  let isCut = false;

  function lineAt(offset: number): number {
    const upTo = Math.max(0, offset - seenFrom);
    for (let at = seen.indexOf("\n"); at >= 0 && at < upTo; at = seen.indexOf("\n", at + 1)) line += 1;
    seen = seen.slice(upTo);
    seenFrom += upTo;
    return line;
  }

  const isEntry = (name: string): boolean => names.has(name) || (names.has("*") && around.length === 1);

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        ended = parser.endIndex + 1;
        const element: XmlElement = {name, attributes, children: [], line: 0};
        if (inside.length === 0 && !isEntry(name)) {
          around.push(element);
          return;
        }
        if (inside.length === 0) {
          element.line = lineAt(parser.startIndex);
          length = 0;
        } else inside.at(-1)!.children.push(element);
        inside.push(element);
      },
      ontext(text) {
        if (isEnding && isInTag) return;
        ended = parser.endIndex + 1;
        length += text.length;
        if (inside.length > 0 && length <= LONGEST_ENTRY) inside.at(-1)!.children.push(text);
      },
      onclosetag() {
        ended = parser.endIndex + 1;
        if (inside.length === 0) {
          isCut ||= isEnding;
          around.pop();
          return;
        }
        const closed = inside.pop()!;
        if (inside.length > 0) return;
        if (isEnding) {
          isCut = true;
          cutLine = closed.line;
        }
        take(closed, around);
      }
    },
    {xmlMode: true, decodeEntities: true}
  );

  return {
    push(text) {
      const clean = plain(text);
      seen += clean;
      const [opened, closed] = [clean.lastIndexOf("<"), clean.lastIndexOf(">")];
      if (opened !== closed) isInTag = opened > closed;
      parser.write(clean);
      if (inside.length === 0) lineAt(ended);
    },
    end() {
      isEnding = true;
      parser.end();
      return {isCut, line: cutLine};
    }
  };
}

/** Elements that stand for themselves on a page: between them and what is around them there is a space. */
const blocks = new Set([
  "p",
  "sec",
  "title",
  "label",
  "list",
  "list-item",
  "li",
  "br",
  "AbstractText",
  "jats:p",
  "jats:sec",
  "jats:title",
  "jats:list-item"
]);

/** All text of an element; inline elements add no space. */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return "";
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      const text = textOf(child);
      return blocks.has(child.name) ? ` ${text} ` : text;
    })
    .join("");
}

/** Child elements of a name. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child) => typeof child !== "string" && child.name === name
  ) as XmlElement[];
}

/** The elements at a path of names. */
export function elements(element: XmlElement | undefined, ...path: string[]): XmlElement[] {
  if (element === undefined) return [];
  return path.reduce<XmlElement[]>((found, name) => found.flatMap((one) => children(one, name)), [element]);
}

/** The first element at a path of names. */
export function first(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return elements(element, ...path)[0];
}

/** The text of the first element at a path of names that has any; null where there is none. */
export function textAt(element: XmlElement | undefined, ...path: string[]): string | null {
  return (
    elements(element, ...path)
      .map(textOf)
      .find((text) => text.trim() !== "") ?? null
  );
}

/** The texts of all elements at a path of names. */
export function textsAt(element: XmlElement | undefined, ...path: string[]): string[] {
  return elements(element, ...path)
    .map(textOf)
    .filter((text) => text.trim() !== "");
}

/** Elements of a name at any depth, the outermost ones. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((child) =>
    typeof child === "string" ? [] : child.name === name ? [child] : descendants(child, name)
  );
}
