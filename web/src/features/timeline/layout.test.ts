import { describe, expect, it } from "vitest";
import {
  bodyOf,
  type Layout,
  layOut,
  placedAt,
  placedOf,
  positionAt,
  rowAt,
  rowOf,
  scrollAfter,
  yOf,
} from "./layout";
import { SEGMENT_ITEMS, segmentsOf } from "./segments";
import { columnsOf, laidOut, laptop, phone, someBuckets } from "./testing/given";
import { randomFrom, SEEDS } from "./testing/random";

/** The id of the picture at the top of the view. */
function topPicture(layout: Layout, y: number): string | undefined {
  const placed = placedAt(layout, y);
  if (!placed?.columns) return undefined;
  const row = rowAt(bodyOf(placed, layout), y - placed.top - placed.heading);
  return placed.columns.id[row?.start ?? -1];
}

describe("segments", () => {
  it("cut a month of 50 000 into stretches that nothing has to hold at once", () => {
    const segments = segmentsOf([
      { bucket: "2024-02", count: 3 },
      { bucket: "2024-01", count: 50_000 },
    ]);
    expect(segments).toHaveLength(1 + 50_000 / SEGMENT_ITEMS);
    expect(Math.max(...segments.map(({ count }) => count))).toBe(SEGMENT_ITEMS);
    expect(segments.at(-1)).toMatchObject({ offset: 49_500, first: 49_503, count: 500 });
  });
});

describe.each(SEEDS)("a layout (seed %i)", (seed) => {
  const random = randomFrom(seed);
  const layout = laidOut(
    someBuckets(seed),
    () => random() < 0.4,
    seed % 2 === 0 ? laptop : phone,
    seed,
  );

  it("puts segments one below the other without holes", () => {
    layout.placed.slice(1).forEach(({ top }, index) => {
      const before = layout.placed[index];
      expect(top).toBe((before?.top ?? 0) + (before?.height ?? 0));
    });
    for (const placed of layout.placed) {
      expect(placed.height).toBe(placed.heading + bodyOf(placed, layout).height);
    }
  });

  it("finds the place of a height and the height of a place, both growing", () => {
    let last = -1;
    for (let y = 0; y < layout.height; y += layout.height / 500) {
      const position = positionAt(layout, y);
      expect(position).toBeGreaterThanOrEqual(last);
      last = position;
    }
    for (let step = 0; step < 200; step++) {
      const position = random() * layout.total;
      expect(positionAt(layout, yOf(layout, position))).toBeCloseTo(position, 3);
    }
  });

  it("finds segment and row of every place", () => {
    for (let step = 0; step < 200; step++) {
      const position = Math.floor(random() * layout.total);
      const placed = placedOf(layout, position);
      const index = position - (placed?.segment.first ?? 0);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThan(placed?.segment.count ?? 0);
      if (!placed?.columns) continue;
      const row = rowOf(bodyOf(placed, layout), index);
      expect(row?.start).toBeLessThanOrEqual(index);
      expect(row?.end).toBeGreaterThan(index);
    }
  });
});

describe("what is in view", () => {
  const buckets = [
    { bucket: "2024-03", count: 40 },
    { bucket: "2024-02", count: 1400 },
    { bucket: "2024-01", count: 9 },
  ];
  const from = (y: Layout, position: number) => Math.round(yOf(y, position)) + 17;

  it("stays when segments above turn out to be higher than guessed", () => {
    const before = laidOut(buckets, (index) => index === 2);
    const after = laidOut(buckets, () => true);
    const y = from(before, 40 + 700);
    expect(after.height).not.toBe(before.height);
    const id = topPicture(before, y);
    expect(id).toBeDefined();
    expect(topPicture(after, scrollAfter(before, after, y))).toBe(id);
  });

  it("is followed by its picture when newer ones come in above it", () => {
    const before = laidOut(buckets, () => true);
    const more = buckets.map((one) => ({ ...one, count: one.count + 30 }));
    const segments = segmentsOf(more);
    const loaded = new Map(
      segments.map((segment) => {
        const columns = columnsOf(segment);
        const id = columns.id.map((_, index) => `${segment.bucket}/${index + segment.offset - 30}`);
        return [segment.key, { ...columns, id }] as const;
      }),
    );
    const after = layOut({ segments, loaded, heights: new Map(), shape: laptop, dated: true });
    const y = from(before, 40 + 700);
    const there = scrollAfter(before, after, y);
    const placed = placedAt(after, there);
    const row = placed && rowAt(bodyOf(placed, after), there - placed.top - placed.heading);
    expect(placed?.columns?.id.slice(row?.start, row?.end)).toContain(topPicture(before, y));
  });

  it("keeps its place in the order where nothing had come yet", () => {
    const before = laidOut(buckets, () => false);
    const after = laidOut(buckets, () => true);
    for (const position of [60, 400, 900, 1400]) {
      const there = scrollAfter(before, after, yOf(before, position));
      expect(Math.abs(positionAt(after, there) - position)).toBeLessThan(1);
    }
  });

  it("stays at the very top, so that new pictures are seen", () => {
    const before = laidOut(buckets, () => true);
    const after = laidOut([{ bucket: "2024-04", count: 5 }, ...buckets], () => true);
    expect(scrollAfter(before, after, 0)).toBe(0);
  });

  it("stays with its picture in another size of the grid", () => {
    const before = laidOut(buckets, () => true, laptop);
    const after = laidOut(buckets, () => true, { ...laptop, target: 130 });
    const y = from(before, 40 + 700);
    const there = scrollAfter(before, after, y);
    const placed = placedAt(after, there);
    const row = placed && rowAt(bodyOf(placed, after), there - placed.top - placed.heading);
    expect(placed?.columns?.id.slice(row?.start, row?.end)).toContain(topPicture(before, y));
  });
});
