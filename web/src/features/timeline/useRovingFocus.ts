import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { moved } from "./focus";
import { bodyOf, type Layout, placedOf, rowOf } from "./layout";
import { gridShortcuts } from "./shortcuts";
import type { Scroll } from "./useScroll";

export interface Roving {
  /** The one picture of the grid that Tab leads to, by its place in the order. */
  readonly position: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  /** Gives the focus to a picture as soon as it is there. */
  readonly goTo: (position: number) => void;
}

/**
 * One picture of the grid is reached by Tab, the arrow keys go on from there. The focus may be asked
 * for before the picture is there: it is given once its segment has come.
 */
export function useRovingFocus(
  layout: Layout,
  viewHeight: number,
  scroll: Scroll,
  grid: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number, event: KeyboardEvent) => void,
): Roving {
  const [position, setPosition] = useState(0);
  const wanted = useRef<number>(undefined);
  const last = Math.max(0, layout.total - 1);
  const at = Math.min(position, last);

  useEffect(() => {
    // What was drawn before the last key may come here after it: that place is wanted no more.
    if (wanted.current === undefined || Math.min(wanted.current, last) !== at) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-place="${at}"]`);
    if (!cell) {
      // Meanwhile the grid itself hears the keys; the picture that had the focus may be gone.
      grid.current?.focus({ preventScroll: true });
      return;
    }
    wanted.current = undefined;
    cell.focus({ preventScroll: true });
  });

  const goTo = useCallback(
    (next: number) => {
      wanted.current = next;
      setPosition(next);
      reveal(layout, next, viewHeight, scroll);
    },
    [layout, viewHeight, scroll],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (!gridShortcuts.move.includes(event.key)) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = moved(layout, at, event.key, viewHeight);
    onMove(at, next, event);
    goTo(next);
  };
  const onFocus = (event: FocusEvent) => {
    const place = (event.target as HTMLElement).dataset.place;
    if (place !== undefined && Number(place) !== at) setPosition(Number(place));
  };
  return { position: at, onKeyDown, onFocus, goTo };
}

/** Scrolls no more than it takes to see a picture whole, with the heading right above it. */
export function reveal(layout: Layout, position: number, viewHeight: number, scroll: Scroll): void {
  const placed = placedOf(layout, position);
  if (!placed) return;
  const margin = layout.shape.gap * 2;
  const body = bodyOf(placed, layout);
  const index = position - placed.segment.first;
  const row = rowOf(body, index);
  const top = row ? row.top : (index / placed.segment.count) * body.height;
  const height = row ? row.strip + row.height : layout.shape.target;
  const begin = placed.top + (top > 0 ? placed.heading + top - margin : 0);
  const end = placed.top + placed.heading + top + height + margin - viewHeight;
  const now = scroll.now();
  if (begin < now) scroll.moveTo(begin);
  else if (end > now) scroll.moveTo(end);
}
