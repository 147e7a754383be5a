import { renderHook } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Schema } from "@/api/client";
import { usePaces } from "./usePaces";

type Summary = Schema["JobSummary"];

function summary(done: number, change: Partial<Summary> = {}): Summary {
  const counts = { running: 0, failed: 0, cancelled: 0, skipped: 0 };
  return {
    work: "full",
    worker: { running: true, deaths: 0 },
    running: [],
    failures: [],
    stages: [
      { ...counts, stage: "READING_METADATA", done, queued: 1000 - done },
      { ...counts, stage: "MAKING_PREVIEWS", done: 1000, queued: 0 },
    ],
    ...change,
  };
}

function watched() {
  const { result, rerender } = renderHook(({ now, at }) => usePaces(now, at), {
    initialProps: { now: summary(0), at: 0 },
  });
  return {
    result,
    pass(seconds: number, change?: Partial<Summary>) {
      for (let second = 1; second <= seconds; second++) {
        rerender({ now: summary(second * 10, change), at: second * 1000 });
      }
    },
  };
}

it("says how fast a stage goes, and nothing of one that has ended", () => {
  const { result, pass } = watched();
  pass(30);
  expect(result.current.get("READING_METADATA")?.perMinute).toBeCloseTo(600);
  expect(result.current.get("READING_METADATA")?.left).toBeCloseTo(70_000);
  expect(result.current.has("MAKING_PREVIEWS")).toBe(false);
});

it.each([{ work: "paused" }, { waiting_because: "The disk is full." }] as const)(
  "forgets the pace while work rests: %o",
  (rest) => {
    const { result, pass } = watched();
    pass(30);
    pass(31, rest);
    expect(result.current.size).toBe(0);
  },
);
