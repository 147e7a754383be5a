import { describe, expect, it } from "vitest";
import { cellsOf, estimate, justify, type RowShape } from "./justify";
import { laptop, phone, someRatios } from "./testing/given";
import { SEEDS } from "./testing/random";

const never = () => false;
const flow = (ratios: number[], goesOn = false) => ({ ratios, begins: never, goesOn });

describe.each([
  ["laptop", laptop],
  ["phone", phone],
  ["a phone with large pictures", { width: 390, target: 240, gap: 3 }],
])("rows on a %s", (_, shape: RowShape) => {
  it.each(SEEDS)("hold every picture once, in order (seed %i)", (seed) => {
    const rows = justify(flow(someRatios(500, seed)), shape);
    expect(rows[0]?.start).toBe(0);
    expect(rows.at(-1)?.end).toBe(500);
    rows.slice(1).forEach((row, index) => {
      expect(row.start).toBe(rows[index]?.end);
    });
    expect(rows.every((row) => row.end > row.start)).toBe(true);
  });

  it.each(SEEDS)("end exactly at the edge, the last one where more follow (seed %i)", (seed) => {
    const ratios = someRatios(500, seed);
    for (const row of justify(flow(ratios, true), shape)) {
      const last = cellsOf(row, ratios, shape).at(-1);
      expect((last?.left ?? 0) + (last?.width ?? 0)).toBe(shape.width);
    }
  });

  it.each(SEEDS)("stay near the target height (seed %i)", (seed) => {
    const heights = justify(flow(someRatios(500, seed), true), shape).map((row) => row.height);
    expect(Math.min(...heights)).toBeGreaterThan(shape.target * 0.3);
    expect(Math.max(...heights)).toBeLessThan(shape.target * 2.2);
    const sorted = heights.toSorted((a, b) => a - b);
    const middle = sorted[sorted.length >> 1] ?? 0;
    expect(Math.abs(middle - shape.target)).toBeLessThan(shape.target * 0.15);
  });

  it("leave the same gap between pictures", () => {
    const ratios = someRatios(60, 9);
    for (const row of justify(flow(ratios), shape)) {
      const cells = cellsOf(row, ratios, shape);
      cells.slice(1).forEach((cell, index) => {
        const before = cells[index];
        expect(cell.left - (before?.left ?? 0) - (before?.width ?? 0)).toBe(shape.gap);
      });
    }
  });
});

it("does not blow a single picture up to the width of the screen", () => {
  expect(justify(flow([1.5]), laptop)).toEqual([{ start: 0, end: 1, height: 220, strip: 0 }]);
  expect(cellsOf({ start: 0, end: 1, height: 220 }, [1.5], laptop)).toEqual([
    { index: 0, left: 0, width: 330 },
  ]);
});

it("leaves room above the rows in which a day begins", () => {
  const rows = justify({ ...flow(someRatios(40, 2)), begins: (index) => index % 20 === 0 }, laptop);
  for (const row of rows) {
    const begins = row.start === 0 || (row.start <= 20 && 20 < row.end);
    expect(row.strip > 0).toBe(begins);
  }
});

it("has no rows for nothing", () => {
  expect(justify(flow([]), laptop)).toEqual([]);
  expect(estimate(0, laptop, true)).toBe(0);
});

it("guesses the height within a fifth for ordinary photos", () => {
  const ratios = someRatios(1000, 3).map((ratio) => (ratio > 2 || ratio < 0.5 ? 4 / 3 : ratio));
  const rows = justify(flow(ratios), laptop);
  const truth = rows.reduce((total, row) => total + row.height + laptop.gap, 0);
  expect(Math.abs(estimate(1000, laptop, false) - truth) / truth).toBeLessThan(0.2);
});
