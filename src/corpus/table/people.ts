import {readList} from "./split-list.js";

const INITIALS = /^(?:\p{Lu}\p{M}*(?:\p{Ll}{1,2}(?=\.))?\.[ -]?)+$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$/i;
/** Lower-case words inside family names. */
const PARTICLE =
  "(?:al|af|av|ben|bin|bint|da|dal|das|de|de[nlr]|dell[ae]?|di|do[ns]?|du|e|el|ibn|la|le|los|mac|o|te[nr]?|van|von|y|zu[mr]?)";
const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’‐-]*\\.?|(?:\\p{Lu}\\.-?)+)";
const GIVEN_FAMILY = new RegExp(`^${WORD}(?: (?:${WORD}|${PARTICLE})){0,3} ${WORD}$`, "u");
const FAMILY_INITIALS = /^\p{Lu}[\p{L}'’‐-]+(?: \p{Lu}[\p{L}'’‐-]+)? \p{Lu}{1,3}\.?$/u;
/** Beginnings of family names that go on with a capital letter. */
const WITHIN_NAME =
  /(?:^|[ '’‐-])(?:Ma?c|De|Des|Del|Della|Di|Da|Du|La|Le|Lo|Li|Van|Von|San|St|O|D|Fitz|Al|El|Abu|Ben|Ter)$/u;

/** People separated by a semicolon or a bar. */
export function splitPeople(cell: string): string[] {
  return cell.split(/[;|]/).map(withoutNumber).filter(isPerson);
}

/** People separated by a bar alone, as a semicolon may be in a name. */
export function splitAtBars(cell: string): string[] {
  return cell.split("|").map(withoutNumber).filter(isPerson);
}

/**
 * People as Scopus and Embase write them: "Doe, Jane (57190000000); Roe, John (…)", or in older exports "Doe
 * J., Roe A.B." and "Doe, J., Roe, A.B."; a cell without any initials stays whole.
 */
export function splitInitialled(cell: string): string[] {
  if (cell.includes(";")) return splitPeople(cell);
  const parts = cell.split(/,\s+/).map((part) => part.trim());
  if (!parts.some((part) => /\p{Lu}\.$/u.test(part))) return splitPeople(cell);
  const people: string[] = [];
  for (const part of parts) {
    const isRest = INITIALS.test(part) || SUFFIX.test(part);
    if (isRest && people.length > 0) people.push(`${people.pop()!}, ${part}`);
    else people.push(part);
  }
  return people.map(withoutNumber).filter(isPerson);
}

/** People as Publish or Perish writes them: "J Doe, AB Roe, ...". */
export function splitAtCommas(cell: string): string[] {
  return cell.includes(";") ? splitPeople(cell) : cell.split(",").map(withoutNumber).filter(isPerson);
}

/**
 * People as SpringerLink runs them together: "Jane DoeJohn Roe". They are told apart where a small letter meets
 * a capital one and all names that this gives have a given and a family name; else they stay one text.
 */
export function splitRunTogether(cell: string): string[] {
  const people: string[] = [];
  let start = 0;
  for (const {index} of cell.matchAll(/(?<=\p{Ll})(?=\p{Lu})/gu)) {
    if (WITHIN_NAME.test(cell.slice(Math.max(start, index - 12), index))) continue;
    people.push(cell.slice(start, index).trim());
    start = index;
  }
  people.push(cell.slice(start).trim());
  return people.every((name) => GIVEN_FAMILY.test(name)) ? people : [cell.trim()].filter(isPerson);
}

/**
 * People as anybody may write them: separated by semicolons, bars or line breaks, as a list of Python or
 * JSON, or by commas and "and" where each part is a given and a family name.
 */
export function splitAnyPeople(cell: string): string[] {
  const listed = readList(cell);
  if (listed !== null) return listed.map(withoutNumber).filter(isPerson);
  if (/[;|\n]/.test(cell))
    return cell
      .split(/[;|\n]/)
      .map(withoutNumber)
      .filter(isPerson);
  const joined = cell.split(/,?\s+(?:and|&)\s+/);
  const people = joined.flatMap((part) => {
    const names = part.replace(/,?\s+et al\.?$/i, "").split(/,\s+/);
    return names.every(isName) ? names : [part];
  });
  const initialled = splitInitialled(cell);
  if (joined.length === 1 && people.length === 1 && initialled.length > 1) return initialled;
  const isSplit = people.every((name) => isName(name) || /^\p{Lu}[^,]*, \p{Lu}[^,]*$/u.test(name));
  return (isSplit ? people : [cell]).map(withoutNumber).filter(isPerson);
}

function isName(text: string): boolean {
  const name = text.trim();
  return GIVEN_FAMILY.test(name) || FAMILY_INITIALS.test(name);
}

/** Scopus writes an author's number after the full name: "Doe, Jane (57190000000)". */
function withoutNumber(name: string): string {
  return name.replace(/\(\d{6,}\)\s*$/, "").trim();
}

function isPerson(name: string): boolean {
  return /\p{L}/u.test(name) && !/^\[no author/i.test(name) && !/^et al\.?$/i.test(name);
}
