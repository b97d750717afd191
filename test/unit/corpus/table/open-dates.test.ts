import {expect, it} from "vitest";
import {openDates} from "../../../../src/corpus/sidecar.js";

function open(text: string, size: number) {
  const reader = openDates("dates.csv");
  const entries = [];
  for (let i = 0; i < text.length; i += size) entries.push(...reader.push(text.slice(i, i + size)));
  entries.push(...reader.end());
  return {dated: reader.dated(), entries};
}

it.each([1, 9, 65_536])("rows of dates are the same in pieces of %i characters", (size) => {
  const {dated, entries} = open(
    'doi;title;year;month\n10.1000/1;"On tests;\nagain";2020;March\n;Two;2021;\n;Three;soon;\n',
    size
  );
  expect(dated).toEqual([
    {
      file: "dates.csv",
      line: 2,
      title: "On tests;\nagain",
      date: "2020-03",
      doi: "10.1000/1",
      arxiv_id: null
    },
    {file: "dates.csv", line: 4, title: "Two", date: "2021", doi: null, arxiv_id: null},
    {file: "dates.csv", line: 5, title: "Three", date: null, doi: null, arxiv_id: null}
  ]);
  expect(entries).toEqual([
    {
      problem: {
        file: "dates.csv",
        line: 5,
        kind: "warning",
        reason: expect.stringContaining("not a date") as string
      }
    }
  ]);
});
