import {readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {openNativeEngine} from "../../loaders/native-engine.js";
import {beforeAll, describe, expect, inject, it} from "vitest";

/**
 * The sample corpus read again by other means than the product's: a dozen lines that know this one file, and
 * plain regular expressions over the raw text. Every number on the Overview page must agree.
 */
interface Raw {
  title: string;
  abstract: string;
  date: string;
}

function readRaw(): Raw[] {
  const lines = readFileSync("data/trending-papers.txt", "utf8")
    .split(/\r?\n/)
    .filter((l) => l.trim() !== "");
  const body = lines.slice(2);
  body[0] = body[0]!.replace(/^Subscribe/, "");
  const squash = (s: string) => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const dates = new Map<string, string>();
  for (const line of readFileSync("data/dates.csv", "utf8").trim().split(/\r?\n/).slice(1)) {
    const m = /^(?:"((?:[^"]|"")*)"|([^,]*)),([^,]*),([^,]*),/.exec(line)!;
    dates.set(squash((m[1] ?? m[2]!).replace(/""/g, '"')), m[4]!);
  }
  const papers: Raw[] = [];
  for (let i = 0; i < body.length; i += 2) {
    papers.push({title: body[i]!, abstract: body[i + 1]!, date: dates.get(squash(body[i]!)) ?? ""});
  }
  return papers;
}

/**
 * Which terms a text mentions, by one regular expression over the raw text: the longest spelling first, no part
 * of a word, no hyphen before, and a hyphen behind only before a suffix such as "-based".
 */
function mentionsOf(terms: {term_id: number; forms: string[]}[]): (text: string) => Set<number> {
  const size = (form: string) => form.split(/[\s-]+/).length;
  const forms = terms
    .flatMap(({term_id, forms: all}) => all.map((form) => ({form, term_id})))
    .sort((a, b) => size(b.form) - size(a.form) || b.form.length - a.form.length);
  const fold = (form: string) => form.toLowerCase().replace(/(?:['’]s)?[\s-]+/g, " ");
  const isAcronym = (form: string) => /^[A-Z]{2,}s?$/.test(form);
  const acronyms = new Map(forms.filter((f) => isAcronym(f.form)).map((f) => [f.form, f.term_id]));
  const others = new Map(forms.filter((f) => !isAcronym(f.form)).map((f) => [fold(f.form), f.term_id]));
  const insensitive = (form: string) =>
    [...form.replace(/['’]s(?=[\s-])/g, "")]
      .map((c) =>
        /\p{L}/u.test(c)
          ? `[${c.toLowerCase()}${c.toUpperCase()}]`
          : /[\s-]/.test(c)
            ? `(?:['’]s)?[\\s–-]+`
            : `\\${c}`
      )
      .join("");
  const any = forms
    .map(({form}) => (isAcronym(form) ? form : insensitive(form).replace(/\\(?=\d)/g, "")))
    .join("|");
  const suffix =
    "(?=$|[^\\p{L}\\p{N}-]|-(?![\\p{L}\\p{N}])|-(?:\\p{L}{2,}ed|based|aware|like|style|free|level|specific|oriented|centric|driven|agnostic|only|friendly|related|dependent|independent|efficient)(?![\\p{L}\\p{N}]))";
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)(?:${any})(?!['’]\\p{L}{2})${suffix}`, "gu");
  return (text) => {
    const found = new Set<number>();
    for (const [hit] of text.matchAll(pattern)) {
      const id = acronyms.get(hit) ?? others.get(fold(hit.replace(/–/g, "-")));
      if (id !== undefined) found.add(id);
    }
    return found;
  };
}

interface Answers {
  [name: string]: {sql: string; rows: Record<string, unknown>[]};
}

const site = inject("site");
let answers: Answers;
let raw: Raw[];
let terms: {term_id: number; forms: string[]; topic_id: number | null}[];
let mentionedIn: Set<number>[];

beforeAll(async () => {
  const folder = join(site, "_file/data");
  const file = readdirSync(folder).find((f) => /^overview\..*json$/.test(f))!;
  answers = (JSON.parse(readFileSync(resolve(folder, file), "utf8")) as {answers: Answers}).answers;
  raw = readRaw();
  const engine = await openNativeEngine({tables: join(site, "data")});
  terms = (await engine.rows(
    "SELECT term_id, forms, topic_id FROM terms ORDER BY term_id",
    []
  )) as typeof terms;
  engine.close();
  const mentions = mentionsOf(terms);
  mentionedIn = raw.map((p) => new Set([...mentions(p.title), ...mentions(p.abstract)]));
});

describe("every number on Overview equals a brute-force count over the raw text", () => {
  it("papers, span and precision of dates", () => {
    const corpus = answers.corpus!.rows[0]!;
    expect(raw.length).toBe(119);
    expect(raw.every((p) => p.date !== "")).toBe(true);
    const days = raw.map((p) => (p.date.length === 7 ? `${p.date}-01` : p.date)).sort();
    expect(corpus).toMatchObject({
      n_papers: raw.length,
      n_with_abstract: raw.filter((p) => p.abstract.length > 100).length,
      n_day: raw.filter((p) => p.date.length === 10).length,
      n_month: raw.filter((p) => p.date.length === 7).length,
      n_year: 0,
      n_undated: 0,
      n_merged: 0,
      first_date: days[0],
      last_date: days.at(-1)
    });
  });

  it("papers per month, months without a paper included", () => {
    const count = new Map<string, number>();
    for (const p of raw) count.set(p.date.slice(0, 7), (count.get(p.date.slice(0, 7)) ?? 0) + 1);
    const first = [...count.keys()].sort()[0]!;
    const last = [...count.keys()].sort().at(-1)!;
    const expected = [];
    for (let y = Number(first.slice(0, 4)), m = Number(first.slice(5)); ;) {
      const key = `${y}-${String(m).padStart(2, "0")}`;
      expected.push({
        month: `${key}-01`,
        n_papers: count.get(key) ?? 0,
        n_with_abstract: count.get(key) ?? 0
      });
      if (key === last) break;
      if (++m > 12) [y, m] = [y + 1, 1];
    }
    expect(answers.papers_per_month!.rows).toEqual(expected);
  });

  it("top topics: papers that hold two or more of a topic's terms", async () => {
    const topicOf = new Map(terms.map((t) => [t.term_id, t.topic_id]));
    const counts = new Map<number, number>();
    for (const mentioned of mentionedIn) {
      const held = new Map<number, number>();
      for (const term of mentioned) {
        const topic = topicOf.get(term);
        if (topic !== null && topic !== undefined) held.set(topic, (held.get(topic) ?? 0) + 1);
      }
      for (const [topic, n] of held) if (n >= 2) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
    const rows = answers.top_topics!.rows.filter((r) => r.parent_id === null);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map((r) => [r.topic_id, r.n_papers, r.n_total])).toEqual(
      rows.map((r) => [r.topic_id, counts.get(r.topic_id as number) ?? 0, raw.length])
    );
  });

  it("change of terms: papers of the last twelve whole months and of all months before", () => {
    const recent = (date: string) => date.slice(0, 7) >= "2024-12" && date.slice(0, 7) <= "2025-11";
    const earlier = (date: string) => date.slice(0, 7) < "2024-12";
    const count = (term: number, when: (date: string) => boolean) =>
      raw.filter((p, i) => when(p.date) && mentionedIn[i]!.has(term)).length;
    const rows = answers.term_change!.rows;
    expect(rows.length).toBeGreaterThan(20);
    expect(rows).toEqual(
      rows.map((r) => ({
        term_id: r.term_id,
        term: r.term,
        recent_k: count(r.term_id as number, recent),
        recent_n: raw.filter((p) => recent(p.date)).length,
        earlier_k: count(r.term_id as number, earlier),
        earlier_n: raw.filter((p) => earlier(p.date)).length
      }))
    );
  });

  it("model families: papers whose text holds one of the names found, and no other paper", () => {
    const gold = readFileSync("test/gold/model-families.jsonl", "utf8")
      .trim()
      .split("\n")
      .map((l) => JSON.parse(l) as {title: string; families: {family: string}[]; doubtful: unknown[]});
    const expected = new Map<string, number>();
    for (const paper of gold)
      for (const family of new Set(paper.families.map((f) => f.family)))
        expected.set(family, (expected.get(family) ?? 0) + 1);
    const counted = new Map(
      answers.family_counts!.rows.map((r) => [r.family as string, r.n_papers as number])
    );
    for (const [family, n] of expected) expect(counted.get(family), family).toBe(n);
    expect(answers.family_counts!.rows.every((r) => r.n_total === raw.length)).toBe(true);
  });
});
