import {createHash} from "node:crypto";
import {closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync} from "node:fs";
import {join, relative, sep} from "node:path";
import {pipeline, Readable} from "node:stream";
import {createGunzip} from "node:zlib";
import {isAside} from "../src/corpus/open-source.js";
import {isAboutCorpus} from "../src/corpus/read-corpus.js";
import {projectFolder} from "./project.js";
import {UserError} from "./user-error.js";

/** Code that decides what the tables hold: when it changes, they are made again. */
const codeFolders = [
  "src/model",
  "src/corpus",
  "src/language",
  "src/analysis",
  "src/query",
  "src/build",
  "loaders"
];
const blockBytes = 1 << 20;
const unzippedBytes = 1 << 18;

/** Files of a data folder, by their paths below it with forward slashes, sorted. */
export function listDataFiles(folder: string): string[] {
  if (!existsSync(folder)) throw new UserError(`no such folder: ${folder}`);
  if (!statSync(folder).isDirectory())
    throw new UserError(`not a folder: ${folder} (name the folder that holds your files)`);
  const files = listFiles(folder).filter(
    (file) => !isAside(file) && !file.split("/").includes("node_modules")
  );
  if (files.filter((file) => !isAboutCorpus(file)).length === 0) {
    throw new UserError(
      `no files of papers in ${folder} (put exports of databases, .bib, .ris, .csv, .jsonl, .txt … in it, packed or not, in sub-folders or not)`
    );
  }
  return files;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(
      (entry) =>
        entry.isFile() || (entry.isSymbolicLink() && statSync(join(entry.parentPath, entry.name)).isFile())
    )
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Hash of what each file holds, in hexadecimal. */
export function hashDataFiles(folder: string, files: readonly string[]): Map<string, string> {
  return new Map(files.map((file) => [file, hashFile(join(folder, file))]));
}

/** Hash of what one file holds; of a file that cannot be read, of the reason. */
export function hashFile(path: string): string {
  const hash = createHash("sha256");
  try {
    for (const block of readBlocks(path)) hash.update(block);
  } catch (error) {
    hash.update(String(error));
  }
  return hash.digest("hex");
}

/** Hash of the code that makes tables out of files: 16 hexadecimal digits. */
export function codeHash(folders: readonly string[] = codeFolders): string {
  const hash = createHash("sha256");
  for (const code of folders) {
    const path = join(projectFolder, code);
    for (const file of listFiles(path))
      hash.update(`\0${code}/${file}\0`).update(readFileSync(join(path, file)));
  }
  hash.update(readFileSync(join(projectFolder, "package.json")));
  return hash.digest("hex").slice(0, 16);
}

/** The bytes of a file, block by block. */
export function* readBlocks(path: string): Generator<Buffer> {
  const descriptor = openSync(path, "r");
  try {
    for (;;) {
      const block = Buffer.allocUnsafe(blockBytes);
      const n = readSync(descriptor, block, 0, blockBytes, null);
      if (n === 0) return;
      yield block.subarray(0, n);
    }
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The bytes of a file, block by block, unpacked where it is gzipped: by Node itself, which takes half the time
 * that it takes where there is no Node.
 */
export async function* readUnzipped(
  path: string,
  onRead: (bytes: number) => void
): AsyncGenerator<Uint8Array> {
  function* blocks(): Generator<Buffer> {
    for (const block of readBlocks(path)) {
      onRead(block.length);
      yield block;
    }
  }
  if (!isGzipped(path)) yield* blocks();
  else {
    const packed = Readable.from(blocks(), {objectMode: false});
    yield* pipeline(
      packed,
      createGunzip({chunkSize: unzippedBytes}),
      () => undefined
    ) as AsyncIterable<Buffer>;
  }
}

function isGzipped(path: string): boolean {
  const [head] = readBlocks(path);
  return head?.[0] === 0x1f && head[1] === 0x8b;
}
