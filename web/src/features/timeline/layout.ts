import type { TimelineColumns } from "@/api/queries";
import { estimate, justify, type PictureRow, type RowShape } from "./justify";
import { beginsBucket, endsBucket, lastAtMost, type Segment } from "./segments";

/** A row of a segment that is there; `top` counts from the top of the segment. */
export interface PlacedRow extends PictureRow {
  readonly top: number;
}

/** The rows of a segment's pictures and how high they are together. */
export interface Body {
  readonly rows: readonly PlacedRow[];
  readonly height: number;
}

export interface Placed {
  readonly segment: Segment;
  readonly top: number;
  readonly height: number;
  /** Of the bucket's heading; 0 where the segment goes on with a bucket. */
  readonly heading: number;
  /** Undefined until the segment has come. */
  readonly columns: TimelineColumns | undefined;
}

/** The whole order from top to bottom: segments that are there exactly, the others by a guess. */
export interface Layout {
  readonly placed: readonly Placed[];
  readonly height: number;
  readonly total: number;
  readonly shape: RowShape;
  readonly dated: boolean;
}

export const HEADING_HEIGHT = 48;

/** Rows are computed once for columns and a shape, however often the rest changes. */
const known = new WeakMap<TimelineColumns, { shape: RowShape; goesOn: boolean; body: Body }>();

/** The first of a day, or of the segment: days are named where they begin. */
export function beginsDay(columns: TimelineColumns, index: number): boolean {
  const day = columns.captured_at[index]?.slice(0, 10);
  return index === 0 || day !== columns.captured_at[index - 1]?.slice(0, 10);
}

export function bodyOf(placed: Placed, layout: Layout): Body {
  const { segment, columns, heading } = placed;
  if (!columns) return { rows: [], height: placed.height - heading };
  return rowsOf(columns, layout.shape, layout.dated, !endsBucket(segment));
}

function rowsOf(columns: TimelineColumns, shape: RowShape, dated: boolean, goesOn: boolean): Body {
  const kept = known.get(columns);
  if (kept && sameShape(kept.shape, shape) && kept.goesOn === goesOn) return kept.body;
  const flow = {
    ratios: columns.ratio,
    begins: (index: number) => dated && beginsDay(columns, index),
    goesOn,
  };
  let top = 0;
  const rows = justify(flow, shape).map((row) => {
    const placed = { ...row, top };
    top += row.strip + row.height + shape.gap;
    return placed;
  });
  const body = { rows, height: top };
  known.set(columns, { shape, goesOn, body });
  return body;
}

export const sameShape = (one: RowShape, other: RowShape) =>
  one.width === other.width && one.target === other.target && one.gap === other.gap;

/** What `layOut` puts in order. `heights` knows segments that were there before. */
export interface Ingredients {
  readonly segments: readonly Segment[];
  readonly loaded: ReadonlyMap<string, TimelineColumns>;
  readonly heights: Map<string, number>;
  readonly shape: RowShape;
  readonly dated: boolean;
}

export function layOut({ segments, loaded, heights, shape, dated }: Ingredients): Layout {
  const placed: Placed[] = [];
  let top = 0;
  for (const segment of segments) {
    const columns = loaded.get(segment.key);
    const heading = beginsBucket(segment) ? HEADING_HEIGHT : 0;
    if (columns) {
      heights.set(
        memoryOf(segment, shape),
        rowsOf(columns, shape, dated, !endsBucket(segment)).height,
      );
    }
    const body = heights.get(memoryOf(segment, shape)) ?? estimate(segment.count, shape, dated);
    placed.push({ segment, top, height: heading + body, heading, columns });
    top += heading + body;
  }
  const last = segments.at(-1);
  return { placed, height: top, total: last ? last.first + last.count : 0, shape, dated };
}

const memoryOf = ({ key, count }: Segment, { width, target }: RowShape) =>
  `${key} ${count} ${width} ${target}`;

/** The segment at a height; undefined where there is none. */
export function placedAt(layout: Layout, y: number): Placed | undefined {
  return layout.placed[
    Math.max(
      0,
      lastAtMost(layout.placed, y, ({ top }) => top),
    )
  ];
}

/** The segment that holds an item of the order. */
export function placedOf(layout: Layout, position: number): Placed | undefined {
  const at = lastAtMost(layout.placed, position, ({ segment }) => segment.first);
  return layout.placed[Math.max(0, at)];
}

/** The row of a segment at a height that counts from the segment's top. */
export function rowAt(body: Body, y: number): PlacedRow | undefined {
  return body.rows[
    Math.max(
      0,
      lastAtMost(body.rows, y, ({ top }) => top),
    )
  ];
}

export function rowOf(body: Body, index: number): PlacedRow | undefined {
  return body.rows[
    Math.max(
      0,
      lastAtMost(body.rows, index, ({ start }) => start),
    )
  ];
}

/** The item at a height, with the part of it that lies above; grows with the height. */
export function positionAt(layout: Layout, y: number): number {
  const placed = placedAt(layout, y);
  if (!placed) return 0;
  const { segment } = placed;
  const body = bodyOf(placed, layout);
  const within = clamp(y - placed.top - placed.heading, 0, body.height);
  const row = rowAt(body, within);
  if (!row) return segment.first + (within / Math.max(1, body.height)) * segment.count;
  const size = row.strip + row.height + layout.shape.gap;
  const part = clamp((within - row.top) / size, 0, 1);
  const index = row.start + part * (row.end - row.start);
  return segment.first + Math.min(index, segment.count);
}

/** The height of an item's row; the other way round from `positionAt`. */
export function yOf(layout: Layout, position: number): number {
  const placed = placedOf(layout, clamp(position, 0, layout.total));
  if (!placed) return 0;
  const { segment } = placed;
  const body = bodyOf(placed, layout);
  const index = clamp(position - segment.first, 0, segment.count);
  const begin = placed.top + (index === 0 ? 0 : placed.heading);
  const row = rowOf(body, index);
  if (!row) return begin + (index / segment.count) * body.height;
  const size = row.strip + row.height + layout.shape.gap;
  const part = clamp((index - row.start) / (row.end - row.start), 0, 1);
  return begin + row.top + part * size;
}

/**
 * Where to scroll so that what was at the top of the view still is, after segments came or changed:
 * the first picture in view is followed by its id; without one the place in the order is kept.
 */
export function scrollAfter(before: Layout, after: Layout, y: number): number {
  if (y <= 0) return y;
  const placed = placedAt(before, y);
  if (!placed) return y;
  const body = bodyOf(placed, before);
  const within = y - placed.top - placed.heading;
  const row = rowAt(body, Math.max(0, within));
  const id = row && placed.columns?.id[row.start];
  const there = id === undefined ? undefined : find(after, id, placed.segment);
  if (row && there) {
    const same = rowOf(bodyOf(there.placed, after), there.index);
    const offset = within < 0 ? within : Math.min(within - row.top, same?.height ?? 0);
    return there.placed.top + there.placed.heading + (same?.top ?? 0) + offset;
  }
  const same = after.placed.find(({ segment }) => segment.key === placed.segment.key);
  if (!same) return yOf(after, positionAt(before, y));
  if (within < 0) return same.top + placed.heading + within;
  const shift = same.segment.first - placed.segment.first;
  return Math.round(yOf(after, positionAt(before, y) + shift));
}

/** Where an item is now: in the same stretch of its bucket, or in one beside it. */
function find(layout: Layout, id: string, near: Segment) {
  const at = layout.placed.findIndex(({ segment }) => segment.key === near.key);
  for (const place of [at, at + 1, at - 1]) {
    const placed = layout.placed[place];
    const index = placed?.columns?.id.indexOf(id) ?? -1;
    if (placed && index >= 0) return { placed, index };
  }
  return undefined;
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, value));
