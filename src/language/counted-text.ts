/**
 * An abstract with what must not be counted replaced by spaces, so that all offsets stay: notices of copyright
 * and of publishers at its start or end, and the labels of structured abstracts ("Methods:", "RESULTS We …").
 * An abstract of which nothing would be left stays as it is.
 */
export function countedText(abstract: string): string {
  let text = abstract;
  for (;;) {
    const blanked = blankLabels(blankNotices(text));
    if (blanked === text) break;
    text = blanked;
  }
  return text.trim() === "" ? abstract : text;
}

const label = [
  "abstract",
  "aims?",
  "approach(?:es)?",
  "areas covered",
  "availability",
  "(?:summary (?:of )?)?background(?: data)?",
  "(?:biological|clinical|practical|social|managerial|theoretical|policy|research) (?:implications?|limitations?|relevance|significance)",
  "conclusions?",
  "contact",
  "context",
  "contributions?",
  "data (?:analysis|collection|extraction|selection|sources?|synthesis)",
  "(?:study |research |experimental )?design",
  "discussions?",
  "eligibility criteria",
  "evidence (?:acquisition|review|synthesis)",
  "expert opinion",
  "(?:key |main |principal |recent )?findings",
  "funding",
  "future work",
  "goals?",
  "hypothes[ie]s",
  "impact",
  "implementation",
  "implications?(?: for (?:policy|practice|research))?",
  "importance",
  "index terms",
  "interpretation",
  "(?:main )?interventions?",
  "introduction",
  "key (?:messages?|points?)",
  "key ?words(?: and phrases)?",
  "level of evidence",
  "(?:research |study )?limitations?",
  "(?:main |primary |secondary )?outcomes?(?: measures?| measurements?)?",
  "(?:main )?measure(?:ment)?s?",
  "materials?",
  "(?:review )?methods?",
  "methodology",
  "motivation",
  "novelty(?: statement)?",
  "(?:main |primary |research |secondary |study )?objectives?",
  "originality",
  "participants?",
  "patients?",
  "patient summary",
  "problem(?: statement)?",
  "procedures?",
  "prospero registration(?: number)?",
  "purpose(?: of (?:the )?(?:review|study))?",
  "rationale",
  "recommendations?",
  "relevance",
  "(?:systematic review |(?:clinical )?trial )?registration(?: number)?",
  "(?:main |principal )?results?",
  "sample",
  "scope",
  "search (?:methods?|strategy)",
  "(?:study |data )?selection(?: criteria)?",
  "(?:study )?settings?",
  "significance(?: statement)?",
  "statement of (?:the )?problem",
  "statistical analysis",
  "stud(?:y|ies)",
  "(?:study )?subjects?",
  "summary",
  "supplementary (?:data|information|materials?)",
  "value"
].join("|");
const joint = "(?:\\s?[,/&+]\\s?(?:and )?|\\s(?:and|or|&)\\s)";
/** One label, or some joined: "Design, setting and participants". */
const labelHere = new RegExp(
  `(?:abstract\\s)?(?:${label})(?:${joint}(?:${label})){0,4}(?![\\p{L}\\p{N}])(?:\\(s\\))?`,
  "iuy"
);
/** Where a label may stand beside the start: after a sentence's end, at the start of a line. */
const labelPlace = /[.!?…。][)\]"”’'»]*|[\r\n]/g;
const space = /\s*/y;
const colon = /\s?[:：]/uy;
const dash = /(?:\s[–—]\s|—)(?=\s*[\p{Lu}\p{N}"“(])/uy;
const otherDash = /\s[–—](?=\s)|(?:\s-\s|–)(?=\s*[\p{Lu}\p{N}"“(])/uy;
const stop = /\.(?=\s|$)/uy;
const lineEnd = /[ \t]*(?=[\r\n])/uy;
const sentenceStart = /(?=\s+(?:\p{Lu}[\p{Ll}\s,'’-]|\p{N}))/uy;
/** Labels that in capitals are hardly the name of something. */
const plainLabel =
  /background|objectives?\b|methods|results|conclusions?|introduction|purpose|findings|discussion/i;

function blankLabels(text: string): string {
  const certain: [number, number][] = [];
  const likely: [number, number][] = [];
  let at = afterSpace(text, 0);
  let before = "\n";
  for (;;) {
    for (let found = labelAt(text, at, before); found; found = labelAt(text, at, " ")) {
      (found.certain ? certain : likely).push([at, found.end]);
      at = afterSpace(text, found.end);
    }
    labelPlace.lastIndex = at;
    const place = labelPlace.exec(text);
    if (place === null) break;
    at = afterSpace(text, labelPlace.lastIndex);
    before = text.slice(place.index, at);
  }
  return blank(text, certain.length + likely.length > 1 ? [...certain, ...likely] : certain);
}

/** The label at an offset, with what is before it. One that is not certain is a label only where there are others. */
function labelAt(text: string, at: number, before: string): {end: number; certain: boolean} | null {
  const found = /[A-Z]/.test(text.charAt(at)) ? matchAt(labelHere, text, at) : null;
  if (found === null) return null;
  const end = at + found.length;
  const inCapitals = found === found.toUpperCase();
  const after = (mark: RegExp): number | null => {
    const matched = matchAt(mark, text, end);
    return matched === null ? null : end + matched.length;
  };
  const marked = after(colon);
  if (marked !== null) return {end: marked, certain: true};
  if (!/\s/.test(before)) return null;
  const divided = after(dash);
  if (divided !== null) return {end: divided, certain: true};
  const separated = after(otherDash) ?? after(stop);
  if (separated !== null) return {end: separated, certain: inCapitals};
  if (/[\r\n]/.test(before) && after(lineEnd) !== null) return {end, certain: true};
  if (inCapitals && after(sentenceStart) !== null) {
    return {end, certain: plainLabel.test(found)};
  }
  return null;
}

/** A notice at the start begins before this offset. */
const headLimit = 300;
/** A notice at the end begins within so many characters before the end. */
const tailLimit = 1200;
const longestSentence = 600;

const sign = "(?:©|ⓒ|\\([cC©]\\)|&(?:copy|COPY);|\\[copyright\\])";
const year = "(?:19|20)\\d\\d(?!\\d)";
const holders =
  "Elsevier|Springer|Wiley|Blackwell|IEEE|ACM\\b|Taylor\\s(?:&|and)\\sFrancis|Informa\\b|Sage\\sPubl|SAGE|Karger|Thieme|Kluwer|Pergamon|MDPI|Emerald|IOP\\b|SPIE|AIP\\b|Macmillan|Nature\\s|BMJ|Hindawi|Frontiers|Inderscience|Authors?\\b|authors?\\b";
const company =
  "Ltd|Limited|Inc\\b|GmbH|B\\.?V\\.?(?!\\w)|LLC|S\\.A\\.|A\\.?G\\b|Co\\.|Press\\b|Publi[sc]|Verlag|Society|Association|University|Institut|Academy|College|Foundation|Sciences?\\b|Elsevier|Springer|Wiley|IEEE|ACM\\b|MDPI|Authors?\\b";
const opener = new RegExp(
  [
    `(?<signed>[(\\[]?(?:Crown\\s)?(?:Copyright(?:ed)?:?\\s?)?${sign}[\\s,:]{0,3}(?:Copyright[\\s,:]{0,3})?(?:by\\s)?(?:The\\s|the\\s)?(?=${year}|${holders}|\\p{Lu}))`,
    `(?<worded>[(\\[]?(?:Crown\\s)?(?:Copyright(?:ed)?|COPYRIGHT)[\\s,:]{1,3}(?:by\\s|held\\sby\\s)?(?:The\\s|the\\s)?(?=${year}|${holders}|Crown))`,
    `(?<published>Published\\s(?:online\\s)?(?:in\\s\\d{4}\\s)?by\\s(?=\\p{Lu})|(?:Licensee|Produced\\sand\\shosted\\sby)\\s(?=\\p{Lu}))`,
    "(?<licence>All\\srights\\s(?:are\\s)?reserved|This\\s(?:article|work|paper)\\sis\\s(?=[^.]{0,120}(?:copyright|licen[cs]e|[Cc]reative [Cc]ommons))|(?:This\\sis\\san\\s)?[Oo]pen[ -][Aa]ccess(?:\\sarticle)?\\s(?=[^.]{0,60}(?:licen[cs]e|CC))|Open\\s[Aa]ccess\\sfunding\\s)",
    "(?<whole>\\(?Psyc(?:INFO|Info|ARTICLES) Database Record|[(\\[](?:ABSTRACT )?FROM (?:AUTHOR|PUBLISHER)|[(\\[]ABSTRACT TRUNCATED|Copyright of [^©]{1,200}? is the property of )"
  ].join("|"),
  "gu"
);
const noticeWord =
  /©|ⓒ|\([cC©]\)|&copy;|copyright|published|licen[cs]ee|hosted by|rights|open.access|this (?:article|work|paper) is|database record|from (?:author|publisher)|abstract truncated/i;
const saysYear = new RegExp(`^.{0,60}${year}`, "u");
const companyName = new RegExp(company, "u");
const continuation = new RegExp(
  `${sign}|rights\\sreserved|Published\\s|Production\\sand\\shosting|[Ll]icen[cs]e|copyright|Copyright|[Oo]pen[ -][Aa]ccess|Creative\\sCommons|on\\sbehalf\\sof|${company}`,
  "u"
);
const longestHolder = 100;
/** A publisher alone, as the last sentence. */
const holderAlone =
  /(?<=[.!?]\s{0,9})(?:IEEE|ACM|SPIE|Elsevier(?: Science)?(?: B\.?V\.?| Ltd\.?| Inc\.?)?|(?:John )?Wiley (?:& Sons|Periodicals)(?:, (?:Inc|Ltd)\.?)?|Wiley-Liss(?:, Inc\.?)?|Springer(?:-Verlag|\sNature)?|Taylor (?:&|and) Francis(?: Group)?|Kluwer Academic Publishers|(?:Academic|Oxford University|Cambridge University) Press|SAGE Publications)\.?\s*$/u;
/** The words in lower case of which notices consist: a sentence with others is about something. */
const noticeWords = new Set(
  `a access all an and any apa apply applies are article articles as at attribution author authors behalf business by
  al c cited details whole or co commons company conditions copyright copyrighted credited d'auteurs da das de del der derivatives di
  distributed distribution do du e education et exclusive exclusively for from funding für government group held holder
  hosting in international is its journal la le les license licensed licensee licence licenced limited material media
  medium no noncommercial non-commercial not of on online open original originally under und unported unrestricted
  u.s us use user users part permission permits permitted peer-review production properly protected provided provides
  provider public published publisher publishers publishing record reproduced reproduction reserved responsibility right
  rights s science society some sons source subject term terms that the their this to van via von which with work
  works y works/ enabled organized copying creative license, sub elsevier employee employees contributed domain`.split(
    /\s+/
  )
);

function blankNotices(text: string): string {
  const from = Math.max(0, text.length - tailLimit);
  const tail = text.slice(from);
  const alone = holderAlone.exec(text.slice(-longestHolder));
  const spans: [number, number][] = alone ? [[text.length - alone[0].length, text.length]] : [];
  if (noticeWord.test(text.slice(0, headLimit * 2)) || noticeWord.test(tail)) {
    addHead(text, spans);
    addTail(text, from, spans);
  }
  return blank(text, spans);
}

function addHead(text: string, spans: [number, number][]): void {
  const head = text.slice(0, headLimit + longestSentence);
  const start = head.search(/\S/u);
  if (start < 0 || start > headLimit) return;
  opener.lastIndex = start;
  const found = opener.exec(head);
  if (found?.index !== start || !(found.groups!.signed ?? found.groups!.worded)) return;
  const end = noticeEnd(head, found, false);
  if (end !== null && end < head.length) spans.push([start, end]);
}

function addTail(text: string, from: number, spans: [number, number][]): void {
  opener.lastIndex = from;
  for (let found = opener.exec(text); found !== null; found = opener.exec(text)) {
    const end = noticeEnd(text, found, true);
    if (end === null) continue;
    const before = text.slice(Math.max(0, found.index - tailLimit), found.index).trimEnd();
    const isApart = before === "" || /[^\p{L}\p{N},(]$/u.test(before);
    if (
      !isApart &&
      !(found.groups!.signed && /^\W*\d/u.test(text.slice(opener.lastIndex)) && isEnd(text, end))
    ) {
      continue;
    }
    spans.push([found.index, end]);
    opener.lastIndex = end;
  }
}

function isEnd(text: string, at: number): boolean {
  return text.slice(at).trim() === "";
}

/** Where the notice that opens here ends: after its sentences; null if it is none. */
function noticeEnd(text: string, found: RegExpExecArray, inTail: boolean): number | null {
  const {whole, signed, published, licence} = found.groups!;
  if (whole !== undefined) return text.length;
  let end = sentenceEnd(text, found.index);
  const first = text.slice(found.index, end);
  if (!isNotice(first)) return null;
  const namesCompany = companyName.test(first);
  if ((published !== undefined || !saysYear.test(first)) && licence === undefined && !namesCompany)
    return null;
  const isListed = signed !== undefined && /^[([]?\([cC]\)/.test(signed) && !namesCompany;
  if (isListed && text.slice(0, found.index).includes(signed.includes("c") ? "(b)" : "(B)")) return null;
  while (end < text.length) {
    const next = sentenceEnd(text, end);
    const sentence = text.slice(end, next);
    const isRest = inTail && next === text.length && (sentence.length < 40 || /\d/u.test(sentence));
    if (!isNotice(sentence) || !(isRest || continuation.test(sentence))) break;
    end = next;
  }
  return end;
}

const address = /\b(?:https?:|www\.|doi[.:])\S*|&\w+;/giu;

/** Whether a sentence has names, numbers and words of notices alone. */
function isNotice(sentence: string): boolean {
  if (sentence.length > longestSentence) return false;
  for (const token of sentence.replace(address, " ").split(/[\s()[\],;/–—-]+|(?<=\w)\.(?=\w)/u)) {
    const word = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    if (/^\p{Lo}/u.test(word)) return false;
    if (/^\p{Ll}/u.test(word) && !noticeWords.has(word)) return false;
  }
  return true;
}

const fullStop = /\.(?:[)\]"”]*(?=\s|$)|(?=\p{Lu}[\p{Ll}\s]))/gu;

/** The offset after the sentence at an offset, or that of a line's end; the text's end where there is no other. */
function sentenceEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + longestSentence + 1);
  const sentence = text.slice(from, limit);
  for (const {0: mark, index} of sentence.matchAll(fullStop)) {
    const before = sentence.slice(Math.max(0, index - 2), index);
    const after = sentence.slice(index + mark.length, index + mark.length + 4).trimStart();
    if (/^[\s(]?\p{Lu}$/u.test(before) || /^[\p{Ll}&,]/u.test(after)) continue;
    return from + index + mark.length;
  }
  return limit;
}

function afterSpace(text: string, at: number): number {
  return at + matchAt(space, text, at)!.length;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function blank(text: string, spans: [number, number][]): string {
  if (spans.length === 0) return text;
  let blanked = "";
  let from = 0;
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    if (start < from) continue;
    blanked += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return blanked + text.slice(from);
}
