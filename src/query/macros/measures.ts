import type {Macro, MacroParameter} from "./macro.js";

/** Of the normal distribution, as in `wilson`. */
const z = 1.959963984540054;
/** A number as a DOUBLE: without an exponent, DuckDB reads a DECIMAL. */
const double = (value: number): string => `${value}e0`;
/** Papers that the prior of `log_odds` counts as, as in the comparison of two groups. */
const priorPapers = 100;

const count = (name: string): string => `CAST(${name} AS DOUBLE)`;

const ofShare: readonly MacroParameter[] = [
  {name: "k", about: "Papers that mention the thing."},
  {name: "n", about: "Papers that could have: those with an abstract."}
];
const ofShares: readonly MacroParameter[] = [
  {name: "k1", about: "Papers of the first group that mention the thing."},
  {name: "n1", about: "Papers of the first group."},
  {name: "k2", about: "Papers of the second group that mention the thing."},
  {name: "n2", about: "Papers of the second group."}
];
const ofPair: readonly MacroParameter[] = [
  {name: "n_both", about: "Papers that mention both."},
  {name: "n_a", about: "Papers that mention the one."},
  {name: "n_b", about: "Papers that mention the other."}
];
const all: MacroParameter = {name: "n", about: "All papers."};

const isShare = (k: string, n: string): string => `${k} >= 0 AND ${k} <= ${n}`;

function wilson(side: "low" | "high"): string {
  const [k, n] = [count("k"), count("n")];
  const [edge, bound, sign] = side === "low" ? ["0", "0", "-"] : [n, "1", "+"];
  const clamp = side === "low" ? "greatest" : "least";
  return `CASE
  WHEN ${isShare("k", "n")} THEN
    CASE WHEN n = 0 OR k = ${edge} THEN CAST(${bound} AS DOUBLE)
    ELSE ${clamp}(CAST(${bound} AS DOUBLE), (${k} / ${n} + ${double(z ** 2 / 2)} / ${n} ${sign}
      ${double(z)} * sqrt(${k} / ${n} * (1 - ${k} / ${n}) / ${n} + ${double(z ** 2 / 4)} / (${n} * ${n}))) / (1 + ${double(z ** 2)} / ${n}))
    END
END`;
}

function newcombe(side: "low" | "high"): string {
  const [p1, p2] = [`${count("k1")} / ${count("n1")}`, `${count("k2")} / ${count("n2")}`];
  const [limit, sign, one, two] = side === "low" ? ["-1", "-", "low", "high"] : ["1", "+", "high", "low"];
  return `CASE
  WHEN ${isShare("k1", "n1")} AND ${isShare("k2", "n2")} THEN
    CASE WHEN n1 = 0 OR n2 = 0 THEN CAST(${limit} AS DOUBLE)
    ELSE ${p1} - ${p2} ${sign}
      sqrt(pow(${p1} - wilson_${one}(k1, n1), 2) + pow(wilson_${two}(k2, n2) - ${p2}, 2))
    END
END`;
}

const prior = `${priorPapers} * (${count("k1")} + ${count("k2")}) / (${count("n1")} + ${count("n2")})`;
const odds = (k: string, n: string): string =>
  `ln((${count(k)} + ${prior}) / (${count(n)} + ${priorPapers} - ${count(k)} - ${prior}))`;
const isContrast = `${isShare("k1", "n1")} AND ${isShare("k2", "n2")} AND k1 + k2 > 0 AND k1 + k2 < n1 + n2`;
const cell = (k: string, n: string): string =>
  `CASE WHEN ${k} = 0 THEN 0 ELSE ${count(k)} * ln(${count(k)} * (${count("n1")} + ${count("n2")}) / (${count(n)} * (${count("k1")} + ${count("k2")}))) END`;

/** Measures of shares, of two shares, and of two things together; NULL where the counts cannot be. */
export const measures: readonly Macro[] = [
  {
    name: "wilson_low",
    kind: "scalar",
    parameters: ofShare,
    about:
      "Lower end of the Wilson 95% interval of the share k / n: counting noise only. 0 where n is 0; NULL where k is no count out of n.",
    returns: "DOUBLE",
    body: wilson("low"),
    example: "SELECT wilson_low(3, 40) AS low, wilson_high(3, 40) AS high"
  },
  {
    name: "wilson_high",
    kind: "scalar",
    parameters: ofShare,
    about:
      "Upper end of the Wilson 95% interval of the share k / n. 1 where n is 0; NULL where k is no count out of n.",
    returns: "DOUBLE",
    body: wilson("high"),
    example: `SELECT year, count(*) FILTER (WHERE has_abstract) AS k, count(*) AS n,
  wilson_low(count(*) FILTER (WHERE has_abstract), count(*)) AS low,
  wilson_high(count(*) FILTER (WHERE has_abstract), count(*)) AS high
FROM papers
GROUP BY year
ORDER BY year`
  },
  {
    name: "newcombe_low",
    kind: "scalar",
    parameters: ofShares,
    about:
      "Lower end of Newcombe's 95% interval of the difference k1 / n1 - k2 / n2. Above 0: the first share is measurably greater. -1 where a group is empty.",
    returns: "DOUBLE",
    body: newcombe("low"),
    example: "SELECT newcombe_low(30, 400, 12, 300) AS low, newcombe_high(30, 400, 12, 300) AS high"
  },
  {
    name: "newcombe_high",
    kind: "scalar",
    parameters: ofShares,
    about:
      "Upper end of Newcombe's 95% interval of the difference k1 / n1 - k2 / n2. Below 0: the first share is measurably smaller. 1 where a group is empty.",
    returns: "DOUBLE",
    body: newcombe("high"),
    example: "SELECT newcombe_high(12, 400, 50, 300) AS high"
  },
  {
    name: "log_odds",
    kind: "scalar",
    parameters: ofShares,
    about:
      "How much likelier the thing is in the first group: difference of the log odds, with a prior of 100 papers that are like both groups together. NULL where no paper or every paper mentions it.",
    returns: "DOUBLE",
    body: `CASE WHEN ${isContrast} THEN ${odds("k1", "n1")} - ${odds("k2", "n2")} END`,
    example: "SELECT log_odds(30, 400, 12, 300) AS delta"
  },
  {
    name: "log_odds_z",
    kind: "scalar",
    parameters: ofShares,
    about:
      "log_odds over its standard error: what the comparison of two groups ranks terms by. NULL where no paper or every paper mentions the thing.",
    returns: "DOUBLE",
    body: `log_odds(k1, n1, k2, n2) / sqrt(1 / (${count("k1")} + ${prior}) + 1 / (${count("k2")} + ${prior}))`,
    example: "SELECT log_odds_z(30, 400, 12, 300) AS z"
  },
  {
    name: "g_squared",
    kind: "scalar",
    parameters: ofShares,
    about:
      "Dunning's G² of a thing's occurrences in two groups, of two cells. It grows with the counts, and is no size of an effect.",
    returns: "DOUBLE",
    body: `CASE WHEN ${isShare("k1", "n1")} AND ${isShare("k2", "n2")} THEN 2 * (${cell("k1", "n1")} + ${cell("k2", "n2")}) END`,
    example: "SELECT g_squared(30, 10000, 10, 12000) AS g_squared"
  },
  {
    name: "association",
    kind: "scalar",
    parameters: [...ofPair, all],
    about:
      "Association strength of two things: papers that mention both, over those expected if the two had nothing to do with each other. 1 is what chance gives.",
    returns: "DOUBLE",
    body: `${count("n")} * n_both / nullif(${count("n_a")} * n_b, 0)`,
    example: "SELECT association(12, 60, 40, 1000) AS association"
  },
  {
    name: "npmi",
    kind: "scalar",
    parameters: [...ofPair, all],
    about:
      "Normalised pointwise mutual information of two things: -1 never together, 0 as chance gives, 1 always together.",
    returns: "DOUBLE",
    body: `CASE
  WHEN n_a <= 0 OR n_b <= 0 OR n <= 0 OR n_both < 0 THEN NULL
  WHEN n_both = 0 THEN CAST(-1 AS DOUBLE)
  WHEN n_both = n THEN CAST(1 AS DOUBLE)
  ELSE ln(${count("n")} * n_both / (${count("n_a")} * n_b)) / -ln(${count("n_both")} / n)
END`,
    example: "SELECT npmi(12, 60, 40, 1000) AS npmi"
  },
  {
    name: "jaccard_index",
    kind: "scalar",
    parameters: ofPair,
    about: "Papers that mention both, over papers that mention either: 0 to 1.",
    returns: "DOUBLE",
    body: `${count("n_both")} / nullif(${count("n_a")} + n_b - n_both, 0)`,
    example: "SELECT jaccard_index(12, 60, 40) AS jaccard"
  },
  {
    name: "bm25",
    kind: "scalar",
    parameters: [
      {name: "n_mentions", about: "Mentions of the word in the paper."},
      {name: "n_with", about: "Papers that hold the word."},
      {name: "n", about: "All papers."},
      {name: "n_tokens", about: "Words of the paper."},
      {name: "mean_tokens", about: "Words of a paper on average."}
    ],
    about:
      "What one word adds to a paper's relevance: BM25 with k1 = 1.2, b = 0.75 and the natural logarithm.",
    returns: "DOUBLE",
    body: `ln(1 + (${count("n")} - n_with + 0.5) / (n_with + 0.5)) * ${count("n_mentions")} * 2.2
  / (n_mentions + 1.2 * (0.25 + 0.75 * ${count("n_tokens")} / mean_tokens))`,
    example: "SELECT bm25(3, 50, 1000, 120, 150) AS score"
  }
];
