/** What a transform does to a point: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** The transform that does `inner` first, then `outer`. */
export function multiply([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Reads a list of transforms as SVG writes it; throws on one that charts do not use. */
export function readTransform(text: string | null): Matrix {
  let matrix = unmoved;
  for (const [whole, name, list] of (text ?? "").matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [x = 0, y, ...more] = list!
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const angle = (x * Math.PI) / 180;
    const turn: Matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
    if (name === "translate") matrix = multiply(matrix, [1, 0, 0, 1, x, y ?? 0]);
    else if (name === "scale") matrix = multiply(matrix, [x, 0, 0, y ?? x, 0, 0]);
    else if (name === "rotate" && more.length === 0) matrix = multiply(matrix, turn);
    else throw new Error(`no transform that is known: ${whole}`);
  }
  return matrix;
}
