import { describe, expect, it } from "vitest";
import { baseFor, LONGEST, speedAfter, windowOf } from "./useScroll";

describe("the window that a browser scrolls through", () => {
  it("is all of a library that a browser can scroll", () => {
    expect(windowOf(5_000_000)).toBe(5_000_000);
    expect(baseFor(4_000_000, 5_000_000)).toBe(0);
  });

  it("holds every place of a longer one, and room around it", () => {
    const height = 52_000_000;
    for (let y = 0; y <= height - 900; y += 379_000) {
      const base = baseFor(y, height);
      expect(y - base).toBeGreaterThanOrEqual(0);
      expect(y - base + 900).toBeLessThanOrEqual(LONGEST);
      expect(base + windowOf(height)).toBeLessThanOrEqual(height);
    }
  });
});

describe("the speed of a fling", () => {
  it("comes to what is scrolled evenly, whatever it was before", () => {
    let speed = 3;
    for (let step = 0; step < 40; step++) speed = speedAfter(speed, 2500, 16);
    expect(speed).toBeCloseTo(2500 / 16, 3);
  });

  it("hardly changes by one late frame", () => {
    expect(speedAfter(100, 100 * 10, 100)).toBeGreaterThan(70);
  });

  it("begins anew after a rest and where the direction turns", () => {
    expect(speedAfter(100, 50, 1000)).toBe(0.05);
    expect(speedAfter(100, -320, 16)).toBe(-20);
  });
});
