import { describe, expect, it } from "vitest";
import { baseFor, LONGEST, windowOf } from "./useScroll";

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
