import {readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

/** Folder of the project, with a trailing separator. */
export const projectFolder = fileURLToPath(new URL("..", import.meta.url));

export const sampleFolder = join(projectFolder, "data");

/** What is made and can be made again. */
export const cacheFolder = join(projectFolder, ".litscope");

export const version = (
  JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")) as {version: string}
).version;
