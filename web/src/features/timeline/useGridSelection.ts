import { type KeyboardEvent, useCallback, useEffect, useRef } from "react";
import type { TimelineView } from "@/api/queries";
import { useSelection } from "@/state/selection";
import { isOneOf } from "@/state/shortcuts";
import { say } from "@/ui/Toasts";
import type { Layout } from "./layout";
import { placedOf } from "./layout";
import { gather, rangeOf } from "./range";
import { gridShortcuts } from "./shortcuts";

export interface GridSelection {
  /** Takes one item in or out; ranges go on from it. */
  readonly toggle: (position: number) => void;
  /** Everything from the item touched last to this one, on the page or not. */
  readonly extendTo: (position: number) => void;
  readonly all: () => void;
  readonly onKeyDown: (event: KeyboardEvent, position: number) => boolean;
}

/** Selecting in the order of the timeline. */
export function useGridSelection(layout: Layout, view: TimelineView): GridSelection {
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

  const take = useCallback(
    (from: number, to: number) => {
      running.current?.abort();
      const stop = new AbortController();
      running.current = stop;
      const { add, gather: gathering } = useSelection.getState();
      gathering(true);
      gather(view, current.current, rangeOf(from, to), stop.signal)
        .then(
          (items) => !stop.signal.aborted && add(items),
          (problem: unknown) =>
            !stop.signal.aborted && problem instanceof Error && say({ text: problem.message }),
        )
        .finally(() => running.current === stop && useSelection.getState().gather(false));
    },
    [view],
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
  return { toggle, extendTo, all, onKeyDown };
}
