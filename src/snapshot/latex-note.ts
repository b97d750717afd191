import MarkdownIt, {type Token} from "markdown-it";
import {latexText} from "../exchange/latex-text.js";
import {urlText} from "./cite-figure.js";

const reader = new MarkdownIt("commonmark", {html: false, linkify: false});

const headings: Record<string, string> = {h1: "section*", h2: "subsection*", h3: "subsubsection*"};

/**
 * A note's Markdown as LaTeX: headings, paragraphs, emphasis, code, lists, quotes and links; pictures are their
 * descriptions. Nothing that is written in it is a command of LaTeX.
 */
export function latexNote(text: string): string {
  return blocks(reader.parse(text, {})).trim();
}

function blocks(tokens: readonly Token[]): string {
  const parts: string[] = [];
  for (const token of tokens) {
    switch (token.type) {
      case "heading_open":
        parts.push(`\\${headings[token.tag] ?? "paragraph*"}{`);
        break;
      case "heading_close":
        parts.push("}\n\n");
        break;
      case "inline":
        parts.push(inlines(token.children ?? []));
        break;
      case "paragraph_close":
        parts.push(token.hidden ? "\n" : "\n\n");
        break;
      case "bullet_list_open":
        parts.push("\\begin{itemize}\n");
        break;
      case "bullet_list_close":
        parts.push("\\end{itemize}\n\n");
        break;
      case "ordered_list_open":
        parts.push("\\begin{enumerate}\n");
        break;
      case "ordered_list_close":
        parts.push("\\end{enumerate}\n\n");
        break;
      case "list_item_open":
        parts.push("\\item{} ");
        break;
      case "blockquote_open":
        parts.push("\\begin{quote}\n");
        break;
      case "blockquote_close":
        parts.push("\\end{quote}\n\n");
        break;
      case "fence":
      case "code_block":
        parts.push(
          token.content
            .replace(/\n$/, "")
            .split("\n")
            .map((line) => `\\noindent\\texttt{${codeText(line) || "~"}}\\\\`)
            .join("\n")
            .replace(/\\\\$/, ""),
          "\n\n"
        );
        break;
      case "hr":
        parts.push("\\par\\noindent\\rule{\\linewidth}{0.4pt}\n\n");
        break;
    }
  }
  return parts.join("");
}

function inlines(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
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
          return "}";
        case "code_inline":
          return `\\texttt{${codeText(token.content)}}`;
        case "link_open": {
          const address = String(token.attrGet("href") ?? "");
          return /^https?:/.test(address) ? `\\href{${urlText(address)}}{` : "{";
        }
        case "link_close":
          return "}";
        case "image":
          return spaced(token.content);
        default:
          return "";
      }
    })
    .join("");
}

/** `latexText` trims, which would join words to what stands beside them. */
function spaced(text: string): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${before && " "}${latexText(inner)}${after && " "}`;
}

function codeText(text: string): string {
  return text
    .split(/( +)/)
    .map((part) => (part.startsWith(" ") ? "\\ ".repeat(part.length) : latexText(part)))
    .join("");
}
