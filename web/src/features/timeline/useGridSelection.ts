import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useCallback, useEffect, useRef } from "react";
import { stretchQuery, type TimelineView } from "@/api/queries";
import { type Selected, useSelection } from "@/state/selection";
import { isOneOf } from "@/state/shortcuts";
import { say } from "@/ui/Toasts";
import type { Layout } from "./layout";
import { placedOf } from "./layout";
import { type Frame, itemsOfUnseen, unseenWithin } from "./marquee";
import { gather, rangeOf } from "./range";
import { gridShortcuts } from "./shortcuts";

export interface GridSelection {
  /** Takes one item in or out; ranges go on from it. */
  readonly toggle: (position: number) => void;
  /** Everything from the item touched last to this one, on the page or not. */
  readonly extendTo: (position: number) => void;
  /** What a frame covers beyond the rows that are on the page. */
  readonly addUnseen: (frame: Frame) => void;
  readonly all: () => void;
  readonly onKeyDown: (event: KeyboardEvent, position: number) => boolean;
}

/** Selecting in the order of the timeline. */
export function useGridSelection(layout: Layout, view: TimelineView): GridSelection {
  const cache = useQueryClient();
  const anchor = useRef(0);
  const running = useRef<AbortController>(undefined);
  const current = useRef(layout);
  current.current = layout;
  useEffect(() => () => running.current?.abort(), []);

  const toggle = useCallback((position: number) => {
    const placed = placedOf(current.current, position);
    const index = position - (placed?.segment.first ?? 0);
    const id = placed?.columns?.id[index];
    if (id === undefined) return;
    anchor.current = position;
    useSelection.getState().toggle({ id, kind: placed?.columns?.kind[index] ?? "photo" });
  }, []);

  /** One gathering at a time; the bar shows that it goes on. */
  const run = useCallback((gathering: (signal: AbortSignal) => Promise<readonly Selected[]>) => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    const { add, gather: show } = useSelection.getState();
    show(true);
    gathering(stop.signal)
      .then(
        (items) => !stop.signal.aborted && add(items),
        (problem: unknown) =>
          !stop.signal.aborted && problem instanceof Error && say({ text: problem.message }),
      )
      .finally(() => running.current === stop && useSelection.getState().gather(false));
  }, []);
  const take = useCallback(
    (from: number, to: number) =>
      run((signal) => gather(view, current.current, rangeOf(from, to), signal)),
    [run, view],
  );
  const addUnseen = useCallback(
    (frame: Frame) => {
      const before = current.current;
      const unseen = unseenWithin(before, frame);
      if (unseen.length === 0) return;
      run(async (signal) => {
        const items: Selected[] = [];
        for (const placed of unseen) {
          const columns = await cache.fetchQuery(stretchQuery(view, placed.segment));
          signal.throwIfAborted();
          items.push(...itemsOfUnseen(placed, columns, before, frame));
        }
        return items;
      });
    },
    [run, view, cache],
  );
  const extendTo = useCallback((position: number) => take(anchor.current, position), [take]);
  const all = useCallback(() => take(0, current.current.total - 1), [take]);

  const onKeyDown = (event: KeyboardEvent, position: number): boolean => {
    if (isOneOf(gridShortcuts.selectAll, event)) all();
    else if (isOneOf(gridShortcuts.clear, event) && useSelection.getState().kinds.size > 0) {
      running.current?.abort();
      useSelection.getState().clear();
    } else if (isOneOf(gridShortcuts.selectRange, event)) extendTo(position);
    else if (isOneOf(gridShortcuts.select, event)) toggle(position);
    else return false;
    event.preventDefault();
    return true;
  };
  return { toggle, extendTo, addUnseen, all, onKeyDown };
}
