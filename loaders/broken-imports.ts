import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join, sep} from "node:path";

export interface BrokenImport {
  file: string;
  specifier: string;
}

const statement =
  /(?:^|[;}\n])\s*(?:import|export)\b(?:[\w$\s{},*]+\bfrom\b|[{}*,\w$\s]*\}from)?\s*(["'])([^"'\n]+)\1/g;
const call = /\bimport\(\s*(["'])([^"'\n]+)\1\s*\)/g;
const ownModules = `_observablehq${sep}`;
const script = /<script type="module"[^>]*>([^]*?)<\/script>/g;

/**
 * What the modules and pages of a built site import that is not in it: Framework leaves such an import as it is.
 * Framework's own modules may name libraries that they load once a page asks for them.
 */
export function findBrokenImports(folder: string): BrokenImport[] {
  const broken: BrokenImport[] = [];
  for (const file of readdirSync(folder, {recursive: true, encoding: "utf8"}).sort()) {
    if (!/\.(?:js|html)$/.test(file)) continue;
    const text = readFileSync(join(folder, file), "utf8");
    const code = file.endsWith(".html")
      ? [...text.matchAll(script)].map(([, body]) => body!).join("\n")
      : text;
    for (const pattern of file.startsWith(ownModules) ? [statement] : [statement, call]) {
      for (const [, , specifier] of code.matchAll(pattern)) {
        if (!isThere(folder, file, specifier!)) broken.push({file, specifier: specifier!});
      }
    }
  }
  return broken;
}

function isThere(folder: string, file: string, specifier: string): boolean {
  if (/^(?:data|blob):/.test(specifier)) return true;
  if (!/^\.{0,2}\//.test(specifier)) return false;
  const path = specifier.replace(/[?#].*$/, "");
  return existsSync(path.startsWith("/") ? join(folder, path) : join(folder, dirname(file), path));
}
