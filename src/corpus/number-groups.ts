/** Collects items under numbers, in little memory. */
export interface NumberGroups {
  /** Items are numbers from 0, each added at most `perItem` times. */
  add(code: number, item: number): void;
  /** The items of every number that has several, in the order in which they were added. */
  several(): number[][];
}

/** Room for `n_items` numbers up to 2^53, by open addressing. */
export function openNumberGroups(n_items: number, perItem = 1): NumberGroups {
  const room = n_items * perItem;
  let size = 16;
  while (size < room * 2) size *= 2;
  const codes = new Float64Array(size).fill(-1);
  const heads = new Int32Array(size).fill(-1);
  const counts = new Int32Array(size);
  const items = new Int32Array(room);
  const next = new Int32Array(room);
  let n = 0;

  function slotOf(code: number): number {
    let slot = Math.imul((code % 4_294_967_291) ^ (code / 4_294_967_296), 0x9e3779b1) & (size - 1);
    while (codes[slot] !== -1 && codes[slot] !== code) slot = (slot + 1) & (size - 1);
    return slot;
  }

  return {
    add(code, item) {
      const slot = slotOf(code);
      codes[slot] = code;
      items[n] = item;
      next[n] = heads[slot]!;
      heads[slot] = n;
      counts[slot]! += 1;
      n += 1;
    },
    several() {
      const groups: number[][] = [];
      counts.forEach((count, slot) => {
        if (count < 2) return;
        const group: number[] = [];
        for (let at = heads[slot]!; at >= 0; at = next[at]!) group.push(items[at]!);
        groups.push(group.reverse());
      });
      return groups.sort((a, b) => a[0]! - b[0]!);
    }
  };
}
