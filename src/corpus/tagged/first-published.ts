import {readDate} from "../dates.js";

/** The dates of one publication on paper and on line, those first that are the earlier ones. */
export function firstPublished(printed: string[], online: string[]): string[] {
  const onPaper = earliest(printed);
  const onLine = earliest(online);
  const isLineFirst = onLine !== null && (onPaper === null || onLine < onPaper);
  return isLineFirst ? [...online, ...printed] : [...printed, ...online];
}

function earliest(dates: string[]): string | null {
  const read = dates.map(readDate).filter((date) => date !== null);
  return read[0] ?? null;
}
