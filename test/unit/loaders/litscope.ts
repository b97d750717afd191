import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {onTestFinished} from "vitest";
import {projectFolder} from "../../../loaders/project.js";

/** A new folder with these files, gone after the test. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "litscope-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** Runs the command-line program as a user does. */
export function litscope(args: readonly string[], {input = "", cwd = projectFolder} = {}) {
  const env = {...process.env};
  delete env.INIT_CWD;
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [join(projectFolder, "loaders", "litscope.mjs"), ...args],
    {input, cwd, env, encoding: "utf8", maxBuffer: 1 << 28}
  );
  return {status, stdout, stderr};
}
