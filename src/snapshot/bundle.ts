import {sha256} from "@noble/hashes/sha2.js";
import {bytesToHex} from "@noble/hashes/utils.js";
import {strFromU8, strToU8, unzipSync} from "fflate";
import {markdownText} from "../exchange/markdown-text.js";
import {citeFigure} from "./cite-figure.js";
import type {FigureMemory} from "./figure-memory.js";
import {markdownLink} from "./markdown-parts.js";
import {readMemoryText} from "./read-memory.js";
import {zipFiles} from "./report-files.js";
import {originOf} from "./report-words.js";

export interface BundleParts {
  /** Base of the names. */
  file: string;
  memory: FigureMemory;
  alt: string;
  svg: string;
  png: Uint8Array;
  csv: string;
  /** All the data behind the figure. */
  dataCsv: string;
  sql: string;
}

const sums = "sha256.txt";
const view = "view.json";
/** Files and bytes beyond which nothing is unpacked. */
const mostFiles = 50;
const mostBytes = 200_000_000;
/** A figure with all that it takes to check it, as a zip file; the same parts give the same bytes. */
export function figureBundle({file, memory, alt, svg, png, csv, dataCsv, sql}: BundleParts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    [`${file}.svg`]: strToU8(svg),
    [`${file}.png`]: png,
    [`${file}.csv`]: strToU8(csv),
    [`${file}-all-data.csv`]: strToU8(dataCsv),
    [`${file}.sql`]: strToU8(sql),
    [view]: strToU8(`${JSON.stringify(memory, null, 2)}\n`),
    "README.md": strToU8(readmeOf(file, memory, alt))
  };
  files[sums] = strToU8(
    Object.entries(files)
      .map(([name, bytes]) => `${bytesToHex(sha256(bytes))}  ${name}\n`)
      .join("")
  );
  return zipFiles(Object.entries(files).map(([name, content]) => ({name, content})));
}

function readmeOf(file: string, memory: FigureMemory, alt: string): string {
  const {text, bibtex} = citeFigure(memory);
  const {words} = memory;
  const said = [words.subtitle, words.caption, words.method, words.source].filter((line) => line !== "");
  const code = (lines: string, language: string): string => `\`\`\`${language}\n${lines}\`\`\``;
  return `${[
    `# ${markdownText(words.title || file)}`,
    ...said.map(markdownText),
    markdownText(`What it shows: ${alt}`),
    markdownText(`Made from ${originOf(memory)}`),
    "## Files",
    [
      `- ${file}.svg and ${file}.png: the figure; both remember their view`,
      `- ${file}.csv: the numbers drawn; ${file}-all-data.csv: all the data behind them`,
      `- ${file}.sql: the statements that gave them, for DuckDB`,
      "- view.json: the view, the words and the size of the figure",
      "- sha256.txt: the sums of all files (sha256sum -c sha256.txt)"
    ].join("\n"),
    "## Check it, or draw it again",
    code(
      "litscope verify BUNDLE.zip --data FOLDER-OF-PAPERS\nlitscope snapshot --view view.json --out figure.svg --data FOLDER-OF-PAPERS\n",
      "sh"
    ),
    `Or drop the figure on the site: it opens the same view.${markdownLink(memory)}`,
    "## Cite it",
    markdownText(text),
    code(bibtex, "bibtex")
  ].join("\n\n")}\n`;
}

export interface ReadBundle {
  /** Null where it remembers no view. */
  memory: FigureMemory | null;
  files: Map<string, Uint8Array>;
  /** What is wrong with it, in words. */
  problems: string[];
}

/** Reads a bundle and checks its sums. Never throws: what is wrong is said. */
export function readBundle(bytes: Uint8Array): ReadBundle {
  const nothing = (reason: string): ReadBundle => ({memory: null, files: new Map(), problems: [reason]});
  let unpacked: Record<string, Uint8Array>;
  let why = "";
  try {
    let n = 0;
    let size = 0;
    unpacked = unzipSync(bytes, {
      filter({originalSize}) {
        size += originalSize;
        if (++n > mostFiles) why = `it holds more than ${mostFiles} files`;
        else if (size > mostBytes) why = `it holds more than ${mostBytes / 1e6} MB`;
        return why === "";
      }
    });
  } catch (error) {
    return nothing(`it is no zip file that can be read: ${(error as Error).message}`);
  }
  if (why !== "") return nothing(why);
  const files = new Map(Object.entries(unpacked).filter(([name]) => !name.endsWith("/")));
  const problems = sumProblems(files);
  const remembered = files.get(view);
  if (remembered === undefined)
    return {memory: null, files, problems: [...problems, `there is no ${view} in it`]};
  const memory = readMemoryText(strFromU8(remembered));
  if ("reason" in memory) return {memory: null, files, problems: [...problems, `${view}: ${memory.reason}`]};
  return {memory, files, problems};
}

function sumProblems(files: ReadonlyMap<string, Uint8Array>): string[] {
  const listed = files.get(sums);
  if (listed === undefined) return [`there is no ${sums} in it: its files cannot be checked`];
  const problems: string[] = [];
  const named = new Set<string>();
  for (const line of strFromU8(listed).split("\n", mostFiles + 1)) {
    if (line === "") continue;
    const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sum === undefined || name === undefined) {
      problems.push(`${sums} has a line that cannot be read: ${line.slice(0, 80)}`);
      continue;
    }
    named.add(name);
    const bytes = files.get(name);
    if (bytes === undefined) problems.push(`${name} is missing`);
    else if (bytesToHex(sha256(bytes)) !== sum) problems.push(`${name} was changed: its sum is another`);
  }
  for (const name of files.keys())
    if (name !== sums && !named.has(name))
      problems.push(`${name} is not in ${sums}: nothing says what it should be`);
  return problems;
}
