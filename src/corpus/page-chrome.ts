const MENU =
  /^(?:subscribe|sign ?up|sign ?in|log ?in|log ?out|register|menu|home|search|about|contact|trending(?: papers)?|latest(?: papers)?|newest|all papers|skip to (?:main )?content)[!.]?$/i;
const NEWSLETTER =
  /\b(?:in|to) your (?:e-?mail|inbox)\b|\byour e-?mail (?:inbox|address)\b|\b(?:our|daily|weekly|monthly) newsletter\b|^(?:subscribe|sign up|sign in|log in|register) (?:to|for|with|now|here|today)\b/i;
const GLUED = /^(?:Subscribe|Sign ?[Uu]p|Sign ?[Ii]n|Log ?[Ii]n)(?=\p{Lu})/u;
const LONGEST_CHROME = 120;

/** Whether a line is a web page's own (a menu, an invitation to a newsletter) rather than a title. */
export function isPageChrome(line: string): boolean {
  return line.length <= LONGEST_CHROME && (MENU.test(line) || NEWSLETTER.test(line));
}

const COUNTER =
  /^(?:[·•|–—-]?\s*\d[\d.,]*k?\s*(?:authors?|(?:up)?votes?|comments?|likes?|stars?|citations?|min(?:ute)?s? read)?\s*)+$/i;

/** Whether a line holds nothing but counts, of votes or comments, as pages put between papers. */
export function isCounter(line: string): boolean {
  return line.length <= LONGEST_CHROME && COUNTER.test(line);
}

/** The label of a button that a web page, saved as text, runs together with the title after it; "" where there is none. */
export function gluedButton(line: string): string {
  return GLUED.exec(line)?.[0] ?? "";
}
