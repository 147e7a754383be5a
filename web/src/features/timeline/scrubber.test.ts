import { describe, expect, it } from "vitest";
import { positionAt } from "./layout";
import { keyed, landmarkAt, landmarksOf, lastTop, marksOf, partOf, scrollTo } from "./scrubber";
import { laidOut, someBuckets } from "./testing/given";
import { randomFrom, SEEDS } from "./testing/random";

const VIEW = 800;

describe.each(SEEDS)("the scrubber (seed %i)", (seed) => {
  const random = randomFrom(seed);
  const buckets = someBuckets(seed);
  const landmarks = landmarksOf(buckets);
  const layout = laidOut(buckets, () => random() < 0.3, undefined, seed);

  it("leads to where its thumb then stands", () => {
    for (let step = 0; step < 100; step++) {
      const part = random();
      expect(partOf(layout, VIEW, scrollTo(layout, VIEW, part))).toBeCloseTo(part, 4);
    }
    expect(scrollTo(layout, VIEW, 0)).toBe(0);
    expect(scrollTo(layout, VIEW, 1)).toBeCloseTo(layout.height - VIEW, 0);
  });

  it("shows the month that a point leads to, whatever has come", () => {
    const last = lastTop(layout, VIEW);
    for (let step = 0; step < 100; step++) {
      const part = random();
      const bubble = landmarkAt(landmarks, part * last);
      const position = positionAt(layout, scrollTo(layout, VIEW, part));
      expect(position).toBeGreaterThanOrEqual((bubble?.first ?? 0) - 0.01);
      expect(position).toBeLessThanOrEqual((bubble?.first ?? 0) + (bubble?.count ?? 0) + 0.01);
    }
  });

  it("has words that do not touch, in order", () => {
    const marks = marksOf(landmarks, lastTop(layout, VIEW), 700, 20);
    expect(marks.length).toBeGreaterThan(0);
    marks.slice(1).forEach(({ part }, index) => {
      expect((part - (marks[index]?.part ?? 0)) * 700).toBeGreaterThanOrEqual(20 - 1e-9);
    });
  });

  it("is moved by keys through every month", () => {
    const seen: number[] = [];
    for (let at = 0; seen.length < buckets.length; seen.push(at)) {
      at = keyed(landmarks, at, "ArrowDown") ?? at;
    }
    expect(seen.slice(0, -1)).toEqual(landmarks.slice(1).map(({ first }) => first));
  });
});

describe("keys of the scrubber", () => {
  const landmarks = landmarksOf([
    { bucket: "2024-03", count: 10 },
    { bucket: "2024-01", count: 20 },
    { bucket: "2023-12", count: 30 },
    { bucket: "2023-02", count: 40 },
    { bucket: "2021-01", count: 50 },
  ]);

  it("go by months, by years and to the ends", () => {
    expect(keyed(landmarks, 0, "ArrowDown")).toBe(10);
    expect(keyed(landmarks, 25, "ArrowUp")).toBe(10);
    expect(keyed(landmarks, 10, "ArrowUp")).toBe(0);
    expect(keyed(landmarks, 0, "PageDown")).toBe(30);
    expect(keyed(landmarks, 30, "PageDown")).toBe(100);
    expect(keyed(landmarks, 100, "PageUp")).toBe(30);
    expect(keyed(landmarks, 5, "End")).toBe(150);
    expect(keyed(landmarks, 5, "Home")).toBe(0);
    expect(keyed(landmarks, 5, "a")).toBeUndefined();
  });

  it("do nothing in an empty library", () => {
    expect(keyed([], 0, "ArrowDown")).toBeUndefined();
  });
});
