import {choosePapers, type Lookup} from "../analysis/choose-papers.js";
import type {PaperSet} from "../analysis/paper-set.js";
import {papersOf, postingsOf} from "../analysis/postings.js";
import {run, runColumns} from "../engine/run.js";
import {
  type Family,
  type Mentioned,
  type Member,
  type Names,
  readFamilies,
  readGroups,
  readKeywords,
  readNames,
  readPaperFacts,
  readTerms,
  readTopics,
  type Term
} from "../explore/facts.js";
import {phrasesIn, readWordQuery} from "../language/word-query.js";
import type {PaperFacts} from "../model/facts.js";
import {type Facet, facets, type Filter, matches} from "../model/filter.js";
import {
  all_families,
  all_groups,
  all_keywords,
  all_terms,
  keyword_papers,
  member_papers,
  paper_facts,
  phrase_papers,
  term_papers,
  topic_papers
} from "../query/facts.js";
import {facetNames, facetPapers} from "../query/facets.js";
import type {Engine} from "../query/query.js";
import {topics} from "../query/topics.js";

/** What charts count among chosen papers, each read once, when first asked for. */
export interface Facts {
  papers(): Promise<PaperFacts>;
  terms(): Promise<Mentioned<Term>>;
  topics(): Promise<ReturnType<typeof readTopics>>;
  families(): Promise<{families: Mentioned<Family>; members: Mentioned<Member>}>;
  keywords(): Promise<Mentioned<{keyword_id: number; keyword: string}>>;
  groups(): Promise<Mentioned<{group_name: string; terms: string[]}>>;
  names(facet: Facet): Promise<Names>;
  /** Papers of each phrase, in the order of the phrases. */
  phrases(phrases: readonly string[]): Promise<Int32Array[]>;
  choose(filter: Filter): Promise<PaperSet>;
}

/** @param positions whether the word index holds positions */
export function openFacts(engine: Engine, {positions}: {positions: boolean}): Facts {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, read: () => Promise<T>): Promise<T> => {
    let promise = kept.get(key) as Promise<T> | undefined;
    if (promise === undefined) {
      promise = read();
      kept.set(key, promise);
      promise.catch(() => kept.delete(key));
    }
    return promise;
  };
  const papers = () => once("papers", async () => readPaperFacts(await runColumns(engine, paper_facts, {})));
  const n_papers = async () => (await papers()).n_papers;
  const terms = () =>
    once("terms", async () => {
      const [names, held] = await Promise.all([
        runColumns(engine, all_terms, {}),
        runColumns(engine, term_papers, {})
      ]);
      return readTerms(names, held, await n_papers());
    });

  const foundPhrases = new Map<string, Int32Array>();
  const readPhrases = async (phrases: readonly string[]): Promise<Int32Array[]> => {
    const missing = phrases.filter((phrase) => !foundPhrases.has(phrase));
    if (missing.length > 0) {
      const {phrase_id, paper_id} = await runColumns(engine, phrase_papers, {phrases: missing});
      const found = postingsOf(phrase_id, paper_id, {n_things: missing.length, n_papers: await n_papers()});
      missing.forEach((phrase, i) => foundPhrases.set(phrase, papersOf(found, i)));
    }
    return phrases.map((phrase) => foundPhrases.get(phrase)!);
  };

  const facts: Facts = {
    papers,
    terms,
    topics: () =>
      once("topics", async () => {
        const [list, held] = await Promise.all([
          run(engine, topics, {}),
          runColumns(engine, topic_papers, {})
        ]);
        return readTopics(list, held, await n_papers());
      }),
    families: () =>
      once("families", async () => {
        const [list, held] = await Promise.all([
          run(engine, all_families, {}),
          runColumns(engine, member_papers, {})
        ]);
        return readFamilies(list, held, await n_papers());
      }),
    keywords: () =>
      once("keywords", async () => {
        const [list, held] = await Promise.all([
          runColumns(engine, all_keywords, {}),
          runColumns(engine, keyword_papers, {})
        ]);
        return readKeywords(list, held, await n_papers());
      }),
    groups: () =>
      once("groups", async () =>
        readGroups(await runColumns(engine, all_groups, {}), await terms(), await n_papers())
      ),
    names: (facet) =>
      once(`names of ${facet}`, async () => {
        const [names, held] = await Promise.all([
          runColumns(engine, facetNames(facet), {}),
          runColumns(engine, facetPapers(facet), {})
        ]);
        return readNames(names, held, await n_papers());
      }),
    phrases: readPhrases,
    async choose(filter) {
      const words = readWordQuery(filter.words, {positions});
      const phrases = phrasesIn(words);
      const asked = facets.filter((facet) => matches.some((match) => filter.facets[facet][match].length > 0));
      const [all, ofPhrases, ...names] = await Promise.all([
        papers(),
        readPhrases(phrases),
        ...asked.map((facet) => facts.names(facet))
      ]);
      const namesOf = new Map(asked.map((facet, i) => [facet, names[i]!]));
      const phraseAt = new Map(phrases.map((phrase, i) => [phrase, ofPhrases[i]!]));
      const lookup: Lookup = {
        ofName(facet, name) {
          const {placeOf, postings} = namesOf.get(facet)!;
          const place = placeOf.get(name);
          return place === undefined ? [] : papersOf(postings, place);
        },
        ofPhrase: (phrase) => phraseAt.get(phrase)!
      };
      return choosePapers(filter, words, all, lookup);
    }
  };
  return facts;
}
