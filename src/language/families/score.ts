/** A paper as readers judged it. */
export interface GoldPaper {
  title: string;
  families: readonly {family: string; text: string}[];
  /** Families that a reader doubted: they count neither way. */
  doubtful: readonly string[];
}

/** Pairs of paper and family. */
export interface FamilyScore {
  n_papers: number;
  found: number;
  expected: number;
  correct: number;
  /** Null where nothing was found. */
  precision: number | null;
  /** Null where nothing was expected. */
  recall: number | null;
  extra: {title: string; family: string}[];
  missed: {title: string; family: string}[];
}

/**
 * Precision and recall over pairs of paper and family, as far as the lexicon's families go. `found` gives the
 * families found in each gold paper, in the order of `gold`; `known` those of the lexicon.
 */
export function scoreFamilies(
  gold: readonly GoldPaper[],
  found: readonly ReadonlySet<string>[],
  known: ReadonlySet<string>
): FamilyScore {
  const score: FamilyScore = {
    n_papers: gold.length,
    found: 0,
    expected: 0,
    correct: 0,
    precision: null,
    recall: null,
    extra: [],
    missed: []
  };
  gold.forEach((paper, i) => {
    const doubtful = new Set(paper.doubtful);
    const expected = new Set(
      paper.families.map(({family}) => family).filter((family) => known.has(family) && !doubtful.has(family))
    );
    const here = new Set(
      Array.from(found[i] ?? []).filter((family) => known.has(family) && !doubtful.has(family))
    );
    score.expected += expected.size;
    score.found += here.size;
    for (const family of here) {
      if (expected.has(family)) score.correct += 1;
      else score.extra.push({title: paper.title, family});
    }
    for (const family of expected) if (!here.has(family)) score.missed.push({title: paper.title, family});
  });
  if (score.found > 0) score.precision = score.correct / score.found;
  if (score.expected > 0) score.recall = score.correct / score.expected;
  return score;
}
