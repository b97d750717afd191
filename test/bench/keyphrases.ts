import {createReadStream, existsSync} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {createGunzip} from "node:zlib";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import {projectFolder} from "../../loaders/project.js";
import {openKeyphrases} from "../../src/language/keyphrases.js";
import {openTagger} from "../../src/language/tagger.js";
import {keyphraseFolder, meanF, readDocuments} from "../conformance/keyphrase-score.js";
import {alignedTable, rate} from "./table.js";

interface Paper {
  title: string;
  abstract: string;
}

const n_papers = 3_000;
const n_rounds = 9;

/**
 * Keyphrases a second on one core, beside the tagger alone and the bare library below it, in turn within one process
 * (start-up and a first round left out); and their quality on the sets that are there.
 */
export async function measureKeyphrases(): Promise<string | null> {
  const papers = await readPapers(
    join(projectFolder, "..", "shared", "corpora", "arxiv_cs_1993_2019.jsonl.gz")
  );
  if (papers === null || !existsSync(keyphraseFolder)) return null;
  const tagger = openTagger();
  const keyphrases = openKeyphrases(tagger);
  const nlp = winkNLP(model, ["pos"]);
  const whole = ({title, abstract}: Paper): string => `${title}.\n${abstract}`;
  const tasks: [string, (paper: Paper) => unknown][] = [
    [
      "wink-nlp: tokens and parts of speech",
      (paper) => {
        const tokens = nlp.readDoc(whole(paper)).tokens();
        return [tokens.out(nlp.its.value), tokens.out(nlp.its.pos)];
      }
    ],
    ["the tagger alone, with places in the text", (paper) => tagger(whole(paper))],
    ["keyphrases, tagging included", ({title, abstract}) => keyphrases(title, abstract)]
  ];
  const times = tasks.map((): number[] => []);
  for (let round = 0; round <= n_rounds; round++)
    tasks.forEach(([, run], task) => {
      const start = process.cpuUsage();
      for (const paper of papers) run(paper);
      const {user, system} = process.cpuUsage(start);
      if (round > 0) times[task]!.push((user + system) / 1e6);
    });
  const ratios = times[1]!.map((tagging, round) => tagging / times[2]![round]!).sort((a, b) => a - b);
  const speed = alignedTable(
    [`${papers.length.toLocaleString("en-GB")} abstracts`, "speed"],
    tasks.map(([name], task) => [name, rate(times[task]!.map((time) => papers.length / time))])
  );
  const quality = alignedTable(
    ["set", "F@5", "F@10"],
    ["inspec_dev", "semeval2017_all493"].map((set) => {
      const documents = readDocuments(set);
      const found = documents.map(({title, abstract}) => keyphrases(title, abstract));
      const gold = documents.map((document) => document.keyphrases);
      return [set, ...[5, 10].map((k) => meanF(found, gold, k).toFixed(2))];
    })
  );
  return `${speed}
keyphrases run at ${ratios[ratios.length >> 1]!.toFixed(2)} times the speed of the tagger alone (${ratios[0]!.toFixed(2)}–${ratios.at(-1)!.toFixed(2)})

${quality}`;
}

async function readPapers(path: string): Promise<Paper[] | null> {
  if (!existsSync(path)) return null;
  const papers: Paper[] = [];
  const file = createReadStream(path).pipe(createGunzip());
  let n = 0;
  for await (const line of createInterface({input: file})) {
    if (n++ % 60 !== 0) continue;
    const {title, abstract} = JSON.parse(line) as {title: string; abstract: string | null};
    if (abstract) papers.push({title, abstract});
    if (papers.length === n_papers) break;
  }
  file.destroy();
  return papers;
}
