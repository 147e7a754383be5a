import {
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { useSelection } from "@/state/selection";
import { type Layout, positionAt, yOf } from "./layout";
import { type Frame, itemsWithin } from "./marquee";
import type { GridSelection } from "./useGridSelection";
import type { Scroll } from "./useScroll";

const LONG_PRESS_MS = 450;
/** A mouse that moved less than this was a click. */
const DRAG_PX = 6;
/** Near an edge the view scrolls along, faster the nearer. */
const EDGE_PX = 56;
const EDGE_SPEED = 0.35;

interface Drag {
  readonly x: number;
  /** Where it began in the order: heights change while what lies between arrives. */
  readonly place: number;
  readonly adding: boolean;
  readonly before: ReadonlyMap<string, "photo" | "video">;
  clientX: number;
  clientY: number;
  begun: boolean;
}

/**
 * Mouse and touch on the grid: a click opens, the check or a click while selecting takes in or out,
 * shift takes a range, a frame drawn by the mouse takes what it touches, a long press begins.
 */
export function usePointer(
  grid: RefObject<HTMLElement | null>,
  layout: Layout,
  scroll: Scroll,
  selection: GridSelection,
  open: (id: string) => void,
) {
  const [frame, setFrame] = useState<Frame>();
  const drag = useRef<Drag>(undefined);
  const press = useRef<ReturnType<typeof setTimeout>>(undefined);
  const swallow = useRef(false);
  const latest = useRef({ layout, scroll });
  latest.current = { layout, scroll };
  useEffect(() => () => clearTimeout(press.current), []);

  /** Content coordinates of a point of the screen. */
  const pointOf = (x: number, y: number) => {
    const box = grid.current?.getBoundingClientRect();
    return { x: x - (box?.left ?? 0), y: y - (box?.top ?? 0) + latest.current.scroll.base };
  };
  const draw = () => {
    const now = drag.current;
    if (!now?.begun) return;
    const next = frameOf(now);
    setFrame(next);
    const { replace, add } = useSelection.getState();
    replace(now.adding ? [...now.before].map(([id, kind]) => ({ id, kind })) : []);
    add(itemsWithin(latest.current.layout, next));
  };
  const frameOf = (now: Drag): Frame => {
    const to = pointOf(now.clientX, now.clientY);
    const y = yOf(latest.current.layout, now.place);
    return {
      left: Math.min(now.x, to.x),
      right: Math.max(now.x, to.x),
      top: Math.min(y, to.y),
      bottom: Math.max(y, to.y),
    };
  };
  const drawLatest = useRef(draw);
  drawLatest.current = draw;

  const drawing = frame !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrives under the frame is in it
  useEffect(() => {
    if (drawing) drawLatest.current();
  }, [drawing, layout]);

  // While a frame is drawn beyond an edge, the view follows.
  useEffect(() => {
    if (!drawing) return;
    let next = requestAnimationFrame(function follow() {
      next = requestAnimationFrame(follow);
      const box = grid.current?.parentElement?.getBoundingClientRect();
      const now = drag.current;
      if (!box || !now) return;
      const above = box.top + EDGE_PX - now.clientY;
      const below = now.clientY - (box.bottom - EDGE_PX);
      const by = above > 0 ? -above : below > 0 ? below : 0;
      if (by === 0) return;
      latest.current.scroll.moveTo(latest.current.scroll.now() + by * EDGE_SPEED);
      drawLatest.current();
    });
    return () => cancelAnimationFrame(next);
  }, [drawing, grid]);

  const onPointerDown = (event: PointerEvent) => {
    swallow.current = false;
    if (event.pointerType === "mouse") {
      if (event.button !== 0 || (event.target as HTMLElement).closest("[data-check]")) return;
      const { clientX, clientY } = event;
      const { x, y } = pointOf(clientX, clientY);
      drag.current = {
        x,
        place: positionAt(layout, y),
        adding: event.ctrlKey || event.metaKey || event.shiftKey,
        before: useSelection.getState().kinds,
        clientX,
        clientY,
        begun: false,
      };
      return;
    }
    const position = positionOf(event.target);
    clearTimeout(press.current);
    // A second finger is a pinch, not a press.
    if (position === undefined || !event.isPrimary) return;
    press.current = setTimeout(() => {
      swallow.current = true;
      selection.toggle(position);
      navigator.vibrate?.(12);
    }, LONG_PRESS_MS);
  };
  const onPointerMove = (event: PointerEvent) => {
    const now = drag.current;
    if (event.pointerType !== "mouse" || !now) return;
    if (event.buttons === 0) {
      drag.current = undefined;
      return;
    }
    if (!now.begun) {
      const far = Math.hypot(event.clientX - now.clientX, event.clientY - now.clientY) > DRAG_PX;
      if (!far) return;
      now.begun = true;
      swallow.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    now.clientX = event.clientX;
    now.clientY = event.clientY;
    draw();
  };
  const end = () => {
    clearTimeout(press.current);
    if (drag.current?.begun) selection.addUnseen(frameOf(drag.current));
    drag.current = undefined;
    setFrame(undefined);
  };

  const onClick = (event: MouseEvent) => {
    if (swallow.current) {
      swallow.current = false;
      event.preventDefault();
      return;
    }
    const position = positionOf(event.target);
    if (position === undefined || event.button !== 0) return;
    const checked = (event.target as HTMLElement).closest("[data-check]") !== null;
    const selecting = useSelection.getState().kinds.size > 0;
    if (event.shiftKey && (checked || selecting)) selection.extendTo(position);
    else if (checked || (selecting && !event.altKey)) selection.toggle(position);
    else if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    else open(idOf(event.target));
    event.preventDefault();
  };
  return {
    frame,
    handlers: {
      onClick,
      onPointerDown,
      onPointerMove,
      onPointerUp: end,
      onPointerCancel: end,
      onContextMenu: (event: MouseEvent) => swallow.current && event.preventDefault(),
    },
  };
}

const cellOf = (target: EventTarget) =>
  (target as HTMLElement).closest("[role=gridcell]")?.querySelector<HTMLElement>("[data-place]");

function positionOf(target: EventTarget): number | undefined {
  const place = cellOf(target)?.dataset.place;
  return place === undefined ? undefined : Number(place);
}

const idOf = (target: EventTarget) => cellOf(target)?.dataset.media ?? "";
