import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {findChromium} from "./chromium.mjs";
import {installChromium} from "./install-chromium.js";
import {projectFolder} from "./project.js";
import {runNode} from "./spawn.js";

const checks: readonly {name: string; args: readonly string[]}[] = [
  {name: "types", args: ["typescript/bin/tsc", "--noEmit"]},
  {name: "lint", args: ["eslint/bin/eslint.js", "."]},
  {name: "format", args: ["prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."]}
];

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs every check and test, or with arguments vitest alone with them; the last line it prints are the counts. */
export async function runTests(args: readonly string[]): Promise<number> {
  const chromium = findChromium() ?? installChromium();
  const counts: Counts = {passed: 0, failed: 0, skipped: 0};
  if (args.length === 0) {
    for (const check of checks) {
      const [script, ...rest] = check.args;
      console.log(`checking ${check.name} …`);
      const {code} = await runNode([join(projectFolder, "node_modules", script!), ...rest]);
      if (code !== 0) console.log(`the check of ${check.name} failed`);
      counts[code === 0 ? "passed" : "failed"]++;
    }
  }
  const {code, tests} = await runVitest(args, chromium);
  counts.passed += tests.passed;
  counts.failed += tests.failed;
  counts.skipped += tests.skipped;
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed === 0 ? 0 : 1;
}

async function runVitest(args: readonly string[], chromium: string): Promise<{code: number; tests: Counts}> {
  const folder = mkdtempSync(join(tmpdir(), "litscope-test-"));
  const report = join(folder, "report.json");
  try {
    const {code} = await runNode(
      [
        join(projectFolder, "node_modules", "vitest", "vitest.mjs"),
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...args
      ],
      {env: {CHROME_PATH: chromium}}
    );
    return {code, tests: countTests(readReport(report))};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

interface Report {
  testResults: {status: string; assertionResults: {status: string}[]}[];
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return {testResults: []};
  }
}

/** Counts tests; a file that failed before its first test counts as one that failed. */
export function countTests({testResults}: Report): Counts {
  const counts: Counts = {passed: 0, failed: 0, skipped: 0};
  for (const {status, assertionResults} of testResults) {
    for (const test of assertionResults) {
      counts[test.status === "passed" || test.status === "failed" ? test.status : "skipped"]++;
    }
    if (status === "failed" && !assertionResults.some((test) => test.status === "failed")) counts.failed++;
  }
  return counts;
}
