import {markdownBlocks} from "./markdown-blocks.js";

/** Languages whose fences Framework runs. */
const live = ["js", "ts", "jsx", "tsx", "tex", "html", "sql", "svg", "dot", "mermaid"];

/**
 * What would become markup, code, a picture or an address that Framework cannot decode is parted by an invisible
 * character, the word joiner. That holds wherever it stands, in a code span too; each later export adds one more.
 */
const joiner = "\u2060";
const apart = [
  /<(?!(?:https?:|mailto:|[\w.+-]+@))(?=\u2060*[a-z/!?])/gi,
  /\$(?=\u2060*\{)/g,
  /!(?=\u2060*\[)/g,
  /(?:\\%|&(?:#0*37|#x0*25|percnt);)(?=\u2060*[0-9a-f&])|%(?=\u2060*[0-9a-f]?&)/gi
];
const together = [
  /(<)\u2060(?=\u2060*[a-z/!?])/gi,
  /(\$)\u2060(?=\u2060*\{)/g,
  /(!)\u2060(?=\u2060*\[)/g,
  /(\\%|&(?:#0*37|#x0*25|percnt);)\u2060(?=\u2060*[0-9a-f&])|(%)\u2060(?=\u2060*[0-9a-f]?&)/gi
];
const octets = /(?:%\u2060*[0-9a-f]{2})+/gi;

/** A fence's first line: what stands before its info, and the info. */
const opening = /^([^`~]*(?:`+|~+))(.*)$/;
const quiet = /^(\S+) run=false(?: info=(\S*))?$/;

/** A Markdown cell as text that Framework shows as the cell does: nothing of it runs, loads or becomes markup. */
export function writeProse(text: string): string {
  return onLines(text, text, partProse, (info) => {
    const word = /^\s*([\w+#.-]*)/.exec(info)![1]!;
    const tag = word.toLowerCase();
    if (!live.includes(tag) && !/\b(?:echo|run)\b/i.test(info)) return info;
    const language = tag === "" ? "text" : tag;
    return `${language} run=false${info === language ? "" : ` info=${encode(info)}`}`;
  });
}

/** The inverse of `writeProse`. */
export function readProse(text: string): string {
  const candidate = joinProse(text);
  return onLines(text, candidate, joinProse, (info) => {
    const [, language, encoded] = quiet.exec(info) ?? [];
    return language === undefined ? info : encoded === undefined ? language : decode(encoded);
  });
}

/** Whether a fence with this info is part of a Markdown cell, and meant not to run. */
export function isQuiet(info: string): boolean {
  return /(?:^|\s)run=(["']?)false\1(?:\s|$)/i.test(info);
}

/** Changes lines of prose and the infos of fences; code stays. */
function onLines(
  text: string,
  structure: string,
  prose: (line: string) => string,
  info: (info: string) => string
): string {
  const blocks = markdownBlocks(structure, {html: false});
  const lines = text.split("\n");
  const isCode = new Set<number>();
  for (const block of blocks) {
    for (let at = block.start; at < block.end; at++) isCode.add(at);
    if (block.kind !== "fence") continue;
    const [, before, given] = opening.exec(lines[block.start]!)!;
    lines[block.start] = before! + info(given!);
  }
  return lines.map((line, at) => (isCode.has(at) ? line : prose(line))).join("\n");
}

function partProse(line: string): string {
  const parted = apart.reduce((text, pattern) => text.replace(pattern, `$&${joiner}`), line);
  return parted.replace(octets, (run) =>
    run.includes(joiner) || !isDecodable(run) ? run.replaceAll("%", `%${joiner}`) : run
  );
}

function joinProse(text: string): string {
  const joined = together.reduce(
    (result, pattern) => result.replace(pattern, (_, one?: string, other?: string) => one ?? other!),
    text
  );
  return joined.replace(octets, (run) => run.replaceAll(`%${joiner}`, "%"));
}

function isDecodable(run: string): boolean {
  try {
    decodeURIComponent(run);
    return true;
  } catch {
    return false;
  }
}

function encode(info: string): string {
  return encodeURIComponent(info).replaceAll("'", "%27");
}

function decode(encoded: string): string {
  return isDecodable(encoded) ? decodeURIComponent(encoded) : encoded;
}
