import {createReadStream} from "node:fs";
import {join, resolve} from "node:path";
import {pipeline} from "node:stream/promises";
import {build} from "esbuild";
import type {Software} from "../src/build/software.js";
import {codeHash} from "./data-files.js";
import {builtInFamiliesText} from "./model-families.js";
import {projectFolder, sampleFolder, version} from "./project.js";

/** Streams a file of the build to standard output: of `LITSCOPE_TABLES` where that is set, else of the data folder. */
export async function writeBuildFile(name: string): Promise<void> {
  await writeFile(join(await tablesFolder(), name));
}

/** Streams a file of an installed package to standard output, as it is. */
export async function writePackageFile(path: string): Promise<void> {
  await writeFile(join(projectFolder, "node_modules", path));
}

/** Writes a module of `src` with all it imports as one classic script to standard output: for a worker. */
export async function writeScript(path: string): Promise<void> {
  const {outputFiles} = await build({
    entryPoints: [join(projectFolder, "src", path)],
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    legalComments: "eof",
    write: false
  });
  process.stdout.write(outputFiles[0]!.contents);
}

/** What a tab needs to know of this software to make the corpora that a build makes. */
export function writeSoftware(): void {
  const software: Software = {version, code: codeHash(), families: builtInFamiliesText()};
  process.stdout.write(JSON.stringify(software));
}

/** The folder of the build: `LITSCOPE_TABLES` where that is set, else of the data folder, built where it is not there. */
export async function tablesFolder(): Promise<string> {
  const {LITSCOPE_TABLES} = process.env;
  if (LITSCOPE_TABLES !== undefined) return LITSCOPE_TABLES;
  const {buildTables} = await import("./build-tables.js");
  const built = await buildTables({
    data: resolve(process.env.LITSCOPE_DATA ?? sampleFolder),
    onMessage: (line) => process.stderr.write(`${line}\n`)
  });
  return built.folder;
}

async function writeFile(path: string): Promise<void> {
  await pipeline(createReadStream(path), process.stdout, {end: false});
}
