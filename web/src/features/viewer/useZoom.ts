import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Size } from "@/ui/useSize";
import {
  actualScale,
  type Extent,
  FIT,
  fitted,
  held,
  largestScale,
  type Point,
  type View,
  zoomedAt,
} from "./zoom";

/** One notch of a wheel. */
const WHEEL_STEP = 1.0018;
const KEY_STEP = 1.5;
const SWIPE_PX = 60;

export interface Swipes {
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onDown: () => void;
}

/** Zoom and pan by wheel, pinch, drag, double tap and keys; swipes where the picture is not zoomed. */
export function useZoom(
  frameRef: RefObject<HTMLElement | null>,
  frame: Size,
  picture: Extent,
  swipes: Swipes,
) {
  const [view, setView] = useState(FIT);
  const pointers = useRef(new Map<number, Point>());
  const start = useRef<Point>({ x: 0, y: 0 });
  const ratio = globalThis.devicePixelRatio || 1;
  const fit = fitted(picture, frame, ratio);
  const largest = largestScale(picture, fit, ratio);

  const fromMiddle = useCallback(
    (event: { clientX: number; clientY: number }): Point => {
      const box = frameRef.current?.getBoundingClientRect();
      return box
        ? { x: event.clientX - box.x - box.width / 2, y: event.clientY - box.y - box.height / 2 }
        : { x: 0, y: 0 };
    },
    [frameRef],
  );
  const zoomTo = useCallback(
    (scale: (now: number) => number, at: Point = { x: 0, y: 0 }) =>
      setView((now) => {
        const next = Math.min(largest, Math.max(1, scale(now.scale)));
        return held(zoomedAt(now, next, at), fit, frame, largest);
      }),
    [fit, frame, largest],
  );
  const toggle = useCallback(
    (at?: Point) =>
      zoomTo((now) => (now > 1 ? 1 : Math.max(1.5, actualScale(picture, fit, ratio))), at),
    [zoomTo, picture, fit, ratio],
  );

  // React's own wheel listeners are passive: the page would zoom too.
  useEffect(() => {
    const node = frameRef.current;
    if (!node) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      zoomTo((now) => now * WHEEL_STEP ** -event.deltaY, fromMiddle(event));
    };
    node.addEventListener("wheel", onWheel, { passive: false });
    return () => node.removeEventListener("wheel", onWheel);
  }, [frameRef, zoomTo, fromMiddle]);

  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = fromMiddle(event);
    if (pointers.current.size === 0) start.current = at;
    pointers.current.set(event.pointerId, at);
  };
  const onPointerMove = (event: PointerEvent) => {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = fromMiddle(event);
    const [other] = [...pointers.current].flatMap(([id, p]) => (id === event.pointerId ? [] : [p]));
    pointers.current.set(event.pointerId, now);
    setView((seen) => held(dragged(seen, before, now, other), fit, frame, largest));
  };
  const onPointerUp = (event: PointerEvent) => {
    const alone = pointers.current.size === 1 && pointers.current.delete(event.pointerId);
    pointers.current.delete(event.pointerId);
    if (!alone || view.scale > 1 || event.pointerType === "mouse") return;
    const end = fromMiddle(event);
    swiped(end.x - start.current.x, end.y - start.current.y, swipes);
  };

  return {
    view,
    fit,
    zoomed: view.scale > 1,
    zoomIn: () => zoomTo((now) => now * KEY_STEP),
    zoomOut: () => zoomTo((now) => now / KEY_STEP),
    toggle,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: onPointerUp,
      onDoubleClick: (event: { clientX: number; clientY: number }) => toggle(fromMiddle(event)),
    },
  };
}

/** One finger moves the picture, a second one zooms about the middle between them. */
function dragged(view: View, before: Point, now: Point, other: Point | undefined): View {
  if (!other) return { ...view, x: view.x + now.x - before.x, y: view.y + now.y - before.y };
  const wide = Math.hypot(now.x - other.x, now.y - other.y);
  const was = Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
  const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
  return zoomedAt(view, view.scale * (wide / was), middle);
}

function swiped(x: number, y: number, { onPrevious, onNext, onDown }: Swipes): void {
  if (y > SWIPE_PX && y > Math.abs(x)) onDown();
  else if (Math.abs(x) > SWIPE_PX && Math.abs(x) > Math.abs(y)) (x > 0 ? onPrevious : onNext)();
}
