import type {Progress} from "./progress.js";

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

function lineOf({stage, done, total}: Progress, seconds: number, drawn: boolean): string {
  const name = stage.padEnd(20);
  if (total <= 1) return name.trimEnd();
  const filled = Math.round((barWidth * done) / total);
  const bar = drawn ? ` ${"█".repeat(filled)}${"·".repeat(barWidth - filled)}` : "";
  const rate =
    countsPapers.has(stage) && seconds > 0 && done > 0
      ? `  ${count(Math.round(done / seconds))} papers/s`
      : "";
  return `${name}${bar} ${count(done)}/${count(total)}${rate}`;
}

/** Stages that go paper by paper. */
const countsPapers: ReadonlySet<string> = new Set(["reading the texts", "counting terms"]);

const count = (n: number): string => n.toLocaleString("en");
