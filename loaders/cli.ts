import {callerPath, type Extraction, readCommand, UsageError} from "./arguments.js";
import {sampleFolder, version} from "./project.js";
import {UserError} from "./user-error.js";

const help = `litscope: abstracts in, tables and terms out

  litscope build [--data DIR] [--out DIR]
      Writes the Parquet tables of a folder of papers (default: the sample corpus)
      into DIR (default: litscope-tables).

  litscope check FILES… [--json]
      Reads files (or folders) of papers as build does and says what becomes of each entry:
      per file its format, entries, merges and problems with line and reason; per field how
      much is missing; papers that may be one. Writes nothing. Exit code 1 where no paper is found.
      With --json: {"files": [{"file", "format", "records", "problems": [{"line", "kind", "reason"}]}],
        "papers", "merged", "refused", "fields": {field: {"present", "missing"}}, …}

  litscope extract --what terms|families|keyphrases < papers.jsonl > out.jsonl
      Reads lines of {"id", "title", "abstract"} and writes a line for each, in order; "date" may stand there too:
        {"id", "terms": [string…]}
        {"id", "families": [{"family", "member", "version", "text", "field", "start"}…]}
        {"id", "keyphrases": [string…]}, best first
      A bad line gives {"id": null, "error": …}.

  litscope vocabulary [--data DIR] [--thesaurus FILE] [--json]
      Says what thesaurus.txt, stop-list.txt and term-groups.txt of a folder of papers change,
      with the papers before and after, and suggests lines for thesaurus.txt: terms that look
      like one. With --thesaurus: as if FILE were the folder's thesaurus.txt. Writes nothing.
      Exit code 1 where a line of these files is not used.

  litscope snapshot [--view ADDRESS|FILE] [--chart NAME] --out FIG.svg [--out FIG.png …] [--data DIR]
      Draws a chart of the site as the page exports it, without a browser. The view is an address of the site
      ("topics.html?by=year&in.family=GPT#topic-panels"), or a file that remembers one: view.json, or a figure
      (SVG, PNG) or bundle that Litscope made. A chart has the name that stands behind the # of its link,
      or a short one: papers, topics, families, rising, river, words, network, matrix, pairs …
      Endings: svg, png, pdf, csv (what is drawn), all.csv (all the data behind it), json (view.json), zip (the bundle).
      --preset screen|single|double|slide|card, --width 85mm|720px, --height …, --theme light|dark|grey,
      --transparent, --outlines (letters as outlines), --dpi 96|192|300|600, --site https://… (where the site stands),
      --date YYYY-MM-DD, and the words: --title, --subtitle, --caption, --method, --source, --address ("" leaves out).

  litscope verify BUNDLE.zip [--data DIR] [--json]
      Draws the figure of a bundle again from the papers of a folder and says whether files, corpus, numbers and
      picture are the same, or what changed. Exit code 1 where they are not.

  litscope --help, litscope --version
`;

/** Runs a command line; gives the exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  try {
    const command = readCommand(args);
    switch (command.kind) {
      case "help":
        process.stdout.write(help);
        return 0;
      case "version":
        process.stdout.write(`${version}\n`);
        return 0;
      case "build":
        await build(command.data, command.out ?? "litscope-tables");
        return 0;
      case "check":
        return await check(command.paths, command.json);
      case "extract":
        await extract(command.what);
        return 0;
      case "vocabulary":
        return await vocabulary(command);
      case "snapshot": {
        const {snapshot} = await import("./snapshot.js");
        return await snapshot(command.asked);
      }
      case "verify": {
        const {verify} = await import("./verify.js");
        return await verify(command);
      }
    }
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`litscope: ${error.message}\nlitscope --help says what there is\n`);
      return 2;
    }
    if (error instanceof UserError) {
      process.stderr.write(`litscope: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

async function build(data: string | null, out: string): Promise<void> {
  const {makeTables} = await import("./make-tables.js");
  const {copyTables} = await import("./build-tables.js");
  const folder = callerPath(out);
  const built = await makeTables(data === null ? sampleFolder : callerPath(data));
  copyTables(built.folder, folder);
  process.stdout.write(`${folder}\n${built.n_papers} papers, fingerprint ${built.fingerprint}\n`);
}

async function check(paths: readonly string[], json: boolean): Promise<number> {
  const {checkFiles} = await import("./check.js");
  const {reportText} = await import("../src/build/check-report.js");
  const {openProgressBar} = await import("./progress-bar.js");
  const bar = openProgressBar(process.stderr);
  const report = await checkFiles(paths, bar.show).finally(bar.end);
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
  return report.papers === 0 ? 1 : 0;
}

async function vocabulary({
  data,
  thesaurus,
  json
}: {
  data: string | null;
  thesaurus: string | null;
  json: boolean;
}): Promise<number> {
  const {reviewVocabulary, vocabularyText} = await import("./review-vocabulary.js");
  const {openProgressBar} = await import("./progress-bar.js");
  const bar = openProgressBar(process.stderr);
  const review = await reviewVocabulary({
    data: data === null ? sampleFolder : callerPath(data),
    thesaurus: thesaurus === null ? null : callerPath(thesaurus),
    onProgress: bar.show
  }).finally(bar.end);
  process.stdout.write(json ? `${JSON.stringify(review, null, 2)}\n` : vocabularyText(review));
  return review.problems.length > 0 ? 1 : 0;
}

async function extract(what: Extraction): Promise<void> {
  const {extractLines} = await import("./extract.js");
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  await extractLines(what, process.stdin, process.stdout);
}
