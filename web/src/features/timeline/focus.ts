import { cellsOf } from "./justify";
import { type Layout, type Row, rowOf } from "./layout";

/** A picture of the grid, whether it is rendered or not. */
export interface Place {
  readonly bucket: string;
  readonly index: number;
}

type PictureRow = Extract<Row, { kind: "pictures" }>;

const isPictures = (row: Row | undefined): row is PictureRow => row?.kind === "pictures";

/** Where a key leads from a picture; the same place where there is no way on. */
export function moved(layout: Layout, from: Place, key: string, page: number): Place {
  // Both ends can be reached from a month that is still to come, too.
  if (key === "Home") return edge(layout, -1, 1) ?? from;
  if (key === "End") return edge(layout, layout.rows.length, -1) ?? from;
  const at = rowOf(layout, from.bucket, from.index);
  const row = layout.rows[at];
  if (!isPictures(row)) return from;
  switch (key) {
    case "ArrowRight":
      return from.index + 1 < row.end
        ? { ...from, index: from.index + 1 }
        : (edge(layout, at, 1) ?? from);
    case "ArrowLeft":
      return from.index > row.start
        ? { ...from, index: from.index - 1 }
        : (edge(layout, at, -1) ?? from);
    case "ArrowDown":
      return vertically(layout, at, from, 1, 0);
    case "ArrowUp":
      return vertically(layout, at, from, -1, 0);
    case "PageDown":
      return vertically(layout, at, from, 1, page);
    case "PageUp":
      return vertically(layout, at, from, -1, page);
    default:
      return from;
  }
}

/** The nearest picture of the next (or previous) line of pictures. */
function edge(layout: Layout, at: number, step: 1 | -1): Place | undefined {
  for (let index = at + step; index >= 0 && index < layout.rows.length; index += step) {
    const row = layout.rows[index];
    if (row && row.kind !== "heading") {
      return { bucket: row.bucket, index: step > 0 ? row.start : row.end - 1 };
    }
  }
  return undefined;
}

/** The picture above or below whose middle is nearest, at least `distance` away. */
function vertically(
  layout: Layout,
  at: number,
  from: Place,
  step: 1 | -1,
  distance: number,
): Place {
  const here = layout.rows[at];
  if (!isPictures(here)) return from;
  const middle = middleOf(layout, here, from.index);
  let best = from;
  for (let index = at + step; index >= 0 && index < layout.rows.length; index += step) {
    const row = layout.rows[index];
    if (!row || row.kind === "heading") continue;
    best = nearest(layout, row, middle);
    if (Math.abs(row.top - here.top) >= distance) break;
  }
  return best;
}

function nearest(layout: Layout, row: Exclude<Row, { kind: "heading" }>, x: number): Place {
  if (row.kind === "awaited") return { bucket: row.bucket, index: row.start };
  let best = row.start;
  let distance = Number.POSITIVE_INFINITY;
  for (const cell of cellsOf(row, row.columns.ratio, layout.shape)) {
    const away = Math.abs(cell.left + cell.width / 2 - x);
    if (away < distance) {
      distance = away;
      best = cell.index;
    }
  }
  return { bucket: row.bucket, index: best };
}

function middleOf(layout: Layout, row: PictureRow, index: number): number {
  const cell = cellsOf(row, row.columns.ratio, layout.shape)[index - row.start];
  return cell ? cell.left + cell.width / 2 : 0;
}
