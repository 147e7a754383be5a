import { describe, expect, it } from "vitest";
import { cellsOf, estimate, justify, type RowShape } from "./justify";

const laptop: RowShape = { width: 1200, target: 220, gap: 4 };
const phone: RowShape = { width: 390, target: 120, gap: 3 };

/** Ratios as families have them: mostly 4:3 and 3:4, some 16:9, a panorama, a receipt, unknown. */
function someRatios(count: number, seed: number): number[] {
  let state = seed;
  const kinds = [4 / 3, 4 / 3, 3 / 4, 16 / 9, 9 / 16, 1, 6.2, 0.2, 0];
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return kinds[state % kinds.length] ?? 1;
  });
}

describe.each([
  ["laptop", laptop],
  ["phone", phone],
])("rows on a %s", (_, shape) => {
  it.each([1, 2, 3, 4, 5])("hold every picture once, in order (seed %i)", (seed) => {
    const rows = justify(someRatios(500, seed), shape);
    expect(rows[0]?.start).toBe(0);
    expect(rows.at(-1)?.end).toBe(500);
    rows.slice(1).forEach((row, index) => {
      expect(row.start).toBe(rows[index]?.end);
    });
    expect(rows.every((row) => row.end > row.start)).toBe(true);
  });

  it.each([1, 2, 3, 4, 5])("end exactly at the edge, but for the last (seed %i)", (seed) => {
    const ratios = someRatios(500, seed);
    for (const row of justify(ratios, shape).slice(0, -1)) {
      const last = cellsOf(row, ratios, shape).at(-1);
      expect((last?.left ?? 0) + (last?.width ?? 0)).toBe(shape.width);
    }
  });

  it.each([1, 2, 3])("stay near the target height (seed %i)", (seed) => {
    const heights = justify(someRatios(500, seed), shape).map((row) => row.height);
    expect(Math.min(...heights)).toBeGreaterThan(shape.target * 0.5);
    expect(Math.max(...heights)).toBeLessThan(shape.target * 1.8);
    const sorted = heights.toSorted((a, b) => a - b);
    expect(Math.abs((sorted[sorted.length >> 1] ?? 0) - shape.target)).toBeLessThan(30);
  });

  it("leave the same gap between pictures", () => {
    const ratios = someRatios(60, 9);
    for (const row of justify(ratios, shape)) {
      const cells = cellsOf(row, ratios, shape);
      cells.slice(1).forEach((cell, index) => {
        const before = cells[index];
        expect(cell.left - (before?.left ?? 0) - (before?.width ?? 0)).toBe(shape.gap);
      });
    }
  });
});

it("does not blow a single picture up to the width of the screen", () => {
  expect(justify([1.5], laptop)).toEqual([{ start: 0, end: 1, height: 220 }]);
  expect(cellsOf({ start: 0, end: 1, height: 220 }, [1.5], laptop)).toEqual([
    { index: 0, left: 0, width: 330 },
  ]);
});

it("has no rows for nothing", () => {
  expect(justify([], laptop)).toEqual([]);
  expect(estimate(0, laptop)).toEqual([]);
});

it("guesses a month's height within a fifth for ordinary photos", () => {
  const ratios = someRatios(1000, 3).map((ratio) => (ratio > 2 || ratio < 0.5 ? 4 / 3 : ratio));
  const sum = (rows: { height: number }[]) => rows.reduce((total, row) => total + row.height, 0);
  const guess = sum(estimate(1000, laptop));
  const truth = sum(justify(ratios, laptop));
  expect(Math.abs(guess - truth) / truth).toBeLessThan(0.2);
});
