import {spawnSync} from "node:child_process";
import {findChromium} from "./chromium.mjs";
import {UserError} from "./user-error.js";

/** Package managers by the program that tells them apart, each with its commands. */
const managers: readonly {program: string; commands: readonly string[]; needsRoot: boolean}[] = [
  {program: "apt-get", commands: ["apt-get update", "apt-get install -y chromium"], needsRoot: true},
  {program: "dnf", commands: ["dnf install -y chromium"], needsRoot: true},
  {program: "apk", commands: ["apk add --no-cache chromium"], needsRoot: true},
  {program: "pacman", commands: ["pacman -Sy --noconfirm chromium"], needsRoot: true},
  {program: "brew", commands: ["brew install --cask chromium"], needsRoot: false}
];

/** Installs a Chromium with the system's package manager where that is allowed; else says how, as a UserError. */
export function installChromium(env: NodeJS.ProcessEnv = process.env): string {
  if (env.CHROME_PATH) throw new UserError(`CHROME_PATH names no file: ${env.CHROME_PATH}`);
  const manager = managers.find(({program}) => has(program));
  if (manager === undefined) {
    throw new UserError("the tests need Chromium or Chrome: install one and name it by CHROME_PATH");
  }
  const isRoot = process.getuid?.() === 0;
  const sudo = manager.needsRoot && !isRoot ? "sudo " : "";
  const commands = manager.commands.map((command) => `${sudo}${command}`);
  const isCi = env.CI !== undefined && env.CI !== "" && env.CI !== "false";
  if (!isRoot && !isCi) {
    throw new UserError(
      `the tests need Chromium or Chrome: install it with\n\n  ${commands.join(" && ")}\n\nor name one by CHROME_PATH`
    );
  }
  for (const command of commands) {
    console.log(`installing Chromium: ${command}`);
    const [program = "", ...args] = command.split(" ");
    const quiet = {...env, DEBIAN_FRONTEND: "noninteractive"};
    const {status} = spawnSync(program, args, {stdio: ["ignore", "inherit", "inherit"], env: quiet});
    if (status !== 0) throw new UserError(`Chromium could not be installed: ${command} failed, see above`);
  }
  const installed = findChromium(env);
  if (installed === null)
    throw new UserError(`${commands.at(-1)} left no Chromium in the usual places: name one by CHROME_PATH`);
  return installed;
}

function has(program: string): boolean {
  return spawnSync(program, ["--version"], {stdio: "ignore"}).error === undefined;
}
