import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {looksLikeXml, readXml, xmlFormats} from "../../../../src/corpus/xml/read-xml.js";
import type {Format} from "../../../../src/corpus/formats.js";
import type {Problem, SourceRecord} from "../../../../src/model/paper.js";
import {processorTime} from "../../processor-time.js";

function read(
  text: string,
  size = Infinity
): {format: Format | null; records: SourceRecord[]; problems: Problem[]} {
  const xml = xmlFormats.find((known) => looksLikeXml(known, text));
  const reader = readXml("f", xml ?? xmlFormats[0]!);
  const entries = [];
  for (let i = 0; i < text.length; i += size) entries.push(...reader.push(text.slice(i, i + size)));
  entries.push(...reader.end());
  return {
    format: xml?.format ?? null,
    records: entries.flatMap((entry) => ("record" in entry ? [entry.record] : [])),
    problems: entries.flatMap((entry) => ("problem" in entry ? [entry.problem] : []))
  };
}

const acl = `<?xml version='1.0' encoding='UTF-8'?>
<collection id="2031.demo">
  <volume id="main">
    <meta>
      <booktitle>Proceedings of the Demo</booktitle>
      <editor><first>Eda</first><last>Itor</last></editor>
      <month>July</month>
      <year>2021</year>
    </meta>
    <frontmatter><url>2031.demo-main.0</url></frontmatter>
    <paper id="7">
      <title><fixed-case>BERT</fixed-case>ology of <i>in</i>flection &amp; more</title>
      <author><first>Ada</first><last>Byron</last></author>
      <author><last>Voltaire</last></author>
      <abstract>We show <tex-math>O(n^2)</tex-math> bounds.</abstract>
      <doi>10.1234/v1/2031.demo-main.7</doi>
    </paper>
  </volume>
</collection>
`;

const pubmed = `<?xml version="1.0"?><!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD" "x.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation><PMID Version="1">123</PMID>
<DateCompleted><Year>2030</Year></DateCompleted>
<Article><Journal><JournalIssue><PubDate><MedlineDate>2015 Jan-Feb</MedlineDate></PubDate></JournalIssue><Title>J of Tests</Title></Journal>
<ArticleTitle>Effects of CO<sub>2</sub> on &lt;10 cells.</ArticleTitle>
<ELocationID EIdType="pii">S1</ELocationID><ELocationID EIdType="doi">10.1234/x</ELocationID>
<Abstract><AbstractText Label="METHODS">We <i>did</i> it.</AbstractText><AbstractText Label="RESULTS">It works.</AbstractText></Abstract>
<AuthorList><Author><LastName>Byron</LastName><ForeName>Ada</ForeName></Author><Author><CollectiveName>The Group</CollectiveName></Author></AuthorList>
<Language>eng</Language>
<PublicationTypeList><PublicationType>Research Support, Non-U.S. Gov't</PublicationType><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article>
<MeshHeadingList><MeshHeading><DescriptorName>Carbon Dioxide</DescriptorName></MeshHeading></MeshHeadingList>
<KeywordList><Keyword>cells</Keyword></KeywordList></MedlineCitation></PubmedArticle>
</PubmedArticleSet>`;

const oai = `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
<record><header><identifier>oai:arXiv.org:2101.00001</identifier><datestamp>2030-01-01</datestamp></header><metadata>
<arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2101.00001</id><created>2021-01-01</created><updated>2022-02-02</updated>
<authors><author><keyname>Byron</keyname><forenames>Ada</forenames></author></authors><title>On counting</title>
<categories>cs.CL stat.AP</categories><abstract>  We count
 words. </abstract></arXiv></metadata></record>
<record><header status="deleted"><identifier>oai:arXiv.org:2101.00002</identifier></header></record>
<record><header><identifier>oai:x:1</identifier></header><metadata><oai_dc:dc xmlns:oai_dc="a" xmlns:dc="b">
<dc:title>A thesis</dc:title><dc:creator>Curie, Marie</dc:creator><dc:date>2019-05-01</dc:date><dc:date>2018-04</dc:date>
<dc:description>Short.</dc:description><dc:description>The longer abstract of it.</dc:description>
<dc:identifier>https://doi.org/10.1234/thesis</dc:identifier></oai_dc:dc></metadata></record>
</ListRecords></OAI-PMH>`;

const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title><updated>2030-01-01T00:00:00Z</updated>
<entry><id>http://arxiv.org/abs/2101.00003v4</id><updated>2023-03-03T00:00:00Z</updated><published>2021-01-05T00:00:00Z</published>
<title>On
  attention</title><summary>We attend.</summary><author><name>Ada Byron</name></author>
<category term="cs.LG"/><category term="cs.CL"/></entry></feed>`;

const unixref = `<?xml version="1.0"?><doi_records><doi_record owner="10.1234" timestamp="2030-01-01"><crossref><journal>
<journal_metadata language="en"><full_title>Journal of Tests</full_title></journal_metadata>
<journal_article publication_type="full_text"><titles><title>On DOIs</title><subtitle>A study</subtitle></titles>
<contributors><person_name contributor_role="author" sequence="first"><given_name>Ada</given_name><surname>Byron</surname></person_name>
<person_name contributor_role="editor" sequence="first"><given_name>E</given_name><surname>Ditor</surname></person_name></contributors>
<jats:abstract><jats:title>Abstract</jats:title><jats:p>We resolve.</jats:p><jats:p>Twice.</jats:p></jats:abstract>
<publication_date media_type="print"><month>05</month><year>2020</year></publication_date>
<publication_date media_type="online"><month>03</month><day>14</day><year>2020</year></publication_date>
<doi_data><doi>10.1234/dois</doi><resource>https://example.org/dois</resource></doi_data></journal_article></journal></crossref></doi_record>
<doi_record><crossref><error>doi:10.1234/none not found</error></crossref></doi_record></doi_records>`;

const endnote = `<?xml version="1.0" encoding="UTF-8"?><xml><records><record><database name="L">L</database><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal">Byron, Ada</style></author></authors></contributors>
<titles><title><style face="normal">On </style><style face="italic">E. coli</style></title><secondary-title>J Test</secondary-title></titles>
<keywords><keyword><style>counts</style></keyword></keywords><dates><year><style>2020</style></year><pub-dates><date>Mar 5</date></pub-dates></dates>
<electronic-resource-num>10.1234/en</electronic-resource-num><abstract><![CDATA[Fish & <chips>.]]></abstract></record></records></xml>`;

const zotero = `<rdf:RDF xmlns:rdf="r" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="d" xmlns:bib="b" xmlns:foaf="f" xmlns:dcterms="t">
<bib:Article rdf:about="#i1"><z:itemType>journalArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1"/>
<bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Byron</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
<dc:title>On libraries</dc:title><dcterms:abstract>We collect.</dcterms:abstract><dc:date>2019-03</dc:date><dc:subject>books</dc:subject></bib:Article>
<z:Attachment rdf:about="#a1"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>
<bib:Journal rdf:about="urn:issn:1"><dc:title>Journal of Shelves</dc:title><dc:identifier>DOI 10.1234/shelf</dc:identifier></bib:Journal></rdf:RDF>`;

const all = {acl, pubmed, oai, atom, unixref, endnote, zotero};

test("the ACL Anthology's papers take book and date of their volume, and lose no letter to markup", () => {
  const {format, records, problems} = read(acl);
  expect(format).toBe("acl_anthology_xml");
  expect(problems).toEqual([]);
  expect(records).toMatchObject([
    {
      line: 11,
      title: "BERTology of inflection & more",
      abstract: "We show O(n²) bounds.",
      authors: ["Byron, Ada", "Voltaire"],
      venue: "Proceedings of the Demo",
      date: "2021-07",
      doi: "10.1234/v1/2031.demo-main.7",
      url: "https://aclanthology.org/2031.demo-main.7/"
    }
  ]);
});

test("PubMed's articles keep the labels of their abstract, and are dated as they appeared", () => {
  const {format, records} = read(pubmed);
  expect(format).toBe("pubmed_xml");
  expect(records).toMatchObject([
    {
      title: "Effects of CO2 on <10 cells.",
      abstract: "METHODS: We did it. RESULTS: It works.",
      authors: ["Byron, Ada", "The Group"],
      venue: "J of Tests",
      type: "Journal Article",
      date: "2015",
      doi: "10.1234/x",
      pmid: "123",
      categories: ["Carbon Dioxide"],
      keywords: ["cells"],
      language: "eng"
    }
  ]);
});

test("harvested records are dated by their first version, deleted ones are refused", () => {
  const {format, records, problems} = read(oai);
  expect(format).toBe("arxiv_oai_xml");
  expect(records).toMatchObject([
    {
      arxiv_id: "2101.00001",
      date: "2021-01-01",
      abstract: "We count words.",
      authors: ["Byron, Ada"],
      categories: ["cs.CL", "stat.AP"]
    },
    {title: "A thesis", date: "2018-04", doi: "10.1234/thesis", abstract: "The longer abstract of it."}
  ]);
  expect(problems).toMatchObject([
    {line: 7, kind: "refused", reason: "the record oai:arXiv.org:2101.00002 was deleted at its source"}
  ]);
});

test("arXiv's feed is dated by publication, not by update", () => {
  expect(read(atom)).toMatchObject({
    format: "arxiv_atom_xml",
    records: [
      {
        title: "On attention",
        arxiv_id: "2101.00003",
        date: "2021-01-05",
        authors: ["Ada Byron"],
        categories: ["cs.LG", "cs.CL"],
        venue: "arXiv"
      }
    ]
  });
});

test("Crossref's record takes the earliest date, its abstract without tags, and an error is refused", () => {
  const {format, records, problems} = read(unixref);
  expect(format).toBe("crossref_unixref_xml");
  expect(records).toMatchObject([
    {
      title: "On DOIs: A study",
      abstract: "Abstract We resolve. Twice.",
      authors: ["Byron, Ada"],
      venue: "Journal of Tests",
      date: "2020-03-14",
      doi: "10.1234/dois",
      language: "en"
    }
  ]);
  expect(problems).toMatchObject([
    {kind: "refused", reason: "Crossref gave no record: doi:10.1234/none not found"}
  ]);
});

test("EndNote's styles are taken off without spaces, CDATA stays text", () => {
  expect(read(endnote)).toMatchObject({
    format: "endnote_xml",
    records: [
      {
        title: "On E. coli",
        abstract: "Fish & <chips>.",
        authors: ["Byron, Ada"],
        venue: "J Test",
        type: "Journal Article",
        date: "2020-03-05",
        doi: "10.1234/en",
        keywords: ["counts"]
      }
    ]
  });
});

test("Zotero's items find their journals further down, attachments are no papers", () => {
  expect(read(zotero)).toMatchObject({
    format: "zotero_rdf",
    records: [
      {
        title: "On libraries",
        abstract: "We collect.",
        venue: "Journal of Shelves",
        date: "2019-03",
        doi: "10.1234/shelf",
        authors: ["Byron, Ada"],
        keywords: ["books"]
      }
    ]
  });
});

test("other XML is none of them", () => {
  for (const other of ["<html><body/></html>", "<?xml version='1.0'?><library/>", "no xml", "<svg/>"])
    expect(read(other).format).toBe(null);
});

describe.each(Object.entries(all))("%s", (name, text) => {
  test("is the same however it is cut, with any line ends", () => {
    const whole = read(text);
    for (const size of [1, 2, 7, 64, 1000]) expect(read(text, size)).toEqual(whole);
    expect(read(text.replaceAll("\n", "\r\n"), 3).records).toEqual(whole.records);
  });

  test("cut off anywhere gives what is whole and says so", () => {
    const n = read(text).records.length;
    for (let at = 200; at < text.length - 40; at += 37) {
      const {records, problems} = read(text.slice(0, at));
      expect(records.length).toBeLessThanOrEqual(n);
      expect(problems.map(({reason}) => reason).join(), `${name} at ${at}`).toContain("cut off");
    }
  });

  test("mutilated never throws", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "</record>",
      "&",
      "&lt",
      "<![CDATA[",
      "]]>",
      '"',
      "\u0000",
      "<paper>",
      "</",
      "é",
      "<!--",
      "<?"
    );
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), piece, (at, n, put) => {
        const damaged = text.slice(0, at) + put + text.slice(at + n);
        expect(read(damaged, 11)).toEqual(read(damaged));
      }),
      {numRuns: 150}
    );
  });
});

test.each(Object.entries(all))("half a tag at the end of %s is no text", (_, text) => {
  for (const {index} of text.matchAll(/<\/\w/g)) {
    const half = `${text.slice(0, index + 4)}\t`;
    expect(read(half, 5)).toEqual(read(half));
  }
});

test("any text gives entries and problems, never an exception", () => {
  const start = fc.constantFrom(...Object.values(all).map((text) => text.slice(0, 300)));
  fc.assert(
    fc.property(start, fc.string({unit: "binary", maxLength: 80}), (head, tail) => {
      expect(read(head + tail, 5)).toEqual(read(head + tail));
    }),
    {numRuns: 200}
  );
});

test("deep and long markup takes time in proportion", () => {
  for (const text of [
    `<xml><records><record>${"<a>".repeat(50_000)}`,
    `<xml><records>${"<record/>".repeat(50_000)}`,
    `<feed>${"&amp;".repeat(100_000)}`
  ]) {
    expect(processorTime(() => read(text), 5000)).toBeLessThan(5000);
  }
});
