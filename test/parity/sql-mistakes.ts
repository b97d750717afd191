/** Wrong statements with the marked place in ⟦ ⟧, what is said of it, and what puts the place right. */
export const mistakes: readonly [marked: string, said: string, replacement: string | null][] = [
  ["SELECT ⟦topic⟧ FROM terms", "no column topic; did you mean topic_id?", "topic_id"],
  ["⟦SELEC⟧ 1", "not understood: SELEC; did you mean SELECT?", "SELECT"],
  ["SELECT ⟦é⟧, topic FROM terms", "no column é", null],
  ["SELECT 'é模型🦙', ⟦topic⟧ FROM terms", "no column topic; did you mean topic_id?", "topic_id"],
  [
    "SELECT '模型模型模型模型模型模型', ⟦topic⟧ FROM terms",
    "no column topic; did you mean topic_id?",
    "topic_id"
  ],
  ["SELECT * FROM ⟦paper⟧", "no table paper; did you mean papers?", "papers"],
  ["SELECT * FROM papers ⟦WHER⟧ year > 3", "not understood: WHER; did you mean WHERE?", "WHERE"],
  [
    'SELECT * FROM papers WHERE ⟦family⟧ = "GPT"',
    "no column family; family is in model_families, model_mentions: join one of them",
    null
  ],
  ["SELECT ⟦cuont⟧(*) FROM papers", "no function cuont; did you mean count?", "count"],
  ["SELECT ⟦'abc⟧", "this quote is not closed; end it with ', and write '' for a quote within", null],
  ['SELECT ⟦"abc⟧', 'this quote is not closed; end it with "', null],
  ["SELECT 1 ⟦+⟧", "something is missing after +", null],
  ["SELECT ⟦(⟧1", "this ( is not closed; end it with )", null],
  ["SELECT 1⟦)⟧", "this ) closes nothing; remove it", ""],
  ["SELECT * FROM papers p WHERE ⟦q⟧.year=1", "no table q in FROM; FROM reads p", null],
  ["SELECT p.⟦yaer⟧ FROM papers p", "p has no column yaer; did you mean year?", "year"],
  [
    "SELECT ⟦year⟧, count(*) FROM papers",
    "year is neither grouped nor aggregated; add year to GROUP BY, or take any_value(year)",
    null
  ],
  ["SELECT year FROM papers ⟦GROUP⟧ year", "GROUP needs BY; write GROUP BY", "GROUP BY"],
  ["SELECT papers.⟦yaer⟧ FROM papers", "papers has no column yaer; did you mean year?", "year"],
  ["SELECT ⟦lower⟧(1,2)", "lower does not take INTEGER, INTEGER; write lower(text)", null],
  ["SELECT ⟦yaer⟧ FROM (SELECT year AS y FROM papers) s", "no column yaer; s has y", null],
  [
    "SELECT ⟦sum⟧(title) FROM papers",
    "sum does not take VARCHAR; convert text to numbers or dates first: try_cast(… AS DOUBLE)",
    null
  ],
  ["SELECT title FROM papers ⟦ORDR⟧ BY title", "not understood: ORDR; did you mean ORDER?", "ORDER"],
  ["SELECT title FROM papers ORDER BY ⟦titel⟧", "no column titel; did you mean title?", "title"],
  ["SELECT * ⟦FRM⟧ papers", "not understood: FRM; did you mean FROM?", "FROM"],
  [
    "SELECT a.paper_id FROM papers a JOIN papers b USING (⟦paperid⟧)",
    "no column paperid; did you mean paper_id?",
    "paper_id"
  ],
  ["SELECT * FROM papers ⟦JOIN⟧ abstracts", "this JOIN does not say how; add USING (paper_id)", null],
  [
    "SELECT ⟦paper_id⟧ FROM papers JOIN abstracts ON papers.paper_id = abstracts.paper_id",
    "paper_id is in more than one table; write abstracts.paper_id or papers.paper_id",
    "abstracts.paper_id"
  ],
  [
    "SELECT title\nFROM papers\nWHERE ⟦yeer⟧ > 2000\n  AND venue IS NULL",
    "no column yeer; did you mean year?",
    "year"
  ],
  ["SELECT CAST(title AS ⟦INTGER⟧) FROM papers", "no type INTGER; did you mean INTEGER?", "INTEGER"],
  [
    "SELECT title::⟦foo⟧ FROM papers",
    "no type foo; types are VARCHAR, INTEGER, BIGINT, DOUBLE, BOOLEAN, DATE …",
    null
  ],
  [
    "SELECT ⟦'''; /* unclosed⟧",
    "this quote is not closed; end it with ', and write '' for a quote within",
    null
  ],
  ["⟦/* unclosed⟧", "this comment is not closed; end it with */", null],
  ["SELECT ⟦$$abc⟧", "this quote is not closed; end it with the same $ sign", null],
  ["SELECT * FROM main.⟦paper⟧", "no table paper; did you mean papers?", "papers"],
  ["SELECT * FROM foo.⟦paper⟧", "no table paper; did you mean papers?", "papers"],
  ["SELECT * FROM read_csv(⟦'x'⟧)", "no file x", null],
  ["SELECT max(⟦count⟧(*)) FROM papers", "aggregate function calls cannot be nested", null],
  [
    "SELECT title FROM papers WHERE ⟦count⟧(*) > 1",
    "WHERE looks at single rows, before they are counted; put the condition into HAVING, behind GROUP BY",
    null
  ],
  [
    "SELECT ⟦list_contains⟧(categories) FROM papers",
    "list_contains does not take VARCHAR[]; write list_contains(list, item)",
    null
  ],
  [
    "SELECT 1 FROM papers HAVING ⟦year⟧ > 1",
    "year is neither grouped nor aggregated; add year to GROUP BY, or take any_value(year)",
    null
  ],
  ["SELECT paper_id, x FROM papers LIMIT ⟦a⟧", "no column a", null],
  [
    "SELECT 'x' ⟦+⟧ 1 FROM papers WHERE title > 3",
    "no such operation: VARCHAR + INTEGER; convert text to numbers or dates first: try_cast(… AS DOUBLE)",
    null
  ],
  [
    "SELECT year ⟦+⟧ title FROM papers",
    "no such operation: SMALLINT + VARCHAR; convert text to numbers or dates first: try_cast(… AS DOUBLE)",
    null
  ],
  ["INSERT INTO ⟦nope⟧ VALUES (1)", "no table nope", null],
  ["DROP TABLE ⟦nope⟧", "no table nope", null],
  ["SELECT @ ⟦FROM⟧ papers", "not understood at FROM", null],
  [
    "SELECT ⟦row_number⟧() FROM papers",
    "row_number looks at other rows; write row_number() OVER (ORDER BY x)",
    null
  ],
  ["SELECT title FROM papers ⟦UNION⟧ SELECT 1,2", "both sides need the same number of columns", null],
  ["WITH a AS (SELECT 1 AS x) SELECT ⟦y⟧ FROM a", "no column y; a has x", null],
  ["SELECT * FROM ⟦a⟧", "no table a", null],
  ["SELECT ⟦x⟧ -> x+1", "no column x: nothing is read FROM", null],
  ["SELECT title FROM papers WHERE title ⟦LIKE⟧", "something is missing after LIKE", null],
  [
    "SELECT title FROM papers WHERE title = ⟦'it's'⟧",
    "the text ends at the quote within it; double the quote: 'it''s'",
    "'it''s'"
  ],
  [
    "SELECT ⟦“abc”⟧ FROM papers",
    "curly quotes are letters to SQL; use straight single quotes for text",
    "'abc'"
  ],
  [
    "SELECT title FROM papers WHERE title = ⟦‘abc’⟧",
    "curly quotes are letters to SQL; use straight single quotes for text",
    "'abc'"
  ],
  [
    "SELECT unnest(⟦categories⟧), count(*) FROM papers",
    "categories is neither grouped nor aggregated; add categories to GROUP BY, or take any_value(categories)",
    null
  ],
  [
    "SELECT EXTRACT(⟦foo⟧ FROM date) FROM papers",
    "no part of a date: foo; parts are 'year', 'quarter', 'month', 'week', 'day', 'dow' …",
    null
  ],
  [
    "SELECT date_trunc(⟦'mnth'⟧, date) FROM papers",
    "no part of a date: mnth; parts are 'year', 'quarter', 'month', 'week', 'day', 'dow' …",
    null
  ],
  ["SELECT title FROM papers GROUP BY ⟦2⟧", "GROUP BY counts columns from 1 to 1", null],
  ["SELECT title FROM papers ORDER BY ⟦9⟧", "ORDER BY counts columns from 1 to 1", null],
  [
    "SELECT 1\n, title, venue, year, month, date, doi, arxiv_id, pmid, url, categories, keywords, ⟦nope⟧, title, venue, year, month, date, doi, arxiv_id, pmid, url, categories, keywords\nFROM papers",
    "no column nope",
    null
  ],
  [
    "SELECT 1\n, title, venue, year, month, date, doi, arxiv_id, pmid, url, categories, keywords, '👨‍👩‍👧é模型', ⟦nope⟧\nFROM papers",
    "no column nope",
    null
  ],
  ["SELECT '👨‍👩‍👧é', ⟦nope⟧", "no column nope: nothing is read FROM", null],
  ["SELECT 'é', ⟦nope⟧", "no column nope: nothing is read FROM", null],
  ["SELECT 'a\tb', ⟦nope⟧", "no column nope: nothing is read FROM", null],
  ["SELECT '‍', ⟦nope⟧", "no column nope: nothing is read FROM", null],
  ["SELECT '한국어ｗ☃️①', ⟦nope⟧", "no column nope: nothing is read FROM", null],
  ["SELECT ⟦cooc⟧('x')", "cooc gives a table, not a value; write FROM cooc(…)", null],
  ["SELECT ⟦nope⟧(1) + foo(2)", "no function nope", null],
  ["SELECT ⟦papers⟧.title FROM papers p", "no table papers in FROM; it is called p here", "p"],
  ["SELECT 1 FROM papers GROUP BY papers.⟦nope⟧", "papers has no column nope", null],
  ["SELECT p.title.⟦x⟧ FROM papers p", "title has no parts", null],
  ["SELECT p.authors.⟦x⟧ FROM papers p", "authors has no parts", null],
  ["SELECT lower(⟦titel⟧) FROM papers", "no column titel; did you mean title?", "title"],
  ["SELECT count(DISTINCT ⟦titel⟧) FROM papers", "no column titel; did you mean title?", "title"],
  ["SELECT (SELECT ⟦nope⟧ FROM terms) FROM papers", "no column nope", null],
  [
    "SELECT title FROM papers WHERE paper_id IN (SELECT ⟦paperid⟧ FROM paper_terms)",
    "no column paperid; did you mean paper_id?",
    "paper_id"
  ],
  [
    "SELECT title FROM papers QUALIFY ⟦row_numbr⟧() OVER () = 1",
    "no function row_numbr; did you mean row_number?",
    "row_number"
  ],
  [
    "SELECT ⟦row_numbr⟧() OVER () FROM papers",
    "no function row_numbr; did you mean row_number?",
    "row_number"
  ],
  ["SELECT * FROM papers ⟦LIMT⟧ 5", "not understood: LIMT; did you mean LIMIT?", "LIMIT"],
  ["SELECT * FROM papers p ⟦LIMT⟧ 5", "not understood: LIMT; did you mean LIMIT?", "LIMIT"],
  ["SELECT title FROM papers ⟦GROUPP⟧ BY title", "not understood: GROUPP; did you mean GROUP?", "GROUP"],
  ["SELECT * FROM papers ⟦HWERE⟧ year = 3", "not understood: HWERE; did you mean WHERE?", "WHERE"],
  ["SELECT * ⟦FORM⟧ papers", "not understood: FORM; did you mean FROM?", "FROM"],
  ["SELECT title ⟦FORM⟧ papers", "not understood: FORM; did you mean FROM?", "FROM"],
  [
    "SELECT title FROM papers ⟦JION⟧ abstracts USING (paper_id)",
    "not understood: JION; did you mean JOIN?",
    "JOIN"
  ],
  [
    "SELECT title FROM papers LEFT ⟦JION⟧ abstracts USING (paper_id)",
    "not understood: JION; did you mean JOIN?",
    "JOIN"
  ],
  ["SELECT ⟦DISTINT⟧ title FROM papers", "no column DISTINT; did you mean DISTINCT?", "DISTINCT"],
  [
    "SELECT title FROM papers WHERE year ⟦BETWEN⟧ 2000 AND 2001",
    "not understood: BETWEN; did you mean BETWEEN?",
    "BETWEEN"
  ],
  ["SELECT title FROM papers WHERE title ⟦LKE⟧ 'a'", "not understood: LKE; did you mean LIKE?", "LIKE"],
  ["SELECT title FROM papers WHERE title ⟦ILKE⟧ 'a'", "not understood: ILKE; did you mean ILIKE?", "ILIKE"],
  ["SELECT CASE WHEN 1 THEN 2 ⟦ELS⟧ 3 END", "not understood: ELS; did you mean ELSE?", "ELSE"],
  ["SELECT ⟦CASE⟧ WHEN 1 THEN 2", "this CASE does not end; end it with END", null],
  ["SELECT title FROM papers ⟦ORDER⟧ title", "ORDER needs BY; write ORDER BY", "ORDER BY"],
  [
    "SELECT title FROM papers GROUP BY title ⟦HAVNG⟧ count(*) > 1",
    "not understood: HAVNG; did you mean HAVING?",
    "HAVING"
  ],
  ["SELECT title FROM papers WHERE year == 2020 ⟦&&⟧ 1", "&& is for lists; write AND", "AND"],
  ["SELECT title FROM papers WHERE year = 2020 ⟦AND⟧", "something is missing after AND", null],
  ["⟦SELECT⟧ FROM papers", "SELECT names no column; write SELECT * for all columns", null],
  ["SELECT title ⟦papers⟧", "no FROM before papers; write FROM papers", "FROM papers"],
  ["SELECT title, year ⟦papers⟧", "no FROM before papers; write FROM papers", "FROM papers"],
  ["SELECT title ⟦FROM⟧", "something is missing after FROM", null],
  ["SELECT * FROM papers ⟦WHERE⟧", "something is missing after WHERE", null],
  [
    "SELECT title⟦ year⟧ venue FROM papers",
    "not understood at year; is a comma missing before year?",
    ", year"
  ],
  [
    "SELECT title FROM papers WHERE title = ⟦`abc`⟧",
    "` is no quote in SQL; use straight single quotes for text",
    "'abc'"
  ],
  [
    'SELECT title FROM papers WHERE title = ⟦"it\'s"⟧',
    "no column it's; use single quotes for text: 'it''s'",
    "'it''s'"
  ],
  ["⟦WIHT⟧ a AS (SELECT 1) SELECT * FROM a", "not understood: WIHT; did you mean WITH?", "WITH"],
  ["WITH a AS (SELECT 1)⟦,⟧ SELECT * FROM a", "a comma too many before SELECT; remove it", ""],
  ["WITH a ⟦(⟧SELECT 1) SELECT * FROM a", "AS is missing before (; write AS (", "AS ("],
  ["SELECT * FROM papers WHERE venue != NULL AND ⟦(⟧year > 1", "this ( is not closed; end it with )", null],
  ["SELECT * FROM papers WHERE year > 1⟦)⟧", "this ) closes nothing; remove it", ""],
  ["SELECT ⟦[⟧1,2", "this [ is not closed; end it with ]", null],
  ["SELECT ⟦{⟧'a': 1", "this { is not closed; end it with }", null],
  ["SELECT ⟦a⟧.b.c.d FROM papers", "no table a in FROM; FROM reads papers", null],
  ["⟦CRATE⟧ TABLE x AS SELECT 1", "not understood: CRATE; did you mean CREATE?", "CREATE"],
  ["⟦DESCRIB⟧ papers", "not understood: DESCRIB; did you mean DESCRIBE?", "DESCRIBE"],
  ["EXPLAIN ⟦SELEC⟧ 1", "not understood: SELEC; did you mean SELECT?", "SELECT"],
  ["SELECT ⟦TOP⟧ 5 title FROM papers", "there is no TOP; write LIMIT 5 at the end", null],
  ["SELECT ⟦ISNULL⟧(year, 0) FROM papers", "no function isnull; here it is coalesce", "coalesce"],
  ["SELECT ⟦NVL⟧(year, 0) FROM papers", "no function nvl; here it is coalesce", "coalesce"],
  ["SELECT ⟦STR_TO_DATE⟧(title) FROM papers", "no function str_to_date; here it is strptime", "strptime"],
  ["SELECT ⟦GETDATE⟧()", "no function getdate; here it is current_date", "current_date"],
  ["SELECT ⟦CONVERT⟧(title, INT) FROM papers", "no function convert; here it is CAST(value AS TYPE)", null],
  [
    "SELECT title FROM papers WHERE 'x' IN ⟦authors⟧",
    "IN takes a list in brackets; for a column of lists: list_contains(authors, …)",
    null
  ],
  [
    "SELECT count(*) FILTER ⟦WHERE⟧ year > 1 FROM papers",
    "FILTER takes its condition in brackets; write FILTER (WHERE …)",
    null
  ],
  ["SELECT a.title FROM papers a, papers ⟦a⟧", "two tables are called a; give one another name", null],
  [
    "SELECT title FROM papers ⟦UNION⟧ ALL SELECT paper_id, year FROM papers",
    "both sides need the same number of columns",
    null
  ],
  ["SELECT * FROM ⟦(⟧SELECT 1", "this ( is not closed; end it with )", null],
  ["SELECT t.n_papers FROM terms t WHERE ⟦topic⟧ = 1", "no column topic; did you mean topic_id?", "topic_id"],
  ["SELECT term, ⟦label⟧ FROM terms", "no column label; label is in topics, events: join one of them", null],
  [
    "SELECT label FROM terms ⟦JOIN⟧ papers",
    "this JOIN does not say how; add ON a condition, or USING a column",
    null
  ],
  ["SELECT month, count(*) FROM papers GROUP BY ⟦mnth⟧", "no column mnth; did you mean month?", "month"],
  ["SELECT ⟦share_by⟧('month','x')", "share_by gives a table, not a value; write FROM share_by(…)", null],
  [
    "SELECT * FROM papers WHERE title = 'a' ⟦'b'⟧",
    "not understood at 'b'; an operator, a comma or a keyword is missing before it",
    null
  ],
  ["SELECT 1 AS x ⟦y⟧", "not understood at y; an operator, a comma or a keyword is missing before it", null],
  ["SELECT * EXCLUDE ⟦titel⟧ FROM papers", "no column titel; did you mean title?", "title"],
  ["SELECT * EXCLUDE (⟦titel⟧) FROM papers", "no column titel; did you mean title?", "title"],
  ["SELECT ⟦COLUMNS⟧('zzz') FROM papers", 'no matching columns found that match regex "zzz"', null],
  ["SELECT * REPLACE (1 AS ⟦titel⟧) FROM papers", "no column titel; did you mean title?", "title"],
  [
    "SELECT list_transform(authors, x -> ⟦lwer⟧(x)) FROM papers",
    "no function lwer; did you mean lower?",
    "lower"
  ],
  ["SELECT unnest(⟦nope⟧) FROM papers", "no column nope", null],
  ["PIVOT papers ON ⟦yeer⟧", "no column yeer; did you mean year?", "year"],
  ["SELECT * FROM papers TABLESAMPLE 10⟦%⟧%", "not understood at %", null],
  ["SELECT 1 WHERE x IN ⟦(⟧1,2", "this ( is not closed; end it with )", null],
  ["SELECT title FROM papers;;; ⟦SELEC⟧ 2", "not understood: SELEC; did you mean SELECT?", "SELECT"],
  [
    "SELECT p.title FROM papers AS p JOIN abstracts AS a ON p.paper_id = a.⟦paperid⟧",
    "a has no column paperid; did you mean paper_id?",
    "paper_id"
  ],
  [
    "SELECT p.title FROM papers AS p JOIN abstracts AS a ON p.paper_id = ⟦b⟧.paper_id",
    "no table b in FROM; FROM reads p, a",
    null
  ],
  ["SELECT ⟦é⟧ FROM papers", "no column é", null],
  ["SELECT title FROM papers WHERE venue ILIKE ⟦%acl%⟧", "text needs quotes; write '%acl%'", "'%acl%'"],
  ["SELECT title FROM papers where title ~ ⟦'['⟧", "not a regular expression: missing ]", null],
  ["SELECT regexp_matches(title, ⟦'('⟧) FROM papers", "not a regular expression: missing )", null],
  ["SELECT ⟦sum⟧(*) FROM papers", "sum needs a value; write sum(x)", null],
  ["SELECT ⟦max⟧() FROM papers", "max needs a value; write max(x)", null],
  ["SELECT stddev() ⟦OVR⟧ () FROM papers", "not understood: OVR; did you mean OVER?", "OVER"],
  ["SELECT ⟦nope⟧ FROM papers, terms", "no column nope", null],
  ["CALL ⟦nope⟧()", "no function nope", null],
  [
    "SELECT paper_id FROM papers JOIN paper_terms USING (paper_id) WHERE papers.⟦term_id⟧ = 3",
    "papers has no column term_id; term_id is in paper_terms: write paper_terms.term_id",
    null
  ],
  [
    'SELECT * FROM model_mentions WHERE family = ⟦"GPT"⟧',
    "no column GPT; use single quotes for text: 'GPT'",
    "'GPT'"
  ],
  [
    'SELECT * FROM model_mentions WHERE family IN (⟦"GPT"⟧, "T5")',
    "no column GPT; use single quotes for text: 'GPT'",
    "'GPT'"
  ],
  ["SELECT count(*) FROM ⟦risng⟧", "no table risng; did you mean rising?", "rising"],
  ["SELECT ⟦grwth⟧ FROM rising", "no column grwth; did you mean growth?", "growth"],
  ['SELECT ⟦"Titel"⟧ FROM papers', "no column Titel; did you mean title?", "title"],
  ["SELECT ⟦abstract⟧ FROM papers", "no column abstract; abstract is in abstracts: join abstracts", null],
  [
    "SELECT ⟦keyword⟧ FROM papers",
    "no column keyword; did you mean keywords? keyword itself is in author_keywords",
    "keywords"
  ],
  [
    "WITH a AS (SELECT term_id AS t, n_papers FROM terms) SELECT t, ⟦n_paper⟧ FROM a",
    "no column n_paper; did you mean n_papers?",
    "n_papers"
  ],
  [
    "SELECT s.⟦titel⟧ FROM (SELECT title FROM papers) s",
    "s has no column titel; did you mean title?",
    "title"
  ],
  [
    "SELECT p.title, a.⟦abstrct⟧ FROM papers p JOIN abstracts a USING (paper_id)",
    "a has no column abstrct; did you mean abstract?",
    "abstract"
  ],
  [
    "SELECT p.⟦abstract⟧ FROM papers p JOIN abstracts a USING (paper_id)",
    "p has no column abstract; abstract is in a: write a.abstract",
    null
  ],
  ["SELECT ⟦term⟧ FROM papers", "no column term; term is in terms, rising: join one of them", null],
  ["SELECT ⟦wilson_lo⟧(1, 2)", "no function wilson_lo; did you mean wilson_low?", "wilson_low"],
  [
    "SELECT title FROM papers WHERE year > 2000 ORDER BY ⟦yeer⟧ DESC LIMIT 5",
    "no column yeer; did you mean year?",
    "year"
  ],
  ["SELECT ⟦titl⟧ FROM papers;", "no column titl; did you mean title?", "title"],
  ["SELECT ⟦papers⟧ FROM terms", "no column papers; did you mean n_papers?", "n_papers"],
  ["SELECT ⟦mentions⟧ FROM terms", "no column mentions; did you mean n_mentions?", "n_mentions"],
  ["SELECT year, count(*) FROM papers GROUP BY ⟦yer⟧", "no column yer; did you mean year?", "year"],
  ["SELECT ⟦coun⟧(DISTINCT year) FROM papers", "no function coun; did you mean count?", "count"],
  [
    "SELECT ⟦date_trun⟧('month', date) FROM papers",
    "no function date_trun; did you mean date_trunc?",
    "date_trunc"
  ],
  ["SELECT title FROM ⟦paprs⟧ p", "no table paprs; did you mean papers?", "papers"],
  [
    "SELECT title FROM papers LIMIT 5 ⟦10⟧",
    "not understood at 10; an operator, a comma or a keyword is missing before it",
    null
  ],
  [
    "SELECT title FROM papers WHERE ⟦(⟧year > 2000 AND venue = 'x'",
    "this ( is not closed; end it with )",
    null
  ],
  ["SELECT title FROM papers WHERE year > 2000 ⟦AND⟧ ORDER BY title", "something is missing after AND", null],
  ["⟦SELECT⟧ FROM", "SELECT names no column; write SELECT * for all columns", null],
  ["⟦UPDTE⟧ papers SET title = 1", "not understood: UPDTE; did you mean UPDATE?", "UPDATE"],
  ["SELECT median⟦(⟧year FROM papers", "this ( is not closed; close it before FROM", null],
  [
    "SELECT * FROM papers WHERE title ILIKE ⟦'it's'⟧",
    "the text ends at the quote within it; double the quote: 'it''s'",
    "'it''s'"
  ],
  [
    "SELECT * FROM papers WHERE title = ⟦“deep learning”⟧",
    "curly quotes are letters to SQL; use straight single quotes for text",
    "'deep learning'"
  ],
  ["SELECT title FROM papers WHERE venue = 'ACL' ⟦&&⟧ year > 3", "&& is for lists; write AND", "AND"],
  ["SELECT ⟦lenght⟧(title) FROM papers", "no function lenght; did you mean length?", "length"],
  ["SELECT ⟦uper⟧(title) FROM papers", "no function uper; did you mean upper?", "upper"],
  [
    "SELECT title FROM papers p JOIN abstracts a ON p.paper_id = ⟦abstracts⟧.paper_id",
    "no table abstracts in FROM; it is called a here",
    "a"
  ],
  ["SELECT ⟦x⟧.* FROM papers p", "no table x in FROM; FROM reads p", null],
  ["SELECT CAST(year AS ⟦STRNG⟧) FROM papers", "no type STRNG; did you mean STRING?", "STRING"],
  ["SELECT try_cast(year AS⟦)⟧ FROM papers", "not understood at )", null],
  ["SELECT * FROM papers WHERE year NOT ⟦NUL⟧", "not understood: NUL; did you mean NULL?", "NULL"],
  ["SELECT * FROM papers LEFT ⟦JOIN⟧", "something is missing after JOIN", null],
  ["SELECT ⟦DISTICT⟧ venue FROM papers", "no column DISTICT; did you mean DISTINCT?", "DISTINCT"],
  ["SELECT venue⟦,⟧ DISTINCT year FROM papers", "a comma too many before DISTINCT; remove it", ""],
  ["SELECT * FROM papers ⟦ORDER⟧ year", "ORDER needs BY; write ORDER BY", "ORDER BY"],
  [
    "SELECT max(year) over(⟦partiton⟧ BY venue) FROM papers",
    "not understood: partiton; did you mean PARTITION?",
    "PARTITION"
  ],
  ["SELECT ⟦zzz⟧ FROM papers", "no column zzz", null],
  ["SELECT ⟦q⟧ FROM papers", "no column q", null],
  [
    "SELECT ⟦' unterminated⟧\nFROM papers",
    "this quote is not closed; end it with ', and write '' for a quote within",
    null
  ],
  ["SELECT 1 ⟦/* never closed⟧", "this comment is not closed; end it with */", null],
  ["SELECT title ⟦FORM⟧ papers WHERE 1", "not understood: FORM; did you mean FROM?", "FROM"],
  ["⟦SELECT⟧ from papers", "SELECT names no column; write SELECT * for all columns", null],
  ["⟦SELECT⟧ select", "something is missing after SELECT", null],
  ["SELECT title FROM papers WHERE year ⟦=>⟧ 2000", "=> is no comparison; write >=", ">="],
  [
    "SELECT term FROM terms JOIN papers USING (⟦paper_id⟧)",
    "no column paper_id; paper_id is in abstracts, paper_terms, paper_author_keywords, word_index …: join one of them",
    null
  ],
  [
    "SELECT 'é' AS é, '模型模型模型模型模型模型模型模型模型模型模型模型模型模型模型模型模型模型' AS m, ⟦titel⟧, '🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙🦙' FROM papers",
    "no column titel; did you mean title?",
    "title"
  ],
  ["SELECT title\n, '模型🦙é', ⟦titel⟧\nFROM papers", "no column titel; did you mean title?", "title"],
  ["SELECT * FROM cooc('x') WHERE ⟦n_paper⟧ > 3", "no column n_paper; did you mean n_papers?", "n_papers"],
  ["SELECT ⟦trem⟧ FROM search('x')", "no column trem; search has paper_id, key, title, date …", null],
  ["SELECT wilson_low(⟦'a'⟧, 3)", "'a' does not read as INTEGER", null],
  ["SELECT ⟦share_by⟧('month', 'x')", "share_by gives a table, not a value; write FROM share_by(…)", null],
  ["SELECT * FROM ⟦wilson_low⟧(1, 2)", "wilson_low gives a value, not rows; use it in SELECT", null],
  ["SELECT * FROM ⟦sqrt⟧(2)", "sqrt gives a value, not rows; use it in SELECT", null],
  ["SELECT ⟦json_extract⟧('{}', '$.a')", "json_extract is part of an extension that is not here", null],
  ["SELECT * FROM ⟦st_read⟧('a')", "st_read is part of an extension that is not here", null],
  ["⟦VALUES (1), (1, 2)⟧", "VALUES lists must all be the same length", null],
  [
    "SELECT year, count(*) FROM papers GROUP BY year HAVING ⟦yaer⟧ > 1",
    "no column yaer; did you mean year?",
    "year"
  ],
  [
    "SELECT year, count(*) FROM papers p GROUP BY year HAVING p.⟦date⟧ > 1",
    "date is neither grouped nor aggregated; add date to GROUP BY, or take any_value(date)",
    null
  ],
  ["SELECT t.⟦paper_idd⟧ FROM papers t", "t has no column paper_idd; did you mean paper_id?", "paper_id"],
  [
    "SELECT t.⟦paper_idd⟧ FROM terms t JOIN papers p ON true",
    "t has no column paper_idd; paper_id is in papers, abstracts, paper_terms, paper_author_keywords …",
    null
  ],
  ["SELECT t.⟦abstrct⟧ FROM papers t", "t has no column abstrct; abstract is in abstracts", null]
];
