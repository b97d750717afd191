import {formatPeriod, type Period} from "../analysis/months.js";
import {timeTicks, drawTimeAxis} from "./axes.js";
import {fontFamily} from "./figure.js";
import {papers} from "./format.js";
import {openPen} from "./svg.js";
import {type ThemeName, themes} from "./theme.js";

/** Places of the first and last period chosen, both inclusive. */
export interface PlaceRange {
  first: number;
  last: number;
}

export interface PeriodBrushOptions {
  width: number;
  theme?: ThemeName;
  document?: Document;
  step: Period;
  chosen: PlaceRange | null;
}

/**
 * `value` is the range of periods that is chosen, null for all. It dispatches `input` while a range is drawn and
 * `change` when it is done.
 */
export type PeriodBrush = SVGSVGElement & {
  value: PlaceRange | null;
  /** Sets the range without an event. */
  choose(range: PlaceRange | null): void;
  /** Draws how many papers of each period are left, in the place of what was shown. */
  fill(counts: ArrayLike<number>): void;
};

const plotHeight = 44;
const height = plotHeight + 24;
const handleWidth = 12;

/** A histogram of papers over time, on which a range of periods is drawn by pointer or with the keys of two handles. */
export function periodBrush(
  totals: readonly {period: Date; n: number}[],
  {width, theme: themeName = "light", document = globalThis.document, step, chosen}: PeriodBrushOptions
): PeriodBrush {
  const theme = themes[themeName];
  const pen = openPen(document);
  const n_periods = totals.length;
  const svg = pen("svg", {
    class: "period-brush",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "group",
    "aria-label": "Papers over time: choose a period",
    "font-family": fontFamily,
    "font-size": 12,
    fill: theme.ink
  }) as PeriodBrush;
  const inset = handleWidth / 2;
  const unit = (width - 2 * inset) / Math.max(1, n_periods);
  const x = (place: number): number => inset + place * unit;
  const highest = Math.max(1, ...totals.map(({n}) => n));
  const barHeight = (n: number): number => (n === 0 ? 0 : Math.max(1, (n / highest) * plotHeight));
  pen(
    "rect",
    {x: inset, y: 0, width: width - 2 * inset, height: plotHeight, fill: theme.grid, "fill-opacity": 0.35},
    svg
  );
  const column = (place: number, n: number, fill: string) =>
    pen(
      "rect",
      {
        x: x(place),
        y: plotHeight - barHeight(n),
        width: Math.max(0.5, unit - Math.min(1, unit * 0.2)),
        height: barHeight(n),
        fill
      },
      svg
    );
  totals.forEach(({n}, place) => column(place, n, theme.grid));
  const left = totals.map(({n}, place) => column(place, n, theme.accent));
  const window = pen(
    "rect",
    {y: 0, height: plotHeight, fill: theme.accent, "fill-opacity": 0.14, class: "window"},
    svg
  );
  const axis = pen("g", {}, svg);
  const [start, end] = [totals[0]?.period, totals.at(-1)?.period];
  if (start !== undefined && end !== undefined) {
    const placeOf = new Map(totals.map(({period}, place) => [period.getTime(), place]));
    const middle = (date: Date): number => x((placeOf.get(date.getTime()) ?? 0) + 0.5);
    const place = {pen, theme, group: axis, width};
    drawTimeAxis(timeTicks(start, end, middle, width, step), plotHeight, place);
  }
  const handle = (name: string) => {
    const group = pen("g", {class: "handle", role: "slider", tabindex: 0, "aria-label": name}, svg);
    pen(
      "rect",
      {x: -handleWidth / 2, y: 0, width: handleWidth, height: plotHeight, "fill-opacity": 0},
      group
    );
    pen("rect", {x: -1, y: 0, width: 2, height: plotHeight, fill: theme.accent}, group);
    pen("rect", {x: -4, y: plotHeight / 2 - 9, width: 8, height: 18, rx: 3, fill: theme.accent}, group);
    group.setAttribute("aria-valuemin", "0");
    group.setAttribute("aria-valuemax", String(n_periods - 1));
    return group;
  };
  const handles = {first: handle("First period"), last: handle("Last period")};

  const everything = (): PlaceRange => ({first: 0, last: n_periods - 1});
  const show = (): void => {
    const {first, last} = svg.value ?? everything();
    window.setAttribute("x", String(x(first)));
    window.setAttribute("width", String(Math.max(0, (last - first + 1) * unit)));
    window.setAttribute("visibility", svg.value === null ? "hidden" : "visible");
    for (const [name, place, at] of [
      ["first", first, x(first)],
      ["last", last, x(last + 1)]
    ] as const) {
      const period = totals[place];
      handles[name].setAttribute("transform", `translate(${Math.round(at * 100) / 100},0)`);
      handles[name].setAttribute("aria-valuenow", String(place));
      handles[name].setAttribute(
        "aria-valuetext",
        period === undefined ? "" : `${formatPeriod(period.period, step)}, ${papers(period.n)}`
      );
    }
  };
  const tell = (kind: "input" | "change"): void => {
    const view = document.defaultView;
    if (view !== null) svg.dispatchEvent(new view.Event(kind, {bubbles: true}));
  };
  const set = (range: PlaceRange | null): boolean => {
    const next =
      range === null || (range.first <= 0 && range.last >= n_periods - 1)
        ? null
        : {
            first: Math.max(0, Math.min(range.first, range.last)),
            last: Math.min(n_periods - 1, Math.max(range.first, range.last))
          };
    const same = next?.first === svg.value?.first && next?.last === svg.value?.last;
    svg.value = next;
    show();
    return !same;
  };

  svg.choose = (range) => void set(range);
  svg.fill = (counts) => {
    left.forEach((bar, place) => {
      const tall = barHeight(counts[place] ?? 0);
      bar.setAttribute("y", String(plotHeight - tall));
      bar.setAttribute("height", String(tall));
    });
  };
  svg.value = null;
  set(chosen);

  const placeAt = (event: PointerEvent): number => {
    const box = svg.getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * width;
    return Math.max(0, Math.min(n_periods - 1, Math.floor((at - inset) / unit)));
  };
  let drag: ((place: number) => PlaceRange) | null = null;
  let before: PlaceRange | null = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || n_periods === 0) return;
    event.preventDefault();
    svg.setPointerCapture(event.pointerId);
    before = svg.value;
    const {first, last} = svg.value ?? everything();
    const place = placeAt(event);
    const target = event.target as Element;
    const onHandle = target.closest(".handle");
    if (onHandle === handles.first) drag = (at) => ({first: at, last});
    else if (onHandle === handles.last) drag = (at) => ({first, last: at});
    else if (target === window && svg.value !== null) {
      const length = last - first;
      drag = (at) => {
        const moved = Math.max(0, Math.min(n_periods - 1 - length, first + at - place));
        return {first: moved, last: moved + length};
      };
    } else {
      drag = (at) => ({first: Math.min(place, at), last: Math.max(place, at)});
      if (set(drag(place))) tell("input");
    }
    (onHandle as SVGGElement | null)?.focus();
  });
  svg.addEventListener("pointermove", (event) => {
    if (drag !== null && set(drag(placeAt(event)))) tell("input");
  });
  const done = (): void => {
    if (drag === null) return;
    drag = null;
    if (before?.first !== svg.value?.first || before?.last !== svg.value?.last) tell("change");
  };
  svg.addEventListener("pointerup", done);
  svg.addEventListener("pointercancel", done);
  svg.addEventListener("dblclick", () => {
    if (set(null)) tell("change");
  });
  svg.addEventListener("keydown", (event) => {
    const on = (event.target as Element).closest(".handle");
    if (on === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const far = step === "month" ? 12 : step === "quarter" ? 4 : 10;
    const end = on === handles.first ? "first" : "last";
    const range = svg.value ?? everything();
    const moves: Record<string, number> = {
      ArrowLeft: range[end] - 1,
      ArrowDown: range[end] - 1,
      ArrowRight: range[end] + 1,
      ArrowUp: range[end] + 1,
      PageDown: range[end] - far,
      PageUp: range[end] + far,
      Home: 0,
      End: n_periods - 1
    };
    const to = moves[event.key];
    if (to === undefined && event.key !== "Escape") return;
    event.preventDefault();
    const place = Math.max(0, Math.min(n_periods - 1, to ?? 0));
    const next =
      event.key === "Escape"
        ? null
        : end === "first"
          ? {first: Math.min(place, range.last), last: range.last}
          : {first: range.first, last: Math.max(place, range.first)};
    if (set(next)) {
      tell("input");
      tell("change");
    }
  });
  return svg;
}
