import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Lexicon} from "../src/language/families/family.js";
import {readFamilies} from "../src/language/families/read-families.js";
import {projectFolder} from "./project.js";

const builtIn = join("src", "language", "families", "model-families.toml");

/** The model families that come with the project. */
export function builtInFamilies(): Lexicon {
  const {lexicon, problems} = readFamilies(builtInFamiliesText(), builtIn);
  if (problems.length > 0)
    throw new Error(problems.map(({file, line, reason}) => `${file}:${line ?? ""}: ${reason}`).join("\n"));
  return lexicon;
}

/** The same as it is written, in TOML. */
export function builtInFamiliesText(): string {
  return readFileSync(join(projectFolder, builtIn), "utf8");
}
