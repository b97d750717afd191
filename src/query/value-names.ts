import {defineQuery} from "./define.js";
import {facetNames} from "./facets.js";
import type {ValueKind} from "./value-kind.js";

const columns = {name: "VARCHAR", n_papers: "INTEGER?"} as const;

function names(kind: ValueKind, sql: string) {
  return defineQuery({
    name: `values_of_${kind}`,
    about: `Each ${kind} with its papers, most first.`,
    columns,
    parameters: {},
    sql
  });
}

/** The values of a kind in the corpus, those of most papers first; words are too many, and asked for by their beginning. */
export function valueNames(kind: Exclude<ValueKind, "word">) {
  if (kind === "term")
    return names(kind, "SELECT term AS name, n_papers FROM terms ORDER BY n_papers DESC, name");
  if (kind === "keyword")
    return names(kind, "SELECT keyword AS name, n_papers FROM author_keywords ORDER BY n_papers DESC, name");
  if (kind === "topic")
    return names(
      kind,
      "SELECT label AS name, max(n_papers) AS n_papers FROM topics GROUP BY label ORDER BY n_papers DESC, name"
    );
  if (kind === "group")
    return names(kind, "SELECT DISTINCT group_name AS name, NULL AS n_papers FROM term_groups ORDER BY name");
  if (kind === "member")
    return names(
      kind,
      `SELECT member AS name, count(DISTINCT paper_id) AS n_papers
FROM model_mentions
WHERE member IS NOT NULL
GROUP BY member
ORDER BY n_papers DESC, name`
    );
  return {...facetNames(kind), columns};
}
