import {statSync} from "node:fs";
import {join} from "node:path";
import {type CheckReport, checkReport} from "../src/build/check-report.js";
import type {Progress} from "../src/build/progress.js";
import {callerPath} from "./arguments.js";
import {listDataFiles} from "./data-files.js";
import {readPapers} from "./read-papers.js";
import {UserError} from "./user-error.js";

/**
 * Reads files and folders as a build does, and tells what becomes of their entries; keeps no text. Files are
 * named as they are given, those of a single folder by their paths below it. Throws a UserError for a path that
 * is not there.
 */
export async function checkFiles(
  paths: readonly string[],
  onProgress?: (progress: Progress) => void
): Promise<CheckReport> {
  const places = placesOf(paths);
  const corpus = await readPapers({
    folder: callerPath(paths.length === 1 ? paths[0]! : "."),
    files: [...places.keys()].sort(),
    pathOf: (file) => places.get(file)!,
    today: new Date().toISOString().slice(0, 10),
    slim: true,
    ...(onProgress ? {onProgress} : {})
  });
  return checkReport(corpus);
}

/** Where each file lies, by its name in the report. */
function placesOf(paths: readonly string[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const path of paths) {
    const place = callerPath(path);
    const stat = statSync(place, {throwIfNoEntry: false});
    if (stat === undefined) throw new UserError(`no such file or folder: ${path}`);
    if (!stat.isDirectory()) {
      places.set(path, place);
      continue;
    }
    for (const file of listDataFiles(place))
      places.set(paths.length === 1 ? file : `${path.replace(/\/+$/, "")}/${file}`, join(place, file));
  }
  return places;
}
