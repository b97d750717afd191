import {mkdirSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {projectFolder} from "./project.js";

const framework = join(projectFolder, "node_modules", "@observablehq", "framework", "dist");

/**
 * Framework asks the npm registry for the newest version of every library that its client names, used or not. It does
 * not ask for those that its cache holds: so an empty folder stands there for each.
 */
export function holdNpmNames(source: string): void {
  const cache = join(source, ".observablehq", "cache", "_npm");
  for (const name of npmNames()) mkdirSync(join(cache, `${name}@0.0.0`), {recursive: true});
}

function npmNames(): Set<string> {
  const names = new Set<string>();
  for (const file of readdirSync(framework, {recursive: true, encoding: "utf8"})) {
    if (!file.endsWith(".js")) continue;
    for (const [, name] of readFileSync(join(framework, file), "utf8").matchAll(
      /\bnpm:((?:@[\w.-]+\/)?\w[\w.-]*)/g
    )) {
      names.add(name!);
    }
  }
  return names;
}
