const unreachable = /dynamically imported module|Failed to fetch|NetworkError|Load failed|error loading/i;

/** An error in words for a reader. */
export function errorText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return unreachable.test(message)
    ? "the site cannot be reached: go online, or reload the page if the site was changed"
    : message;
}
