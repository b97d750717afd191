import {counted, kindNote, span} from "../figures/corpus-line.js";
import {overviewFigures, overviewView} from "../figures/overview-figures.js";
import {readSummary} from "../query/summaries.js";
import {openView} from "./address.js";
import {card} from "./card.js";
import {toolbar} from "./controls.js";
import {releasesBox} from "./events.js";
import {useFilter} from "./filter.js";
import {filterBar} from "./filter-bar.js";
import {drawnFilters, followFilter} from "./follow-filter.js";
import {openPick} from "./open-pick.js";
import {paragraph, statistics} from "./prose.js";
import "./site.js";

/** The Overview page: what the corpus is, and its answers in brief, for the papers of the filter. */
export function overviewPage(json: unknown) {
  const summary = readSummary("overview", json);
  const {answers} = summary;
  const corpus = answers.corpus.rows[0]!;
  const filters = useFilter();
  const address = openView(overviewView);
  const figures = overviewFigures(summary, {
    get state() {
      return address.state;
    },
    get filters() {
      return drawnFilters();
    }
  });

  const columns = card({figure: figures.papers, onPick: (pick) => openPick(pick, {kind: "papers"})});
  const comparedColumns = card({
    figure: figures.comparedPapers,
    onPick: (pick) => openPick({...pick, compared: true}, {kind: "papers"})
  });
  const topics = card({
    figure: figures.topics,
    onPick: (pick) => openPick(pick, {kind: "topic", labels: figures.topicLabels()})
  });
  const families = card({
    figure: figures.families,
    onPick: (pick) => openPick(pick, {kind: "family"})
  });
  const risingCard = card({
    figure: {
      ...figures.rising,
      draw(frame) {
        const drawn = figures.rising.draw(frame);
        sayRising();
        return drawn;
      }
    },
    onPick: (pick) => openPick(pick, {kind: "term"})
  });

  const releases = releasesBox(address.state.releases, answers.family_counts.rows, (names) => {
    address.set({releases: names});
    redrawColumns();
  });
  const redrawColumns = (): void => {
    columns.update();
    comparedColumns.update();
  };
  address.onChange((state) => {
    releases.set(state.releases.join(", "));
    redrawColumns();
  });
  const prose = paragraph("");
  const sayRising = () => {
    const {n_tested, n_rising, n_falling, too_little} = figures.changes();
    if (too_little !== null) prose.textContent = `Too little to compare: ${too_little}.`;
    else if (n_tested === 0) prose.textContent = "No term is in enough papers to compare periods.";
    else {
      const verdict =
        n_rising === 0
          ? "Nothing rises measurably."
          : `Of ${counted(n_tested, "term")} with enough papers, ${counted(n_rising, "term")} rose and ${n_falling} fell measurably.`;
      prose.textContent = `The last twelve whole months (${figures.recentMonths}) against all months before. A term is listed only where the 95% interval of the difference excludes zero. ${verdict} Each term is judged alone: among ${n_tested} terms, some would pass by chance.`;
    }
  };
  sayRising();

  followFilter(figures.load, (selections, loaded) => {
    figures.choose(selections, loaded);
    const {continuous} = filters;
    for (const one of [columns, comparedColumns, topics, families, risingCard]) one.update({continuous});
  });

  return {
    filter: () =>
      filterBar({corpus, months: answers.papers_per_month.rows, years: answers.papers_per_year.rows}),
    introduction() {
      const about = corpus.description === null ? "" : ` ${corpus.description}`;
      return paragraph(
        `${corpus.title}: ${counted(corpus.n_papers, "paper")}, ${span(corpus)}.${about} ${kindNote(corpus)}`,
        "lead"
      );
    },

    figures() {
      const n_families = answers.family_counts.rows.length;
      return statistics([
        {
          value: corpus.n_papers.toLocaleString("en-GB"),
          label: "papers",
          note: `from ${counted(corpus.n_records, "entry", "entries")} read`
        },
        {
          value: corpus.n_with_abstract.toLocaleString("en-GB"),
          label: "with an abstract",
          note: "shares count only these"
        },
        {
          value: span(corpus),
          label: "span",
          note: `${corpus.n_day} dated to the day, ${corpus.n_month} to the month, ${corpus.n_year} to the year`
        },
        {
          value: String(n_families),
          label: n_families === 1 ? "model family" : "model families",
          note: "mentioned at least once"
        }
      ]);
    },

    papersOverTime() {
      const both = document.createElement("div");
      if (answers.family_counts.rows.some(({released}) => released !== null)) both.append(toolbar(releases));
      both.append(columns, comparedColumns);
      return both;
    },
    topTopics: () => topics,
    families: () => families,
    risingProse: () => prose,
    rising: () => risingCard
  };
}
