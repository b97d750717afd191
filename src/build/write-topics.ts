import {classTfIdf} from "../analysis/class-tfidf.js";
import type {Pairs} from "../analysis/cooccurrence.js";
import {type PaperTopic, paperTopics} from "../analysis/paper-topics.js";
import {type LabelTerm, topicLabel} from "../analysis/topic-label.js";
import {topicsOf} from "../analysis/topics.js";
import type {LanguageStage} from "./language-stage.js";
import type {TableSink} from "./table-sink.js";

/** A community of terms that fewer papers count for is no topic. */
const fewestPapersOfTopic = 3;
const n_top_terms = 10;

export interface CountedTerm {
  term: string;
  long_form: string | null;
  n_papers: number;
}

export interface TermTopics {
  /** By term: its broad topic and the part of that topic, −1 for none. */
  topic_of: Int32Array;
  part_of: Int32Array;
  /** γ of the broad topics, and the adjusted Rand index of two halves of the seeds. */
  resolution: number;
  agreement: number;
}

/** One level of topics: those that papers count for, in the order of their papers. */
interface Level {
  /** By term, −1 for none. */
  membership: Int32Array;
  /** By topic, as numbered here: its number among those found. */
  found: number[];
  /** By paper. */
  rows: PaperTopic[][];
  n_papers: number[];
  /** By topic: its terms, most typical first. */
  ranked: LabelTerm[][];
}

/**
 * Finds the topics of a corpus and their parts, and writes them with the papers that count for each.
 *
 * @param mentions for each paper its terms, each once, with its number of mentions
 * @param resolution γ as the corpus asks for it; null chooses
 */
export async function writeTopics(
  terms: readonly CountedTerm[],
  pairs: Pairs,
  mentions: readonly (readonly {term: number; n_mentions: number}[])[],
  resolution: number | null,
  {writer, communities}: {writer: TableSink} & Pick<LanguageStage, "communities">
): Promise<TermTopics> {
  const finding = topicsOf({n_papers: terms.map(({n_papers}) => n_papers), pairs, resolution});
  let step = finding.next();
  while (step.done !== true) step = finding.next(await communities(step.value));
  const found = step.value;
  const level = (membership: Int32Array, n_found: number) => countLevel(terms, mentions, membership, n_found);
  const broad = level(found.membership, found.stability.length);
  const parts = level(
    found.parts.membership.map((part) =>
      part >= 0 && broad.found.includes(found.parts.parent[part]!) ? part : -1
    ),
    found.parts.stability.length
  );
  const parentOf = parts.found.map((part) => broad.found.indexOf(found.parts.parent[part]!));
  const order = parentOf.map((_, part) => part).sort((a, b) => parentOf[a]! - parentOf[b]! || a - b);
  const first = broad.found.length;
  const id_of_part = new Int32Array(order.length);
  order.forEach((part, i) => (id_of_part[part] = first + i));

  const labels = broad.ranked.map((ranked) => topicLabel(ranked));
  broad.ranked.forEach((ranked, topic_id) =>
    writer.append("topics", {
      topic_id,
      parent_id: null,
      label: worded(labels[topic_id]!),
      top_terms: ranked.slice(0, n_top_terms).map(({term}) => term),
      n_papers: broad.n_papers[topic_id]!,
      stability: found.stability[broad.found[topic_id]!]!
    })
  );
  const taken = labels.map((label) => [...label]);
  for (const part of order) {
    const parent_id = parentOf[part]!;
    const label = topicLabel(parts.ranked[part]!, taken[parent_id]!);
    taken[parent_id]!.push(...label);
    writer.append("topics", {
      topic_id: id_of_part[part]!,
      parent_id,
      label: worded(label),
      top_terms: parts.ranked[part]!.slice(0, n_top_terms).map(({term}) => term),
      n_papers: parts.n_papers[part]!,
      stability: found.parts.stability[parts.found[part]!]!
    });
  }
  mentions.forEach((_, paper_id) => {
    for (const row of broad.rows[paper_id]!) writer.append("paper_topics", {paper_id, ...row});
    for (const row of parts.rows[paper_id]!)
      writer.append("paper_topics", {paper_id, ...row, topic_id: id_of_part[row.topic_id]!});
  });
  return {
    topic_of: broad.membership,
    part_of: parts.membership.map((part) => (part < 0 ? -1 : id_of_part[part]!)),
    resolution: found.resolution,
    agreement: found.agreement
  };
}

function worded(label: readonly LabelTerm[]): string {
  return label.map(({term}) => term).join(", ");
}

function countLevel(
  terms: readonly CountedTerm[],
  mentions: readonly (readonly {term: number; n_mentions: number}[])[],
  membership: Int32Array,
  n_found: number
): Level {
  const sizes = new Int32Array(n_found);
  for (const of of mentions) for (const {topic_id} of paperTopics(of, membership)) sizes[topic_id]!++;
  const kept = [...sizes.keys()]
    .filter((topic) => sizes[topic]! >= fewestPapersOfTopic)
    .sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const number = new Int32Array(n_found).fill(-1);
  kept.forEach((topic, i) => (number[topic] = i));
  const numbered = membership.map((topic) => (topic < 0 ? -1 : number[topic]!));

  const rows = mentions.map((of) => paperTopics(of, numbered));
  const n_papers = kept.map(() => 0);
  const counts = kept.map(() => new Map<number, number>());
  rows.forEach((own, paper) => {
    for (const {topic_id, is_primary} of own) {
      n_papers[topic_id]!++;
      if (!is_primary) continue;
      const of_topic = counts[topic_id]!;
      for (const {term, n_mentions} of mentions[paper]!)
        of_topic.set(term, (of_topic.get(term) ?? 0) + n_mentions);
    }
  });
  const weights = classTfIdf(counts);
  const ranked = kept.map((): LabelTerm[] => []);
  numbered.forEach((topic, index) => {
    if (topic < 0) return;
    const {term, long_form} = terms[index]!;
    ranked[topic]!.push({term, long_form, weight: weights[topic]!.get(index) ?? 0});
  });
  for (const of of ranked) of.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  return {membership: numbered, found: kept, rows, n_papers, ranked};
}
