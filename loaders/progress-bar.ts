import {duration, type Progress} from "../src/build/progress.js";

const barWidth = 24;
const redrawEvery = 100;
const logEvery = 5_000;

export interface ProgressBar {
  show(progress: Progress): void;
  /** A line that stays. */
  say(line: string): void;
  /** Ends the last stage. */
  end(): void;
}

/** Shows stages with what is done, of how much and how fast: in place on a terminal, else a line now and then. */
export function openProgressBar(
  stream: {isTTY?: boolean; write(text: string): unknown},
  clock: () => number = () => performance.now()
): ProgressBar {
  let stage = "";
  let started = 0;
  let shown = -Infinity;
  let isOpen = false;

  const clear = (): void => {
    if (isOpen && stream.isTTY) stream.write("\r\x1b[2K");
    isOpen = false;
  };
  const finish = (): void => {
    if (isOpen && stream.isTTY) stream.write("\n");
    isOpen = false;
  };

  return {
    show(progress) {
      const now = clock();
      const isNew = progress.stage !== stage;
      const isCounted = progress.total > 1;
      const isLast = progress.total > 0 && progress.done >= progress.total;
      if (isNew) {
        finish();
        stage = progress.stage;
        started = now;
        shown = now;
      } else if (!isLast && now - shown < (stream.isTTY ? redrawEvery : logEvery)) return;
      shown = now;
      const line = lineOf(progress, (now - started) / 1000, stream.isTTY === true);
      if (stream.isTTY) {
        stream.write(`\r\x1b[2K${line}`);
        isOpen = true;
      } else if (!(isNew && isCounted) && !(isLast && !isCounted)) stream.write(`${line}\n`);
      if (isLast) finish();
    },
    say(line) {
      clear();
      stream.write(`${line}\n`);
    },
    end: finish
  };
}

/** Below this, nobody asks how long it takes. */
const secondsBeforeLeft = 5;

function lineOf({stage, done, total, n_papers, unit}: Progress, elapsed: number, drawn: boolean): string {
  const name = stage.padEnd(20);
  if (total <= 1) return name.trimEnd();
  const filled = Math.round((barWidth * done) / total);
  const bar = drawn ? ` ${"█".repeat(filled)}${"·".repeat(barWidth - filled)}` : "";
  const papers = n_papers ?? (countsPapers.has(stage) ? done : 0);
  const rate = elapsed > 0 && papers > 0 ? `  ${count(Math.round(papers / elapsed))} papers/s` : "";
  const seconds = done > 0 ? (elapsed * (total - done)) / done : 0;
  const left = elapsed >= secondsBeforeLeft && done < total ? `  ${duration(seconds)} left` : "";
  const said =
    unit === "bytes"
      ? `${megabytes(done)}/${megabytes(total)} MB${n_papers === undefined ? "" : `  ${count(n_papers)} entries`}`
      : `${count(done)}/${count(total)}`;
  return `${name}${bar} ${said}${rate}${left}`;
}

/** Stages that go paper by paper. */
const countsPapers: ReadonlySet<string> = new Set(["reading the texts", "counting terms"]);

const count = (n: number): string => n.toLocaleString("en");
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
