import {beforeEach, expect, it, vi, afterAll} from "vitest";
import {inFrames} from "../../../src/page/in-frames.js";

let now = 0;
let asked: (() => void)[] = [];
let done: string[] = [];

beforeEach(() => {
  asked = [];
  done = [];
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => asked.push(draw));
  vi.stubGlobal("performance", {now: () => now});
});

afterAll(() => vi.unstubAllGlobals());

function nextFrame(): void {
  const [draw] = asked.splice(0);
  draw!();
}

const takes = (milliseconds: number, name: string) => (): void => {
  now += milliseconds;
  done.push(name);
};

it("short works share a frame, in the order in which they were asked for", () => {
  for (const name of ["a", "b", "c"]) inFrames(takes(1, name));
  expect(done).toEqual([]);
  nextFrame();
  expect(done).toEqual(["a", "b", "c"]);
  expect(asked).toEqual([]);
});

it("what follows a long work waits for the next frame", () => {
  for (const name of ["a", "b", "c"]) inFrames(takes(name === "c" ? 1 : 40, name));
  nextFrame();
  expect(done).toEqual(["a"]);
  nextFrame();
  expect(done).toEqual(["a", "b"]);
  nextFrame();
  expect(done).toEqual(["a", "b", "c"]);
});

it("what is taken back is not done, whether or not it waits", () => {
  const takeBack = inFrames(takes(1, "a"));
  inFrames(takes(1, "b"));
  takeBack();
  nextFrame();
  takeBack();
  expect(done).toEqual(["b"]);
});

it("a work that fails holds up no other", () => {
  inFrames(() => {
    throw new Error("no");
  });
  inFrames(takes(1, "b"));
  expect(nextFrame).toThrow("no");
  nextFrame();
  expect(done).toEqual(["b"]);
});
