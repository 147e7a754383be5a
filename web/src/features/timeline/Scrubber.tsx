import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "@/i18n";
import { classes } from "@/ui/classes";
import { useBucketName } from "./BucketName";
import { type Layout, positionAt, yOf } from "./layout";
import { keyed, type Landmark, landmarkAt, lastTop, marksOf, partOf, scrollTo } from "./scrubber";
import type { Scroll } from "./useScroll";

/** Free above and below the track, so that words at its ends are whole. */
const END = 14;
const MARK_HEIGHT = 20;

interface ScrubberProps {
  readonly layout: Layout;
  readonly landmarks: readonly Landmark[];
  readonly scroll: Scroll;
  readonly viewHeight: number;
  readonly phone: boolean;
}

/** How long the handle of a phone stays after the last move. */
const LINGER_MS = 1600;

/** Whether the view has moved a moment ago. */
function useMoving(y: number): boolean {
  const first = useRef(y);
  const [moving, setMoving] = useState(false);
  useEffect(() => {
    if (first.current === y) return;
    first.current = Number.NaN;
    setMoving(true);
    const timer = setTimeout(() => setMoving(false), LINGER_MS);
    return () => clearTimeout(timer);
  }, [y]);
  return moving;
}

/**
 * The whole order at the edge of the screen. It counts items, not pixels: where the thumb stands is
 * exact however little is laid out yet.
 */
export function Scrubber({ layout, landmarks, scroll, viewHeight, phone }: ScrubberProps) {
  const { t, format } = useWords();
  const nameOf = useBucketName();
  const track = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<number>();
  const [hovered, setHovered] = useState<number>();
  const height = Math.max(1, viewHeight - 2 * END);
  const last = lastTop(layout, viewHeight);
  const marks = useMemo(
    () => marksOf(landmarks, last, height, MARK_HEIGHT),
    [landmarks, last, height],
  );
  const moving = useMoving(scroll.y) || dragged !== undefined;
  if (layout.height <= viewHeight * 1.5) return null;

  const part = dragged ?? partOf(layout, viewHeight, scroll.now());
  const pointed = dragged ?? hovered;
  const partUnder = (event: PointerEvent) => {
    const top = track.current?.getBoundingClientRect().top ?? 0;
    return Math.min(1, Math.max(0, (event.clientY - top - END) / height));
  };
  const drag = (event: PointerEvent) => {
    const to = partUnder(event);
    setDragged(to);
    scroll.moveTo(scrollTo(layout, viewHeight, to));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyed(landmarks, Math.round(positionAt(layout, scroll.now())), event.key);
    if (to === undefined) return;
    event.preventDefault();
    scroll.moveTo(yOf(layout, to));
  };
  const here = landmarkAt(landmarks, positionAt(layout, scroll.now()) + 0.001);
  const bubble = pointed === undefined ? undefined : landmarkAt(landmarks, pointed * last);
  const position = Math.min(layout.total, Math.floor(positionAt(layout, scroll.now())) + 1);

  return (
    <div
      ref={track}
      role="slider"
      tabIndex={0}
      aria-label={t.photos.scrubber}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={Math.max(1, layout.total)}
      aria-valuenow={position}
      aria-valuetext={`${here ? nameOf(here.bucket) : ""}, ${t.photos.position(position, layout.total)}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
        else if (event.pointerType === "mouse") setHovered(partUnder(event));
      }}
      onPointerUp={() => setDragged(undefined)}
      onPointerCancel={() => setDragged(undefined)}
      onPointerLeave={() => setHovered(undefined)}
      data-dragging={dragged !== undefined || undefined}
      className={classes(
        "group/scrubber absolute inset-y-0 end-0 z-20 touch-none rounded-m -outline-offset-4 select-none",
        // On a phone only the handle takes the finger; the rest belongs to the pictures below.
        phone ? "pointer-events-none w-11" : "w-14 cursor-ns-resize",
      )}
    >
      {marks.map(({ bucket, part: at }) => (
        <span
          key={bucket}
          aria-hidden
          className={classes(
            "pointer-events-none absolute end-2 -translate-y-1/2 text-s text-muted tabular",
            phone &&
              "rounded-full bg-raised px-2 opacity-0 shadow-float transition-opacity duration-(--duration-fast) group-data-dragging/scrubber:opacity-100",
          )}
          style={{ top: END + at * height, ...(phone ? { insetInlineEnd: 52 } : {}) }}
        >
          {bucket.includes("-") ? bucket.slice(0, 4) : format.bytes(Number(bucket))}
        </span>
      ))}
      <span
        aria-hidden
        data-thumb
        className={classes(
          "pointer-events-auto absolute end-0 grid -translate-y-1/2 place-items-center",
          phone
            ? "h-11 w-7 rounded-s-full bg-raised shadow-float transition-opacity duration-(--duration) group-focus-visible/scrubber:opacity-100"
            : "h-4 w-14",
          phone && !moving && "pointer-events-none opacity-0",
        )}
        style={{ top: END + part * height }}
      >
        {phone ? (
          <span className="h-5 w-1 rounded-full bg-control" />
        ) : (
          <span className="me-auto h-1 w-3 rounded-full bg-accent transition-[width] duration-(--duration-fast) group-hover/scrubber:w-4" />
        )}
      </span>
      {bubble && pointed !== undefined && (
        <span
          aria-hidden
          data-bubble
          className="pointer-events-none absolute end-full me-1 w-max -translate-y-1/2 rounded-m bg-text px-3 py-1.5 font-medium text-background shadow-float"
          style={{ top: Math.max(END + 4, Math.min(END + height - 4, END + pointed * height)) }}
        >
          {nameOf(bubble.bucket)}
        </span>
      )}
    </div>
  );
}
