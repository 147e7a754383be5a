import { describe, expect, it } from "vitest";
import type { TimelineColumns } from "@/api/queries";
import { moved } from "./focus";
import type { RowShape } from "./justify";
import { layOut, rowAt, scrollAfter } from "./layout";

const shape: RowShape = { width: 1000, target: 200, gap: 4 };

function month(bucket: string, count: number, from = 0, ratio = 1.5): TimelineColumns {
  const all = Array.from({ length: count }, (_, index) => index + from);
  return {
    bucket,
    id: all.map((index) => `${bucket}/${index}`),
    kind: all.map(() => "photo"),
    ratio: all.map(() => ratio),
    captured_at: all.map(() => `${bucket}-01T12:00:00`),
    duration_ms: all.map(() => 0),
    placeholder: all.map(() => ""),
    place: all.map(() => ""),
    files: all.map(() => 1),
    bytes: all.map(() => 0),
    favorite: all.map(() => false),
    flags: all.map(() => 0),
  };
}

const buckets = [
  { bucket: "2024-03", count: 40 },
  { bucket: "2024-02", count: 400 },
  { bucket: "2024-01", count: 9 },
];

const loaded = (...months: TimelineColumns[]) => new Map(months.map((m) => [m.bucket, m]));

describe("the timeline's lines", () => {
  it("follow each other without holes, whatever is loaded", () => {
    const { rows, height } = layOut(buckets, loaded(month("2024-02", 400)), shape);
    rows.slice(1).forEach((row, index) => {
      const before = rows[index];
      const gap = before?.kind === "heading" ? 0 : shape.gap;
      expect(row.top).toBe((before?.top ?? 0) + (before?.height ?? 0) + gap);
    });
    const last = rows.at(-1);
    expect(height).toBe((last?.top ?? 0) + (last?.height ?? 0) + shape.gap);
  });

  it("are found by height", () => {
    const layout = layOut(buckets, loaded(), shape);
    layout.rows.forEach((row, index) => {
      expect(rowAt(layout, row.top)).toBe(index);
      expect(rowAt(layout, row.top + row.height - 1)).toBe(index);
    });
    expect(rowAt(layOut([], loaded(), shape), 10)).toBe(-1);
  });

  it("say how many there are, not how many there were", () => {
    const [heading] = layOut(buckets, loaded(month("2024-03", 41)), shape).rows;
    expect(heading).toMatchObject({ kind: "heading", count: 41 });
  });
});

describe("what is in view", () => {
  it("stays when a month above turns out to be taller than guessed", () => {
    const later = month("2024-02", 400);
    const before = layOut(buckets, loaded(later), shape);
    const after = layOut(buckets, loaded(later, month("2024-03", 40, 0, 3)), shape);
    expect(after.height).not.toBe(before.height);
    const row = before.rows.find((r) => r.kind === "pictures" && r.start > 100);
    const scroll = (row?.top ?? 0) + 17;
    const moved = scrollAfter(before, after, scroll);
    expect(after.rows[rowAt(after, moved)]).toMatchObject({
      bucket: "2024-02",
      start: row?.kind === "pictures" ? row.start : -1,
    });
    expect(moved - (after.rows[rowAt(after, moved)]?.top ?? 0)).toBe(17);
  });

  it("is followed by its picture when newer ones come in above it", () => {
    const before = layOut(buckets, loaded(month("2024-02", 400)), shape);
    const after = layOut(buckets, loaded(month("2024-02", 430, -30)), shape);
    const row = before.rows.find((r) => r.kind === "pictures" && r.start > 100);
    if (row?.kind !== "pictures") throw new Error("no such row");
    const there = after.rows[rowAt(after, scrollAfter(before, after, row.top))];
    if (there?.kind !== "pictures") throw new Error("no such row");
    expect(there.columns.id.slice(there.start, there.end)).toContain(row.columns.id[row.start]);
  });

  it("keeps its place in a month that was only guessed", () => {
    const before = layOut(buckets, loaded(), shape);
    const middle = before.rows.find(
      (r) => r.bucket === "2024-02" && r.kind === "awaited" && r.start >= 200,
    );
    const after = layOut(buckets, loaded(month("2024-02", 400, 0, 0.75)), shape);
    const there = after.rows[rowAt(after, scrollAfter(before, after, middle?.top ?? 0))];
    expect(there?.bucket).toBe("2024-02");
    expect(there?.kind === "pictures" ? Math.abs(there.start - 200) : 999).toBeLessThan(20);
  });

  it("stays at the very top, so that new pictures are seen", () => {
    const before = layOut(buckets, loaded(month("2024-03", 40)), shape);
    const after = layOut(buckets, loaded(month("2024-03", 50, -10)), shape);
    expect(scrollAfter(before, after, 0)).toBe(0);
  });
});

describe("arrow keys", () => {
  const layout = layOut(
    buckets,
    loaded(month("2024-03", 40), month("2024-02", 400), month("2024-01", 9)),
    shape,
  );
  const go = (bucket: string, index: number, key: string) =>
    moved(layout, { bucket, index }, key, 600);

  it("go from picture to picture, over the ends of rows and months", () => {
    expect(go("2024-03", 0, "ArrowRight")).toEqual({ bucket: "2024-03", index: 1 });
    expect(go("2024-03", 39, "ArrowRight")).toEqual({ bucket: "2024-02", index: 0 });
    expect(go("2024-02", 0, "ArrowLeft")).toEqual({ bucket: "2024-03", index: 39 });
    expect(go("2024-03", 0, "ArrowLeft")).toEqual({ bucket: "2024-03", index: 0 });
  });

  it("go down and up to the nearest one, and back again", () => {
    const below = go("2024-03", 1, "ArrowDown");
    expect(below.index).toBeGreaterThan(1);
    expect(go(below.bucket, below.index, "ArrowUp")).toEqual({ bucket: "2024-03", index: 1 });
  });

  it("go a screen at a time and to both ends", () => {
    const start = { bucket: "2024-02", index: 100 };
    const paged = go(start.bucket, start.index, "PageDown");
    const top = (place: { bucket: string; index: number }) =>
      layout.rows.find(
        (r) =>
          r.kind === "pictures" &&
          r.bucket === place.bucket &&
          r.start <= place.index &&
          place.index < r.end,
      )?.top ?? 0;
    expect(top(paged) - top(start)).toBeGreaterThanOrEqual(600);
    expect(go("2024-02", 7, "Home")).toEqual({ bucket: "2024-03", index: 0 });
    expect(go("2024-02", 7, "End")).toEqual({ bucket: "2024-01", index: 8 });
    const nothingYet = layOut(buckets, loaded(), shape);
    expect(moved(nothingYet, start, "Home", 600)).toEqual({ bucket: "2024-03", index: 0 });
    expect(moved(nothingYet, start, "ArrowDown", 600)).toEqual(start);
  });

  it("ignores a picture that is gone", () => {
    expect(go("1999-01", 3, "ArrowDown")).toEqual({ bucket: "1999-01", index: 3 });
  });
});
