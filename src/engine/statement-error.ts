import type {Refusal} from "../query/guard.js";

/** SQL that is not run, why, and which place in it makes it so. */
export class RefusedError extends Error {
  override name = "RefusedError";
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

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
