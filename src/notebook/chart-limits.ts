/** Lines, bars, rows and columns of a heat map, and points that one figure shows at most. */
export const mostLines = 12;
export const mostBars = 60;
export const mostCells = 40;
export const mostPoints = 5000;
/** Rows of a result that are read for one figure at most. */
export const mostRowsRead = 50_000;
