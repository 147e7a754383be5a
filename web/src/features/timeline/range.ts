import { itemsIn, type Stretch, type TimelineView } from "@/api/queries";
import type { Selected } from "@/state/selection";
import type { Layout } from "./layout";
import type { Segment } from "./segments";

/** Places of the order, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export function rangeOf(one: number, other: number): Range {
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

/** A part of a range: within one segment that is there, or a stretch that has to be asked for. */
export type Piece =
  | {
      readonly kind: "there";
      readonly segment: Segment;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "asked"; readonly stretch: Stretch };

/** Cuts a range into pieces, in order; what is missing of a bucket is asked for in one piece. */
export function piecesOf(layout: Layout, { from, to }: Range): Piece[] {
  const pieces: Piece[] = [];
  for (const { segment, columns } of layout.placed) {
    const begin = Math.max(from, segment.first) - segment.first;
    const end = Math.min(to + 1, segment.first + segment.count) - segment.first;
    if (begin >= end) continue;
    if (columns) {
      pieces.push({ kind: "there", segment, from: begin, to: end });
      continue;
    }
    const last = pieces.at(-1);
    const goesOn =
      last?.kind === "asked" &&
      last.stretch.bucket === segment.bucket &&
      last.stretch.offset + last.stretch.count === segment.offset + begin;
    const stretch = { bucket: segment.bucket, offset: segment.offset + begin, count: end - begin };
    if (goesOn) {
      pieces[pieces.length - 1] = {
        kind: "asked",
        stretch: { ...last.stretch, count: last.stretch.count + stretch.count },
      };
    } else pieces.push({ kind: "asked", stretch });
  }
  return pieces;
}

/** The items of a range, whether they were ever on the page or not. */
export async function gather(
  view: TimelineView,
  layout: Layout,
  range: Range,
  signal: AbortSignal,
): Promise<Selected[]> {
  const items: Selected[] = [];
  const loaded = new Map(layout.placed.map(({ segment, columns }) => [segment.key, columns]));
  for (const piece of piecesOf(layout, range)) {
    signal.throwIfAborted();
    if (piece.kind === "asked") {
      items.push(...(await itemsIn(view, piece.stretch, signal)));
      continue;
    }
    const columns = loaded.get(piece.segment.key);
    for (let index = piece.from; index < piece.to; index++) {
      const id = columns?.id[index];
      if (id !== undefined) items.push({ id, kind: columns?.kind[index] ?? "photo" });
    }
  }
  return items;
}
