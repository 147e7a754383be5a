import type { TimelineColumns } from "@/api/queries";
import type { Selected } from "@/state/selection";
import { cellsOf } from "./justify";
import { bodyOf, type Layout, type Placed, positionAt } from "./layout";

/** What a mouse has drawn, in the coordinates of the grid's content. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The items that a frame touches, of those that are there. */
export function itemsWithin(layout: Layout, frame: Frame): Selected[] {
  const items: Selected[] = [];
  for (const placed of layout.placed) {
    const { columns, top, height, heading } = placed;
    if (!columns || top > frame.bottom || top + height < frame.top) continue;
    for (const row of bodyOf(placed, layout).rows) {
      const begin = top + heading + row.top + row.strip;
      if (begin > frame.bottom || begin + row.height < frame.top) continue;
      items.push(...touched(columns, cellsOf(row, columns.ratio, layout.shape), frame));
    }
  }
  return items;
}

/** What a frame covers that is not on the page: flung past, or let go meanwhile. */
export function unseenWithin(layout: Layout, frame: Frame): Placed[] {
  return layout.placed.filter(
    ({ columns, top, height }) => !columns && top < frame.bottom && top + height > frame.top,
  );
}

/**
 * The items that the frame would have touched there: between its ends in the order, and as far to the
 * left and right as it reaches in the rows that they make.
 */
export function itemsOfUnseen(
  placed: Placed,
  columns: TimelineColumns,
  layout: Layout,
  frame: Frame,
): Selected[] {
  const { first } = placed.segment;
  const from = positionAt(layout, frame.top) - first;
  const to = positionAt(layout, frame.bottom) - first;
  return bodyOf({ ...placed, columns }, layout)
    .rows.filter(({ start, end }) => end > from && start < to)
    .flatMap((row) => touched(columns, cellsOf(row, columns.ratio, layout.shape), frame));
}

function touched(
  columns: TimelineColumns,
  cells: ReturnType<typeof cellsOf>,
  { left, right }: Frame,
): Selected[] {
  return cells.flatMap((cell) => {
    const id = columns.id[cell.index];
    return id !== undefined && cell.left <= right && cell.left + cell.width >= left
      ? [{ id, kind: columns.kind[cell.index] ?? "photo" }]
      : [];
  });
}
