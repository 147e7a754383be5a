import { expect, it } from "vitest";
import { awaitedIn } from "./awaited";
import { PENDING } from "./flags";
import { bodyOf, type Layout } from "./layout";
import { laidOut } from "./testing/given";

/** One month of which nothing has a picture yet. */
function pending(): Layout {
  const layout = laidOut([{ bucket: "2024-05", count: 900 }], () => true);
  return {
    ...layout,
    placed: layout.placed.map((placed) => ({
      ...placed,
      columns: placed.columns && { ...placed.columns, flags: placed.columns.id.map(() => PENDING) },
    })),
  };
}

it("waits for what is in view, not for the beginning of a long month", () => {
  const layout = pending();
  const [placed] = layout.placed;
  if (!placed?.columns) throw new Error("nothing is there");
  const { rows } = bodyOf(placed, layout);
  const row = rows[Math.floor(rows.length / 2)];
  if (!row) throw new Error("there are no rows");
  const top = placed.top + placed.heading + row.top;
  const inRow = placed.columns.id.slice(row.start, row.end);
  expect(awaitedIn(layout, top + 40, top + 60)).toEqual(inRow);
});

it("waits for nothing that has its picture, or its blur", () => {
  const layout = laidOut([{ bucket: "2024-05", count: 90 }], () => true);
  expect(awaitedIn(layout, 0, layout.height)).toEqual([]);
  expect(awaitedIn(pending(), 0, layout.height).length).toBeGreaterThan(0);
});
