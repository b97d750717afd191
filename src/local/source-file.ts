/** A file as a reader of the site gave it. */
export interface SourceFile {
  /** Path below the folder that was given, with forward slashes; the name alone of a file given by itself. */
  path: string;
  blob: Blob;
}

/** The files in the order of a build, each under a path of its own: what is given twice under one path gets a number, the smaller first. */
export function inOrder(files: readonly SourceFile[]): SourceFile[] {
  const taken = new Set<string>();
  return [...files]
    .sort((a, b) => compare(a.path, b.path) || a.blob.size - b.blob.size)
    .map(({path, blob}) => {
      let own = path;
      for (let n = 2; taken.has(own); n++) own = numbered(path, n);
      taken.add(own);
      return {path: own, blob};
    })
    .sort((a, b) => compare(a.path, b.path));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function numbered(path: string, n: number): string {
  const dot = path.indexOf(".", path.lastIndexOf("/") + 2);
  return dot < 0 ? `${path} (${n})` : `${path.slice(0, dot)} (${n})${path.slice(dot)}`;
}
