/** What the site's software is: with it, the same files give the same corpus in a tab and in a build. */
export interface Software {
  version: string;
  /** Hash of the code that makes tables. */
  code: string;
  /** TOML of the model families that come with it. */
  families: string;
}
