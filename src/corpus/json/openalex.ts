import {asList, asText, at, isObject, isText, objects, texts, type ObjectReader} from "./understand.js";

/** A work of OpenAlex's API or snapshot, of any age. */
export const openAlex: ObjectReader = {
  format: "openalex_json",
  read(work) {
    const isWork =
      /openalex\.org\/W\d/i.test(asText(work.id) ?? "") ||
      "abstract_inverted_index" in work ||
      ("authorships" in work && "ids" in work);
    if (!isWork) return null;
    const topics = [asText(at(work, "primary_topic", "display_name")), ...texts(work.topics, "display_name")];
    const subjects = topics.filter(isText);
    return {
      title: asText(work.title) ?? asText(work.display_name),
      abstract: fromInvertedIndex(work.abstract_inverted_index) ?? asText(work.abstract),
      authors: objects(work.authorships).flatMap(
        (one) => asText(at(one, "author", "display_name")) ?? asText(one.raw_author_name) ?? []
      ),
      venue:
        asText(at(work, "primary_location", "source", "display_name")) ??
        asText(at(work, "host_venue", "display_name")) ??
        asText(at(work, "primary_location", "raw_source_name")),
      type: asText(work.type),
      dates: [asText(work.publication_date), asText(work.publication_year)].filter(isText),
      doi: asText(work.doi) ?? asText(at(work, "ids", "doi")),
      pmid: asText(at(work, "ids", "pmid")),
      ids: texts(objects(work.locations), "landing_page_url").filter((url) =>
        /arxiv\.org\/(?:abs|pdf)/i.test(url)
      ),
      url: asText(at(work, "primary_location", "landing_page_url")) ?? asText(work.doi) ?? asText(work.id),
      categories: subjects.length > 0 ? subjects : texts(work.concepts, "display_name"),
      keywords: objects(work.keywords).flatMap(
        (one) => asText(one.display_name) ?? asText(one.keyword) ?? []
      ),
      language: asText(work.language),
      cited_by: asText(work.cited_by_count)
    };
  }
};

/** OpenAlex gives an abstract as the places of each of its words. */
function fromInvertedIndex(written: unknown): string | null {
  const index = isObject(written) && isObject(written.InvertedIndex) ? written.InvertedIndex : written;
  if (!isObject(index)) return null;
  const words = Object.entries(index).flatMap(([word, places]) =>
    asList(places).flatMap((place) => (typeof place === "number" ? [{word, place}] : []))
  );
  words.sort((a, b) => a.place - b.place);
  return asText(words.map(({word}) => word).join(" "));
}
