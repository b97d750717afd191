import {recogniserScore} from "../language/families/published-score.js";
import {paragraph} from "./prose.js";

/** How well the recogniser does, on papers that people read by hand. */
export function recogniserQuality(): HTMLElement {
  const {n_papers, expected, precision, recall} = recogniserScore;
  return paragraph(
    `On ${n_papers} papers of the sample corpus, read by hand (${expected} pairs of paper and family), the recogniser has precision ${precision.toFixed(2)} and recall ${recall.toFixed(2)}. A pair that a reader doubted counts neither way. The sample was at hand while the rules were written: on other texts expect less.`,
    "fine"
  );
}
