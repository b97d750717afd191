import {everyPaper, type PaperSet, sizeOf} from "../analysis/paper-set.js";
import {countEach} from "../analysis/postings.js";
import {countPairs} from "../explore/count-selection.js";
import type {Mentioned} from "../explore/facts.js";
import {
  countHolders,
  countNetwork,
  type MapLink,
  type MapNetwork,
  type MapNode,
  networkOf,
  placeAll
} from "../explore/keyword-map.js";
import {type Lifetime, lifetimesOf} from "../explore/lifetimes.js";
import type {PaperFacts} from "../model/facts.js";
import {isNoFilter} from "../model/filter.js";
import type {KeywordPlace} from "../model/keyword-place.js";
import type {Summary} from "../query/summaries.js";
import type {Facts} from "./open-facts.js";
import type {Services} from "./page-figures.js";
import type {Selections} from "./selections.js";

export const vocabularies = {
  terms: {label: "Terms of titles and abstracts", noun: "term", kind: "term"},
  authors: {label: "Authors' keywords", noun: "keyword", kind: "keyword"}
} as const;
export type VocabularyName = keyof typeof vocabularies;

/** The words of a vocabulary in memory; `at` is a place in its list. */
interface Vocabulary {
  held: Mentioned<unknown>;
  idOf: (at: number) => number;
  placeOf: (id: number) => number;
  nodeOf: (at: number) => Omit<MapNode, "n_papers">;
  /** Papers of a set that could hold a pair of its words. */
  totalOf: (set: PaperSet) => number;
}

export interface LoadedVocabularies {
  papers: PaperFacts;
  words: Record<VocabularyName, Vocabulary>;
}

export async function loadVocabularies(facts: Facts): Promise<LoadedVocabularies> {
  const [papers, terms, topics, keywords] = await Promise.all([
    facts.papers(),
    facts.terms(),
    facts.topics(),
    facts.keywords()
  ]);
  const labels = new Map(topics.list.map((t) => [t.topic_id, t.label]));
  const places = new Map(keywords.list.map(({keyword_id}, at) => [keyword_id, at]));
  return {
    papers,
    words: {
      terms: {
        held: terms,
        idOf: (at) => at,
        placeOf: (id) => id,
        nodeOf: (at) => {
          const {term, topic_id} = terms.list[at]!;
          return {id: at, term, topic_id, topic: topic_id === null ? null : (labels.get(topic_id) ?? null)};
        },
        totalOf: sizeOf
      },
      authors: {
        held: keywords,
        idOf: (at) => keywords.list[at]!.keyword_id,
        placeOf: (id) => places.get(id)!,
        nodeOf: (at) => {
          const {keyword_id, keyword} = keywords.list[at]!;
          return {id: keyword_id, term: keyword, topic_id: null, topic: null};
        },
        totalOf: (set) => countHolders(keywords, set)
      }
    }
  };
}

/** How the papers of each word lie in time, by the word's number. */
export function lifetimesOfWords(
  {papers, words}: LoadedVocabularies,
  name: VocabularyName,
  set: PaperSet | null,
  last_whole: number | null
): Map<number, Lifetime> {
  const {held, idOf} = words[name];
  const lifetimes = lifetimesOf(held.postings, set ?? everyPaper(papers.n_papers), papers, last_whole);
  return new Map(lifetimes.map((one, at) => [idOf(at), one]));
}

/** The words of a map among two sets of papers. */
export interface ComparedWords {
  /** Share of the papers with a word less its share in the other papers, by the word's number. */
  differences: ReadonlyMap<number, number>;
  /** Pairs in the other papers. */
  pairs: readonly MapLink[];
}

export interface KeywordNetworks {
  /** Counts under other filters; the map stays as it is until `arrange` is asked. */
  choose(selections: Selections, loaded: LoadedVocabularies | null): void;
  /** Of the papers of the filter. */
  shown(name: VocabularyName): MapNetwork;
  /** Of the papers of the filter without its period: the network that is laid out. */
  whole(name: VocabularyName): MapNetwork;
  /** Where the nodes of a network stand. */
  places(name: VocabularyName, network: MapNetwork): Map<number, KeywordPlace>;
  /** Whether the map of the whole network is still to be laid out. */
  isArranged(name: VocabularyName): boolean;
  /** Lays the whole network out; false where a later one overtook it. */
  arrange(name: VocabularyName, layOut: Services["layOut"]): Promise<boolean>;
  /** null where nothing is compared. */
  compared(name: VocabularyName): ComparedWords | null;
}

type PerVocabulary<T> = Record<VocabularyName, T>;

/** The keyword networks of the page under its filters, and their maps. */
export function keywordNetworks({answers, layouts}: Summary<"keywords">): KeywordNetworks {
  const everything: PerVocabulary<MapNetwork> = {
    terms: networkOf(
      answers.keyword_nodes.rows.map(({term_id, ...node}) => ({id: term_id, ...node})),
      answers.keyword_links.rows.map(({term_a, term_b, ...link}) => ({a: term_a, b: term_b, ...link}))
    ),
    authors: networkOf(
      answers.author_keyword_nodes.rows.map(({keyword_id, keyword, n_papers}) => ({
        id: keyword_id,
        term: keyword,
        n_papers,
        topic_id: null,
        topic: null
      })),
      answers.author_keyword_links.rows.map(({keyword_a, keyword_b, ...link}) => ({
        a: keyword_a,
        b: keyword_b,
        ...link
      }))
    )
  };
  let shown = everything;
  let whole = everything;
  /** The papers of `whole`, which are the key to its map; null for all papers, whose map the site brings. */
  let papersOfWhole: PaperSet | null = null;
  const maps = new WeakMap<PaperSet, Partial<PerVocabulary<readonly KeywordPlace[]>>>();
  const drawn: PerVocabulary<readonly KeywordPlace[]> = {...layouts};
  let selections: Selections | null = null;
  let loaded: LoadedVocabularies | null = null;

  const count = (set: PaperSet, {words}: LoadedVocabularies): PerVocabulary<MapNetwork> => {
    const of = ({held, nodeOf, totalOf}: Vocabulary): MapNetwork =>
      countNetwork(held, set, totalOf(set), nodeOf);
    return {terms: of(words.terms), authors: of(words.authors)};
  };
  const mapOf = (name: VocabularyName): readonly KeywordPlace[] | undefined =>
    papersOfWhole === null ? layouts[name] : maps.get(papersOfWhole)?.[name];

  return {
    choose(chosen, read) {
      selections = chosen;
      loaded = read;
      const {first} = chosen;
      if (first === null || read === null) {
        shown = whole = everything;
        papersOfWhole = null;
      } else {
        shown = count(first.set, read);
        if (isNoFilter({...first.filter, from: null, to: null})) {
          whole = everything;
          papersOfWhole = null;
        } else if (papersOfWhole !== first.timeless) {
          whole = first.timeless === first.set ? shown : count(first.timeless, read);
          papersOfWhole = first.timeless;
        }
      }
      for (const name of Object.keys(vocabularies) as VocabularyName[])
        drawn[name] = mapOf(name) ?? drawn[name];
    },
    shown: (name) => shown[name],
    whole: (name) => whole[name],
    places: (name, network) => placeAll(network, drawn[name]),
    isArranged: (name) => mapOf(name) !== undefined,
    async arrange(name, layOut) {
      const [set, {nodes, links}] = [papersOfWhole, whole[name]];
      if (set === null) return true;
      const places = await layOut({
        nodes: nodes.map(({id}) => ({id})),
        links: links.map(({a, b, n_papers}) => ({a, b, n_papers})),
        like: layouts[name]
      });
      if (places === null) return false;
      maps.set(set, {...maps.get(set), [name]: places});
      if (set !== papersOfWhole) return false;
      drawn[name] = places;
      return true;
    },
    compared(name) {
      const second = selections?.second;
      if (selections === null || loaded === null || second === undefined) return null;
      const {held, idOf, placeOf, totalOf} = loaded.words[name];
      const {nodes} = shown[name];
      const all = everyPaper(loaded.papers.n_papers);
      const [a, b] = [selections.first?.set ?? all, second?.set ?? all];
      const [n_a, n_b] = [totalOf(a), totalOf(b)];
      const counts = countEach(held.postings, b);
      const share = (k: number, n: number): number => (n === 0 ? 0 : k / n);
      const places = nodes.map(({id}) => placeOf(id));
      return {
        differences: new Map(
          nodes.map(({id, n_papers}, i) => [id, share(n_papers, n_a) - share(counts[places[i]!]!, n_b)])
        ),
        pairs: countPairs(held.postings, places, b, n_b).map((pair) => ({
          ...pair,
          a: idOf(pair.a),
          b: idOf(pair.b)
        }))
      };
    }
  };
}
