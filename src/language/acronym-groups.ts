/**
 * Collects which acronym stands for what, by keys ("short\nlong", each paper's pairs once). A short form joins
 * its long form in the whole corpus where at least four in five of the papers that define it agree; above
 * 1,000 papers two must do so.
 */
export function acronymLongForms(): {add(pair: string): void; finish(nPapers: number): Map<string, string>} {
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
      for (const [pair, count] of counts) {
        const [short, long] = pair.split("\n") as [string, string];
        if (short === long || count < 0.8 * totals.get(short)! || (nPapers > 1000 && count < 2)) continue;
        joined.set(short, long);
      }
      for (const [short, long] of joined) if (joined.has(long)) joined.delete(short);
      return joined;
    }
  };
}
