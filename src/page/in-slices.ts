/** Milliseconds of work at once: short enough for every frame to be drawn in between. */
const slice = 10;

/**
 * Runs work that rests by `yield` in slices, so that the page stays alive between them. What it yields, a part of 1, is
 * said before each pause. Rejects where the signal aborts.
 */
export async function inSlices<T>(
  work: Generator<number, T>,
  {signal, onProgress}: {signal?: AbortSignal; onProgress?: (done: number) => void} = {}
): Promise<T> {
  const {port1, port2} = new MessageChannel();
  for (;;) {
    const end = performance.now() + slice;
    let step = work.next();
    while (step.done !== true && performance.now() < end) step = work.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    signal?.throwIfAborted();
  }
}
