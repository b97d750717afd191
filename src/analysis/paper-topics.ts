export interface PaperTopic {
  topic_id: number;
  /** Share of the paper's mentions of topic terms that belong to this topic. */
  weight: number;
  is_primary: boolean;
}

/** Distinct terms of a topic that a paper must hold to count for it. */
export const minTermsOfTopic = 2;

/**
 * The topics a paper counts for, by topic_id.
 *
 * @param mentions the paper's terms, each once, with its number of mentions
 * @param membership the topic of each term, −1 for none
 */
export function paperTopics(
  mentions: readonly {term: number; n_mentions: number}[],
  membership: ArrayLike<number>,
  {min_terms = minTermsOfTopic} = {}
): PaperTopic[] {
  const held = new Map<number, {n_terms: number; n_mentions: number}>();
  let total = 0;
  for (const {term, n_mentions} of mentions) {
    const topic = membership[term]!;
    if (topic < 0) continue;
    total += n_mentions;
    const so_far = held.get(topic) ?? {n_terms: 0, n_mentions: 0};
    held.set(topic, {n_terms: so_far.n_terms + 1, n_mentions: so_far.n_mentions + n_mentions});
  }
  const topics = [...held]
    .filter(([, {n_terms}]) => n_terms >= min_terms)
    .map(([topic_id, {n_mentions}]) => ({topic_id, weight: n_mentions / total, is_primary: false}))
    .sort((a, b) => a.topic_id - b.topic_id);
  let primary = topics[0];
  for (const topic of topics) if (topic.weight > primary!.weight) primary = topic;
  if (primary) primary.is_primary = true;
  return topics;
}
