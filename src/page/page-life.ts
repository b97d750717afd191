let life = new AbortController();
const endings: (() => void)[] = [];

/** Aborted when the page starts anew with another corpus: for listeners on the document and the window. */
export function pageSignal(): AbortSignal {
  return life.signal;
}

/** What a module forgets when the page starts anew with another corpus. */
export function onPageEnd(forget: () => void): void {
  endings.push(forget);
}

/** Ends what the page holds of its corpus, so that it can start anew with another without being loaded again. */
export function endPage(): void {
  life.abort();
  life = new AbortController();
  for (const forget of endings) forget();
}
