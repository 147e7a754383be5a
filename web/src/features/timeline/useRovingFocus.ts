import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { moved, type Place } from "./focus";
import { type Layout, rowOf } from "./layout";

const KEYS = new Set([
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "PageUp",
  "PageDown",
  "Home",
  "End",
]);

/**
 * One picture of the grid is reached by Tab, the arrow keys go on from there. The focus may be asked
 * for before the picture is there: it is given once its month has come.
 */
export function useRovingFocus(
  layout: Layout,
  viewHeight: number,
  scroller: RefObject<HTMLElement | null>,
) {
  const [place, setPlace] = useState<Place>();
  const wanted = useRef(false);
  const first = layout.rows.find((row) => row.kind === "pictures");
  const at =
    place ??
    (first?.kind === "pictures" ? { bucket: first.bucket, index: first.start } : undefined);
  const row = at ? rowOf(layout, at.bucket, at.index) : -1;

  useEffect(() => {
    if (!wanted.current || !at) return;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-place="${at.bucket} ${at.index}"]`,
    );
    if (!cell) {
      // Meanwhile the grid itself hears the keys; the picture that had the focus may be gone.
      scroller.current?.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
      return;
    }
    wanted.current = false;
    cell.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!at || !KEYS.has(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = moved(layout, at, event.key, viewHeight);
    wanted.current = true;
    setPlace(next);
    scrollTo(layout, next, scroller.current);
  };
  const onFocus = (event: FocusEvent) => {
    const [bucket, index] = (event.target as HTMLElement).dataset.place?.split(" ") ?? [];
    if (bucket && (bucket !== at?.bucket || Number(index) !== at.index)) {
      setPlace({ bucket, index: Number(index) });
    }
  };
  return { row, item: at?.index ?? -1, onKeyDown, onFocus };
}

/** Scrolls no more than it takes to see a picture whole, with the heading right above it. */
export function scrollTo(layout: Layout, place: Place, scroller: HTMLElement | null): void {
  const at = rowOf(layout, place.bucket, place.index);
  const row = layout.rows[at];
  if (!row || !scroller) return;
  const margin = layout.shape.gap * 2;
  const above = layout.rows[at - 1];
  const top = above?.kind === "heading" ? above.top : row.top - margin;
  const bottom = row.top + row.height + margin - scroller.clientHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop) scroller.scrollTop = bottom;
}
