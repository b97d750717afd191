/** Which part of a map is seen. */
export interface MapLook {
  /** Magnification, 1 for the whole map. */
  zoom: number;
  /** The middle, as parts of the whole map's width and height. */
  x: number;
  y: number;
}

export const wholeMap: MapLook = {zoom: 1, x: 0.5, y: 0.5};
export const mostZoom = 12;

/** The nearest look that shows no nothing beside the map. */
export function withinMap({zoom, x, y}: MapLook): MapLook {
  const nearest = Math.min(mostZoom, Math.max(1, zoom));
  const half = 0.5 / nearest;
  const within = (value: number): number => Math.min(1 - half, Math.max(half, value));
  return {zoom: nearest, x: within(x), y: within(y)};
}

/** To the precision that the address has. */
export function roundedLook({zoom, x, y}: MapLook): MapLook {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {zoom: round(zoom), x: round(x), y: round(y)};
}
