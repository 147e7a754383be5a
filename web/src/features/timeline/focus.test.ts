import { describe, expect, it } from "vitest";
import { moved } from "./focus";
import { yOf } from "./layout";
import { laidOut } from "./testing/given";

const buckets = [
  { bucket: "2024-03", count: 40 },
  { bucket: "2024-02", count: 1400 },
  { bucket: "2024-01", count: 9 },
];
const TOTAL = 1449;

describe("arrow keys", () => {
  const layout = laidOut(buckets, () => true);
  const go = (from: number, key: string) => moved(layout, from, key, 600);

  it("go from picture to picture, over the ends of rows and months", () => {
    expect(go(0, "ArrowRight")).toBe(1);
    expect(go(39, "ArrowRight")).toBe(40);
    expect(go(40, "ArrowLeft")).toBe(39);
    expect(go(0, "ArrowLeft")).toBe(0);
    expect(go(TOTAL - 1, "ArrowRight")).toBe(TOTAL - 1);
  });

  it("go down to a picture of the next row and up to where they came from", () => {
    const below = go(0, "ArrowDown");
    expect(below).toBeGreaterThan(1);
    expect(go(below, "ArrowUp")).toBe(0);
  });

  it("go through all of it, row by row", () => {
    let at = 0;
    let steps = 0;
    for (let next = go(at, "ArrowDown"); next > at; next = go(at, "ArrowDown")) {
      at = next;
      steps++;
    }
    expect(at).toBeGreaterThanOrEqual(TOTAL - 9);
    expect(steps).toBeGreaterThan(100);
  });

  it("go a screen at a time and to both ends", () => {
    const paged = go(140, "PageDown");
    expect(yOf(layout, paged) - yOf(layout, 140)).toBeGreaterThanOrEqual(400);
    expect(go(140, "Home")).toBe(0);
    expect(go(140, "End")).toBe(TOTAL - 1);
  });

  it("go on where nothing has come yet", () => {
    const nothing = laidOut(buckets, () => false);
    expect(moved(nothing, 500, "ArrowDown", 600)).toBeGreaterThan(500);
    expect(moved(nothing, 500, "ArrowUp", 600)).toBeLessThan(500);
    expect(moved(nothing, 500, "PageDown", 600)).toBeGreaterThan(505);
  });
});
