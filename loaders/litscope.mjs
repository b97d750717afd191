#!/usr/bin/env node
import {installedTypeScript, isInstalled} from "./install.mjs";
import {fileURLToPath} from "node:url";

if (isInstalled(fileURLToPath(new URL("..", import.meta.url)))) {
  const {runCli} = await installedTypeScript(new URL("./cli.ts", import.meta.url));
  process.exitCode = await runCli(process.argv.slice(2));
} else {
  console.error("litscope: packages are missing or out of date: run `npm ci` in its folder first");
  process.exitCode = 1;
}
