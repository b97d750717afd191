import {type Postings, postingsOf} from "../analysis/postings.js";
import {type PaperFacts} from "../model/facts.js";
import type {
  all_families,
  all_groups,
  all_keywords,
  all_terms,
  keyword_papers,
  member_papers,
  paper_facts,
  term_papers,
  topic_papers
} from "../query/facts.js";
import type {ColumnsOf, RowOf} from "../query/query.js";
import type {topics} from "../query/topics.js";

export type Family = RowOf<typeof all_families>;
export type Topic = Pick<
  RowOf<typeof topics>,
  "topic_id" | "parent_id" | "label" | "top_terms" | "stability"
>;

/** Things that papers mention, with the papers of each; `postings` by place in the list. */
export interface Mentioned<T> {
  list: readonly T[];
  postings: Postings;
}

export interface Term {
  term_id: number;
  term: string;
  forms: readonly string[];
  topic_id: number | null;
  relevance: number;
  long_form: string | null;
}

/** `paper_facts` by paper. */
export function readPaperFacts(columns: ColumnsOf<typeof paper_facts>): PaperFacts {
  const {paper_id} = columns;
  const n_papers = paper_id.length;
  const place = (values: Int32Array, into: Int32Array | Uint8Array) => {
    paper_id.forEach((paper, i) => (into[paper] = values[i]!));
    return into;
  };
  const numbers = (values: Int32Array) => place(values, new Int32Array(n_papers)) as Int32Array;
  return {
    n_papers,
    first_day: numbers(columns.first_day),
    last_day: numbers(columns.last_day),
    month: numbers(columns.month),
    year: numbers(columns.year),
    has_abstract: place(columns.has_abstract, new Uint8Array(n_papers)) as Uint8Array
  };
}

export function readTerms(
  names: ColumnsOf<typeof all_terms>,
  held: ColumnsOf<typeof term_papers>,
  n_papers: number
): Mentioned<Term> {
  const list = names.term.map((term, i) => ({
    term_id: names.term_id[i]!,
    term,
    forms: names.forms[i]!.split("\u001f"),
    topic_id: names.topic_id[i]! < 0 ? null : names.topic_id[i]!,
    relevance: names.relevance[i]!,
    long_form: names.long_form[i] === "" ? null : names.long_form[i]!
  }));
  return {
    list,
    postings: postingsOf(held.term_id, held.paper_id, {
      n_things: list.length,
      n_papers,
      mentions: held.n_mentions
    })
  };
}

/** Topics and their papers; papers of no primary topic stand under −1. */
export function readTopics(
  given: readonly Topic[],
  held: ColumnsOf<typeof topic_papers>,
  n_papers: number
): Mentioned<Topic> & {papersByPrimary: ReadonlyMap<number, ArrayLike<number>>} {
  const list = [...given].sort((a, b) => a.topic_id - b.topic_id);
  const broad = new Set(list.filter((t) => t.parent_id === null).map((t) => t.topic_id));
  const primary = new Int32Array(n_papers).fill(-1);
  for (let i = 0; i < held.topic_id.length; i++)
    if (held.is_primary[i] === 1 && broad.has(held.topic_id[i]!))
      primary[held.paper_id[i]!] = held.topic_id[i]!;
  const papersByPrimary = new Map<number, number[]>();
  primary.forEach((topic_id, paper_id) => {
    const papers = papersByPrimary.get(topic_id);
    if (papers === undefined) papersByPrimary.set(topic_id, [paper_id]);
    else papers.push(paper_id);
  });
  return {
    list,
    postings: postingsOf(held.topic_id, held.paper_id, {n_things: list.length, n_papers}),
    papersByPrimary
  };
}

export interface Member {
  family: string;
  /** "" for mentions that name no release. */
  member: string;
}

export function readFamilies(
  given: readonly Family[],
  held: ColumnsOf<typeof member_papers>,
  n_papers: number
): {families: Mentioned<Family>; members: Mentioned<Member>} {
  const list = [...given].sort((a, b) => (a.family < b.family ? -1 : 1));
  const familyAt = new Map(list.map(({family}, i) => [family, i]));
  const memberAt = new Map<string, number>();
  const members: Member[] = [];
  const mentionsOf = new Map<number, number>();
  const ofMember = new Int32Array(held.paper_id.length);
  for (let i = 0; i < ofMember.length; i++) {
    const [family, member] = [held.family[i]!, held.member[i]!];
    const key = `${family}\u001f${member}`;
    let at = memberAt.get(key);
    if (at === undefined) {
      at = members.length;
      memberAt.set(key, at);
      members.push({family, member});
    }
    ofMember[i] = at;
    const pair = familyAt.get(family)! * n_papers + held.paper_id[i]!;
    mentionsOf.set(pair, (mentionsOf.get(pair) ?? 0) + held.n_mentions[i]!);
  }
  const pairs = [...mentionsOf.keys()];
  return {
    families: {
      list,
      postings: postingsOf(
        pairs.map((pair) => Math.floor(pair / n_papers)),
        pairs.map((pair) => pair % n_papers),
        {n_things: list.length, n_papers, mentions: [...mentionsOf.values()]}
      )
    },
    members: {
      list: members,
      postings: postingsOf(ofMember, held.paper_id, {
        n_things: members.length,
        n_papers,
        mentions: held.n_mentions
      })
    }
  };
}

export function readKeywords(
  names: ColumnsOf<typeof all_keywords>,
  held: ColumnsOf<typeof keyword_papers>,
  n_papers: number
): Mentioned<{keyword_id: number; keyword: string}> {
  const places = new Map<number, number>();
  names.keyword_id.forEach((id, i) => places.set(id, i));
  return {
    list: names.keyword.map((keyword, i) => ({keyword_id: names.keyword_id[i]!, keyword})),
    postings: postingsOf(
      held.keyword_id.map((id) => places.get(id)!),
      held.paper_id,
      {n_things: places.size, n_papers}
    )
  };
}

/** Groups of terms: a paper belongs to a group that holds one of its terms. */
export function readGroups(
  held: ColumnsOf<typeof all_groups>,
  terms: Mentioned<Term>,
  n_papers: number
): Mentioned<{group_name: string; terms: string[]}> {
  const list = [...new Set(held.group_name)].map((group_name) => ({
    group_name,
    terms: [...held.term_id]
      .filter((_, i) => held.group_name[i] === group_name)
      .map((id) => terms.list[id]!.term)
  }));
  const things: number[] = [];
  const papers: number[] = [];
  list.forEach(({group_name}, place) => {
    const found = new Set<number>();
    held.term_id.forEach((id, i) => {
      if (held.group_name[i] !== group_name) return;
      for (let at = terms.postings.starts[id]!; at < terms.postings.starts[id + 1]!; at++)
        found.add(terms.postings.papers[at]!);
    });
    for (const paper of found) {
      things.push(place);
      papers.push(paper);
    }
  });
  return {list, postings: postingsOf(things, papers, {n_things: list.length, n_papers})};
}

/** The names of a facet with their papers, and where each name stands. */
export interface Names extends Mentioned<{name: string; n_papers: number}> {
  placeOf: ReadonlyMap<string, number>;
}

export function readNames(
  names: {name: readonly string[]; n_papers: Int32Array},
  held: {place: Int32Array; paper_id: Int32Array},
  n_papers: number
): Names {
  return {
    list: names.name.map((name, i) => ({name, n_papers: names.n_papers[i]!})),
    postings: postingsOf(held.place, held.paper_id, {n_things: names.name.length, n_papers}),
    placeOf: new Map(names.name.map((name, i) => [name, i]))
  };
}
