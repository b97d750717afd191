import type {Problem} from "../model/paper.js";

/** Something that happened, to be marked on the axes of time. */
export interface DatedEvent {
  /** "YYYY-MM-DD": the first day of what is known. */
  date: string;
  label: string;
}

const line = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:\s*[,;:]\s*|\s+)(.+)$/;

/** Events from a plain file: on each line a day, a month or a year and what happened; `#` begins a remark. */
export function readEvents(text: string, file: string): {events: DatedEvent[]; problems: Problem[]} {
  const events: DatedEvent[] = [];
  const problems: Problem[] = [];
  text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .forEach((written, i) => {
      if (written.trim() === "" || written.trimStart().startsWith("#")) return;
      const refuse = (reason: string): void => {
        problems.push({file, line: i + 1, kind: "warning", reason: `not used: ${reason}`});
      };
      const match = line.exec(written.trim());
      if (match === null) return refuse("no date and name, as in 2022-11-30 ChatGPT");
      const [, year, month = "1", day = "1", label] = match as unknown as [
        string,
        string,
        string?,
        string?,
        string?
      ];
      const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
      const parsed = new Date(`${date}T00:00:00Z`);
      if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date)
        return refuse(`no such date: ${date}`);
      events.push({date, label: label!.replace(/\s+/g, " ").trim()});
    });
  events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.label < b.label ? -1 : 1));
  return {events, problems};
}
