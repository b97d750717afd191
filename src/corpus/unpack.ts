import {Gunzip, Unzip, UnzipInflate, UnzipPassThrough} from "fflate";

export interface ByteSink {
  push(bytes: Uint8Array): void;
  end(): void;
}

export interface Unpacked {
  /** Opens a file by its path: the file itself, or "archive.zip/inner/file.bib" for one packed in it. */
  open(file: string): ByteSink;
  /** What cannot be unpacked, wholly or from some place on. */
  refuse(file: string, reason: string): void;
}

/** A zip in a zip in a zip is no way to keep papers. */
const DEEPEST = 3;
/** Text packs to a tenth or a fiftieth; what grows more, beyond the first bytes, was made to fill a disk. */
const MOST_GROWTH = 200;
const HARMLESS_BYTES = 64 << 20;

/** Of a damaged file, what stands in the last stretch of so many bytes is lost with the damage. */
const SLICE = 1 << 14;

const MAGIC_BYTES = 4;
const END_OF_ZIP = [0x50, 0x4b, 5, 6];
/** The end of a zip may be followed by a comment. */
const TAIL_BYTES = 4096;

/** Opens a file whose bytes may be packed by gzip or zip, told by its first bytes; never throws on data. */
export function openUnpacker(file: string, to: Unpacked, depth = 0): ByteSink {
  const waiting: Uint8Array[] = [];
  let nWaiting = 0;
  let sink: ByteSink | null = null;

  function start(): ByteSink {
    const head = join(waiting);
    const opened = openPacked(head, file, to, depth);
    if (head.length > 0) opened.push(head);
    return opened;
  }

  return {
    push(bytes) {
      if (sink) {
        sink.push(bytes);
        return;
      }
      waiting.push(bytes.slice());
      nWaiting += bytes.length;
      if (nWaiting >= MAGIC_BYTES) sink = start();
    },
    end() {
      (sink ??= start()).end();
    }
  };
}

function openPacked(head: Uint8Array, file: string, to: Unpacked, depth: number): ByteSink {
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  const isZip = head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
  if (!isGzip && !isZip) return to.open(file);
  if (depth < DEEPEST) return isGzip ? openGzip(file, to, depth) : openZip(file, to, depth);
  to.refuse(file, `not read: it is packed more than ${DEEPEST} times over; unpack it`);
  return nowhere;
}

const nowhere: ByteSink = {push: () => undefined, end: () => undefined};

function openGzip(file: string, to: Unpacked, depth: number): ByteSink {
  const inner = openUnpacker(file, to, depth + 1);
  const growth = openGrowth();
  const tail = openTail();
  let nOfMember = 0;
  const gunzip = new Gunzip((bytes) => {
    growth.unpacked(bytes.length);
    nOfMember += bytes.length;
    if (bytes.length > 0) inner.push(bytes);
  });
  gunzip.onmember = () => (nOfMember = 0);
  const push = (bytes: Uint8Array, final: boolean): void => {
    tail.push(bytes);
    gunzip.push(bytes, final);
    if (final && tail.lastWord() !== nOfMember % 2 ** 32) throw new Error("unexpected end");
  };
  return guarded(file, to, growth, push, inner.end);
}

function openZip(file: string, to: Unpacked, depth: number): ByteSink {
  let nMembers = 0;
  let isDocument = false;
  let open: ByteSink | null = null;
  const growth = openGrowth();
  const endMember = (): void => {
    open?.end();
    open = null;
  };
  const unzip = new Unzip((member) => {
    endMember();
    nMembers += 1;
    isDocument ||= /^(?:\[Content_Types\]\.xml|mimetype)$/.test(member.name);
    if (isDocument || member.name.endsWith("/")) return;
    const inner = openUnpacker(`${file}/${member.name}`, to, depth + 1);
    open = inner;
    member.ondata = (error, bytes, final) => {
      if (error) throw error;
      growth.unpacked(bytes.length);
      if (bytes.length > 0) inner.push(bytes);
      if (final && open === inner) endMember();
    };
    member.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  const tail = openTail();
  const push = (bytes: Uint8Array, final: boolean): void => {
    tail.push(bytes);
    unzip.push(bytes, final);
    if (final && !tail.includes(END_OF_ZIP)) throw new Error("unexpected end");
  };
  return guarded(file, to, growth, push, () => {
    endMember();
    if (isDocument)
      to.refuse(file, "not read: the file seems to be an office document; save the sheet as CSV (UTF-8)");
    else if (nMembers === 0) to.refuse(file, "not read: the archive is empty; put files of papers in it");
  });
}

/** Passes bytes on until they cannot be unpacked; what came before that is kept. */
function guarded(
  file: string,
  to: Unpacked,
  growth: Growth,
  push: (bytes: Uint8Array, final: boolean) => void,
  end: () => void
): ByteSink {
  let broken = false;
  function attempt(bytes: Uint8Array, final: boolean): void {
    if (broken) return;
    try {
      growth.packed(bytes.length);
      push(bytes, final);
    } catch (error) {
      broken = true;
      const what = error instanceof GrowthError ? error.message : damage(error);
      to.refuse(file, what);
    }
  }
  return {
    push(bytes) {
      for (let at = 0; at < bytes.length; at += SLICE) attempt(bytes.subarray(at, at + SLICE), false);
    },
    end() {
      attempt(new Uint8Array(0), true);
      end();
    }
  };
}

/** What is said of a file that cannot be unpacked, or not to its end. */
export function damage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const said = /^unexpected (?:EOF|end)/i.test(message) ? "unexpected end" : message;
  return `the file ends in the middle, is damaged or protected by a password (${said}): what stands before was read; fetch or export it again`;
}

interface Tail {
  push(bytes: Uint8Array): void;
  /** The last four bytes as a number: gzip ends with the size of what it packed. */
  lastWord(): number;
  includes(signature: readonly number[]): boolean;
}

/** The last bytes of a stream: what says that it is whole. */
function openTail(): Tail {
  let last = new Uint8Array(0);
  return {
    push(bytes) {
      last = join([last, bytes.subarray(-TAIL_BYTES)]).slice(-TAIL_BYTES);
    },
    lastWord() {
      const word = new Uint8Array(4);
      word.set(last.subarray(-4));
      return new DataView(word.buffer).getUint32(0, true);
    },
    includes: (signature) => last.some((_, i) => signature.every((byte, j) => last[i + j] === byte))
  };
}

class GrowthError extends Error {
  override name = "GrowthError";
}

interface Growth {
  packed(bytes: number): void;
  unpacked(bytes: number): void;
}

function openGrowth(): Growth {
  let nPacked = 0;
  let nUnpacked = 0;
  return {
    packed(bytes) {
      nPacked += bytes;
    },
    unpacked(bytes) {
      nUnpacked += bytes;
      if (nUnpacked > HARMLESS_BYTES && nUnpacked > nPacked * MOST_GROWTH)
        throw new GrowthError(
          `it unpacks to more than ${MOST_GROWTH} times its size, as no texts do: not read further`
        );
    }
  };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
