import {spawnSync} from "node:child_process";
import {join} from "node:path";
import {expect, test} from "vitest";
import {findChromium} from "../../../loaders/chromium.mjs";
import {installChromium} from "../../../loaders/install-chromium.js";
import {projectFolder} from "../../../loaders/project.js";
import {countTests} from "../../../loaders/run-tests.js";
import {folderWith} from "./litscope.js";

test("Chromium is where CHROME_PATH says, else on the path", () => {
  const folder = folderWith({"bin/chromium-browser": "", "own/chrome": ""});
  const PATH = join(folder, "bin");
  const own = join(folder, "own", "chrome");
  expect(findChromium({PATH}, "linux")).toBe(join(PATH, "chromium-browser"));
  expect(findChromium({PATH, CHROME_PATH: own}, "linux")).toBe(own);
  expect(findChromium({PATH, CHROME_PATH: join(folder, "gone")}, "linux")).toBe(null);
});

test("Chrome is found where it is installed on Windows", () => {
  const folder = folderWith({"Google/Chrome/Application/chrome.exe": ""});
  expect(findChromium({PROGRAMFILES: folder}, "win32")).toBe(
    join(folder, "Google/Chrome/Application/chrome.exe")
  );
  expect(findChromium({}, "win32")).toBe(null);
});

test("a CHROME_PATH that names no file is said, not mended", () => {
  expect(() => installChromium({CHROME_PATH: "/gone/chrome"})).toThrow(
    "CHROME_PATH names no file: /gone/chrome"
  );
});

test("a test file that failed before its first test counts as a failure", () => {
  const testResults = [
    {
      status: "passed",
      assertionResults: ["passed", "skipped", "pending", "todo"].map((status) => ({status}))
    },
    {status: "failed", assertionResults: [{status: "failed"}, {status: "passed"}]},
    {status: "failed", assertionResults: []}
  ];
  expect(countTests({testResults})).toEqual({passed: 2, failed: 2, skipped: 3});
});

test("an unknown command or flag of the two commands is refused with what there is", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(projectFolder, "loaders/run.mjs"), ...args], {encoding: "utf8"});
  expect(run("frob")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("one of start, dev, build") as string
  });
  expect(run("start", "--frob")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("start takes --data, --port, --host") as string
  });
});
