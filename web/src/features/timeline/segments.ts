import type { TimelineBucket } from "@/api/queries";

/**
 * A stretch of a bucket that is fetched and laid out as one: a bucket may hold the whole library, a
 * segment never does.
 */
export interface Segment {
  /** The same for the same stretch of the same bucket. */
  readonly key: string;
  readonly bucket: string;
  /** Items of the bucket before it. */
  readonly offset: number;
  readonly count: number;
  /** Items of the whole order before it. */
  readonly first: number;
  readonly bucketCount: number;
}

/** Some twenty screens of a laptop, and 100 kB. */
export const SEGMENT_ITEMS = 500;

export const beginsBucket = (segment: Segment) => segment.offset === 0;
export const endsBucket = (segment: Segment) =>
  segment.offset + segment.count >= segment.bucketCount;

export function segmentsOf(buckets: readonly TimelineBucket[]): Segment[] {
  const segments: Segment[] = [];
  let first = 0;
  for (const { bucket, count } of buckets) {
    for (let offset = 0; offset < count; offset += SEGMENT_ITEMS) {
      const part = Math.min(SEGMENT_ITEMS, count - offset);
      segments.push({
        key: `${bucket} ${offset}`,
        bucket,
        offset,
        count: part,
        first,
        bucketCount: count,
      });
      first += part;
    }
  }
  return segments;
}

/** The last index whose value is not above the wanted one; -1 where all are. */
export function lastAtMost<T>(list: readonly T[], wanted: number, value: (item: T) => number) {
  let low = -1;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (value(list[middle] as T) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
