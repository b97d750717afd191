import MarkdownIt from "markdown-it";

export interface MarkdownBlock {
  kind: "fence" | "code" | "html";
  /** Lines from `start` to before `end`, counted from 0. */
  start: number;
  end: number;
  /** Whether it stands in a list or a quotation. */
  isNested: boolean;
  /** Of a fence: its backticks or tildes, and what stands behind them. */
  markup: string;
  info: string;
  /** Without the indentation of the block. */
  content: string;
}

const withMarkup = new MarkdownIt({html: true});
const withoutMarkup = new MarkdownIt({html: false});
const kinds: Record<string, MarkdownBlock["kind"]> = {fence: "fence", code_block: "code", html_block: "html"};

/**
 * The blocks of code and markup in a Markdown text, found by the parser that Framework builds pages with, so that
 * both see the same. Line ends are \n; with `html: false`, markup is prose.
 */
export function markdownBlocks(text: string, {html}: {html: boolean}): MarkdownBlock[] {
  const parser = html ? withMarkup : withoutMarkup;
  const tokens: Parameters<typeof parser.block.parse>[3] = [];
  parser.block.parse(text, parser, {}, tokens);
  return tokens.flatMap(({type, map, level, markup, info, content}) => {
    const kind = kinds[type];
    if (kind === undefined || map === null) return [];
    return [{kind, start: map[0], end: map[1], isNested: level > 0, markup, info, content}];
  });
}
