import type {default as MarkdownIt, Token} from "markdown-it";

/** Text in Markdown as elements: see `markdownElement`. The parser is fetched at the first call. */
export async function renderMarkdown(text: string): Promise<HTMLElement> {
  const {default: Parser} = await import("markdown-it");
  return markdownElement(new Parser({html: false, linkify: false}), text, document);
}

/** Elements that a token may become, with no attribute but those set below. */
const allowed = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td em strong s hr br a".split(" ")
);
const schemes = new Set(["http:", "https:", "mailto:"]);

/**
 * Markdown as elements that load nothing and run nothing: HTML in it is text, a picture is its description and its
 * address, a link leads to http, https or mailto, or within the site. A link to another host says so, and opens a new tab.
 */
export function markdownElement(parser: MarkdownIt, text: string, document: Document): HTMLElement {
  const root = document.createElement("div");
  root.className = "markdown";
  build(parser.parse(text, {}), root, document);
  return root;
}

function build(tokens: readonly Token[], root: HTMLElement, document: Document): void {
  /** Opened elements, the last the innermost; null for what is left out but for its content. */
  const open: HTMLElement[] = [root];
  for (const token of tokens) {
    const inner = open.at(-1)!;
    if (token.nesting === -1) {
      const closed = open.pop()!;
      if (token.type === "link_close") finishLink(closed as HTMLAnchorElement, document);
    } else if (token.type === "inline") build(token.children ?? [], inner, document);
    else if (token.type === "fence" || token.type === "code_block") inner.append(codeBlock(token, document));
    else if (token.type === "code_inline") {
      const code = document.createElement("code");
      code.textContent = token.content;
      inner.append(code);
    } else if (token.type === "image") inner.append(pictureText(token));
    else if (token.type === "softbreak") inner.append("\n");
    else if (allowed.has(token.tag)) {
      const element = elementOf(token, document);
      if (!token.hidden) inner.append(element);
      if (token.nesting === 1) open.push(token.hidden ? inner : element);
    } else if (token.nesting === 1) open.push(inner);
    else inner.append(token.content);
  }
}

function elementOf(token: Token, document: Document): HTMLElement {
  const element = document.createElement(token.tag);
  if (token.tag === "a") setAddress(element as HTMLAnchorElement, token, document);
  const start = token.tag === "ol" ? Number(token.attrGet("start") ?? 1) : 1;
  if (start !== 1 && Number.isSafeInteger(start)) element.setAttribute("start", String(start));
  const aligned = /^text-align:(left|center|right)$/.exec(String(token.attrGet("style") ?? ""))?.[1];
  if (aligned !== undefined) element.style.textAlign = aligned;
  return element;
}

function setAddress(link: HTMLAnchorElement, token: Token, document: Document): void {
  const href = String(token.attrGet("href") ?? "");
  const title = token.attrGet("title");
  if (title !== null) link.title = String(title);
  const address = addressOf(href, document);
  if (address === null) return;
  link.setAttribute("href", href);
  link.rel = "noopener noreferrer";
  if (address.host === pageAddress(document).host) return;
  link.target = "_blank";
  link.title = link.title === "" ? address.href : `${link.title} (${address.href})`;
}

/** Where a link to another host leads is written behind it, unless its text is that host or that address as a whole. */
function finishLink(link: HTMLAnchorElement, document: Document): void {
  const href = link.getAttribute("href");
  const address = href === null ? null : addressOf(href, document);
  if (address === null || link.target === "") return;
  const where = address.host || address.pathname;
  const text = link.textContent!.trim();
  if (text === where || addressOf(text, document)?.href === address.href) return;
  const host = document.createElement("small");
  host.textContent = ` (${where})`;
  link.append(host);
}

function addressOf(href: string, document: Document): URL | null {
  try {
    const address = new URL(href, pageAddress(document));
    return schemes.has(address.protocol) ? address : null;
  } catch {
    return null;
  }
}

function pageAddress(document: Document): URL {
  const base = new URL(document.baseURI);
  return schemes.has(base.protocol) ? base : new URL("https://page.invalid/");
}

function pictureText(token: Token): string {
  const words = (token.children ?? []).map((t) => t.content).join("");
  return `[${["picture", words, String(token.attrGet("src") ?? "")].filter((part) => part !== "").join(": ")}]`;
}

function codeBlock(token: Token, document: Document): HTMLElement {
  const block = document.createElement("pre");
  const code = document.createElement("code");
  code.textContent = token.content;
  block.tabIndex = 0;
  block.append(code);
  return block;
}
