import {
  type RefObject,
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { TimelineBucket, TimelineView } from "@/api/queries";
import { useSelection } from "@/state/selection";
import type { RowShape } from "./justify";
import { type Layout, layOut, positionAt, scrollAfter, yOf } from "./layout";
import { remember, remembered } from "./remembered";
import { type Segment, segmentsOf } from "./segments";
import { type Scroll, useScroll } from "./useScroll";
import { useSegments } from "./useSegments";

/** Kept ready above and below the view, in views; less while flung past. */
const READY = 0.8;
const READY_FLUNG = 0.15;

export interface TimelineLayout {
  readonly layout: Layout;
  readonly segments: readonly Segment[];
  readonly scroll: Scroll;
  /** What is rendered, in heights of the whole order. */
  readonly from: number;
  readonly to: number;
  /** Asks for segments beside those in view. */
  readonly alsoWant: (segments: readonly Segment[]) => void;
}

/** The order laid out, its segments near the view fetched, and the view kept in its place. */
export function useTimelineLayout(
  buckets: readonly TimelineBucket[],
  view: TimelineView,
  shape: RowShape,
  scroller: RefObject<HTMLElement | null>,
  viewHeight: number,
): TimelineLayout {
  const segments = useMemo(() => segmentsOf(buckets), [buckets]);
  const heights = useRef(new Map<string, number>());
  const [wanted, setWanted] = useState<Wanted>(NOTHING);
  const [others, alsoWant] = useState<readonly Segment[]>([]);
  const near = useMemo(
    () => ({ segments: union(wanted.near, others), held: wanted.held }),
    [wanted, others],
  );
  const loaded = useSegments(view, near);
  const dated = view.order === "newest" || view.order === "oldest";
  const layout = useMemo(
    () => layOut({ segments, loaded, heights: heights.current, shape, dated }),
    [segments, loaded, shape, dated],
  );
  const scroll = useScroll(scroller, layout.height, viewHeight);
  useStayInPlace(layout, scroll, view, viewHeight);

  // After a fling the view comes first, what is kept ready around it when there is time.
  const around = useDeferredValue(scroll.fling ? READY_FLUNG : READY);
  const ready = viewHeight * (scroll.fling ? READY_FLUNG : around) + shape.target;
  const from = scroll.y - ready;
  const to = scroll.y + viewHeight + ready + viewHeight / 5;
  const next = wantedFor(layout, scroll, from, to, viewHeight);
  if (!sameWanted(next, wanted)) setWanted(next);
  return { layout, segments, scroll, from, to, alsoWant };
}

interface Wanted {
  readonly near: readonly Segment[];
  readonly held: ReadonlySet<string>;
}

const NOTHING: Wanted = { near: [], held: new Set() };

/** At the very top new pictures are welcome; anywhere else what is on the screen stays. */
function wantedFor(layout: Layout, scroll: Scroll, from: number, to: number, view: number): Wanted {
  if (view <= 0) return NOTHING;
  const near: Segment[] = [];
  const held = new Set<string>();
  const still = scroll.y > 0 || useSelection.getState().kinds.size > 0;
  const first = from + Math.min(0, scroll.ahead);
  const last = to + Math.max(0, scroll.ahead);
  for (const { segment, top, height } of layout.placed) {
    if (top > last) break;
    if (top + height < first) continue;
    near.push(segment);
    if (still && top < scroll.y + view * 1.3 && top + height > scroll.y - view * 0.1) {
      held.add(segment.key);
    }
  }
  return { near, held };
}

function sameWanted(one: Wanted, other: Wanted): boolean {
  return (
    one.near.length === other.near.length &&
    one.near.every((segment, index) => sameSegment(segment, other.near[index])) &&
    one.held.size === other.held.size &&
    [...one.held].every((key) => other.held.has(key))
  );
}

const sameSegment = (one: Segment, other: Segment | undefined) =>
  one.key === other?.key && one.count === other.count && one.first === other.first;

function union(one: readonly Segment[], other: readonly Segment[]): readonly Segment[] {
  const keys = new Set(one.map(({ key }) => key));
  const more = other.filter(({ key }) => !keys.has(key));
  return more.length > 0 ? [...one, ...more] : one;
}

/** Keeps what is in view in view when segments arrive, grow or shrink above it. */
function useStayInPlace(layout: Layout, scroll: Scroll, view: TimelineView, viewHeight: number) {
  const before = useRef<Layout>(undefined);
  const place = useRef(0);
  const { now, moveTo } = scroll;

  useLayoutEffect(() => {
    const last = before.current;
    if (last === layout || layout.height === 0 || viewHeight === 0) return;
    before.current = layout;
    if (!last) {
      const back = remembered(view);
      if (back > 0) moveTo(yOf(layout, back));
      return;
    }
    const to = scrollAfter(last, layout, now());
    if (Math.abs(to - now()) >= 1) moveTo(to);
  }, [layout, view, viewHeight, now, moveTo]);

  const save = useCallback(() => {
    const last = before.current;
    if (last) place.current = positionOf(last, now());
    remember(view, place.current);
  }, [view, now]);
  useLayoutEffect(() => {
    window.addEventListener("pagehide", save);
    return () => {
      window.removeEventListener("pagehide", save);
      save();
    };
  }, [save]);
}

function positionOf(layout: Layout, y: number): number {
  return y <= 0 ? 0 : positionAt(layout, y);
}
