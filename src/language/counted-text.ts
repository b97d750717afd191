const LABEL_WORDS = [
  "aims?(?: and (?:objectives?|methods?|background|scope|design))?",
  "availability(?: and implementation)?",
  "backgrounds?(?: and (?:aims?|objectives?|purpose|context|motivation|significance|rationale))?",
  "clinical (?:relevance|significance|implications|trial registration)",
  "conclusions?(?: and (?:relevance|recommendations|implications|significance|future work))?",
  "contact",
  "contexts?",
  "contributions?",
  "data (?:sources?|collection|extraction|synthesis)(?: and (?:study )?(?:selection|synthesis|analysis))?",
  "design(?: and (?:setting|methods?))?",
  "design\\/methodology\\/approach",
  "discussions?(?: and conclusions?)?",
  "eligibility criteria",
  "evidence (?:acquisition|synthesis|review)",
  "findings?",
  "funding",
  "goals?",
  "hypothes[ie]s",
  "implications?(?: for (?:practice|research|policy))?",
  "importance",
  "interpretation",
  "interventions?",
  "introductions?(?: and (?:aims?|objectives?|background))?",
  "key ?words",
  "limitations?",
  "main (?:outcome(?:s| measures?| measures and results)?|results?|findings?|measures?)(?: and measures?)?",
  "materials?(?: and |\\s?\\/\\s?)methods?",
  "measurements?(?: and main results)?",
  "methods?(?: and (?:materials?|results|findings|analysis|procedures))?",
  "methodology(?:\\/principal findings)?",
  "motivations?",
  "novelty(?: statement)?",
  "objectives?(?: and (?:methods?|aims?|background))?",
  "originality(?:\\/value)?",
  "outcomes?(?: measures?)?",
  "participants?(?: and (?:setting|methods?))?",
  "patients?(?: and methods?)?",
  "practical implications",
  "principal (?:findings|results)",
  "problem(?: statement)?",
  "procedures?",
  "purposes?(?: of (?:review|the study|study))?",
  "rationale",
  "recent findings",
  "recommendations?",
  "registration",
  "research (?:design|limitations\\/implications|question)(?: and methods)?",
  "results?(?: and (?:conclusions?|discussions?))?",
  "scope",
  "search strategy",
  "selection criteria",
  "settings?(?: and (?:participants|design))?",
  "significance(?: statement)?",
  "social implications",
  "statement of (?:the )?problem",
  "stud(?:y|ies) (?:design|selection|setting|population|objectives?|aims?)(?:,? (?:size,? )?(?:and )?(?:setting|methods?|duration))?",
  "subjects?(?: and methods?)?",
  "summary(?: of background data)?",
  "supplementary (?:information|data|material)s?",
  "systematic review registration",
  "trial registration",
  "value"
].join("|");

/** Where a label may stand: at the start, or after a sentence's end. */
const BEFORE = "(^[\\s(\\[]*|[.!?][)\\]”\"’']?\\s+)";
/** "Methods: …", "METHODS - …", "Purpose – …", "(Methods) …". */
const LABEL_WITH_MARK = new RegExp(
  `${BEFORE}((?:${LABEL_WORDS})\\s?(?::|[-–—](?=\\s)|\\.(?=\\s))\\s?:?)(?=\\s*\\S)`,
  "gi"
);
/** "METHODS Large language models …": in capitals, and what follows is not. */
const LABEL_IN_CAPITALS = new RegExp(
  `${BEFORE}(${capitals(LABEL_WORDS)})[.:]?(?=\\s+(?:\\p{Lu}[\\p{Ll}\\s]|\\d))`,
  "gu"
);

const CANDIDATE = new RegExp(
  `(?:${LABEL_WORDS})\\s?[-–—:.]|[A-Z]{4}|©|\\([cC]\\)|copyright|rights reserved|published by|\\[abstract from|from author|©`,
  "i"
);

const SIGN = "(?:©|\\([cC]\\)|&copy;)";
const HOLDER =
  "(?:\\b(?:19|20)\\d{2}\\b|\\bAuthors?\\b|\\bthe authors?\\b|Elsevier|Springer|Wiley|IEEE|ACM|Taylor|Sage|SAGE|Oxford|Cambridge|Society|Association|Press|Publish|Ltd|Inc\\b|GmbH|B\\.V\\.|LLC|University|Institute|Academy|College|Foundation|MDPI|Nature|Science|Informa|Copyright)";
/** A notice begins with the sign, the word or a publisher's sentence, at the start of a sentence. */
const NOTICE = new RegExp(
  `(?:(?:Crown )?Copyright(?:ed)?\\s*(?:${SIGN})?\\s*(?=[^.]{0,80}${HOLDER})|${SIGN}\\s*(?=[^.]{0,80}${HOLDER})|\\(?(?:PsycINFO|PsycInfo) Database Record|All rights reserved|Published by (?=[A-Z])|Published (?:online )?in \\d{4} by|\\[ABSTRACT FROM AUTHOR\\]|Copyright of .{1,200} is the property of|Licensee MDPI|This is an open[- ]access article|Open Access\\.? This article is (?:licensed|distributed))`,
  "g"
);

/** A notice stands at the end: from it to the end there is no more than this. */
const LONGEST_TAIL = 900;
/** One at the start ends with its sentence, within this. */
const LONGEST_HEAD = 160;

/**
 * An abstract with what must not be counted replaced by spaces, so that all offsets stay: copyright notices, and
 * the labels of structured abstracts ("Methods:", "RESULTS"). An abstract of which nothing would be left stays.
 */
export function countedText(abstract: string): string {
  if (!CANDIDATE.test(abstract)) return abstract;
  const counted = blankLabels(blankNotices(abstract));
  return counted.trim() === "" ? abstract : counted;
}

function blankLabels(text: string): string {
  const blank = (match: string, before: string, label: string): string => {
    if (!/^\p{Lu}/u.test(label)) return match;
    const rest = match.slice(before.length + label.length);
    return before + " ".repeat(label.length + rest.length);
  };
  return text.replace(LABEL_WITH_MARK, blank).replace(LABEL_IN_CAPITALS, blank);
}

function blankNotices(text: string): string {
  const head = blankHead(text);
  for (const match of head.matchAll(NOTICE)) {
    const start = match.index;
    if (!startsSentence(head, start) || head.length - start > LONGEST_TAIL) continue;
    if (head.slice(0, start).trim() === "") continue;
    return head.slice(0, start) + " ".repeat(head.length - start);
  }
  return head;
}

/** "© 2018 IEEE. Language models …" */
function blankHead(text: string): string {
  const start = new RegExp(`^\\s*(?:Copyright\\s*(?:${SIGN})?\\s*|${SIGN}\\s*)(?=[^.]{0,100}${HOLDER})`).exec(
    text
  );
  if (!start) return text;
  const ends = [
    ...text
      .slice(0, LONGEST_HEAD + 120)
      .matchAll(/(?:\.|reserved\.?|licence\.?|license\.?)\s+(?=\p{Lu}|\d)/gu)
  ];
  let end = 0;
  for (const match of ends) {
    const sentence = text.slice(end, match.index + match[0].length);
    const isNotice =
      end === 0 ||
      /rights reserved|publish|licen[cs]e|exclusive|creative commons|B\.V|Ltd|Inc\b|GmbH|Springer|Wiley|Elsevier|Author/i.test(
        sentence
      );
    if (!isNotice || match.index > LONGEST_HEAD) break;
    end = match.index + match[0].length;
    if (
      !/(?:Ltd|Inc|B\.V|Co|Sons|Soc|Assoc|Univ|St|Corp)\.\s+$/.test(sentence) &&
      !/rights reserved|Author\(s\)|under exclusive/i.test(text.slice(end, end + 60))
    )
      break;
  }
  return end === 0 ? text : " ".repeat(end) + text.slice(end);
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?)\]”"…;:]|\p{Ll}|\d)\s*\(?\s*$/u.test(text.slice(Math.max(0, at - 12), at));
}

/** A pattern for the same words in capitals. */
function capitals(pattern: string): string {
  return pattern.replace(/(\\?)([a-z])/g, (match, escape: string, letter: string) =>
    escape === "" ? letter.toUpperCase() : match
  );
}
