import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from "react";
import type { TimelineBucket, TimelineView } from "@/api/queries";
import { useWords } from "@/i18n";
import { useOpenItem } from "@/state/open-item";
import { usePreferences } from "@/state/preferences";
import { useSelection } from "@/state/selection";
import { useSize } from "@/ui/useSize";
import { awaitedIn } from "./awaited";
import { GridSegment } from "./GridSegment";
import { Scrubber } from "./Scrubber";
import { landmarksOf } from "./scrubber";
import { isPhone, shapeFor } from "./shape";
import { TopLine } from "./TopLine";
import { useArrived } from "./useArrived";
import { useGridSelection } from "./useGridSelection";
import { useOnScreen } from "./useOnScreen";
import { usePinch } from "./usePinch";
import { usePointer } from "./usePointer";
import { reveal, useRovingFocus } from "./useRovingFocus";
import { windowOf } from "./useScroll";
import { useShownItem } from "./useShownItem";
import { useTimelineLayout } from "./useTimelineLayout";

interface GridProps {
  readonly buckets: readonly TimelineBucket[];
  readonly view: TimelineView;
}

/** The justified grid. Only the rows near the view are on the page, only their segments are fetched. */
export function Grid({ buckets, view }: GridProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const density = usePreferences((state) => state.density);
  const shape = useMemo(() => shapeFor(size.width, density), [size.width, density]);
  const { layout, segments, scroll, from, to, alsoWant } = useTimelineLayout(
    size.width > 0 ? buckets : NONE,
    view,
    shape,
    scroller,
    size.height,
  );
  const landmarks = useMemo(() => landmarksOf(buckets), [buckets]);
  const selection = useGridSelection(layout, view);
  const onMove = (before: number, next: number, event: KeyboardEvent) => {
    if (!event.shiftKey) return;
    if (useSelection.getState().kinds.size === 0) selection.toggle(before);
    selection.extendTo(next);
  };
  const roving = useRovingFocus(layout, size.height, scroll, grid, onMove);
  usePinch(scroller);
  const { open } = useOpenItem();
  const pointer = usePointer(grid, layout, scroll, selection, open);
  const show = useCallback(
    (position: number) => reveal(layout, position, size.height, scroll),
    [layout, size.height, scroll],
  );
  const around = useShownItem(layout, view, segments, show);
  useEffect(() => alsoWant(around), [around, alsoWant]);
  useOnScreen(useMemo(() => awaitedIn(layout, from, to), [layout, from, to]));
  const arrived = useArrived(layout.total, scroll.y <= 0);
  const selecting = useSelection((state) => state.kinds.size > 0);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!selection.onKeyDown(event, roving.position)) roving.onKeyDown(event);
  };
  const phone = isPhone(size.width);
  const shown = layout.placed.filter(
    ({ top, height, segment, columns }) =>
      (top < to && top + height > from) ||
      (columns !== undefined &&
        roving.position >= segment.first &&
        roving.position < segment.first + segment.count),
  );
  return (
    <>
      <h1 className="sr-only">{t.photos.title}</h1>
      <TopLine layout={layout} scroll={scroll} arrived={arrived} />
      <div className="relative col-span-2 row-start-2 h-full min-w-0">
        <div
          ref={scroller}
          data-scroller
          className="h-full touch-pan-y overflow-y-auto overscroll-contain [overflow-anchor:none] [scrollbar-width:none]"
        >
          <div
            ref={grid}
            role="grid"
            aria-label={t.photos.grid(view.order)}
            aria-multiselectable
            aria-rowcount={-1}
            tabIndex={-1}
            data-selecting={selecting || undefined}
            {...pointer.handlers}
            onKeyDown={onKeyDown}
            onFocus={roving.onFocus}
            className="group/grid relative outline-none select-none tablet:ms-4"
            style={{ height: windowOf(layout.height), width: shape.width }}
          >
            {shown.map((placed) => (
              <GridSegment
                key={placed.segment.key}
                placed={placed}
                layout={layout}
                base={scroll.base}
                from={from}
                to={to}
                reachable={roving.position}
                fling={scroll.fling}
              />
            ))}
            {pointer.frame && (
              <div
                aria-hidden
                className="pointer-events-none absolute z-10 rounded-s border border-accent bg-accent/15"
                style={{
                  left: pointer.frame.left,
                  top: pointer.frame.top - scroll.base,
                  width: pointer.frame.right - pointer.frame.left,
                  height: pointer.frame.bottom - pointer.frame.top,
                }}
              />
            )}
          </div>
        </div>
        <Scrubber
          layout={layout}
          landmarks={landmarks}
          scroll={scroll}
          viewHeight={size.height}
          phone={phone}
        />
      </div>
    </>
  );
}

const NONE: readonly TimelineBucket[] = [];
