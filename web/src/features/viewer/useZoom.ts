import {
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Size } from "@/ui/useSize";
import { twiceTapped } from "./swipe";
import {
  cornerOf,
  dragged,
  type Extent,
  FIT,
  held,
  otherScale,
  type Point,
  roomFor,
  wheelFactor,
  zoomedWithin,
} from "./zoom";

const KEY_STEP = 1.5;
const MIDDLE: Point = { x: 0, y: 0 };

/** Zoom and pan of one picture by wheel, pinch, drag and double tap. */
export function useZoom(
  frameRef: RefObject<HTMLElement | null>,
  frame: Size,
  { width, height }: Extent,
) {
  const [wanted, setView] = useState(FIT);
  const pointers = useRef(new Map<number, Point>());
  const tap = useRef({ x: 0, y: 0, at: Number.NEGATIVE_INFINITY, touch: false });
  const ratio = globalThis.devicePixelRatio || 1;
  const room = useMemo(
    () => roomFor({ width, height }, frame, ratio),
    [width, height, frame, ratio],
  );
  // The frame may have become another since.
  const view = held(wanted, room);

  const fromMiddle = useCallback(
    (event: { clientX: number; clientY: number }): Point => {
      const box = frameRef.current?.getBoundingClientRect();
      return box
        ? { x: event.clientX - box.x - box.width / 2, y: event.clientY - box.y - box.height / 2 }
        : MIDDLE;
    },
    [frameRef],
  );
  const zoomTo = useCallback(
    (scale: (now: number) => number, at: Point = MIDDLE) =>
      setView((now) => zoomedWithin(held(now, room), scale(held(now, room).scale), at, room)),
    [room],
  );
  const toggle = useCallback(
    (at?: Point) => zoomTo((now) => otherScale(now, room), at),
    [zoomTo, room],
  );

  // React's own wheel listeners are passive: the page would zoom too.
  useEffect(() => {
    const node = frameRef.current;
    if (!node) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      zoomTo((now) => now * wheelFactor(event), fromMiddle(event));
    };
    node.addEventListener("wheel", onWheel, { passive: false });
    return () => node.removeEventListener("wheel", onWheel);
  }, [frameRef, zoomTo, fromMiddle]);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, fromMiddle(event));
    const { x, y } = fromMiddle(event);
    const now = { x, y, at: event.timeStamp, touch: event.pointerType !== "mouse" };
    const twice = now.touch && pointers.current.size === 1 && twiceTapped(tap.current, now);
    tap.current = twice ? { ...now, at: Number.NEGATIVE_INFINITY } : now;
    if (twice) toggle(now);
  };
  const onPointerMove = (event: PointerEvent) => {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = fromMiddle(event);
    const [other] = [...pointers.current].flatMap(([id, p]) => (id === event.pointerId ? [] : [p]));
    pointers.current.set(event.pointerId, now);
    setView((seen) => {
      const next = dragged(held(seen, room), before, now, other);
      return zoomedWithin(next, next.scale, MIDDLE, room);
    });
  };
  const onPointerEnd = (event: PointerEvent) => {
    pointers.current.delete(event.pointerId);
  };

  const corner = cornerOf(view, room, ratio);
  return {
    room,
    scale: view.scale,
    /** Of the real pixels. */
    percent: view.scale / room.actual,
    zoomed: view.scale > 1,
    style: {
      width: room.fit.width,
      height: room.fit.height,
      transform: `translate(${corner.x}px, ${corner.y}px) scale(${view.scale})`,
    },
    zoomIn: () => zoomTo((now) => now * KEY_STEP),
    zoomOut: () => zoomTo((now) => now / KEY_STEP),
    toFit: () => setView(FIT),
    toActual: () => zoomTo(() => room.actual),
    toggle: () => toggle(),
    pan: (x: number, y: number) =>
      setView((wanting) => {
        const now = held(wanting, room);
        return held({ ...now, x: now.x + x, y: now.y + y }, room);
      }),
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: onPointerEnd,
      onPointerCancel: onPointerEnd,
      // Of a mouse: not every browser sends one for two taps of a finger.
      onDoubleClick: (event: MouseEvent) => {
        if (!tap.current.touch) toggle(fromMiddle(event));
      },
    },
  };
}
