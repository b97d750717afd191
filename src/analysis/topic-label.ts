/** A term that may stand in a topic's label. */
export interface LabelTerm {
  term: string;
  /** What an acronym stands for. */
  long_form: string | null;
  /** How typical it is of the topic. */
  weight: number;
}

/**
 * The two or three most typical terms of a topic that say different things, and none that another label says
 * already; names of several words say more than one.
 */
export function topicLabel(terms: readonly LabelTerm[], taken: readonly LabelTerm[] = []): LabelTerm[] {
  const weight = ({term, weight}: LabelTerm): number =>
    /[\s-]/.test(term) || /\p{Lu}/u.test(term) ? weight : weight / 2;
  const ranked = [...terms].sort((a, b) => weight(b) - weight(a));
  const chosen: LabelTerm[] = [];
  for (const candidate of ranked) {
    if (chosen.length === 3) break;
    if (chosen.length === 2 && weight(candidate) < weight(ranked[0]!) / 2) break;
    if (![...chosen, ...taken].some((other) => saysTheSame(candidate, other))) chosen.push(candidate);
  }
  return chosen.length > 0 ? chosen : ranked.slice(0, 1);
}

/** Whether the words of one name are among those of the other, in full or as an acronym. */
function saysTheSame(a: LabelTerm, b: LabelTerm): boolean {
  const spellings = ({term, long_form}: LabelTerm): Set<string>[] =>
    [term, ...(long_form ? [long_form] : [])].map(wordSet);
  return spellings(a).some((one) => spellings(b).some((two) => isWithin(one, two) || isWithin(two, one)));
}

function isWithin(words: Set<string>, others: Set<string>): boolean {
  return [...words].every((word) => others.has(word));
}

function wordSet(term: string): Set<string> {
  const words = term.toLowerCase().split(/[\s-]+/u);
  return new Set(words.map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/u, "") : word)));
}
