import {pdfNumber} from "./pdf-file.js";

/** A path of SVG in the operators of PDF: lines and cubic curves alone. Throws on a command that charts do not use. */
export function pdfPath(d: string): string {
  const parts: string[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const write = (operator: string, ...numbers: number[]): void => {
    parts.push([...numbers.map(pdfNumber), operator].join(" "));
  };
  const lineTo = (toX: number, toY: number): void => {
    write("l", toX, toY);
    [x, y] = [toX, toY];
  };
  const curveTo = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number): void => {
    write("c", x1, y1, x2, y2, toX, toY);
    [x, y] = [toX, toY];
  };
  for (const {command, numbers} of steps(d)) {
    const [dx, dy] = command === command.toLowerCase() ? [x, y] : [0, 0];
    const [a, b, c, e, f, g, h] = numbers as [number, number, number, number, number, number, number];
    switch (command.toUpperCase()) {
      case "M":
        [x, y] = [startX, startY] = [dx + a, dy + b];
        write("m", x, y);
        break;
      case "L":
        lineTo(dx + a, dy + b);
        break;
      case "H":
        lineTo(dx + a, y);
        break;
      case "V":
        lineTo(x, dy + a);
        break;
      case "C":
        curveTo(dx + a, dy + b, dx + c, dy + e, dx + f, dy + g);
        break;
      case "Q": {
        const [px, py, toX, toY] = [dx + a, dy + b, dx + c, dy + e];
        const third = (from: number, control: number): number => from + (2 / 3) * (control - from);
        curveTo(third(x, px), third(y, py), third(toX, px), third(toY, py), toX, toY);
        break;
      }
      case "A":
        for (const curve of arc([x, y], [a, b], c, [e !== 0, f !== 0], [dx + g, dy + h])) curveTo(...curve);
        break;
      default:
        write("h");
        [x, y] = [startX, startY];
    }
  }
  return parts.join("\n");
}

const counts: Record<string, number> = {M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0};

function* steps(d: string): Generator<{command: string; numbers: number[]}> {
  for (const [, letter, rest] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*(?:e-?\d[^a-zA-Z]*)*)/g)) {
    const count = counts[letter!.toUpperCase()];
    if (count === undefined) throw new Error(`no command of a path that is known: ${letter}`);
    const numbers = (rest!.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
    if (count === 0) yield {command: letter!, numbers: []};
    for (let at = 0; count > 0 && at < numbers.length; at += count)
      yield {
        command: at === 0 ? letter! : letter === "M" ? "L" : letter === "m" ? "l" : letter!,
        numbers: numbers.slice(at, at + count)
      };
  }
}

type Point = readonly [number, number];
type Curve = [number, number, number, number, number, number];

/** An elliptical arc between two points as cubic curves of a quarter turn at most (SVG 2, appendix B.2.4). */
function arc(
  [x1, y1]: Point,
  radii: Point,
  rotation: number,
  [isLarge, isSweep]: readonly [boolean, boolean],
  [x2, y2]: Point
): Curve[] {
  let [rx, ry] = [Math.abs(radii[0]), Math.abs(radii[1])];
  if (x1 === x2 && y1 === y2) return [];
  if (rx === 0 || ry === 0) return [[x1, y1, x2, y2, x2, y2]];
  const phi = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [hx, hy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [cos * hx + sin * hy, cos * hy - sin * hx];
  const stretch = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2);
  if (stretch > 1) [rx, ry] = [rx * stretch, ry * stretch];
  const distance = (rx * py) ** 2 + (ry * px) ** 2;
  const factor =
    (isLarge === isSweep ? -1 : 1) * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - distance) / distance));
  const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const [cx, cy] = [cos * qx - sin * qy + (x1 + x2) / 2, sin * qx + cos * qy + (y1 + y2) / 2];
  const start = Math.atan2((py - qy) / ry, (px - qx) / rx);
  let turn = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - start;
  if (isSweep && turn < 0) turn += 2 * Math.PI;
  if (!isSweep && turn > 0) turn -= 2 * Math.PI;
  const pieces = Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9);
  const step = turn / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  const at = (u: number, v: number): Point => [
    cx + cos * rx * u - sin * ry * v,
    cy + sin * rx * u + cos * ry * v
  ];
  return Array.from({length: pieces}, (_, i) => {
    const [from, to] = [start + i * step, start + (i + 1) * step];
    const [c1, s1, c2, s2] = [Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to)];
    const end = i === pieces - 1 ? ([x2, y2] as const) : at(c2, s2);
    return [...at(c1 - reach * s1, s1 + reach * c1), ...at(c2 + reach * s2, s2 - reach * c2), ...end];
  });
}
