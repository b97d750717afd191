/** Fetches what opening papers will need, while a reader is about to give some; what fails is said when they do. */
export function getReady(): void {
  import("./corpus-builder.js").then(({prepareBuilder}) => prepareBuilder()).catch(() => undefined);
}
