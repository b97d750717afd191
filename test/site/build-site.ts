import {spawnSync} from "node:child_process";
import {resolve} from "node:path";
import type {TestProject} from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder of the site built from the sample corpus. */
    site: string;
  }
}

/** Builds the site once for all site and browser tests, with every request to another host refused. */
export default function buildSite(project: TestProject): void {
  const site = resolve(".litscope/test-site");
  const offline = resolve("test/site/offline.mjs");
  const result = spawnSync(process.execPath, ["loaders/run.mjs", "build"], {
    env: {
      ...process.env,
      LITSCOPE_OUT: site,
      LITSCOPE_DATA: resolve("data"),
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import=${offline}`.trim()
    },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024
  });
  if (result.status !== 0) {
    throw new Error(`the site did not build:\n${result.stdout.slice(-4000)}\n${result.stderr.slice(-4000)}`);
  }
  project.provide("site", site);
}
