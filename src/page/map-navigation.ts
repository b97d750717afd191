import {isInside} from "../analysis/inside.js";
import {mostZoom, type MapLook, roundedLook, wholeMap, withinMap} from "../model/map-look.js";
import {pushButton, segments} from "./controls.js";

export interface MapNavigation {
  /** Where it looks; `continuous` while a drag or a wheel goes on. */
  get: () => MapLook;
  set: (look: MapLook, options: {continuous: boolean}) => void;
  /** Hears the keys of the nodes that were drawn around. */
  onSelect: (keys: readonly string[]) => void;
}

type Mode = "move" | "select";

const wheelPause = 250;
/** Pixels from which a press is a drag. */
const dragFrom = 4;

/**
 * Zooms, moves and draws around nodes on the map that a card shows: with the wheel and Ctrl, with buttons, by
 * dragging, and with the keys + − 0. Gives the buttons.
 */
export function navigateMap(host: HTMLElement, {get, set, onSelect}: MapNavigation): HTMLElement {
  let mode: Mode = "move";
  const mapOf = (): SVGGraphicsElement | null => host.querySelector<SVGGraphicsElement>("rect.map");
  const look = (next: MapLook, continuous = false): void => {
    const nearest = roundedLook(withinMap(next));
    set(nearest, {continuous});
    host.classList.toggle("is-zoomed", nearest.zoom > 1);
  };
  /** Zooms so that a point of the map, in parts of what is seen, stays where it is. */
  const zoomAt = (factor: number, across = 0.5, down = 0.5, continuous = false): void => {
    const now = get();
    const zoom = Math.min(mostZoom, Math.max(1, now.zoom * factor));
    const hold = (centre: number, at: number): number => centre + (at - 0.5) / now.zoom - (at - 0.5) / zoom;
    look({zoom, x: hold(now.x, across), y: hold(now.y, down)}, continuous);
  };
  const placeIn = (event: {clientX: number; clientY: number}): {across: number; down: number} | null => {
    const box = mapOf()?.getBoundingClientRect();
    if (box === undefined || box.width === 0 || box.height === 0) return null;
    return {across: (event.clientX - box.left) / box.width, down: (event.clientY - box.top) / box.height};
  };

  let settling: ReturnType<typeof setTimeout> | undefined;
  host.addEventListener(
    "wheel",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || !(event.target as Element).closest("svg")) return;
      const at = placeIn(event);
      if (at === null) return;
      event.preventDefault();
      zoomAt(Math.exp(-event.deltaY / 300), at.across, at.down, true);
      clearTimeout(settling);
      settling = setTimeout(() => look(get()), wheelPause);
    },
    {passive: false}
  );
  host.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target as Element).closest("svg")) return;
    const box = (event.target as Element).getBoundingClientRect();
    const at = placeIn({clientX: box.left + box.width / 2, clientY: box.top + box.height / 2});
    const keys: Record<string, () => void> = {
      "+": () => zoomAt(1.5, at?.across, at?.down),
      "=": () => zoomAt(1.5, at?.across, at?.down),
      "-": () => zoomAt(1 / 1.5, at?.across, at?.down),
      "0": () => look(wholeMap)
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });

  let drag: {x: number; y: number; look: MapLook; path: {x: number; y: number}[]; moved: boolean} | null =
    null;
  let isClick = true;
  let frame = 0;
  let trace: SVGPolygonElement | null = null;
  host.addEventListener("pointerdown", (event) => {
    const inMap = (event.target as Element).closest("svg") !== null && mapOf() !== null;
    if (event.button !== 0 || !inMap || (mode === "move" && get().zoom === 1)) return;
    event.preventDefault();
    const at = {x: event.clientX, y: event.clientY};
    drag = {...at, look: get(), path: [at], moved: false};
  });
  host.addEventListener("pointermove", (event) => {
    if (drag === null) return;
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved && Math.hypot(dx, dy) < dragFrom) return;
    if (!drag.moved) host.setPointerCapture(event.pointerId);
    drag.moved = true;
    drag.path.push({x: event.clientX, y: event.clientY});
    const started = drag;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (mode === "select") drawTrace(started.path);
      else {
        const box = mapOf()?.getBoundingClientRect();
        if (box === undefined) return;
        const {zoom, x, y} = started.look;
        look({zoom, x: x - dx / box.width / zoom, y: y - dy / box.height / zoom}, true);
      }
    });
  });
  const end = (event: PointerEvent): void => {
    if (drag === null) return;
    const {moved, path} = drag;
    drag = null;
    if (!moved) return;
    cancelAnimationFrame(frame);
    isClick = false;
    setTimeout(() => (isClick = true), 0);
    if (mode === "move") look(get());
    else {
      trace?.remove();
      trace = null;
      if (event.type === "pointerup") onSelect(within(path));
    }
  };
  // The click that ends a drag is none.
  host.addEventListener(
    "click",
    (event) => {
      if (!isClick) event.stopPropagation();
    },
    {capture: true}
  );
  host.addEventListener("pointerup", end);
  host.addEventListener("pointercancel", end);

  const drawTrace = (path: readonly {x: number; y: number}[]): void => {
    const svg = host.querySelector("svg");
    const matrix = svg?.getScreenCTM()?.inverse();
    if (!svg || !matrix) return;
    if (trace?.isConnected !== true) {
      trace = document.createElementNS("http://www.w3.org/2000/svg", "polygon");
      trace.setAttribute("class", "lasso");
      svg.append(trace);
    }
    const points = path.map(({x, y}) => new DOMPoint(x, y).matrixTransform(matrix));
    trace.setAttribute("points", points.map(({x, y}) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" "));
  };
  /** Keys of the nodes whose middles a path goes around. */
  const within = (path: readonly {x: number; y: number}[]): string[] =>
    [...host.querySelectorAll<SVGGElement>(".mark[data-key]")].flatMap((mark) => {
      const box = mark.querySelector("circle:last-of-type")!.getBoundingClientRect();
      return isInside(path, box.left + box.width / 2, box.top + box.height / 2) ? [mark.dataset.key!] : [];
    });

  const modes = segments<Mode>(
    "Dragging",
    [
      {value: "move", label: "moves"},
      {value: "select", label: "draws around"}
    ],
    mode,
    (value) => {
      mode = value;
      host.classList.toggle("is-selecting", value === "select");
    }
  );
  const tools = document.createElement("div");
  tools.className = "controls";
  tools.append(
    pushButton("Zoom in", "Also: Ctrl and the wheel, or the key +", () => zoomAt(1.5)),
    pushButton("Zoom out", "Also: the key −", () => zoomAt(1 / 1.5)),
    pushButton("Whole map", "Also: the key 0", () => look(wholeMap)),
    modes.element
  );
  host.classList.toggle("is-zoomed", get().zoom > 1);
  return tools;
}
