import {expect, test} from "vitest";
import {spreadOfTerms} from "../../../src/analysis/spread.js";

/** Papers of four fields with ten terms of their own each, and terms that stand in a paper in seven of any field. */
function corpus() {
  const n_papers = 4_000;
  const postings: number[][] = Array.from({length: 42}, () => []);
  for (let paper = 0; paper < n_papers; paper++) {
    const field = paper % 4;
    for (let term = 0; term < 10; term++)
      if ((paper * 7 + term * 13) % 5 < 2) postings[field * 10 + term]!.push(paper);
    if (Math.floor(paper / 4) % 7 === 0) postings[40]!.push(paper);
    if (paper < 50) postings[41]!.push(paper);
  }
  return {postings, n_papers};
}

test("a term in papers of every field is near 0, one of a field is far from it, a rare one is not judged", () => {
  const {postings, n_papers} = corpus();
  const spread = spreadOfTerms(postings, n_papers);
  expect(Math.abs(spread[40]!)).toBeLessThan(0.01);
  for (let term = 0; term < 40; term++) expect(spread[term], `${term}`).toBeGreaterThan(0.5);
  expect(spread[41]).toBeNaN();
});

test("the same for any order of the papers", () => {
  const {postings, n_papers} = corpus();
  const turned = postings.map((papers) => papers.map((paper) => n_papers - 1 - paper).reverse());
  const [one, other] = [spreadOfTerms(postings, n_papers), spreadOfTerms(turned, n_papers)];
  one.forEach((value, term) => {
    if (!Number.isNaN(value)) expect(other[term]).toBeCloseTo(value, 9);
  });
});
