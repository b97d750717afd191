import {run} from "../engine/run.js";
import {literalStatement} from "../query/define.js";
import {type newest_papers, paper_by_key, type PaperOrder, search_papers} from "../query/papers.js";
import type {RowOf} from "../query/query.js";
import {readSummary} from "../query/summaries.js";
import {describeFilter} from "../explore/describe-filter.js";
import {phrasesIn, readWordQuery} from "../language/word-query.js";
import {isNoFilter} from "../model/filter.js";
import {choice, text} from "../state/view.js";
import {openView} from "./address.js";
import {sqlDetails} from "./card.js";
import {failure} from "./failure.js";
import {select, textBox, toolbar} from "./controls.js";
import {counted} from "../figures/corpus-line.js";
import {useDatabase} from "./database.js";
import {useFilter} from "./filter.js";
import {filterBar} from "./filter-bar.js";
import {paperEntry} from "./paper-entry.js";
import "./site.js";

const atOnce = 50;
const typingPause = 250;
const orders: {value: PaperOrder; label: string}[] = [
  {value: "newest", label: "Newest first"},
  {value: "oldest", label: "Oldest first"},
  {value: "relevance", label: "Best match (BM25)"},
  {value: "title", label: "Title"}
];

type Found = RowOf<typeof newest_papers>;

/** The Papers page: search, sort, and read an abstract with the found words and terms marked. */
export function papersPage(json: unknown) {
  const {answers} = readSummary("papers", json);
  const corpus = answers.corpus.rows[0]!;
  const filters = useFilter();
  const address = openView({
    sort: choice(orders.map((o) => o.value)),
    paper: text()
  });
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const list = document.createElement("ol");
  list.className = "papers";
  const foot = document.createElement("div");
  const results = document.createElement("section");
  results.className = "results";
  const phraseNote = document.createElement("p");
  phraseNote.className = "fine";
  phraseNote.hidden = true;
  phraseNote.textContent =
    "Phrases in quotes were searched word by word: this site publishes no abstracts and no word positions.";
  results.append(status, phraseNote, list, foot);
  let asked = 0;

  const show = (
    rows: readonly Found[],
    n_found: number,
    offset: number,
    statement: string,
    phrases: readonly string[]
  ): void => {
    if (offset === 0) list.replaceChildren();
    const open = address.state.paper;
    list.append(
      ...rows.map((paper) =>
        paperEntry(paper, {
          phrases,
          isOpen: paper.key === open,
          onToggle: (isOpen) => {
            if (isOpen) address.set({paper: paper.key}, {continuous: true});
            else if (address.state.paper === paper.key) address.set({paper: ""}, {continuous: true});
          }
        })
      )
    );
    const shown = list.childElementCount;
    status.textContent =
      n_found === 0
        ? `No paper is found for: ${describeFilter(filters.filters.filter)}. Fewer words, or a word with * at its end, find more.`
        : `${counted(n_found, "paper")} of ${corpus.n_papers.toLocaleString("en-GB")}${shown < n_found ? `, the first ${shown} shown` : ""}`;
    foot.replaceChildren(...(n_found > 0 ? [sqlDetails([{sql: statement}])] : []));
    if (shown < n_found) {
      const more = document.createElement("button");
      more.type = "button";
      more.textContent = `Show ${Math.min(atOnce, n_found - shown)} more`;
      more.addEventListener("click", () => void search(shown));
      foot.prepend(more);
    }
  };

  const search = async (offset = 0): Promise<void> => {
    const ask = ++asked;
    const {sort} = address.state;
    const {filter} = filters.filters;
    const query = readWordQuery(filter.words, {positions: corpus.has_abstracts});
    const phrases = phrasesIn(query, {wanted: true});
    if (filter.words.trim() !== "" && query === null) {
      list.replaceChildren();
      foot.replaceChildren();
      status.textContent = "Nothing to search for: write letters or digits.";
      return;
    }
    if (isNoFilter(filter) && sort !== "oldest" && sort !== "title" && offset === 0) {
      show(answers.newest_papers.rows, corpus.n_papers, 0, answers.newest_papers.sql, []);
      return;
    }
    phraseNote.hidden = corpus.has_abstracts || !/"[^"]*\S\s+\S/.test(filter.words);
    status.textContent = "Searching …";
    const parameters = {phrases, order: sort, limit: atOnce, offset};
    try {
      const rows = await run(await useDatabase(), search_papers, parameters);
      if (ask !== asked) return;
      show(rows, rows[0]?.n_found ?? 0, offset, literalStatement(search_papers, parameters), phrases);
    } catch (error) {
      if (ask !== asked) return;
      status.textContent = "";
      foot.replaceChildren(failure("The search failed", error));
    }
  };

  let typing: ReturnType<typeof setTimeout> | undefined;
  const setWords = (words: string): void => {
    clearTimeout(typing);
    const {filter} = filters.filters;
    if (words.trim() === filter.words) return;
    address.set({paper: ""}, {continuous: true});
    filters.set({filter: {...filter, words: words.trim()}});
  };
  const box = textBox(
    "Search",
    {
      value: filters.filters.filter.words,
      placeholder: 'hallucination OR "internal states", GPT-4, NOT survey, interpret*'
    },
    {
      onChange: (words) => {
        clearTimeout(typing);
        typing = setTimeout(() => setWords(words), typingPause);
      },
      onCommit: setWords
    }
  );
  const sort = select("Order", orders, address.state.sort, (value) => {
    address.set({sort: value});
    void search();
  });
  address.onChange((state) => {
    sort.set(state.sort);
    void search();
  });
  filters.onChange(() => {
    const {words} = filters.filters.filter;
    if (box.get().trim() !== words) box.set(words);
    void search();
  });
  void search().then(async () => {
    const {paper} = address.state;
    if (paper !== "") await openByKey(paper);
  });

  /** A link to a paper that the list does not show brings it to its head. */
  async function openByKey(key: string): Promise<void> {
    if ([...list.children].some((item) => (item as HTMLElement).dataset.key === key)) return;
    try {
      const [paper] = await run(await useDatabase(), paper_by_key, {key});
      if (paper === undefined) {
        const note = document.createElement("p");
        note.className = "error";
        note.textContent = `This corpus has no paper ${key}: the link may come from another corpus.`;
        list.before(note);
        return;
      }
      list.prepend(paperEntry(paper, {phrases: [], isOpen: true, onToggle: () => undefined}));
    } catch (error) {
      list.before(failure("The paper of this link could not be read", error));
    }
  }

  return {
    filter: () => filterBar({corpus, months: answers.month_totals.rows, years: answers.year_totals.rows}),
    search: () => toolbar(box, sort),
    results: () => results
  };
}
