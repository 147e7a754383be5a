/** A row of pictures that fills the width: items `start` (inclusive) to `end` (exclusive). */
export interface PictureRow {
  readonly start: number;
  readonly end: number;
  readonly height: number;
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

/** A panorama or a receipt is cropped to these, or one picture would be a whole screen or a thread. */
const NARROWEST = 0.45;
const WIDEST = 3.2;
/** The last row of a month is not stretched beyond this. */
const MOST_STRETCH = 1.25;
/** What a picture is taken for while nothing is known of its month. */
const ORDINARY_RATIO = 4 / 3;

const shownRatio = (ratio: number | undefined): number =>
  ratio ? Math.min(WIDEST, Math.max(NARROWEST, ratio)) : 1;

/**
 * Breaks pictures into rows of about the target height that fill the width exactly. A row is closed
 * where its height is nearest to the target, with or without the picture that overflows it.
 */
export function justify(ratios: readonly number[], shape: RowShape): PictureRow[] {
  const rows: PictureRow[] = [];
  let start = 0;
  let sum = 0;
  const close = (end: number) => {
    rows.push({ start, end, height: Math.round(heightOf(sum, end - start, shape)) });
    start = end;
    sum = 0;
  };
  ratios.forEach((raw, index) => {
    const ratio = shownRatio(raw);
    const without = heightOf(sum, index - start, shape);
    const withIt = heightOf(sum + ratio, index - start + 1, shape);
    if (withIt < shape.target && without - shape.target < shape.target - withIt) close(index);
    sum += ratio;
    if (heightOf(sum, index - start + 1, shape) <= shape.target) close(index + 1);
  });
  if (start < ratios.length) {
    const full = heightOf(sum, ratios.length - start, shape);
    const height = full <= shape.target * MOST_STRETCH ? full : shape.target;
    rows.push({ start, end: ratios.length, height: Math.round(height) });
  }
  return rows;
}

/** Where the pictures of a row stand, in whole pixels: no hairlines, and a full row ends at the edge. */
export function cellsOf(row: PictureRow, ratios: readonly number[], shape: RowShape): Cell[] {
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

/** A month that is not there yet: as many rows of the target height as ordinary photos would take. */
export function estimate(count: number, { width, target, gap }: RowShape): PictureRow[] {
  const perRow = Math.max(1, Math.round((width + gap) / (ORDINARY_RATIO * target + gap)));
  const rows: PictureRow[] = [];
  for (let start = 0; start < count; start += perRow) {
    rows.push({ start, end: Math.min(count, start + perRow), height: target });
  }
  return rows;
}

function heightOf(sum: number, count: number, { width, gap }: RowShape): number {
  return count > 0 ? (width - gap * (count - 1)) / sum : Number.POSITIVE_INFINITY;
}
