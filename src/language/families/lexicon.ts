import type {Family} from "./family.js";
import {largeModelFamilies} from "./language-models.js";
import {multimodalFamilies} from "./multimodal.js";
import {otherFamilies} from "./other.js";
import {speechFamilies} from "./speech.js";
import {textFamilies} from "./text-models.js";
import {visionFamilies} from "./vision.js";

/** Every family known. Where two claim a name, the first whose context fits has it: HuBERT before BERT. */
export const families: readonly Family[] = [
  ...speechFamilies,
  ...largeModelFamilies,
  ...textFamilies,
  ...visionFamilies,
  ...multimodalFamilies,
  ...otherFamilies
];

const released = new Map(families.map((family) => [family.family, family.released]));

/**
 * Whether a paper of this date can mention the family: not before its first release. A date is what is known of
 * it ("2024", "2024-05", "2024-05-03"), and a paper gets the benefit of the doubt; undated papers can.
 */
export function possible(family: string, date: string | null): boolean {
  const first = released.get(family);
  if (first === undefined || date === null) return true;
  return date >= first.slice(0, date.length);
}
