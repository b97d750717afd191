import MarkdownIt, {type Token} from "markdown-it";
import {latexAddress} from "../exchange/latex-address.js";
import {latexText} from "../exchange/latex-text.js";

const reader = new MarkdownIt("commonmark", {html: false, linkify: false});

/**
 * A note's Markdown as LaTeX: headings, paragraphs, emphasis, code, lists, quotes, rules and links; a picture is its
 * description, a table stays as it was typed. Nothing that is written in it is a command of LaTeX.
 */
export function latexNote(text: string): string {
  return blocks(reader.parse(text, {})).trim();
}

const headings: Record<string, string> = {h1: "section*", h2: "subsection*", h3: "subsubsection*"};

const environments: Record<string, string> = {
  bullet_list: "itemize",
  ordered_list: "enumerate",
  blockquote: "quote"
};

/** LaTeX stops at lists of the same kind that are five deep; what is deeper goes on in the fourth. */
const deepest = 4;

function blocks(tokens: readonly Token[]): string {
  const parts: string[] = [];
  let depth = 0;
  for (const token of tokens) {
    const [, kind = "", end] = /^(\w+)_(open|close)$/.exec(token.type) ?? [];
    const environment = environments[kind];
    if (environment !== undefined) {
      const isOpen = end === "open";
      if (isOpen) depth++;
      if (depth <= deepest) parts.push(isOpen ? `\n\\begin{${environment}}\n` : `\\end{${environment}}\n\n`);
      if (!isOpen) depth--;
    } else parts.push(block(token));
  }
  return parts.join("").replace(/\n{3,}/g, "\n\n");
}

function block(token: Token): string {
  switch (token.type) {
    case "heading_open":
      return `\\${headings[token.tag] ?? "paragraph*"}{`;
    case "heading_close":
      return "}\n\n";
    case "inline":
      return (token.children ?? []).map(inline).join("");
    case "paragraph_close":
      return token.hidden ? "\n" : "\n\n";
    case "list_item_open":
      return "\\item{} ";
    case "fence":
    case "code_block":
      return `${codeLines(token.content)}\n\n`;
    case "hr":
      return "\\par\\noindent\\rule{\\linewidth}{0.4pt}\n\n";
    default:
      return "";
  }
}

function inline(token: Token): string {
  switch (token.type) {
    case "text":
      return spaced(token.content);
    case "softbreak":
      return "\n";
    case "hardbreak":
      return "\\newline\n";
    case "em_open":
      return "\\emph{";
    case "strong_open":
      return "\\textbf{";
    case "em_close":
    case "strong_close":
    case "link_close":
      return "}";
    case "code_inline":
      return `\\texttt{${codeText(token.content)}}`;
    case "link_open": {
      const address = String(token.attrGet("href") ?? "");
      return /^https?:/.test(address) ? `\\href{${latexAddress(address)}}{` : "{";
    }
    case "image":
      return spaced(token.content);
    default:
      return "";
  }
}

/** `latexText` trims, which would join words to what stands beside them. */
function spaced(text: string): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${before && " "}${latexText(inner)}${after && " "}`;
}

function codeLines(content: string): string {
  const lines = content.replace(/\n$/, "").replaceAll("\t", "    ").split("\n");
  return lines.map((line) => `\\noindent\\texttt{${codeText(line) || "~"}}`).join("\\\\\n");
}

/** Spaces of code are kept. */
function codeText(text: string): string {
  return text
    .split(/( +)/)
    .map((part) => (part.startsWith(" ") ? "\\ ".repeat(part.length) : latexText(part)))
    .join("");
}
