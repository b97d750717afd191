import {existsSync, readFileSync, statSync} from "node:fs";
import {basename} from "node:path";
import {readBundle} from "../src/snapshot/bundle.js";
import type {FigureMemory, FigureView} from "../src/snapshot/figure-memory.js";
import {memoryOfPng} from "../src/snapshot/memory-of-png.js";
import {memoryOfSvg} from "../src/snapshot/memory-of-svg.js";
import {readMemoryText} from "../src/snapshot/read-memory.js";
import {callerPath} from "./arguments.js";
import type {NamedView} from "./find-figure.js";
import {UserError} from "./user-error.js";

/** Reads `--view`: a file that remembers a view, else an address, whole or below a site. Throws a UserError. */
export function readView(text: string | null): NamedView {
  if (text === null) return {view: {page: "index.html", search: "", fragment: ""}, site: null, memory: null};
  const path = callerPath(text);
  if (existsSync(path) && statSync(path).isFile()) {
    const memory = memoryOfFile(path);
    return {view: memory.view, site: memory.site, memory};
  }
  return {...readAddress(text), memory: null};
}

function readAddress(text: string): {view: FigureView; site: string | null} {
  const isWhole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  let address: URL;
  try {
    address = new URL(text, "https://site.invalid/");
  } catch {
    throw new UserError(`no address and no file: ${text}`);
  }
  const at = address.pathname.lastIndexOf("/") + 1;
  const page = address.pathname.slice(at) || "index.html";
  if (!page.endsWith(".html"))
    throw new UserError(
      `no such file, and no page of a site: ${text} (pages are index.html, topics.html, keywords.html, models.html, sql.html)`
    );
  return {
    view: {page, search: address.search, fragment: fragmentOf(address.hash)},
    site: isWhole ? address.origin + address.pathname.slice(0, at) : null
  };
}

function fragmentOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** What a file made by Litscope remembers: a bundle, a PNG, a view.json or an SVG, by its content. */
export function memoryOfFile(path: string): FigureMemory {
  const bytes = new Uint8Array(readFileSync(path));
  const name = basename(path);
  const begins = (...codes: number[]): boolean => codes.every((code, i) => bytes[i] === code);
  if (begins(0x50, 0x4b)) {
    const {memory, problems} = readBundle(bytes);
    if (memory === null) throw new UserError(`${name} is no bundle of a figure: ${problems.join("; ")}`);
    return memory;
  }
  const read = begins(0x89, 0x50, 0x4e, 0x47)
    ? memoryOfPng(bytes)
    : memoryOfText(Buffer.from(bytes).toString("utf8"));
  if ("reason" in read) throw new UserError(`${name} remembers no view: ${read.reason}`);
  return read;
}

function memoryOfText(text: string): FigureMemory | {reason: string} {
  return text.trimStart().startsWith("{") ? readMemoryText(text) : memoryOfSvg(text);
}
