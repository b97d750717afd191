import {realpathSync} from "node:fs";
import {resolve} from "node:path";
import {parseArgs} from "node:util";
import {type ComposedWords, wordNames} from "../src/snapshot/figure-memory.js";
import {projectFolder} from "./project.js";

export const extractions = ["terms", "families", "keyphrases"] as const;
export type Extraction = (typeof extractions)[number];

export type Command =
  | {kind: "help"}
  | {kind: "version"}
  | {kind: "build"; data: string | null; out: string | null}
  | {kind: "check"; paths: string[]; json: boolean}
  | {kind: "extract"; what: Extraction}
  | {kind: "vocabulary"; data: string | null; thesaurus: string | null; json: boolean}
  | {kind: "snapshot"; asked: SnapshotAsked}
  | {kind: "verify"; bundle: string; data: string | null; json: boolean};

/** What `litscope snapshot` is asked for; null and [] where nothing was said. */
export interface SnapshotAsked {
  data: string | null;
  /** An address of the site, or a file that remembers a view. */
  view: string | null;
  chart: string | null;
  out: string[];
  preset: string | null;
  width: string | null;
  height: string | null;
  theme: string | null;
  dpi: string | null;
  site: string | null;
  date: string | null;
  transparent: boolean;
  outlines: boolean;
  words: Partial<ComposedWords>;
}

/** A command line that cannot be understood. */
export class UsageError extends Error {
  override name = "UsageError";
}

const flags = {
  build: {data: {type: "string"}, out: {type: "string"}},
  check: {json: {type: "boolean"}},
  extract: {what: {type: "string"}},
  vocabulary: {data: {type: "string"}, thesaurus: {type: "string"}, json: {type: "boolean"}},
  snapshot: {
    data: {type: "string"},
    view: {type: "string"},
    chart: {type: "string"},
    out: {type: "string", multiple: true},
    preset: {type: "string"},
    width: {type: "string"},
    height: {type: "string"},
    theme: {type: "string"},
    dpi: {type: "string"},
    site: {type: "string"},
    transparent: {type: "boolean"},
    outlines: {type: "boolean"},
    title: {type: "string"},
    subtitle: {type: "string"},
    caption: {type: "string"},
    method: {type: "string"},
    source: {type: "string"},
    date: {type: "string"},
    address: {type: "string"}
  },
  verify: {data: {type: "string"}, json: {type: "boolean"}}
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
  if (name === "snapshot") {
    const {
      help,
      data = null,
      out = [],
      transparent,
      outlines,
      ...said
    } = parse(rest, {
      ...flags.snapshot,
      ...always
    });
    if (help) return {kind: "help"};
    if (out.length === 0) throw new UsageError("snapshot needs --out FILE, as fig.svg or fig.png");
    const {view = null, chart = null, preset = null, width = null, height = null} = said;
    const {theme = null, dpi = null, site = null, date = null} = said;
    const words = Object.fromEntries(
      wordNames.flatMap((word) => (word === "date" || said[word] === undefined ? [] : [[word, said[word]]]))
    );
    const look = {
      preset,
      width,
      height,
      theme,
      dpi,
      transparent: transparent ?? false,
      outlines: outlines ?? false
    };
    return {kind: "snapshot", asked: {data, view, chart, out, ...look, site, date, words}};
  }
  if (name === "verify") {
    const {values, positionals} = parseWithPaths(rest, {...flags.verify, ...always});
    if (values.help) return {kind: "help"};
    const [bundle] = positionals;
    if (bundle === undefined || positionals.length > 1) throw new UsageError("verify needs one bundle");
    return {kind: "verify", bundle, data: values.data ?? null, json: values.json ?? false};
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
