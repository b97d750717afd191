import {strToU8, zipSync} from "fflate";

/** A file of a folder that a report is exported as. */
export interface ReportFile {
  /** With "/" between folders. */
  name: string;
  content: string | Uint8Array;
}

/** Zip holds no earlier time; one and the same for all, so that the same report is the same file. */
const when = new Date(1980, 0, 1);

/** A folder as a zip file. */
export function zipFiles(files: readonly ReportFile[]): Uint8Array {
  const entries = files.map(({name, content}) => [
    name,
    typeof content === "string" ? strToU8(content) : content
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, {mtime: when});
}

/** A name for a file, from any text. */
export function fileName(text: string, otherwise: string): string {
  const name = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return name === "" ? otherwise : name;
}

/** Names of the files of items, each once: `1-topics-over-time`. */
export function itemFile(place: number, file: string): string {
  return `${place}-${fileName(file, "item")}`;
}
