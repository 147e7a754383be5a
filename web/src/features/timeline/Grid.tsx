import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { TimelineBucket } from "@/api/queries";
import { useWords } from "@/i18n";
import { useOpenItem } from "@/state/open-item";
import { useSequence } from "@/state/sequence";
import { useSize } from "@/ui/useSize";
import { PENDING } from "./flags";
import { GridRow } from "./GridRow";
import type { RowShape } from "./justify";
import { type Layout, layOut, type Row, scrollAfter } from "./layout";
import { MonthAbove } from "./MonthAbove";
import { useMonths } from "./useMonths";
import { useOnScreen } from "./useOnScreen";
import { useRovingFocus } from "./useRovingFocus";
import { useShownItem } from "./useShownItem";

const PHONE_WIDTH = 640;
/** Rows kept ready above and below the view. */
const OVERSCAN = 5;
const REST_MS = 60;

function shapeFor(width: number): RowShape {
  return width < PHONE_WIDTH
    ? { width, target: 120, gap: 3 }
    : { width: width - 32, target: 220, gap: 4 };
}

/** The justified grid. Only the rows near the view are on the page, only their months are fetched. */
export function Grid({ buckets }: { readonly buckets: readonly TimelineBucket[] }) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const [inView, setInView] = useState<readonly string[]>([]);
  const months = useMonths(inView);
  const shape = useMemo(() => shapeFor(size.width), [size.width]);
  const layout = useMemo(
    () => (size.width > 0 ? layOut(buckets, months, shape) : { rows: [], height: 0, shape }),
    [buckets, months, shape, size.width],
  );

  const { rows } = layout;
  const roving = useRovingFocus(layout, size.height, scroller);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightWithGap(rows[index], shape),
    // A new function for a new layout is how the virtualizer learns that every size may differ.
    getItemKey: useCallback((index: number) => keyOf(rows[index], index), [rows]),
    overscan: OVERSCAN,
  });
  const near = virtual.getVirtualItems().map((item) => item.index);
  if (roving.row >= 0 && !near.includes(roving.row)) near.push(roving.row);
  const shown = near.flatMap((index) => {
    const row = rows[index];
    return row ? [{ row, index }] : [];
  });

  useStayInPlace(layout, scroller, virtual.scrollOffset ?? 0);
  const openBuckets = useShownItem(layout, buckets, months, scroller);
  const wanted = [...new Set([...shown.map(({ row }) => row.bucket), ...openBuckets])].join(" ");
  useEffect(() => {
    // What is only flung past is not asked for.
    const timer = setTimeout(() => setInView(wanted ? wanted.split(" ") : []), REST_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  useOnScreen(useMemo(() => shown.flatMap(({ row }) => awaitedIn(row)), [shown]));

  const { open } = useOpenItem();
  const onClick = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-media]");
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!cell?.dataset.media || modified || event.button !== 0) return;
    event.preventDefault();
    open(cell.dataset.media);
  };

  const publish = useSequence((state) => state.show);
  useEffect(
    () => publish(buckets.flatMap(({ bucket }) => months.get(bucket)?.id ?? [])),
    [buckets, months, publish],
  );

  return (
    <div className="relative h-full">
      <h1 className="sr-only">{t.photos.title}</h1>
      <MonthAbove layout={layout} scroll={virtual.scrollOffset ?? 0} />
      <div
        ref={scroller}
        className="h-full overflow-y-auto [overflow-anchor:none] [scrollbar-gutter:stable]"
      >
        <div
          role="grid"
          aria-label={t.photos.grid}
          aria-rowcount={rows.length}
          tabIndex={-1}
          onClick={onClick}
          onKeyDown={roving.onKeyDown}
          onFocus={roving.onFocus}
          className="relative mx-auto"
          style={{ height: layout.height, width: shape.width }}
        >
          {shown.map(({ row, index }) => (
            <GridRow
              key={keyOf(row, index)}
              row={row}
              index={index}
              shape={shape}
              reachable={index === roving.row ? roving.item : -1}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** Keeps what is in view in view when months arrive, grow or shrink above it. */
function useStayInPlace(
  layout: Layout,
  scroller: React.RefObject<HTMLElement | null>,
  scroll: number,
) {
  const before = useRef(layout);
  useLayoutEffect(() => {
    if (before.current === layout) return;
    const to = scrollAfter(before.current, layout, scroll);
    before.current = layout;
    if (scroller.current && Math.abs(to - scroll) >= 1) scroller.current.scrollTop = to;
  }, [layout, scroller, scroll]);
}

function heightWithGap(row: Row | undefined, { gap }: RowShape): number {
  return row ? row.height + (row.kind === "heading" ? 0 : gap) : 0;
}

function keyOf(row: Row | undefined, index: number): string {
  return row ? `${row.bucket} ${row.kind === "heading" ? "" : row.start}` : String(index);
}

function awaitedIn(row: Row): string[] {
  if (row.kind !== "pictures") return [];
  const { id, flags, placeholder } = row.columns;
  return id.slice(row.start, row.end).filter((_, place) => {
    const index = row.start + place;
    return ((flags[index] ?? 0) & PENDING) !== 0 && !placeholder[index];
  });
}
