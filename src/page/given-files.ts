import type {SourceFile} from "../local/source-file.js";

export interface GivenFiles {
  /** What a corpus of them is called: after the one folder or the one file. */
  name: string;
  files: SourceFile[];
}

/** Files that a reader chose, one by one or as a folder. */
export function chosenFiles(list: Iterable<File>): GivenFiles {
  const files = [...list].map((blob) => ({path: blob.webkitRelativePath || blob.name, blob}));
  return named(files);
}

/** Files and folders that were dropped; must be called while the event is handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<GivenFiles> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const bare = [...transfer.files];
  if (entries.every(({isFile}) => isFile)) return chosenFiles(bare);
  const files: SourceFile[] = [];
  for (const entry of entries) await walk(entry, entry.name, files);
  return named(files);
}

async function walk(entry: FileSystemEntry, path: string, files: SourceFile[]): Promise<void> {
  if (entry.isFile) {
    const blob = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject)
    );
    files.push({path, blob});
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject)
    );
    if (some.length === 0) return;
    for (const inner of some) await walk(inner, `${path}/${inner.name}`, files);
  }
}

/** Paths below the one folder that holds all, as a build names them. */
function named(files: SourceFile[]): GivenFiles {
  const [first] = files;
  if (first === undefined) return {name: "My papers", files};
  const folder = first.path.slice(0, first.path.indexOf("/") + 1);
  if (folder !== "" && files.every(({path}) => path.startsWith(folder)))
    return {
      name: folder.slice(0, -1),
      files: files.map(({path, blob}) => ({path: path.slice(folder.length), blob}))
    };
  return {name: files.length === 1 ? bareName(first.path) : "My papers", files};
}

function bareName(path: string): string {
  return path.replace(/(.)\.[a-z]{1,6}(?:\.gz)?$/i, "$1").replace(/(.)\.gz$/i, "$1");
}
