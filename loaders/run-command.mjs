import {parseArgs} from "node:util";
import {installDependencies, installedTypeScript} from "./install.mjs";

const data = {type: "string"};
const port = {type: "string"};
const host = {type: "string"};
const site = {type: "string"};

const commands = {
  start: {
    options: {data, port, host, site},
    run: async (values) => (await installed("./site-commands.ts")).start(values)
  },
  dev: {
    options: {data, port, host},
    run: async (values) => (await installed("./site-commands.ts")).preview(values)
  },
  build: {
    options: {data, site},
    run: async (values) => (await installed("./site-commands.ts")).build(values)
  },
  test: {run: async (args) => (await installed("./run-tests.ts")).runTests(args)},
  bench: {run: async (args) => (await installed("./spawn.ts")).runScript("test/bench/bench.ts", args)},
  screenshot: {
    run: async (args) => (await installed("./spawn.ts")).runScript("test/browser/screenshot.ts", args)
  }
};

/** Runs one of the commands behind `npm start`, `npm test` and so on; gives the exit code. */
export async function runCommand([name, ...args]) {
  const command = Object.hasOwn(commands, name ?? "") ? commands[name] : undefined;
  if (command === undefined) {
    console.error(`unknown command: ${name ?? "none"} (one of ${Object.keys(commands).join(", ")})`);
    return 2;
  }
  let input = args;
  if (command.options !== undefined) {
    try {
      input = parseArgs({args, options: command.options}).values;
    } catch (error) {
      const flags = Object.keys(command.options).map((flag) => `--${flag}`);
      console.error(`${error.message.split(". ")[0]} (${name} takes ${flags.join(", ")})`);
      return 2;
    }
  }
  try {
    return await command.run(input);
  } catch (error) {
    if (error?.name !== "UserError") throw error;
    console.error(error.message);
    return 1;
  }
}

async function installed(module) {
  installDependencies();
  return installedTypeScript(new URL(module, import.meta.url));
}
