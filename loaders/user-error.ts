/** An error that is the user's to mend: shown as its message, without a stack. */
export class UserError extends Error {
  override name = "UserError";
}
