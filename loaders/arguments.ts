import {realpathSync} from "node:fs";
import {resolve} from "node:path";
import {parseArgs} from "node:util";
import {projectFolder} from "./project.js";

export const extractions = ["terms", "families", "keyphrases"] as const;
export type Extraction = (typeof extractions)[number];

export type Command =
  | {kind: "help"}
  | {kind: "version"}
  | {kind: "build"; data: string | null; out: string | null}
  | {kind: "check"; paths: string[]; json: boolean}
  | {kind: "extract"; what: Extraction}
  | {kind: "vocabulary"; data: string | null; thesaurus: string | null; json: boolean};

/** A command line that cannot be understood. */
export class UsageError extends Error {
  override name = "UsageError";
}

const flags = {
  build: {data: {type: "string"}, out: {type: "string"}},
  check: {json: {type: "boolean"}},
  extract: {what: {type: "string"}},
  vocabulary: {data: {type: "string"}, thesaurus: {type: "string"}, json: {type: "boolean"}}
} as const;

const always = {help: {type: "boolean", short: "h"}, version: {type: "boolean", short: "v"}} as const;

/** Reads a command line of `litscope`; throws a UsageError. */
export function readCommand(args: readonly string[]): Command {
  const [name = "", ...rest] = args;
  if (args.length === 0 || name === "help") return {kind: "help"};
  if (name.startsWith("-")) {
    const {help, version} = parse(args, always);
    if (help) return {kind: "help"};
    if (version) return {kind: "version"};
    throw new UsageError(`unknown option: ${name}`);
  }
  if (name === "build") {
    const {help, data = null, out = null} = parse(rest, {...flags.build, ...always});
    if (help) return {kind: "help"};
    if (data === "" || out === "") throw new UsageError(`--${data === "" ? "data" : "out"} needs a folder`);
    return {kind: "build", data, out};
  }
  if (name === "check") {
    const {values, positionals} = parseWithPaths(rest, {...flags.check, ...always});
    if (values.help) return {kind: "help"};
    if (positionals.length === 0) throw new UsageError("check needs files or folders");
    return {kind: "check", paths: positionals, json: values.json ?? false};
  }
  if (name === "extract") {
    const {help, what} = parse(rest, {...flags.extract, ...always});
    if (help) return {kind: "help"};
    if (!isExtraction(what)) {
      const said =
        what === undefined ? "extract needs" : `nothing to extract by the name ${JSON.stringify(what)}:`;
      throw new UsageError(`${said} --what ${extractions.join("|")}`);
    }
    return {kind: "extract", what};
  }
  if (name === "vocabulary") {
    const {help, data = null, thesaurus = null, json = false} = parse(rest, {...flags.vocabulary, ...always});
    if (help) return {kind: "help"};
    if (data === "") throw new UsageError("--data needs a folder");
    if (thesaurus === "") throw new UsageError("--thesaurus needs a file");
    return {kind: "vocabulary", data, thesaurus, json};
  }
  throw new UsageError(`unknown command: ${name}`);
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>;

function parse<T extends Options>(args: readonly string[], options: T) {
  return parseAll(args, options, false).values;
}

function parseWithPaths<T extends Options>(args: readonly string[], options: T) {
  return parseAll(args, options, true);
}

function parseAll<T extends Options>(args: readonly string[], options: T, allowPositionals: boolean) {
  try {
    return parseArgs({args: [...args], options, allowPositionals});
  } catch (error) {
    const [said = ""] = (error as Error).message.split(". ");
    throw new UsageError(`${said.charAt(0).toLowerCase()}${said.slice(1)}`, {cause: error});
  }
}

const isExtraction = (what: string | undefined): what is Extraction =>
  (extractions as readonly (string | undefined)[]).includes(what);

/** A path as the caller means it: npm runs a script in the project's folder and tells where it was called. */
export function callerPath(path: string, env: NodeJS.ProcessEnv = process.env): string {
  const here = process.cwd();
  const byNpm = env.INIT_CWD !== undefined && realpathSync(here) === realpathSync(projectFolder);
  return resolve(byNpm ? env.INIT_CWD! : here, path);
}
