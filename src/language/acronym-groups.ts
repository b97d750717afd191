/** What papers say an acronym stands for, by keys. */
export interface AcronymClaim {
  short: string;
  long: string;
  /** Of the papers that define the acronym, the share that define it so. */
  share: number;
}

export interface AcronymGroups {
  /** The long form of each short one on which the corpus agrees, by keys. */
  joined: Map<string, string>;
  /** Definitions on which it does not, which at least half of the papers share. */
  doubtful: AcronymClaim[];
}

/**
 * Collects which acronym stands for what, by keys ("short\nlong", each paper's pairs once). A short form joins
 * its long form in the whole corpus where at least four in five of the papers that define it agree; above
 * 1,000 papers two must do so.
 */
export function acronymLongForms(): {add(pair: string): void; finish(nPapers: number): AcronymGroups} {
  const counts = new Map<string, number>();
  return {
    add(pair) {
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    },
    finish(nPapers) {
      const totals = new Map<string, number>();
      for (const [pair, count] of counts) {
        const short = pair.slice(0, pair.indexOf("\n"));
        totals.set(short, (totals.get(short) ?? 0) + count);
      }
      const joined = new Map<string, string>();
      const doubtful: AcronymClaim[] = [];
      for (const [pair, count] of counts) {
        const [short, long] = pair.split("\n") as [string, string];
        const share = count / totals.get(short)!;
        if (short === long || share < 0.5) continue;
        if (share < 0.8 || (nPapers > 1000 && count < 2)) doubtful.push({short, long, share});
        else joined.set(short, long);
      }
      for (const [short, long] of joined) if (joined.has(long)) joined.delete(short);
      doubtful.sort((a, b) => (a.short + a.long < b.short + b.long ? -1 : 1));
      return {joined, doubtful};
    }
  };
}
