/** Says which characters a file goes without; "" where it has them all. @param file `PDF` */
export function leftOut(missing: readonly string[], file: string): string {
  if (missing.length === 0) return "";
  return `The bundled font has no ${missing.join(" ")}: the ${file} is without.`;
}
