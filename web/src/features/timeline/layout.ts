import type { TimelineBucket, TimelineColumns } from "@/api/queries";
import { estimate, justify, type RowShape } from "./justify";

/** One line of the timeline; `top` is where it begins. */
export type Row =
  | {
      readonly kind: "heading";
      readonly bucket: string;
      readonly count: number;
      readonly top: number;
      readonly height: number;
    }
  | {
      readonly kind: "pictures";
      readonly bucket: string;
      readonly columns: TimelineColumns;
      readonly start: number;
      readonly end: number;
      readonly top: number;
      readonly height: number;
    }
  /** Of a month that has not come yet. */
  | {
      readonly kind: "awaited";
      readonly bucket: string;
      readonly start: number;
      readonly end: number;
      readonly top: number;
      readonly height: number;
    };

export interface Layout {
  readonly rows: readonly Row[];
  readonly height: number;
  readonly shape: RowShape;
}

const HEADING_HEIGHT = 52;

/** Rows of a month are computed once for its columns and a width, however often the rest changes. */
const known = new WeakMap<TimelineColumns, { shape: RowShape; rows: ReturnType<typeof justify> }>();

function rowsOf(columns: TimelineColumns, shape: RowShape) {
  const kept = known.get(columns);
  if (kept && kept.shape.width === shape.width && kept.shape.target === shape.target) {
    return kept.rows;
  }
  const rows = justify(columns.ratio, shape);
  known.set(columns, { shape, rows });
  return rows;
}

/** The whole timeline as lines: months that are loaded exactly, the others by a guess. */
export function layOut(
  buckets: readonly TimelineBucket[],
  loaded: ReadonlyMap<string, TimelineColumns>,
  shape: RowShape,
): Layout {
  const rows: Row[] = [];
  let top = 0;
  for (const { bucket, count } of buckets) {
    const columns = loaded.get(bucket);
    const shown = columns?.id.length ?? count;
    if (shown === 0) continue;
    rows.push({ kind: "heading", bucket, count: shown, top, height: HEADING_HEIGHT });
    top += HEADING_HEIGHT;
    for (const { start, end, height } of columns
      ? rowsOf(columns, shape)
      : estimate(count, shape)) {
      rows.push(
        columns
          ? { kind: "pictures", bucket, columns, start, end, top, height }
          : { kind: "awaited", bucket, start, end, top, height },
      );
      top += height + shape.gap;
    }
  }
  return { rows, height: top, shape };
}

/** The line at a height; -1 where there is none. */
export function rowAt(layout: Layout, y: number): number {
  let low = 0;
  let high = layout.rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((layout.rows[middle]?.top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** The line that holds an item of a month; -1 where there is none. */
export function rowOf(layout: Layout, bucket: string, index: number): number {
  return layout.rows.findIndex(
    (row) =>
      row.kind !== "heading" && row.bucket === bucket && row.start <= index && index < row.end,
  );
}

/**
 * Where to scroll so that what was at the top of the view still is, after months came or changed.
 * The first picture in view is followed by its id; without one, the place within its month is kept.
 */
export function scrollAfter(before: Layout, after: Layout, scroll: number): number {
  if (scroll <= 0) return scroll;
  const row = before.rows[rowAt(before, scroll)];
  if (!row) return scroll;
  const offset = scroll - row.top;
  if (row.kind === "pictures") {
    const id = row.columns.id[row.start];
    const columns = after.rows.find(
      (other) => other.kind === "pictures" && other.bucket === row.bucket,
    );
    const index = columns?.kind === "pictures" && id ? columns.columns.id.indexOf(id) : -1;
    const same = after.rows[rowOf(after, row.bucket, index)];
    if (same) return same.top + Math.min(offset, same.height);
  }
  return placeInMonth(after, row.bucket, partOfMonth(before, row.bucket, scroll)) ?? scroll;
}

function partOfMonth(layout: Layout, bucket: string, y: number): number {
  const span = spanOf(layout, bucket);
  return span ? (y - span.top) / (span.bottom - span.top) : 0;
}

function placeInMonth(layout: Layout, bucket: string, part: number): number | undefined {
  const span = spanOf(layout, bucket);
  return span && Math.round(span.top + part * (span.bottom - span.top));
}

function spanOf(layout: Layout, bucket: string): { top: number; bottom: number } | undefined {
  const first = layout.rows.find((row) => row.bucket === bucket);
  const last = layout.rows.findLast((row) => row.bucket === bucket);
  return first && last && { top: first.top, bottom: last.top + last.height };
}
