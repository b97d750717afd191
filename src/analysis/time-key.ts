/**
 * A number that orders dates "YYYY-MM-DD" and times "YYYY-MM-DD HH:MM:SS.mmm" as they follow each other, to the
 * millisecond; NaN where it is none. Cheaper by far than reading a date.
 */
export function timeKey(text: string): number {
  if (/^\d{4}-/.test(text)) {
    const day = (digits(text, 0, 4) * 12 + digits(text, 5, 2)) * 31 + digits(text, 8, 2);
    if (text.length === 10) return day * 86_400_000;
    const clock = (digits(text, 11, 2) * 60 + digits(text, 14, 2)) * 60 + digits(text, 17, 2);
    return day * 86_400_000 + clock * 1000 + (text.length > 20 ? digits(text, 20, 3) : 0);
  }
  if (text.endsWith("infinity")) return text.startsWith("-") ? -Infinity : Infinity;
  const [, year, month, dayOfMonth] = /^([+-]\d+)-(\d\d)-(\d\d)/.exec(text) ?? [];
  return ((Number(year) * 12 + Number(month)) * 31 + Number(dayOfMonth)) * 86_400_000;
}

function digits(text: string, from: number, n: number): number {
  let value = 0;
  for (let i = from; i < from + n; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}
