/** The address as links of today write it: keys of earlier versions are rewritten, others kept as they are. */
export function migrateSearch(search: string): string {
  const given = new URLSearchParams(search);
  const before = given.toString();
  const rename = (old: string, name: string): void => {
    const value = given.get(old);
    given.delete(old);
    if (value !== null && value !== "" && !given.has(name)) given.set(name, value);
  };
  if (given.get("smooth") === "yes") given.set("smooth", "3");
  if (given.has("q")) rename("q", "in.words");
  if (given.has("compare") || given.has("a") || given.has("b")) {
    const kind = given.get("compare") ?? "periods";
    given.delete("compare");
    if (kind === "venues") {
      rename("a", "in.venue");
      rename("b", "vs.venue");
      if (!given.has("vs.venue")) given.set("vs", "all");
    } else if (kind === "search") {
      rename("a", "in.words");
      given.delete("b");
      given.set("vs", "all");
    } else {
      const [a, b] = [readPeriod(given.get("a") ?? ""), readPeriod(given.get("b") ?? "")];
      given.delete("a");
      given.delete("b");
      if (a !== null) {
        given.set("in.from", a.from);
        given.set("in.to", a.to);
        if (b !== null) given.set("vs.from", b.from);
        given.set("vs.to", b?.to ?? dayBefore(a.from));
      }
    }
  }
  const after = given.toString();
  return after === before ? search : after === "" ? "" : `?${after}`;
}

const period = /^(\d{4})(?:-(\d{2}))?(?:\s*(?:to|until|–|—|\.\.)\s*(\d{4})(?:-(\d{2}))?)?$/;

/** "2024", "2024-05", "2023 to 2024-06" as first and last day; null for anything else. */
function readPeriod(written: string): {from: string; to: string} | null {
  const match = period.exec(written.trim());
  if (match === null) return null;
  const [, year, month = "01"] = match;
  const [last_year, last_month = "12"] = match[3] === undefined ? [year, match[2]] : [match[3], match[4]];
  if ([month, last_month].some((m) => Number(m) < 1 || Number(m) > 12)) return null;
  const to = new Date(Date.UTC(Number(last_year), Number(last_month), 0)).toISOString().slice(0, 10);
  return {from: `${year}-${month}-01`, to};
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
