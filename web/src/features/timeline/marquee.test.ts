import { describe, expect, it } from "vitest";
import { type Layout, placedOf, yOf } from "./layout";
import { itemsOfUnseen, itemsWithin, unseenWithin } from "./marquee";
import { SEGMENT_ITEMS } from "./segments";
import { columnsOf, laidOut, laptop } from "./testing/given";

const buckets = [{ bucket: "2024-01", count: SEGMENT_ITEMS * 5 }];
const whole = laidOut(buckets, () => true);
/** As after a fling: only the first and the last segment are on the page. */
const ends = laidOut(buckets, (index) => index === 0 || index === 4);

const frame = (layout: Layout, from: number, to: number, right = laptop.width) => ({
  left: 0,
  right,
  top: yOf(layout, from) + 40,
  bottom: yOf(layout, to) + 40,
});

/** What is on the page and what is gathered afterwards, in the order of the timeline. */
function taken(layout: Layout, drawn: ReturnType<typeof frame>): string[] {
  const unseen = unseenWithin(layout, drawn).flatMap((placed) =>
    itemsOfUnseen(placed, columnsOf(placed.segment), layout, drawn),
  );
  const number = (id: string) => Number(id.split("/")[1]);
  return [...itemsWithin(layout, drawn), ...unseen]
    .map(({ id }) => id)
    .sort((one, other) => number(one) - number(other));
}

describe("a frame over rows that are not on the page", () => {
  it("takes what it would have taken had they been there", () => {
    const seen = taken(whole, frame(whole, 100, 2300));
    expect(seen.length).toBeGreaterThan(2100);
    expect(taken(ends, frame(ends, 100, 2300))).toEqual(seen);
  });

  it("takes no more of a row than it reaches", () => {
    const narrow = taken(ends, frame(ends, 100, 2300, 200));
    expect(narrow).toEqual(taken(whole, frame(whole, 100, 2300, 200)));
    expect(narrow.length).toBeLessThan(1000);
  });

  it("has nothing to gather where all is there", () => {
    expect(unseenWithin(whole, frame(whole, 100, 2300))).toEqual([]);
  });

  it("ends where it ends within what never came", () => {
    const drawn = frame(ends, 100, 1200);
    const last = taken(ends, drawn).at(-1);
    expect(placedOf(ends, 1200)?.columns).toBeUndefined();
    expect(Math.abs(Number(last?.split("/")[1]) - 1200)).toBeLessThan(12);
  });
});
