/**
 * The candidate that a misspelt name meant, or null where none is near enough to be worth saying. Letters may be
 * wrong, missing, doubled or swapped; a name may be the beginning or a word of the right one (topic, topic_id).
 * Of equals, the earlier candidate.
 */
export function nearMiss(name: string, candidates: Iterable<string>): string | null {
  const wrong = name.toLowerCase();
  let best: {candidate: string; cost: number; start: number} | null = null;
  for (const candidate of candidates) {
    const right = candidate.toLowerCase();
    if (wrong === right) continue;
    const cost = costOf(wrong, right);
    if (cost === null || (best !== null && cost > best.cost)) continue;
    const start = commonStart(wrong, right);
    if (best === null || cost < best.cost || start > best.start) best = {candidate, cost, start};
  }
  return best?.candidate ?? null;
}

/** Costs of a beginning and of an inner word, between one wrong letter and two. */
const beginning = 1.2;
const innerWord = 1.5;
const largestShare = 0.4;

function costOf(wrong: string, right: string): number | null {
  const letters = Math.max(wrong.length, right.length);
  const most = wrong.length < 3 ? 0 : wrong.length < 5 ? 1 : wrong.length < 8 ? 2 : 3;
  const limit = Math.min(most, Math.floor(letters * largestShare));
  const distance = editDistance(wrong, right, limit);
  const parts = right.split("_");
  const isBeginning = right.startsWith(wrong) && (right[wrong.length] === "_" || wrong.length * 2 >= letters);
  const costs = [
    distance > limit ? Infinity : distance,
    wrong.length >= 3 && wrong.replaceAll("_", "") === parts.join("") ? 1 : Infinity,
    wrong.length >= 3 && isBeginning ? beginning : Infinity,
    wrong.length >= 4 && parts.includes(wrong) ? innerWord : Infinity
  ];
  const least = Math.min(...costs);
  return least === Infinity ? null : least;
}

/**
 * Letters to insert, delete, replace or swap with their neighbour until one word is the other (optimal string
 * alignment); more than `limit` where it is more.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}
