import { cellsOf, perRow } from "./justify";
import { bodyOf, type Layout, type PlacedRow, placedOf, rowOf } from "./layout";

/** Where a key leads from a picture of the order; the same place where there is no way on. */
export function moved(layout: Layout, from: number, key: string, page: number): number {
  const last = layout.total - 1;
  switch (key) {
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowRight":
      return Math.min(last, from + 1);
    case "ArrowLeft":
      return Math.max(0, from - 1);
    case "ArrowDown":
      return vertically(layout, from, 1, 0);
    case "ArrowUp":
      return vertically(layout, from, -1, 0);
    case "PageDown":
      return vertically(layout, from, 1, page);
    case "PageUp":
      return vertically(layout, from, -1, page);
    default:
      return from;
  }
}

/** A row with the number of items before it, and its height in the whole order. */
interface Line {
  readonly first: number;
  readonly top: number;
  readonly row: PlacedRow | undefined;
  readonly ratios: readonly number[];
}

/** The row of an item; where its segment is still to come, a row of ordinary pictures. */
function lineOf(layout: Layout, position: number): Line | undefined {
  const placed = placedOf(layout, position);
  if (!placed) return undefined;
  const { segment, columns } = placed;
  const row = columns && rowOf(bodyOf(placed, layout), position - segment.first);
  const top = placed.top + placed.heading;
  if (row) {
    return { first: segment.first + row.start, top: top + row.top, row, ratios: columns.ratio };
  }
  const each = perRow(layout.shape);
  const line = Math.floor((position - segment.first) / each);
  return {
    first: segment.first + line * each,
    top: top + line * (layout.shape.target + layout.shape.gap),
    row: undefined,
    ratios: [],
  };
}

/** The picture above or below whose middle is nearest, at least `distance` away. */
function vertically(layout: Layout, from: number, step: 1 | -1, distance: number): number {
  const here = lineOf(layout, from);
  if (!here) return from;
  const middle = middleOf(layout, here, from);
  let best = from;
  let line: Line | undefined = here;
  while (line) {
    line = beside(layout, line, step);
    if (!line) break;
    best = nearest(layout, line, middle);
    if (Math.abs(line.top - here.top) >= distance) break;
  }
  return best;
}

function beside(layout: Layout, line: Line, step: 1 | -1): Line | undefined {
  const placed = placedOf(layout, line.first);
  if (!placed) return undefined;
  const length = line.row ? line.row.end - line.row.start : perRow(layout.shape);
  const end = Math.min(line.first + length, placed.segment.first + placed.segment.count);
  const next = step > 0 ? end : line.first - 1;
  return next < 0 || next >= layout.total ? undefined : lineOf(layout, next);
}

function nearest(layout: Layout, { first, row, ratios }: Line, x: number): number {
  if (!row) return first;
  let best = first;
  let distance = Number.POSITIVE_INFINITY;
  for (const cell of cellsOf(row, ratios, layout.shape)) {
    const away = Math.abs(cell.left + cell.width / 2 - x);
    if (away < distance) {
      distance = away;
      best = first + cell.index - row.start;
    }
  }
  return best;
}

function middleOf(layout: Layout, { first, row, ratios }: Line, position: number): number {
  const cell = row && cellsOf(row, ratios, layout.shape)[position - first];
  return cell ? cell.left + cell.width / 2 : 0;
}
