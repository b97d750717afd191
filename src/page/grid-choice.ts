import {type CellRange, isInRange, type Place, rangeOf} from "./cell-range.js";

export interface GridChoice {
  /** Where the keyboard stands; row −1 is the heads. */
  active(): Place;
  range(): CellRange;
  /** Moves, and takes along what lies between where that began. */
  move(to: Place, options?: {extend?: boolean}): void;
  chooseAll(): void;
  isChosen(place: Place): boolean;
}

/** Which cells of a grid are chosen. */
export function gridChoice(
  {n_rows, n_columns}: {n_rows: number; n_columns: number},
  onChange: () => void
): GridChoice {
  let active: Place = {row: n_rows > 0 ? 0 : -1, column: 0};
  let anchor = active;
  return {
    active: () => active,
    range: () => rangeOf(anchor, active),
    move(to, {extend = false} = {}) {
      const stays = extend && anchor.row >= 0;
      active = stays && to.row < 0 ? {...to, row: 0} : to;
      if (!stays) anchor = active;
      onChange();
    },
    chooseAll() {
      if (n_rows === 0) return;
      anchor = {row: 0, column: 0};
      active = {row: n_rows - 1, column: n_columns - 1};
      onChange();
    },
    isChosen: (place) => active.row >= 0 && isInRange(rangeOf(anchor, active), place)
  };
}
