/** How one parameter of a view stands in the address. */
export interface Parameter<T> {
  fallback: T;
  /** Never throws: a text that means nothing gives the reason. */
  read(text: string): {value: T} | {reason: string};
  write(value: T): string;
}

export type View = Record<string, Parameter<unknown>>;
export type StateOf<V> = {[K in keyof V]: V[K] extends Parameter<infer T> ? T : never};

/** One of a few words; the first is the default unless another is given. */
export function choice<const T extends string>(
  choices: readonly T[],
  fallback: T = choices[0]!
): Parameter<T> {
  return {
    fallback,
    read: (text) =>
      (choices as readonly string[]).includes(text)
        ? {value: text as T}
        : {reason: `is none of ${choices.join(", ")}`},
    write: (value) => value
  };
}

/** A whole number from `min` to `max`. */
export function integer({
  min,
  max,
  fallback
}: {
  min: number;
  max: number;
  fallback: number;
}): Parameter<number> {
  return {
    fallback,
    read: (text) => {
      const value = /^-?\d{1,15}$/.test(text) ? Number(text) + 0 : NaN;
      return value >= min && value <= max ? {value} : {reason: `is no whole number from ${min} to ${max}`};
    },
    write: (value) => String(value)
  };
}

export function flag(fallback = false): Parameter<boolean> {
  return {
    fallback,
    read: (text) =>
      text === "yes" || text === "no" ? {value: text === "yes"} : {reason: "is neither yes nor no"},
    write: (value) => (value ? "yes" : "no")
  };
}

export function text(fallback = ""): Parameter<string> {
  return {fallback, read: (value) => ({value}), write: (value) => value};
}

/** Texts, separated by commas; a comma inside one is escaped. Empty texts are left out. */
export function list(fallback: readonly string[] = []): Parameter<readonly string[]> {
  return {
    fallback,
    read: (value) => ({
      value: value
        .split(",")
        .filter((item) => item !== "")
        .map((item) => unescapeMark(item, ","))
    }),
    write: (value) =>
      value
        .filter((item) => item !== "")
        .map((item) => escapeMark(item, ","))
        .join(",")
  };
}

/** A day "YYYY-MM-DD" or null. */
export function day(fallback: string | null = null): Parameter<string | null> {
  return calendar(fallback, /^\d{4}-\d{2}-\d{2}$/, "is no day like 2024-05-31");
}

/** A month "YYYY-MM" or null. */
export function month(fallback: string | null = null): Parameter<string | null> {
  return calendar(fallback, /^\d{4}-\d{2}$/, "is no month like 2024-05");
}

function calendar(fallback: string | null, form: RegExp, reason: string): Parameter<string | null> {
  return {
    fallback,
    read: (value) => {
      if (value === "") return {value: null};
      return form.test(value) && isCalendarDate(value) ? {value} : {reason};
    },
    write: (value) => value ?? ""
  };
}

/** Whether a "YYYY-MM" or "YYYY-MM-DD" stands in the calendar. */
export function isCalendarDate(value: string): boolean {
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Percent-escapes one mark, and the percent sign, so that the mark can separate values. */
export function escapeMark(value: string, mark: string): string {
  return value.replaceAll("%", "%25").replaceAll(mark, `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The inverse of `escapeMark`. */
export function unescapeMark(value: string, mark: string): string {
  return value.replaceAll(`%${mark.charCodeAt(0).toString(16).toUpperCase()}`, mark).replaceAll("%25", "%");
}
