const irregular = new Map([
  ["corpora", "corpus"],
  ["matrices", "matrix"],
  ["indices", "index"],
  ["vertices", "vertex"],
  ["criteria", "criterion"],
  ["phenomena", "phenomenon"],
  ["hypotheses", "hypothesis"],
  ["theses", "thesis"],
  ["parentheses", "parenthesis"],
  ["syntheses", "synthesis"],
  ["emphases", "emphasis"],
  ["crises", "crisis"],
  ["bases", "base"],
  ["biases", "bias"],
  ["viruses", "virus"],
  ["campuses", "campus"],
  ["data", "datum"],
  ["children", "child"],
  ["men", "man"],
  ["women", "woman"],
  ["series", "series"],
  ["species", "species"],
  ["news", "news"],
  ["lens", "lens"],
  ["automata", "automaton"],
  ["equilibria", "equilibrium"],
  ["optima", "optimum"],
  ["minima", "minimum"],
  ["maxima", "maximum"],
  ["spectra", "spectrum"],
  ["curricula", "curriculum"],
  ["schemata", "schema"],
  ["stimuli", "stimulus"],
  ["nuclei", "nucleus"],
  ["loci", "locus"],
  ["radii", "radius"],
  ["simplices", "simplex"],
  ["appendices", "appendix"],
  ["formulae", "formula"],
  ["polyhedra", "polyhedron"],
  ["taxa", "taxon"],
  ["axes", "axis"],
  ["mice", "mouse"],
  ["feet", "foot"],
  ["leaves", "leaf"],
  ["lives", "life"],
  ["halves", "half"],
  ["menus", "menu"],
  ["always", "always"],
  ["whereas", "whereas"]
]);

/** Words in -as, -os and -ics that are no plurals, or not of a word that means the same ("robotics", "robotic"). */
const noPlural =
  /^(?:.{0,2}[ao]s|.*(?:bias|alias|atlas|canvas|pancreas|overseas|christmas|texas|kansas|vegas|chaos|cosmos|ethos|pathos|thermos|asbestos|carlos)|.{3,}ics)$/;
/** Plurals in -ics. */
const pluralIcs =
  /^(?:.*metrics|topics|subtopics|critics|clinics|comics|fabrics|.*heuristics|characteristics|tactics|logics|lyrics|mimics|classics|epidemics|pandemics|plastics|ceramics|relics|mosaics)$/;

/**
 * The singular of an English noun in lower case, by its ending. It groups spellings and is never shown, so it
 * need not be a word ("semantics" and "semantic" meet).
 */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (
    word.length < 3 ||
    !word.endsWith("s") ||
    /(?:ss|us|is)$/.test(word) ||
    (noPlural.test(word) && !pluralIcs.test(word))
  )
    return word;
  if (/(?:lys|aps|raly[sz])es$/.test(word)) return word.slice(0, -2) + "is";
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return word.slice(0, -3) + "y";
  if (/(?:ch|sh|x|zz|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const spellings: [RegExp, string][] = [
  [/is(ations?|e[dr]?|ing)$/, "iz$1"],
  [/lys(e[dr]?|ing)$/, "lyz$1"],
  [/ll(ed|ing|er)$/, "l$1"],
  [/(behavi|col|fav|neighb|hum|vap|lab|flav)our/, "$1or"],
  [/^(cent|met|fib|theat)re$/, "$1er"],
  [/([ao]log)ue$/, "$1"],
  [/^(.*)grey(.*)$/, "$1gray$2"],
  [/artefact/, "artifact"],
  [/(judg|acknowledg)ement/, "$1ment"],
  [/^programme$/, "program"]
];

/** The spelling of a lower-case word under which British and American forms meet; never shown. */
function americanSpelling(word: string): string {
  let spelling = word;
  for (const [from, to] of spellings) spelling = spelling.replace(from, to);
  return spelling;
}

/**
 * Opens a function that gives the key under which the spellings of one term meet: lower case, singular, one of
 * British and American spelling, without spaces and hyphens ("Fine-Tuning", "finetuning"). A word in capitals
 * keeps its final S ("AIDS"), but not a small one ("LLMs"). It remembers the words it has met.
 */
export function openTermKey(): (phrase: string) => string {
  const known = new Map<string, string>();
  return (phrase) => {
    const whole = known.get(phrase);
    if (whole !== undefined) return whole;
    let key = "";
    for (const word of phrase.split(/[\s-]+/)) {
      let part = known.get(word);
      if (part === undefined) known.set(word, (part = wordKey(word)));
      key += part;
    }
    return key;
  };
}

function wordKey(word: string): string {
  const lower = word.normalize("NFKC").toLowerCase();
  if (/^\p{Lu}[\p{Lu}\p{N}]+s$/u.test(word)) return lower.slice(0, -1);
  if (word.length > 1 && word === word.toUpperCase()) return lower;
  return americanSpelling(singular(lower));
}
