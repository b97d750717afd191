import {spawn} from "node:child_process";
import {delimiter, join} from "node:path";
import {projectFolder} from "./project.js";

const bin = join(projectFolder, "node_modules", ".bin");

/** The environment for a program of the project: installed programs are found, nothing reports home. */
export function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const path = process.env.PATH ?? process.env.Path ?? "";
  return {
    ...process.env,
    PATH: path.split(delimiter).includes(bin) ? path : `${bin}${delimiter}${path}`,
    OBSERVABLE_TELEMETRY_DISABLE: "true",
    ...more
  };
}

export interface SpawnOptions {
  env?: NodeJS.ProcessEnv;
  /** Keeps what the program says, instead of showing it. */
  quiet?: boolean;
}

/** Runs a script with Node in the project's folder. */
export function runNode(
  args: readonly string[],
  {env = {}, quiet = false}: SpawnOptions = {}
): Promise<{code: number; said: string}> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectFolder,
      env: environment(env),
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"]
    });
    const said: Buffer[] = [];
    child.stdout?.on("data", (bytes: Buffer) => said.push(bytes));
    child.stderr?.on("data", (bytes: Buffer) => said.push(bytes));
    child.on("error", reject);
    child.on("close", (code) => resolve({code: code ?? 1, said: Buffer.concat(said).toString("utf8")}));
  });
}

/** Runs a script that is written in TypeScript; gives its exit code. */
export async function runScript(path: string, args: readonly string[]): Promise<number> {
  return (await runNode(["--import", "tsx", path, ...args])).code;
}
