interface Point {
  x: number;
  y: number;
  isOn: boolean;
}

type Contour = Point[];

/** As the format's authors bound it, so that a font that contains itself ends. */
const deepest = 8;

export interface Glyphs {
  /** Path of a glyph, y upwards: each contour begins with an absolute place, all else is relative. */
  outline: (glyph: number) => string;
  /** Other glyphs that a glyph is made of. */
  parts: (glyph: number) => number[];
  /** Where a glyph begins in `glyf`; it ends where the next begins. */
  place: (glyph: number) => number;
}

/** Reads outlines out of the tables `glyf` and `loca` of a TrueType font. */
export function readGlyphs(glyf: DataView, loca: DataView, isLong: boolean): Glyphs {
  const place = (glyph: number): number =>
    isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  const contours = (glyph: number, depth: number): Contour[] => {
    const at = place(glyph);
    if (place(glyph + 1) <= at) return [];
    const count = glyf.getInt16(at);
    if (count >= 0) return simple(glyf, at, count);
    if (depth >= deepest) throw new Error(`a glyph of glyphs of glyphs without end: ${glyph}`);
    return components(glyf, at).flatMap(({part, place: [a, b, c, d, e, f]}) =>
      contours(part, depth + 1).map((contour) =>
        contour.map(({x, y, isOn}) => ({x: a * x + c * y + e, y: b * x + d * y + f, isOn}))
      )
    );
  };
  return {
    outline: (glyph) => contours(glyph, 0).map(pathOf).join(""),
    parts: (glyph) => {
      const at = place(glyph);
      if (place(glyph + 1) <= at || glyf.getInt16(at) >= 0) return [];
      return components(glyf, at).map(({part}) => part);
    },
    place
  };
}

function simple(glyf: DataView, start: number, count: number): Contour[] {
  const ends = Array.from({length: count}, (_, i) => glyf.getUint16(start + 10 + 2 * i));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = start + 10 + 2 * count;
  at += 2 + glyf.getUint16(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = glyf.getUint8(at++);
    flags.push(flag);
    if (flag & 8) for (let again = glyf.getUint8(at++); again > 0; again--) flags.push(flag);
  }
  const axis = (isShort: number, isSame: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & isShort) value += flag & isSame ? glyf.getUint8(at++) : -glyf.getUint8(at++);
      else if (!(flag & isSame)) {
        value += glyf.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  return ends.map((end, i) => {
    const first = i === 0 ? 0 : ends[i - 1]! + 1;
    return flags
      .slice(first, end + 1)
      .map((flag, j) => ({x: xs[first + j]!, y: ys[first + j]!, isOn: (flag & 1) === 1}));
  });
}

type Matrix = [number, number, number, number, number, number];

function components(glyf: DataView, start: number): {part: number; place: Matrix}[] {
  const found: {part: number; place: Matrix}[] = [];
  let at = start + 10;
  let flags: number;
  do {
    flags = glyf.getUint16(at);
    const part = glyf.getUint16(at + 2);
    if (!(flags & 2)) throw new Error("a glyph whose parts are placed by points");
    const isWord = flags & 1;
    const e = isWord ? glyf.getInt16(at + 4) : glyf.getInt8(at + 4);
    const f = isWord ? glyf.getInt16(at + 6) : glyf.getInt8(at + 5);
    at += isWord ? 8 : 6;
    const ratios = flags & 8 ? 1 : flags & 64 ? 2 : flags & 128 ? 4 : 0;
    const read = Array.from({length: ratios}, (_, i) => glyf.getInt16(at + 2 * i) / 16384);
    at += 2 * ratios;
    const [a, b, c, d] =
      ratios === 4
        ? (read as [number, number, number, number])
        : [read[0] ?? 1, 0, 0, read[1] ?? read[0] ?? 1];
    found.push({part, place: [a!, b!, c!, d!, e, f]});
  } while (flags & 32);
  return found;
}

const between = (a: Point, b: Point): Point => ({x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isOn: true});

/** Quadratic curves: two points off the curve in a row have one on it halfway. */
function pathOf(contour: Contour): string {
  const [first, last] = [contour[0], contour.at(-1)];
  if (first === undefined || last === undefined || contour.length < 2) return "";
  const start = first.isOn ? first : last.isOn ? last : between(first, last);
  const parts = [`M${number(start.x)}${signed(start.y)}`];
  let from = start;
  let control: Point | null = null;
  const to = (point: Point): void => {
    if (control !== null)
      parts.push(
        `q${number(control.x - from.x)}${signed(control.y - from.y)}${signed(point.x - from.x)}${signed(point.y - from.y)}`
      );
    else if (point.y === from.y) parts.push(`h${number(point.x - from.x)}`);
    else if (point.x === from.x) parts.push(`v${number(point.y - from.y)}`);
    else parts.push(`l${number(point.x - from.x)}${signed(point.y - from.y)}`);
    from = point;
    control = null;
  };
  for (const point of first.isOn ? contour.slice(1) : contour) {
    if (point.isOn) to(point);
    else {
      if (control !== null) to(between(control, point));
      control = point;
    }
  }
  if (control !== null) to(start);
  return `${parts.join("")}z`;
}

const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);

const signed = (value: number): string => (value < 0 ? number(value) : ` ${number(value)}`);
