import {defineQuery} from "./define.js";

export const term_group_list = defineQuery({
  name: "term_group_list",
  about: "The groups of terms that term-groups.txt names, with their terms.",
  columns: {group_name: "VARCHAR", terms: "VARCHAR[]"},
  parameters: {},
  sql: `SELECT g.group_name, list(t.term ORDER BY t.term_id) AS terms
FROM term_groups g JOIN terms t USING (term_id)
GROUP BY g.group_name
ORDER BY g.group_name`
});

export const group_months = defineQuery({
  name: "group_months",
  about: "Papers of the selection in a month that have an abstract and mention a term of a group.",
  columns: {group_name: "VARCHAR", month: "DATE", k: "INTEGER"},
  parameters: {},
  sql: `SELECT g.group_name, p.month, count(DISTINCT p.paper_id) AS k
FROM term_groups g JOIN paper_terms pt USING (term_id) JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
WHERE p.has_abstract AND p.month IS NOT NULL
GROUP BY g.group_name, p.month
ORDER BY g.group_name, p.month`
});

export const group_years = defineQuery({
  name: "group_years",
  about: "Papers of the selection in a year that have an abstract and mention a term of a group.",
  columns: {group_name: "VARCHAR", year: "DATE", k: "INTEGER"},
  parameters: {},
  sql: `SELECT g.group_name, make_date(CAST(p.year AS BIGINT), 1, 1) AS year, count(DISTINCT p.paper_id) AS k
FROM term_groups g JOIN paper_terms pt USING (term_id) JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
WHERE p.has_abstract AND p.year IS NOT NULL
GROUP BY g.group_name, p.year
ORDER BY g.group_name, p.year`
});
