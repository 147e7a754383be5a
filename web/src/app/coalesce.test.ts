import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Coalescer } from "./coalesce";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function collecting() {
  const handed: string[][] = [];
  return { handed, coalescer: new Coalescer<string>(1000, (words) => handed.push([...words])) };
}

it("hands the first word on at once and the rest together", () => {
  const { handed, coalescer } = collecting();
  coalescer.add("jobs");
  coalescer.add("jobs", "media");
  coalescer.add("media");
  expect(handed).toEqual([["jobs"]]);
  vi.advanceTimersByTime(1000);
  expect(handed).toEqual([["jobs"], ["jobs", "media"]]);
});

it("never loses the last word and then is quiet", () => {
  const { handed, coalescer } = collecting();
  for (let event = 0; event < 5000; event++) {
    coalescer.add(`word ${event % 3}`);
    vi.advanceTimersByTime(1);
  }
  expect(handed.length).toBeLessThanOrEqual(6);
  coalescer.add("last");
  vi.advanceTimersByTime(5000);
  const count = handed.length;
  expect(handed.at(-1)).toContain("last");
  vi.advanceTimersByTime(60_000);
  expect(handed).toHaveLength(count);
});

it("forgets what waits when it is stopped", () => {
  const { handed, coalescer } = collecting();
  coalescer.add("a");
  coalescer.add("b");
  coalescer.stop();
  vi.advanceTimersByTime(5000);
  expect(handed).toEqual([["a"]]);
});
