import {decodeHTMLStrict} from "entities/decode";

const SPECIAL = /[<&]/;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
/** Attributes have a value, so that "a <b and c> d" is no tag. */
const TAG =
  /<!--[^]{0,500}?-->|<!\[CDATA\[|\]\]>|<(\/?)([a-z][\w:-]{0,40})((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))*)\s*(\/?)>/gi;

const inline = new Set(
  `i b u em strong sub sup inf span a scp sc italic bold xref ext-link fixed-case tex-math tt code small big font
  monospace underline roman overline strike named-content styled-content email uri inline-formula disp-formula
  alternatives inline-graphic sans-serif it math graphic cite q abbr acronym label`.split(/\s+/)
);
const block = new Set(
  `p br div sec title list list-item li ul ol section abstract h1 h2 h3 h4 h5 h6 hr break disp-quote def-list table
  tr td th tbody thead abstracttext`.split(/\s+/)
);
/** Elements of MathML, which may also stand without a prefix. */
const math = new Set(
  `math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup
  msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd maligngroup semantics annotation
  annotation-xml`.split(/\s+/)
);
/** Elements that are written without an end. */
const unclosed = new Set([
  "p",
  "br",
  "hr",
  "break",
  "li",
  "list-item",
  "graphic",
  "inline-graphic",
  "td",
  "tr"
]);

/**
 * Tags and character references in a line of text as a reader sees it: references are decoded, known tags are
 * gone, and "a<b", "<mask>" and all else in angle brackets stay. What it gives must never be used as HTML.
 */
export function markupToText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  const decoded = text.includes("&") ? decode(text) : text;
  return decoded.includes("<") ? withoutTags(decoded) : decoded;
}

/** Decodes character references, again where they had been escaped themselves. */
function decode(text: string): string {
  const once = decodeHTMLStrict(text);
  return /&amp;/i.test(text) && REFERENCE.test(once) ? decodeHTMLStrict(once) : once;
}

interface Tag {
  isClosing: boolean;
  /** Without its prefix, in lower case. */
  name: string;
  kind: "inline" | "block";
  start: number;
  end: number;
}

function withoutTags(text: string): string {
  const tags = findTags(text);
  const closed = new Set(tags.flatMap(({isClosing, name}) => (isClosing ? [name] : [])));
  const out: string[] = [];
  let at = 0;
  let labelStart = -1;
  /** Whether nothing but a dropped heading came before. */
  let isFirst = true;
  /** Of a formula that is written in two ways, the second is left out. */
  let skipped = "";
  let hasFormula: boolean | null = null;

  for (const {isClosing, name, kind, start, end} of tags) {
    const before = text.slice(at, start);
    at = end;
    if (skipped !== "") {
      if (isClosing && name === skipped) skipped = "";
      continue;
    }
    out.push(name === "tex-math" && isClosing ? formula(before) : before);
    if (labelStart < 0 && before.trim() !== "") isFirst = false;
    if (kind === "block") out.push(" ");
    if (name === "title") {
      if (!isClosing) labelStart = out.length;
      else if (labelStart >= 0) {
        endLabel(labelStart, text.slice(end));
        labelStart = -1;
      }
    }
    if (name === "alternatives") hasFormula = isClosing ? null : false;
    if (!isClosing && (name === "math" || name === "tex-math") && hasFormula !== null) {
      if (hasFormula && closed.has(name)) skipped = name;
      hasFormula = true;
    }
    if (!isClosing && name.startsWith("annotation") && closed.has(name)) skipped = name;
  }
  out.push(text.slice(at));
  return out.join("");

  /** A heading: "Abstract" at the very start says nothing; another is set off from what follows. */
  function endLabel(from: number, after: string): void {
    const label = out.slice(from).join("").trim();
    if (isFirst && /^(?:abstract|summary)\W*$/i.test(label)) {
      out.length = from;
      return;
    }
    isFirst = false;
    if (label !== "" && !/[:.?!;,]$/.test(label) && /\S/.test(firstText(after))) {
      out.length = from;
      out.push(`${label}: `);
    }
  }
}

/** What follows up to the next tag but closing ones. */
function firstText(text: string): string {
  return /^(?:\s{0,20}<[^<>]{0,200}>){0,20}\s{0,20}([^<\s]?)/.exec(text)?.[1] ?? "";
}

function findTags(text: string): Tag[] {
  const found: (Tag & {isSure: boolean})[] = [];
  for (const match of text.matchAll(TAG)) {
    const start = match.index;
    const end = start + match[0].length;
    const written = match[2];
    if (written === undefined) {
      found.push({isClosing: false, name: "", kind: "inline", start, end, isSure: true});
      continue;
    }
    const [prefix, local] = written.includes(":")
      ? written.toLowerCase().split(":")
      : ["", written.toLowerCase()];
    const isNamespaced = prefix === "jats" || prefix === "mml" || prefix === "m";
    const name = local!;
    if (!isNamespaced && (prefix !== "" || !(inline.has(name) || block.has(name) || math.has(name))))
      continue;
    const isSure = isNamespaced || match[3] !== "" || match[4] !== "" || unclosed.has(name);
    const kind = block.has(name) ? "block" : "inline";
    found.push({isClosing: match[1] === "/", name, kind, start, end, isSure});
  }
  const open = new Set(found.flatMap(({isClosing, name}) => (isClosing ? [] : [name])));
  const closed = new Set(found.flatMap(({isClosing, name}) => (isClosing ? [name] : [])));
  return found.filter(({isSure, name}) => isSure || (open.has(name) && closed.has(name)));
}

/** The formula of a TeX document, marked as one. */
function formula(text: string): string {
  const body = /\\begin\{document\}([^]*)\\end\{document\}/.exec(text)?.[1] ?? text;
  return /\$|\\\(|\\\[/.test(body) ? body : `\\(${body.trim()}\\)`;
}
