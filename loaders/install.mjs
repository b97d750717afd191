import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const projectFolder = fileURLToPath(new URL("..", import.meta.url));

class UserError extends Error {
  name = "UserError";
}

/** Brings node_modules in line with package-lock.json, where it is not. */
export function installDependencies() {
  if (isInstalled(projectFolder)) return;
  console.log("installing what is missing (npm ci) …");
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const options = {cwd: projectFolder, stdio: ["ignore", "inherit", "inherit"]};
  const {status, error} = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, {...options, shell: process.platform === "win32"});
  if (status !== 0)
    throw new UserError(
      `npm ci failed${error ? `: ${error.message}` : ""}: see above, mend it and try again`
    );
}

/** Whether all packages of the lock file that are not optional are there in the same version. */
export function isInstalled(folder) {
  const installed = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const there = JSON.parse(readFileSync(installed, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, {version, optional, devOptional}]) =>
      path === "" || optional || devOptional || there[path]?.version === version
  );
}

/** Imports a module that is written in TypeScript. */
export async function installedTypeScript(address) {
  const {register} = await import("tsx/esm/api");
  register({tsconfig: join(projectFolder, "tsconfig.json")});
  return import(address.href);
}
