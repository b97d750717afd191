import {list, type Parameter, text, type View} from "./view.js";

/** A file that a corpus was made of, as a link names it. */
export interface WantedFile {
  path: string;
  /** The first digits of its SHA-256. */
  sha256: string;
}

/** A corpus that somebody made in their browser, as a link names it: it is nowhere but there. */
export interface CorpusMark {
  fingerprint: string;
  /** The first files it was made of. */
  files: readonly WantedFile[];
  /** How many there are in all. */
  n_files: number;
}

export function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{16}$/.test(text);
}

const fingerprint: Parameter<string> = {
  fallback: "",
  read: (value) =>
    isFingerprint(value) ? {value} : {reason: "is no fingerprint of a corpus: 16 digits, 0 to f"},
  write: (value) => value
};

/** The keys of a corpus in the address. */
export const corpusView = {corpus: fingerprint, of: list(), files: text()} satisfies View;

const mostNamed = 6;
const digits = 12;

/** The values of the address's keys for a corpus. */
export function corpusValues({
  fingerprint,
  files
}: {
  fingerprint: string;
  files: readonly {path: string; sha256: string}[];
}): Record<keyof typeof corpusView, unknown> {
  return {
    corpus: fingerprint,
    of: files.slice(0, mostNamed).map(({path, sha256}) => `${path}:${sha256.slice(0, digits)}`),
    files: files.length > mostNamed ? String(files.length) : ""
  };
}

/** The corpus that an address names; null where it names none. */
export function corpusMark(state: {corpus: string; of: readonly string[]; files: string}): CorpusMark | null {
  if (state.corpus === "") return null;
  const files = state.of.flatMap((item): WantedFile[] => {
    const at = item.lastIndexOf(":");
    return at < 1 ? [] : [{path: item.slice(0, at), sha256: item.slice(at + 1)}];
  });
  const said = /^\d{1,6}$/.test(state.files) ? Number(state.files) : 0;
  return {fingerprint: state.corpus, files, n_files: Math.max(files.length, said)};
}

/** Which of the wanted files are missing among those given, by what they hold. */
export function missingFiles({files}: CorpusMark, given: readonly {sha256: string}[]): readonly WantedFile[] {
  return files.filter(({sha256}) => sha256 === "" || !given.some((one) => one.sha256.startsWith(sha256)));
}
