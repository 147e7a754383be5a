import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { mediaQuery, type TimelineView } from "@/api/queries";
import { useOpenItem } from "@/state/open-item";
import { useSequence } from "@/state/sequence";
import { type Layout, placedOf } from "./layout";
import { locate } from "./locate";
import type { Segment } from "./segments";

/**
 * Keeps the grid at the item that the viewer shows above it, so that closing it leads back to that
 * place, and tells the viewer what lies beside it. Answers the segments that the viewer needs: the
 * item's own and those around it.
 */
export function useShownItem(
  layout: Layout,
  view: TimelineView,
  segments: readonly Segment[],
  show: (position: number) => void,
): readonly Segment[] {
  const { item = "" } = useOpenItem();
  const cache = useQueryClient();
  const { data } = useQuery({ ...mediaQuery(item), enabled: item !== "" });
  const [found, setFound] = useState<{ id: string; position: number }>();
  const loadedAt = useMemo(() => (item ? positionOf(layout, item) : -1), [layout, item]);
  const position = loadedAt >= 0 ? loadedAt : found?.id === item ? found.position : -1;

  useEffect(() => {
    if (!data || data.id !== item || loadedAt >= 0) return;
    let stopped = false;
    // Without an answer the grid stays where it is.
    locate(cache, view, segments, data).then(
      (place) => !stopped && place !== undefined && setFound({ id: item, position: place }),
      () => {},
    );
    return () => {
      stopped = true;
    };
  }, [cache, view, segments, data, item, loadedAt]);

  const shown = useRef("");
  useEffect(() => {
    if (item === "") shown.current = "";
    if (position < 0 || shown.current === item) return;
    shown.current = item;
    show(position);
  }, [item, position, show]);

  const publish = useSequence((state) => state.show);
  const there = position < 0 ? undefined : placedOf(layout, position);
  const at = there ? segments.indexOf(there.segment) : -1;
  useEffect(() => {
    if (at < 0) return;
    const run = runAround(layout, at);
    publish(
      run.flatMap(({ columns }) => columns?.id ?? []),
      run[0]?.segment.first ?? 0,
      layout.total,
    );
  }, [layout, at, publish]);
  return useMemo(() => (at < 0 ? [] : segments.slice(Math.max(0, at - 1), at + 2)), [segments, at]);
}

function positionOf(layout: Layout, id: string): number {
  for (const { segment, columns } of layout.placed) {
    const index = columns ? columns.id.indexOf(id) : -1;
    if (index >= 0) return segment.first + index;
  }
  return -1;
}

/** The segments around one that are there without a hole. */
function runAround({ placed }: Layout, at: number) {
  let from = at;
  let to = at;
  while (from > at - 2 && placed[from - 1]?.columns) from--;
  while (to < at + 2 && placed[to + 1]?.columns) to++;
  return placed.slice(from, to + 1).filter(({ columns }) => columns);
}
