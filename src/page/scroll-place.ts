/** No browser lays out more: Firefox ends below 18 million pixels, others at 33 million. */
const tallest = 15_000_000;
/** At either end the bar moves the rows by as much as itself, so that the first and the last are reached as usual. */
const exactZone = 500_000;

/** Where a scrolled frame stands in contents that may be taller than any element. */
export interface ScrollPlace {
  /** Height that the scrolled element gets. */
  height: number;
  /** Top of what is seen, in the contents. */
  top(): number;
  /** Hears that the frame was scrolled: little moves go as far as the frame did, great ones to their part of the whole. */
  follow(scrollTop: number): void;
  /** Goes to a place of the contents; gives where the frame has to be scrolled to. */
  goTo(top: number): number;
}

export function scrollPlace(contents: number, view: number): ScrollPlace {
  const height = Math.min(contents, tallest);
  const ends = {frame: Math.max(0, height - view), contents: Math.max(0, contents - view)};
  const zone = ends.frame === ends.contents ? ends.frame : Math.min(exactZone, ends.frame / 4);
  const middle = {frame: ends.frame - 2 * zone, contents: ends.contents - 2 * zone};
  const toContents = (at: number): number => {
    if (at <= zone) return at;
    if (at >= ends.frame - zone) return ends.contents - (ends.frame - at);
    return zone + ((at - zone) * middle.contents) / middle.frame;
  };
  const toFrame = (at: number): number => {
    if (at <= zone) return at;
    if (at >= ends.contents - zone) return ends.frame - (ends.contents - at);
    return zone + ((at - zone) * middle.frame) / middle.contents;
  };
  let seen = {frame: 0, contents: 0};
  return {
    height,
    top: () => seen.contents,
    follow(scrollTop) {
      const frame = Math.min(ends.frame, Math.max(0, scrollTop));
      const moved = frame - seen.frame;
      const isAtEnd = frame === 0 || frame === ends.frame;
      const near = seen.contents + moved;
      const isNear = Math.abs(moved) < view && near >= 0 && near <= ends.contents;
      // Browsers round where they scroll to.
      if (Math.abs(moved) < 1 && !isAtEnd) return;
      seen = {frame, contents: isNear && !isAtEnd ? near : toContents(frame)};
    },
    goTo(top) {
      const contents = Math.min(ends.contents, Math.max(0, top));
      seen = {contents, frame: toFrame(contents)};
      return seen.frame;
    }
  };
}
