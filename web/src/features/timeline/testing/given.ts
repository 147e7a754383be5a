import type { TimelineBucket, TimelineColumns } from "@/api/queries";
import type { RowShape } from "../justify";
import { type Layout, layOut } from "../layout";
import { type Segment, segmentsOf } from "../segments";
import { randomFrom } from "./random";

export const laptop: RowShape = { width: 1200, target: 220, gap: 4 };
export const phone: RowShape = { width: 390, target: 120, gap: 3 };

/** Ratios as families have them: mostly 4:3 and 3:4, some 16:9, a panorama, a receipt, unknown. */
export function someRatios(count: number, seed: number): number[] {
  const random = randomFrom(seed);
  const kinds = [4 / 3, 4 / 3, 3 / 4, 16 / 9, 9 / 16, 1, 6.2, 0.2, 0];
  return Array.from({ length: count }, () => kinds[Math.floor(random() * kinds.length)] ?? 1);
}

/** The columns of a segment; an item's id is its number in the bucket. */
export function columnsOf(
  { bucket, offset, count }: Pick<Segment, "bucket" | "offset" | "count">,
  seed = 1,
): TimelineColumns {
  const all = Array.from({ length: count }, (_, index) => index + offset);
  return {
    bucket,
    id: all.map((number) => `${bucket}/${number}`),
    kind: all.map((number) => (number % 7 === 0 ? "video" : "photo")),
    ratio: someRatios(count, seed + offset),
    captured_at: all.map(
      (number) => `2024-01-${String(31 - (number % 31)).padStart(2, "0")}T12:00`,
    ),
    duration_ms: all.map(() => 0),
    placeholder: all.map(() => ""),
    place: all.map(() => ""),
    favorite: all.map(() => false),
    files: all.map(() => 1),
    bytes: all.map(() => 1),
    flags: all.map(() => 0),
  };
}

/** Months with counts from one to thousands. */
export function someBuckets(seed: number): TimelineBucket[] {
  const random = randomFrom(seed);
  return Array.from({ length: 24 }, (_, index) => ({
    bucket: `${2024 - Math.floor(index / 12)}-${String(12 - (index % 12)).padStart(2, "0")}`,
    count: 1 + Math.floor(random() ** 6 * 20_000),
  }));
}

/** Laid out with some segments there: those whose index the test takes. */
export function laidOut(
  buckets: readonly TimelineBucket[],
  there: (index: number) => boolean,
  shape = laptop,
  seed = 1,
): Layout {
  const segments = segmentsOf(buckets);
  const loaded = new Map(
    segments
      .filter((_, index) => there(index))
      .map((segment) => [segment.key, columnsOf(segment, seed)]),
  );
  return layOut({ segments, loaded, heights: new Map(), shape, dated: true });
}
