/** A statement of the reader's that failed, and where in the SQL asked it stands. */
export class StatementError extends Error {
  override name = "StatementError";
  constructor(
    message: string,
    readonly statement: string,
    readonly at: number,
    options: ErrorOptions
  ) {
    super(message, options);
  }
}
