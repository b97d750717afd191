import {format} from "d3-format";

/** Above these, and below the least, numbers are written with an exponent. */
const most = 1e15;
const least = 1e-4;
const units = [
  {size: 1e12, name: "tn"},
  {size: 1e9, name: "bn"},
  {size: 1e6, name: "M"}
];

/** Any number for people: "1,234,567", "0.0123457", "−2.5", "1.2e+20". */
export function writeNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= most || size < least)) return format(".6~e")(value);
  return size >= 1000 ? format(",.2~f")(value) : format(".6~r")(value);
}

/** Writes the values of an axis that stand `step` apart and reach up to `size`: as short as tells them apart, and years as years. */
export function tickFormat(step: number, size: number): (value: number) => string {
  const [fine, coarse] = [Math.floor(Math.log10(step) + 1e-9), Math.floor(Math.log10(size) + 1e-9)];
  if (size >= most || size < least) {
    const written = format(`.${Math.max(0, Math.min(15, coarse - fine))}~e`);
    return (value) => (value === 0 ? "0" : written(value));
  }
  const unit = units.find((u) => size >= u.size) ?? {size: 1, name: ""};
  const decimals = Math.max(0, Math.min(15, Math.round(Math.log10(unit.size)) - fine));
  const written = format(`${size < 10_000 ? "" : ","}.${decimals}f`);
  return (value) => (value === 0 ? "0" : `${written(value / unit.size)}${unit.name}`);
}
