import { type RefObject, useEffect, useRef } from "react";
import { panned, type Size, type Spot, type View, zoomed } from "./mercator";

/** A press that moves less than this is a click. */
const STILL_PX = 5;

/** Of a wheel that turns by lines. */
const LINE_PX = 16;

/** So many pixels of the wheel are one step of zoom; a pinch on a touchpad comes in small ones. */
const WHEEL_STEP_PX = 300;
const PINCH_STEP_PX = 100;

const ARROW_PX = 120;

/** Drag, wheel, pinch, double click and keys change what the map in the element shows. */
export function useGestures(
  element: RefObject<HTMLElement | null>,
  view: View,
  size: Size,
  onView: (view: View, smooth: boolean) => void,
) {
  const now = useRef({ view, size, onView });
  now.current = { view, size, onView };

  useEffect(() => {
    const node = element.current;
    if (!node) return;
    const fingers = new Map<number, Spot>();
    let dragged = false;
    let travelled = 0;

    const change = (next: (view: View, size: Size) => View, smooth = false) => {
      const { view: old, size: box, onView: tell } = now.current;
      const changed = next(old, box);
      // Events come faster than React draws: the next one goes on from here.
      if (!smooth) now.current.view = changed;
      tell(changed, smooth);
    };
    const inside = (event: MouseEvent): Spot => {
      const { left, top } = node.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };

    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      if (fingers.size === 0) {
        dragged = false;
        travelled = 0;
      }
      fingers.set(event.pointerId, inside(event));
    };
    const onMove = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const at = inside(event);
      const [first, second] = [...fingers.values()];
      fingers.set(event.pointerId, at);
      const by = { x: at.x - before.x, y: at.y - before.y };
      travelled += Math.hypot(by.x, by.y);
      if (!dragged && travelled < STILL_PX) return;
      if (!dragged) {
        dragged = true;
        node.setPointerCapture(event.pointerId);
      }
      if (first && second) {
        const [one, other] = [...fingers.values()] as [Spot, Spot];
        const steps = Math.log2(Math.max(1, apart(one, other)) / Math.max(1, apart(first, second)));
        const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
        const half = { x: by.x / 2, y: by.y / 2 };
        change((old, box) => zoomed(panned(old, box, half), box, steps, middle));
      } else {
        change((old, box) => panned(old, box, by));
      }
    };
    const onUp = (event: PointerEvent) => fingers.delete(event.pointerId);
    /** The end of a drag is no click on what lies under it. */
    const onClick = (event: MouseEvent) => {
      if (!dragged) return;
      dragged = false;
      event.preventDefault();
      event.stopPropagation();
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1);
      const steps = -pixels / (event.ctrlKey ? PINCH_STEP_PX : WHEEL_STEP_PX);
      change((old, box) => zoomed(old, box, steps, inside(event)));
    };
    const onDoubleClick = (event: MouseEvent) => {
      if ((event.target as HTMLElement).closest("button")) return;
      change((old, box) => zoomed(old, box, event.shiftKey ? -1 : 1, inside(event)), true);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const move = moves[event.key];
      if (!move) return;
      event.preventDefault();
      change(move, true);
    };

    node.addEventListener("pointerdown", onDown);
    node.addEventListener("pointermove", onMove);
    node.addEventListener("pointerup", onUp);
    node.addEventListener("pointercancel", onUp);
    node.addEventListener("pointerleave", onUp);
    node.addEventListener("click", onClick, true);
    node.addEventListener("wheel", onWheel, { passive: false });
    node.addEventListener("dblclick", onDoubleClick);
    node.addEventListener("keydown", onKey);
    return () => {
      node.removeEventListener("pointerdown", onDown);
      node.removeEventListener("pointermove", onMove);
      node.removeEventListener("pointerup", onUp);
      node.removeEventListener("pointercancel", onUp);
      node.removeEventListener("pointerleave", onUp);
      node.removeEventListener("click", onClick, true);
      node.removeEventListener("wheel", onWheel);
      node.removeEventListener("dblclick", onDoubleClick);
      node.removeEventListener("keydown", onKey);
    };
  }, [element]);
}

const closer =
  (steps: number) =>
  (view: View, size: Size): View =>
    zoomed(view, size, steps, { x: size.width / 2, y: size.height / 2 });

const moves: Record<string, (view: View, size: Size) => View> = {
  ArrowLeft: (view, size) => panned(view, size, { x: ARROW_PX, y: 0 }),
  ArrowRight: (view, size) => panned(view, size, { x: -ARROW_PX, y: 0 }),
  ArrowUp: (view, size) => panned(view, size, { x: 0, y: ARROW_PX }),
  ArrowDown: (view, size) => panned(view, size, { x: 0, y: -ARROW_PX }),
  "+": closer(1),
  "=": closer(1),
  "-": closer(-1),
};

function apart(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
