import {defineConfig} from "vitest/config";

const node = {
  testTimeout: 60_000,
  hookTimeout: 180_000,
  expect: {poll: {timeout: 15_000}},
  server: {deps: {inline: ["networkanalysis-ts"]}}
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {test: {...node, name: "modules", include: ["test/{unit,chart,parity,conformance}/**/*.test.ts"]}},
      {
        test: {
          ...node,
          name: "site",
          include: ["test/{site,browser}/**/*.test.ts"],
          globalSetup: ["test/site/build-site.ts"]
        }
      }
    ]
  }
});
