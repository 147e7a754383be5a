import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/**
 * The most that a browser scrolls reliably: Firefox ends at 17.9 million pixels, Chromium at 33.5. A
 * longer timeline is scrolled through a window of this height that moves along when an end is near.
 */
export const LONGEST = 8_000_000;
/** More than this part of a view from one frame to the next is a fling. */
const FLING = 0.5;
/** After so long without another step a fling is over. */
const REST_MS = 110;

/** As long as an answer takes on a busy machine: what is flung towards is asked for before it is there. */
const LOOK_AHEAD_MS = 500;
/** The weight of the latest step in the speed; a single late frame hardly counts. */
const LATEST = 0.3;

export interface Scrolled {
  /** Where the view begins, in steps that are fine enough for what is kept ready around it. */
  readonly y: number;
  /** Where the window begins within the whole. */
  readonly base: number;
  readonly fling: boolean;
  /** How far the view will be after `LOOK_AHEAD_MS` at its present speed; negative upwards. */
  readonly ahead: number;
}

export interface Scroll extends Scrolled {
  /** Where the view begins, exactly. */
  now(): number;
  moveTo(y: number): void;
}

const START: Scrolled = { y: 0, base: 0, fling: false, ahead: 0 };

/** The height of what the browser scrolls, and how far its window can move. */
export const windowOf = (height: number) => Math.min(height, LONGEST);

export function baseFor(y: number, height: number): number {
  return Math.round(Math.min(Math.max(0, y - LONGEST / 2), Math.max(0, height - LONGEST)));
}

/** In pixels a millisecond, smoothed over a few steps; a step after a rest begins anew. */
export function speedAfter(before: number, pixels: number, milliseconds: number): number {
  if (milliseconds <= 0) return before;
  const latest = pixels / milliseconds;
  return milliseconds > 2 * REST_MS || Math.sign(latest) !== Math.sign(before)
    ? latest
    : before + (latest - before) * LATEST;
}

export function useScroll(
  scroller: RefObject<HTMLElement | null>,
  height: number,
  viewHeight: number,
): Scroll {
  const [scrolled, setScrolled] = useState(START);
  const state = useRef({ base: 0, y: 0, at: 0, speed: 0, height, viewHeight });
  state.current.height = height;
  state.current.viewHeight = viewHeight;

  const show = useCallback((fling: boolean) => {
    const { base, viewHeight: view } = state.current;
    const step = Math.max(40, view / 5);
    const y = Math.floor(state.current.y / step) * step;
    // In whole views, so that it changes little.
    const ahead = fling ? Math.round((state.current.speed * LOOK_AHEAD_MS) / view) * view : 0;
    setScrolled((before) =>
      before.y === y && before.base === base && before.fling === fling && before.ahead === ahead
        ? before
        : { y, base, fling, ahead },
    );
  }, []);

  // A busy page hears of a step late: it rests only where none comes within two more frames.
  const resting = useRef<{ timer?: ReturnType<typeof setTimeout>; frame?: number }>({});
  const stop = useCallback(() => {
    clearTimeout(resting.current.timer);
    cancelAnimationFrame(resting.current.frame ?? 0);
  }, []);
  const restSoon = useCallback(() => {
    stop();
    resting.current.timer = setTimeout(() => {
      resting.current.frame = requestAnimationFrame(() => {
        resting.current.frame = requestAnimationFrame(() => show(false));
      });
    }, REST_MS);
  }, [show, stop]);

  const moveTo = useCallback(
    (to: number) => {
      const node = scroller.current;
      if (!node) return;
      const now = state.current;
      const y = Math.min(Math.max(0, to), Math.max(0, now.height - now.viewHeight));
      const near = y - now.base > LONGEST / 8 && y - now.base < (LONGEST * 7) / 8;
      if (now.height <= LONGEST) now.base = 0;
      else if (!near || now.base > now.height - LONGEST) now.base = baseFor(y, now.height);
      const jump = Math.abs(y - now.y) > now.viewHeight * FLING;
      now.speed = 0;
      now.y = y;
      node.scrollTop = y - now.base;
      show(jump);
      restSoon();
    },
    [scroller, show, restSoon],
  );

  useEffect(() => {
    const node = scroller.current;
    if (!node) return;
    const onScroll = () => {
      const now = state.current;
      const y = node.scrollTop + now.base;
      restSoon();
      // The browser tells of what `moveTo` did, rounded to its pixels.
      if (Math.abs(y - now.y) < 1) return;
      const fling = Math.abs(y - now.y) > now.viewHeight * FLING;
      const at = performance.now();
      now.speed = speedAfter(now.speed, y - now.y, at - now.at);
      now.at = at;
      now.y = y;
      const edge = node.scrollTop < LONGEST / 8 || node.scrollTop > (LONGEST * 7) / 8;
      const base = edge && now.height > LONGEST ? baseFor(y, now.height) : now.base;
      if (base === now.base) {
        show(fling);
        return;
      }
      // The window moves and what it shows stays: both before the next frame.
      flushSync(() => {
        now.base = base;
        show(fling);
      });
      node.scrollTop = y - base;
    };
    node.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      stop();
      node.removeEventListener("scroll", onScroll);
    };
  }, [scroller, show, restSoon, stop]);

  const now = useCallback(() => state.current.y, []);
  return { ...scrolled, now, moveTo };
}
