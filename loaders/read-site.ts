import {UserError} from "./user-error.js";

/** The address of a site, ending in "/". Throws a UserError. */
export function readSite(text: string): string {
  try {
    const address = new URL(text.endsWith("/") ? text : `${text}/`);
    if (/^https?:$/.test(address.protocol) && address.search === "" && address.hash === "")
      return address.href;
  } catch {
    // no address at all: said below
  }
  throw new UserError(`--site is an address like https://example.org/papers/: ${text}`);
}
