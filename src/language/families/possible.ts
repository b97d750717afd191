import type {Family} from "./family.js";

/** Papers may precede an announcement: days between the first mention of a name and its release that pass. */
export const slackDays = 31;
const day = 86_400_000;

/**
 * Whether what was released on the one date can be mentioned in a paper of the other. Dates are what is known of
 * them ("2024", "2024-05", "2024-05-03"); the release counts from its first day, the paper to its last, and a month
 * more is allowed. An undated paper can mention everything.
 */
export function isPossible(released: string | null, date: string | null): boolean {
  if (released === null || date === null) return true;
  return lastDay(date) + slackDays * day >= Date.parse(released);
}

/** Whether a paper of this date can mention a release; one without a date of its own is as old as its family. */
export function isMemberPossible(family: Family, member: string | null, date: string | null): boolean {
  if (member === null) return true;
  const found = family.members.find(({name}) => name === member);
  return found === undefined || isPossible(found.released, date);
}

function lastDay(date: string): number {
  const [year = 0, month, dayOfMonth] = date.split("-").map(Number);
  if (month === undefined) return Date.UTC(year, 11, 31);
  return dayOfMonth === undefined ? Date.UTC(year, month, 0) : Date.parse(date);
}
