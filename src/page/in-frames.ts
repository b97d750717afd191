/** Milliseconds of a frame after which the next work waits for another: what was drawn has still to be laid out. */
const share = 16;

const waiting = new Set<() => void>();
let frame: number | null = null;

/** Does work in one of the next frames, in the order in which it was asked for; gives what takes it back. */
export function inFrames(work: () => void): () => void {
  waiting.add(work);
  frame ??= requestAnimationFrame(doWaiting);
  return () => waiting.delete(work);
}

function doWaiting(): void {
  const end = performance.now() + share;
  try {
    for (const work of waiting) {
      waiting.delete(work);
      work();
      if (performance.now() >= end) break;
    }
  } finally {
    frame = waiting.size === 0 ? null : requestAnimationFrame(doWaiting);
  }
}
