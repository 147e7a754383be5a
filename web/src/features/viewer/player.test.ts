import { describe, expect, it } from "vitest";
import { frameAt, nextSpeed, SPEEDS, stepped, within } from "./player";

it("goes through every speed and stays at the ends", () => {
  let speed: number = SPEEDS[0];
  const seen = [speed];
  for (let press = 0; press < 20; press++) {
    const next = nextSpeed(speed, 1);
    if (next !== speed) seen.push(next);
    speed = next;
  }
  expect(seen).toEqual([...SPEEDS]);
  expect(nextSpeed(2, 1)).toBe(2);
  expect(nextSpeed(0.25, -1)).toBe(0.25);
});

describe.each([24, 25, 29.97, 30, 59.94, 120])("at %d frames a second", (fps) => {
  const frameOf = (time: number) => Math.floor(time * fps);

  it("a step shows the next frame, and a step back the one before, everywhere", () => {
    for (let frame = 1; frame < 400; frame++) {
      const time = frame / fps;
      const onward = stepped(time, 1, fps, 1000);
      expect(frameOf(onward)).toBe(frame + 1);
      expect(frameOf(stepped(onward, -1, fps, 1000))).toBe(frame);
    }
  });

  it("steps stop at the first and at the last frame", () => {
    expect(frameOf(stepped(0, -1, fps, 10))).toBe(0);
    const end = stepped(10, 1, fps, 10);
    expect(end).toBeLessThan(10);
    expect(stepped(end, 1, fps, 10)).toBe(end);
  });
});

it("takes thirty frames a second where the file does not say", () => {
  expect(stepped(1, 1, undefined, 9)).toBeCloseTo(31.5 / 30);
  expect(stepped(1, 1, 0, 9)).toBeCloseTo(31.5 / 30);
});

it("never leaves the video", () => {
  expect(within(-3, 10)).toBe(0);
  expect(within(13, 10)).toBe(10);
  expect(within(3, Number.NaN)).toBe(0);
});

it("shows the last still that is not after the moment", () => {
  const frames = [0, 2000, 4000, 6000].map((time_ms) => ({ time_ms }));
  expect(frameAt(frames, 0)?.time_ms).toBe(0);
  expect(frameAt(frames, 3999)?.time_ms).toBe(2000);
  expect(frameAt(frames, 4000)?.time_ms).toBe(4000);
  expect(frameAt(frames, 99_999)?.time_ms).toBe(6000);
  expect(frameAt([], 5)).toBeUndefined();
  expect(frameAt([{ time_ms: 1500 }], 5)?.time_ms).toBe(1500);
});
