import { PENDING } from "./flags";
import { bodyOf, type Layout } from "./layout";

/** The items between two heights that have no picture yet, from the top down. */
export function awaitedIn(layout: Layout, from: number, to: number): string[] {
  return layout.placed.flatMap((placed) => {
    const { columns, top, height, heading } = placed;
    if (!columns || top > to || top + height < from) return [];
    const ids: string[] = [];
    for (const row of bodyOf(placed, layout).rows) {
      const at = top + heading + row.top;
      if (at > to || at + row.strip + row.height < from) continue;
      for (let index = row.start; index < row.end; index++) {
        const pending = ((columns.flags[index] ?? 0) & PENDING) !== 0;
        const id = columns.id[index];
        if (pending && !columns.placeholder[index] && id) ids.push(id);
      }
    }
    return ids;
  });
}
