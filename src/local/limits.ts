/** What a tab can hold, as measured; more is for a build outside the browser. */
export const limits = {
  /** Of one file, packed or not. */
  bytes: 1 << 30,
  papers: 150_000,
  /** Of titles and abstracts. */
  characters: 200_000_000
};

export const insteadOfTab = "npm start -- --data DIR reads corpora of any size";
