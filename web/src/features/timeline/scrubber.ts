import type { TimelineBucket } from "@/api/queries";
import { type Layout, positionAt, yOf } from "./layout";
import { lastAtMost } from "./segments";

/** A word beside the track: a year, or a size. */
export interface Mark {
  readonly bucket: string;
  readonly part: number;
}

/** The item at the top of the view when the last one is at its bottom. */
export function lastTop(layout: Layout, viewHeight: number): number {
  return positionAt(layout, Math.max(0, layout.height - viewHeight));
}

/** How far along the track a scroll height is: counted in items, whatever is laid out yet. */
export function partOf(layout: Layout, viewHeight: number, y: number): number {
  const last = lastTop(layout, viewHeight);
  return last > 0 ? Math.min(1, positionAt(layout, y) / last) : 0;
}

/** The other way round: where to scroll for a point of the track. */
export function scrollTo(layout: Layout, viewHeight: number, part: number): number {
  const most = Math.max(0, layout.height - viewHeight);
  if (part >= 1) return most;
  return Math.min(most, yOf(layout, part * lastTop(layout, viewHeight)));
}

/** Each bucket with the number of items before it. */
export interface Landmark extends TimelineBucket {
  readonly first: number;
}

export function landmarksOf(buckets: readonly TimelineBucket[]): Landmark[] {
  let first = 0;
  return buckets.map((bucket) => {
    const landmark = { ...bucket, first };
    first += bucket.count;
    return landmark;
  });
}

export function landmarkAt(landmarks: readonly Landmark[], position: number): Landmark | undefined {
  return landmarks[
    Math.max(
      0,
      lastAtMost(landmarks, position, ({ first }) => first),
    )
  ];
}

const groupOf = (bucket: string) => (bucket.includes("-") ? bucket.slice(0, 4) : bucket);

/**
 * The words beside the track: the first bucket of every year, or every step of size. Where two would
 * touch, the one with fewer items gives way.
 */
export function marksOf(
  landmarks: readonly Landmark[],
  last: number,
  height: number,
  apart: number,
): Mark[] {
  const groups: { bucket: string; first: number; count: number }[] = [];
  for (const { bucket, first, count } of landmarks) {
    const group = groups.at(-1);
    if (group && groupOf(group.bucket) === groupOf(bucket)) group.count += count;
    else groups.push({ bucket, first, count });
  }
  const kept: { bucket: string; part: number }[] = [];
  for (const { bucket, first } of groups.toSorted((a, b) => b.count - a.count)) {
    const part = last > 0 ? Math.min(1, first / last) : 0;
    const free = kept.every((other) => Math.abs(other.part - part) * height >= apart);
    if (free) kept.push({ bucket, part });
  }
  return kept.toSorted((a, b) => a.part - b.part);
}

/** Where a key of the slider leads: a bucket further, a year further, or to an end. */
export function keyed(
  landmarks: readonly Landmark[],
  position: number,
  key: string,
): number | undefined {
  const at = Math.max(
    0,
    lastAtMost(landmarks, position, ({ first }) => first),
  );
  const here = landmarks[at];
  if (!here) return undefined;
  const year = groupOf(here.bucket);
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return landmarks[at + 1]?.first ?? lastOf(landmarks);
    case "ArrowUp":
    case "ArrowLeft":
      return position > here.first + 1 ? here.first : (landmarks[at - 1]?.first ?? 0);
    case "PageDown":
      return (
        landmarks.slice(at).find(({ bucket }) => groupOf(bucket) !== year)?.first ??
        lastOf(landmarks)
      );
    case "PageUp": {
      const before = landmarks.slice(0, at).findLast(({ bucket }) => groupOf(bucket) !== year);
      const begin = landmarks.find(
        ({ bucket }) => groupOf(bucket) === (before ? groupOf(before.bucket) : year),
      );
      return begin?.first ?? 0;
    }
    case "Home":
      return 0;
    case "End":
      return lastOf(landmarks);
    default:
      return undefined;
  }
}

function lastOf(landmarks: readonly Landmark[]): number {
  const last = landmarks.at(-1);
  return last ? last.first + last.count : 0;
}
