import {linkSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";

const pause = 200;
/** Removing a dead lock takes no time: a turn held longer was left by a process that died. */
const staleTakeover = 10_000;
/** A holder touches its lock this often, in milliseconds. */
const touchEvery = 5_000;
/** A lock that nobody has touched for so long is of an earlier process, whose number another has now. */
const staleAfter = 300_000;

/** Runs `work` while no other process holds the lock; a lock whose process is gone is taken over. */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  onWait: () => void = () => undefined
): Promise<T> {
  mkdirSync(dirname(path), {recursive: true});
  for (let waited = false; !take(path); waited = true) {
    if (!waited) onWait();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  const release = () => rmSync(path, {force: true});
  process.once("exit", release);
  const touching = setInterval(() => touch(path), touchEvery).unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    process.removeListener("exit", release);
    release();
  }
}

/** The lock appears with its holder's number in it, at once. */
function take(path: string): boolean {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(own, {force: true});
  }
  if (isDead(path)) removeDead(path);
  return false;
}

const isDead = (path: string): boolean => !isAlive(holder(path)) || untouchedFor(path) > staleAfter;

/** In turns: else one that waits could remove the lock that another has just taken in place of the dead one. */
function removeDead(path: string): void {
  const turn = `${path}.takeover`;
  if (untouchedFor(turn) > staleTakeover) rmSync(turn, {force: true});
  try {
    writeFileSync(turn, "", {flag: "wx"});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
    throw error;
  }
  try {
    if (isDead(path)) rmSync(path, {force: true});
  } finally {
    rmSync(turn, {force: true});
  }
}

function touch(path: string): void {
  const now = new Date();
  utimesSync(path, now, now);
}

/** In milliseconds; 0 where there is no such file. */
function untouchedFor(path: string): number {
  const touched = statSync(path, {throwIfNoEntry: false})?.mtimeMs;
  return touched === undefined ? 0 : Date.now() - touched;
}

function holder(path: string): number {
  try {
    return Number(readFileSync(path, "utf8")) || 0;
  } catch {
    return process.pid;
  }
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
