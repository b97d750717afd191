import {createHash} from "node:crypto";
import {closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync} from "node:fs";
import {join, relative, sep} from "node:path";
import {createGunzip} from "node:zlib";
import {isAside} from "../src/corpus/read-corpus.js";
import {projectFolder} from "./project.js";
import {UserError} from "./user-error.js";

/** Code that decides what the tables hold: when it changes, they are made again. */
const codeFolders = ["src/model", "src/corpus", "src/language", "src/analysis", "src/query", "loaders"];
const blockBytes = 1 << 20;

/** Files of a data folder, by their paths below it with forward slashes, sorted. */
export function listDataFiles(folder: string): string[] {
  if (!existsSync(folder)) throw new UserError(`no such folder: ${folder}`);
  if (!statSync(folder).isDirectory())
    throw new UserError(`not a folder: ${folder} (name the folder that holds your files)`);
  const files = listFiles(folder).filter(
    (file) => !isAside(file) && !file.split("/").includes("node_modules")
  );
  if (files.filter((file) => file !== "corpus.json").length === 0) {
    throw new UserError(
      `no files of papers in ${folder} (looked for .jsonl, .json, .csv, .tsv and .txt, gzipped or not, in it and below)`
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

/** Hash of what the files hold and of the code that reads them: 16 hexadecimal digits. */
export function fingerprintOf(folder: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(`\0${file}\0`);
    for (const block of blocksOf(join(folder, file))) hash.update(block);
  }
  for (const code of codeFolders) {
    const path = join(projectFolder, code);
    for (const file of listFiles(path))
      hash.update(`\0${code}/${file}\0`).update(readFileSync(join(path, file)));
  }
  hash.update(readFileSync(join(projectFolder, "package.json")));
  return hash.digest("hex").slice(0, 16);
}

function* blocksOf(path: string): Generator<Buffer> {
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

/** The bytes of a file, unpacked where it is gzipped, block by block. */
export async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  const blocks = blocksOf(path);
  const first = blocks.next();
  if (first.done) return;
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield first.value;
    yield* blocks;
    return;
  }
  const gunzip = createGunzip();
  const feed = async () => {
    for (let block: Buffer | null = first.value; block !== null;) {
      if (!gunzip.write(block)) await new Promise((resolve) => gunzip.once("drain", resolve));
      const next = blocks.next();
      block = next.done ? null : next.value;
    }
    gunzip.end();
  };
  const fed = feed();
  for await (const block of gunzip) yield block as Buffer;
  await fed;
}
