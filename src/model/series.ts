/** A count in a period, out of the papers that could have counted. */
export interface SharePoint {
  /** First day of the period, UTC midnight. */
  period: Date;
  /** Papers that mention the thing. */
  k: number;
  /** Papers that could have: with an abstract, in the period, under the filter. */
  n: number;
}

/** A period of which not every day is counted. */
export interface PartialPeriod {
  /** Its first day. */
  period: Date;
  /** "year not over" */
  why: string;
}

export interface Series {
  key: string;
  label: string;
  points: SharePoint[];
}

/** The displayed data of a chart: what its table shows and its CSV holds. */
export interface DisplayTable {
  columns: {name: string; label: string; type: "text" | "number" | "date"}[];
  rows: (string | number | Date | null)[][];
}
