import { type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { type Axis, axisOf, meant, offsetOf, type Ways } from "./swipe";

/** Where a finger has something else to do. */
const ELSEWHERE = "[data-zoomed], button, a, input, select";
const EASE = "cubic-bezier(0.2, 0.7, 0.3, 1)";
/** How much of the way before the finger left counts for its speed. */
const RECENT_MS = 80;

interface Finger {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  axis: Axis;
  trail: { x: number; y: number; at: number }[];
}

export interface Swipes {
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
}

/**
 * The item that is shown follows the finger: to its neighbours, or down and away. The track is moved by
 * hand, because drawing the whole viewer anew for every step of a finger would be felt.
 */
export function useSwipe(
  track: RefObject<HTMLElement | null>,
  shade: RefObject<HTMLElement | null>,
  shown: string,
  { onPrevious, onNext, onClose }: Swipes,
) {
  const finger = useRef<Finger>(undefined);
  const running = useRef<Animation>(undefined);
  const [turning, setTurning] = useState(false);
  const ways: Ways = { previous: onPrevious !== undefined, next: onNext !== undefined };

  const place = (x: number, y: number) => {
    const node = track.current;
    if (!node) return;
    const away = Math.min(1, y / Math.max(1, node.clientHeight));
    node.style.transform = x || y ? `translate(${x}px, ${y}px) scale(${1 - away * 0.4})` : "";
    if (shade.current) shade.current.style.opacity = y > 0 ? String(1 - away * 0.9) : "";
  };
  /** Another item stands in the middle again. */
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about what is shown
  useLayoutEffect(() => {
    running.current?.cancel();
    running.current = undefined;
    place(0, 0);
    setTurning(false);
  }, [shown]);

  const glide = (x: number, then: () => void) => {
    const node = track.current;
    if (!node) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const to = x ? `translate(${x}px, 0)` : "none";
    const animation = node.animate(
      { transform: [node.style.transform || "none", to] },
      { duration: still ? 0 : 180, easing: EASE, fill: "forwards" },
    );
    running.current = animation;
    animation.onfinish = then;
  };
  const settle = () => {
    glide(0, () => {
      place(0, 0);
      running.current?.cancel();
      setTurning(false);
    });
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.pointerType === "mouse" || running.current?.playState === "running") return;
    if (finger.current || (event.target as Element).closest(ELSEWHERE)) {
      // A second finger means zoom: the first one gives up its swipe.
      if (finger.current && finger.current.axis !== "none") settle();
      finger.current = undefined;
      return;
    }
    const at = { x: event.clientX, y: event.clientY, at: event.timeStamp };
    finger.current = { id: event.pointerId, x: at.x, y: at.y, axis: "none", trail: [at] };
  };
  const onPointerMove = (event: PointerEvent) => {
    const now = finger.current;
    if (now?.id !== event.pointerId) return;
    const dx = event.clientX - now.x;
    const dy = event.clientY - now.y;
    if (now.axis === "none") now.axis = axisOf(dx, dy);
    if (now.axis === "across") setTurning(true);
    const at = event.timeStamp;
    now.trail = [
      ...now.trail.filter((step) => at - step.at < RECENT_MS),
      { x: event.clientX, y: event.clientY, at },
    ];
    const offset = offsetOf(now.axis, dx, dy, ways);
    place(offset.x, offset.y);
  };
  const onPointerUp = (event: PointerEvent) => {
    const now = finger.current;
    if (now?.id !== event.pointerId) return;
    finger.current = undefined;
    const first = now.trail[0] ?? { x: event.clientX, y: event.clientY, at: event.timeStamp };
    const lasted = Math.max(1, event.timeStamp - first.at);
    const motion = {
      dx: event.clientX - now.x,
      dy: event.clientY - now.y,
      vx: (event.clientX - first.x) / lasted,
      vy: (event.clientY - first.y) / lasted,
    };
    const size = {
      width: track.current?.clientWidth ?? 1,
      height: track.current?.clientHeight ?? 1,
    };
    switch (meant(now.axis, motion, size, ways)) {
      case "previous":
        return glide(size.width, () => onPrevious?.());
      case "next":
        return glide(-size.width, () => onNext?.());
      case "close":
        return onClose();
      case "stay":
        if (now.axis !== "none") settle();
    }
  };
  const onPointerCancel = (event: PointerEvent) => {
    if (finger.current?.id !== event.pointerId) return;
    finger.current = undefined;
    settle();
  };
  return { turning, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
}
