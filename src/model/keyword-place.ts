/** Where a keyword stands on the map. */
export interface KeywordPlace {
  /** Its number in its vocabulary. */
  id: number;
  /** In the unit square. */
  x: number;
  y: number;
  /** From 0, the largest first; null where it is linked to none. */
  cluster: number | null;
}
