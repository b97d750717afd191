import {association, jaccard, npmi} from "../analysis/association.js";
import {cooccurrence} from "../analysis/cooccurrence.js";
import {relevance} from "../analysis/relevance.js";
import {caseless, type Term} from "../language/vocabulary.js";
import type {TermRow} from "./language-work.js";
import type {ReadCorpus} from "./complete-corpus.js";
import type {LanguageStage} from "./language-stage.js";
import type {TableSink} from "./table-sink.js";
import {type TermTopics, writeTopics} from "./write-topics.js";

/** Corpora with more papers leave out pairs of terms that only one paper mentions together. */
const everyPairUpTo = 2_000;

/** Numbers the terms that papers mention, and writes all that follows from which paper mentions which. */
export async function writeTerms(
  {papers, description, vocabulary: {groups}}: ReadCorpus,
  vocabulary: readonly Term[],
  matched: readonly TermRow[][],
  writer: TableSink,
  stage: Pick<LanguageStage, "communities">
): Promise<TermTopics> {
  const n_papers = new Int32Array(vocabulary.length);
  const n_mentions = new Int32Array(vocabulary.length);
  const first = new Map<number, string>();
  matched.forEach((rows, paper) => {
    const {date} = papers[paper]!;
    for (const [term, , positions] of rows) {
      n_papers[term]!++;
      n_mentions[term]! += positions.length;
      const earliest = first.get(term);
      if (date !== null && (earliest === undefined || date < earliest)) first.set(term, date);
    }
  });
  const order = [...vocabulary.keys()]
    .filter((i) => n_papers[i]! > 0)
    .sort((a, b) => n_papers[b]! - n_papers[a]! || (vocabulary[a]!.term < vocabulary[b]!.term ? -1 : 1));
  const idOf = new Int32Array(vocabulary.length).fill(-1);
  order.forEach((index, term_id) => (idOf[index] = term_id));

  const termOfForm = new Map(
    order.flatMap((index, term_id) =>
      vocabulary[index]!.forms.map((form) => [caseless(form), term_id] as const)
    )
  );
  for (const {name, terms} of groups) {
    const ids = new Set(terms.flatMap((term) => termOfForm.get(caseless(term)) ?? []));
    for (const term_id of ids) writer.append("term_groups", {group_name: name, term_id});
  }

  const isPublished = description.abstracts === "publish";
  const postings: number[][] = order.map(() => []);
  const held: TermRow[][] = order.map(() => []);
  matched.forEach((rows, paper) => {
    for (const row of rows) {
      const term_id = idOf[row[0]]!;
      postings[term_id]!.push(paper);
      held[term_id]!.push(row);
    }
  });
  held.forEach((rows, term_id) =>
    rows.forEach(([, in_title, positions, lengths], i) => {
      const {paper_id, month} = papers[postings[term_id]![i]!]!;
      writer.append("paper_terms", {
        term_id,
        paper_id,
        month,
        n_mentions: positions.length,
        in_title,
        positions: isPublished ? positions : [],
        lengths: isPublished ? lengths : []
      });
    })
  );

  const pairs = cooccurrence(postings, {minimum: papers.length <= everyPairUpTo ? 1 : 2});
  const relevances = relevance(order.length, pairs);
  const terms = order.map((index) => ({
    term: vocabulary[index]!.term,
    n_papers: n_papers[index]!,
    long_form: vocabulary[index]!.long_form
  }));
  for (let i = 0; i < pairs.term_a.length; i++) {
    const [term_a, term_b, c_ij] = [pairs.term_a[i]!, pairs.term_b[i]!, pairs.n_papers[i]!];
    const [c_i, c_j] = [terms[term_a]!.n_papers, terms[term_b]!.n_papers];
    writer.append("cooccurrence", {
      term_a,
      term_b,
      n_papers: c_ij,
      association: association(c_ij, c_i, c_j, papers.length),
      npmi: npmi(c_ij, c_i, c_j, papers.length),
      jaccard: jaccard(c_ij, c_i, c_j)
    });
  }
  writer.complete(["paper_terms", "term_groups", "cooccurrence"]);
  const topics = await writeTopics(
    terms,
    pairs,
    matched.map((rows) =>
      rows.map(([term, , positions]) => ({term: idOf[term]!, n_mentions: positions.length}))
    ),
    description.topic_resolution,
    {writer, communities: stage.communities}
  );
  const orNull = (id: number): number | null => (id < 0 ? null : id);
  order.forEach((index, term_id) => {
    const {term, forms, n_words, long_form} = vocabulary[index]!;
    writer.append("terms", {
      term_id,
      term,
      forms,
      n_words,
      n_papers: n_papers[index]!,
      n_mentions: n_mentions[index]!,
      first_date: first.get(index) ?? null,
      long_form,
      relevance: relevances[term_id]!,
      topic_id: orNull(topics.topic_of[term_id]!),
      subtopic_id: orNull(topics.part_of[term_id]!)
    });
  });
  return topics;
}
