/** A row of pictures that fills the width: items `start` (inclusive) to `end` (exclusive). */
export interface PictureRow {
  readonly start: number;
  readonly end: number;
  /** Of the pictures. */
  readonly height: number;
  /** Above the pictures, for the days that begin in this row. */
  readonly strip: number;
}

export interface RowShape {
  readonly width: number;
  readonly target: number;
  readonly gap: number;
}

export interface Cell {
  readonly index: number;
  readonly left: number;
  readonly width: number;
}

/** What a stretch of pictures is broken into rows by. */
export interface Flow {
  readonly ratios: readonly number[];
  /** Where a heading stands above a picture: the first of a day. */
  readonly begins: (index: number) => boolean;
  /** More pictures follow: the last row fills the width as well. */
  readonly goesOn: boolean;
}

/** The height of a day's heading above its first picture. */
export const STRIP_HEIGHT = 28;

/** A panorama or a receipt is cropped to these, or one picture would be a whole screen or a thread. */
const NARROWEST = 0.45;
const WIDEST = 3.2;
/** The last row of a month is not stretched beyond this. */
const MOST_STRETCH = 1.25;
/** What a picture is taken for while nothing is known of it. */
const ORDINARY_RATIO = 4 / 3;
/** Rows from a third to twice the target height are considered, others where there is no such row. */
const LOWEST = 0.35;
const HIGHEST = 2;

export const shownRatio = (ratio: number | undefined): number =>
  ratio ? Math.min(WIDEST, Math.max(NARROWEST, ratio)) : 1;

/**
 * Breaks pictures into rows that fill the width exactly, so that the heights together stray least
 * from the target: every way to break them is weighed (as in Knuth and Plass, 1981), which costs a
 * few steps for each picture, because a row holds few.
 */
export function justify({ ratios, begins, goesOn }: Flow, shape: RowShape): PictureRow[] {
  const count = ratios.length;
  const costs = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const starts = new Int32Array(count + 1);
  costs[0] = 0;
  for (let start = 0; start < count; start++) {
    const before = costs[start] ?? Number.POSITIVE_INFINITY;
    if (before === Number.POSITIVE_INFINITY) continue;
    let sum = 0;
    let found = false;
    for (let end = start + 1; end <= count; end++) {
      sum += shownRatio(ratios[end - 1]);
      const height = heightOf(sum, end - start, shape);
      if (height < shape.target * LOWEST && found) break;
      const loose = end === count && !goesOn && height > shape.target;
      if (height > shape.target * HIGHEST && end < count) continue;
      found = true;
      const cost = before + (loose ? 0 : strayed(height / shape.target));
      if (cost < (costs[end] ?? 0)) {
        costs[end] = cost;
        starts[end] = start;
      }
    }
  }
  return rowsFrom(starts, { ratios, begins, goesOn }, shape);
}

/** Twice as high is as bad as half as high. */
function strayed(times: number): number {
  const doublings = Math.log2(times);
  return doublings * doublings;
}

function rowsFrom(starts: Int32Array, { ratios, begins, goesOn }: Flow, shape: RowShape) {
  const rows: PictureRow[] = [];
  for (let end = ratios.length; end > 0; ) {
    const start = starts[end] ?? 0;
    let sum = 0;
    let strip = 0;
    for (let index = start; index < end; index++) {
      sum += shownRatio(ratios[index]);
      if (begins(index)) strip = STRIP_HEIGHT;
    }
    const full = heightOf(sum, end - start, shape);
    const most = shape.target * (end === ratios.length && !goesOn ? MOST_STRETCH : 2 * HIGHEST);
    rows.push({ start, end, height: Math.round(full <= most ? full : shape.target), strip });
    end = start;
  }
  return rows.reverse();
}

/** Where the pictures of a row stand, in whole pixels: no hairlines, and a full row ends at the edge. */
export function cellsOf(
  row: Omit<PictureRow, "strip">,
  ratios: readonly number[],
  shape: RowShape,
): Cell[] {
  const shown = ratios.slice(row.start, row.end).map(shownRatio);
  const sum = shown.reduce((total, ratio) => total + ratio, 0);
  const filling = heightOf(sum, shown.length, shape);
  // Rows that fill the width were rounded; the last one of a month keeps its own height.
  const scale = Math.abs(filling - row.height) <= 0.5 ? filling : row.height;
  let passed = 0;
  return shown.map((ratio, place) => {
    const left = Math.round(passed * scale);
    passed += ratio;
    const width = Math.round(passed * scale) - left;
    return { index: row.start + place, left: left + place * shape.gap, width };
  });
}

/** How many ordinary pictures a row of the target height holds. */
export function perRow({ width, target, gap }: RowShape): number {
  return Math.max(1, Math.round((width + gap) / (ORDINARY_RATIO * target + gap)));
}

/** The height of pictures that are not there yet: as many rows as ordinary ones would take. */
export function estimate(count: number, shape: RowShape, dated: boolean): number {
  const rows = Math.ceil(count / perRow(shape));
  // About every third row begins a day.
  return rows * (shape.target + shape.gap) + (dated ? Math.ceil(rows / 3) * STRIP_HEIGHT : 0);
}

function heightOf(sum: number, count: number, { width, gap }: RowShape): number {
  return count > 0 ? (width - gap * (count - 1)) / sum : Number.POSITIVE_INFINITY;
}
