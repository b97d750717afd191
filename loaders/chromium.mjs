import {existsSync, readdirSync} from "node:fs";
import {homedir} from "node:os";
import {delimiter, join} from "node:path";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge"
];

const applications = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"
];

const programs = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Chromium", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"]
];

/** Where a Chromium is: `CHROME_PATH` if set, else the first of the usual places; null where there is none. */
export function findChromium(env = process.env, platform = process.platform) {
  if (env.CHROME_PATH) return existsSync(env.CHROME_PATH) ? env.CHROME_PATH : null;
  return places(env, platform).find((place) => existsSync(place)) ?? null;
}

function places(env, platform) {
  if (platform === "win32") {
    return [env.LOCALAPPDATA, env.PROGRAMFILES, env["PROGRAMFILES(X86)"]]
      .filter(Boolean)
      .flatMap((folder) => programs.map((program) => join(folder, ...program)));
  }
  const onPath = (env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  if (platform === "darwin") {
    const folders = ["/Applications", join(homedir(), "Applications")];
    return [...folders.flatMap((folder) => applications.map((name) => join(folder, name))), ...onPath];
  }
  return [...onPath, "/opt/google/chrome/chrome", "/snap/bin/chromium", ...playwrightChromiums(env)];
}

function playwrightChromiums(env) {
  const folder = env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), ".cache", "ms-playwright");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .flatMap((name) =>
      ["chrome-linux", "chrome-linux64"].map((system) => join(folder, name, system, "chrome"))
    );
}
