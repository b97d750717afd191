import {formatPeriod, type Period, periodsBetween} from "../analysis/months.js";
import {daysOf, isoDay} from "../charts/format.js";
import {pushButton, slider} from "./controls.js";
import {useFilter} from "./filter.js";

/** From this many years on, time goes by in years, else in quarters. */
const fewYears = 5;
const pace = 1200;

/**
 * A slider through the periods of a corpus one after the other, and a button that moves it; the
 * period is the filter's.
 */
export function periodPlayer({
  first_date,
  last_date
}: {
  first_date: Date | null;
  last_date: Date | null;
}): HTMLElement {
  const element = document.createElement("div");
  element.className = "period-player";
  if (first_date === null || last_date === null) return element;
  const filters = useFilter();
  const step: Period =
    last_date.getUTCFullYear() - first_date.getUTCFullYear() + 1 >= fewYears ? "year" : "quarter";
  const periods = periodsBetween(first_date, last_date, step).map((start) => ({
    label: formatPeriod(start, step),
    from: isoDay(start),
    to: isoDay(daysOf(start, step).to)
  }));
  /** Number of the filter's period from 1; 0 where the filter has none, or one of its own. */
  const current = (): number => {
    const {from, to} = filters.filters.filter;
    return periods.findIndex((period) => period.from === from && period.to === to) + 1;
  };
  const write = (value: number): string => {
    const {from, to} = filters.filters.filter;
    if (value > 0) return periods[value - 1]!.label;
    return current() === 0 && (from !== null || to !== null) ? "as filtered" : "all";
  };
  const show = (value: number, continuous: boolean): void => {
    const {from, to} = value === 0 ? {from: null, to: null} : periods[value - 1]!;
    filters.set({filter: {...filters.filters.filter, from, to}}, {continuous});
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => {
    if (timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
    button.textContent = "Play";
    show(control.get(), false);
  };
  const control = slider(
    "Period",
    {min: 0, max: periods.length, write},
    current(),
    (value) => {
      show(value, true);
      control.set(value);
    },
    (value) => {
      stop();
      show(value, false);
    }
  );
  const button = pushButton("Play", `One ${step} after the other`, () => {
    if (timer !== undefined) {
      stop();
      return;
    }
    button.textContent = "Stop";
    const next = (): void => {
      const value = control.get() + 1;
      if (value > periods.length) {
        stop();
        return;
      }
      control.set(value);
      show(value, true);
    };
    if (control.get() === periods.length) control.set(0);
    timer = setInterval(next, pace);
    next();
  });
  filters.onChange(() => {
    if (!filters.continuous) control.set(current());
  });
  element.append(control.element, button);
  return element;
}
