import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
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

export interface Scrolled {
  /** Where the view begins, in steps that are fine enough for what is kept ready around it. */
  readonly y: number;
  /** Where the window begins within the whole. */
  readonly base: number;
  readonly fling: boolean;
}

export interface Scroll extends Scrolled {
  /** Where the view begins, exactly. */
  now(): number;
  moveTo(y: number): void;
}

const START: Scrolled = { y: 0, base: 0, fling: false };

/** The height of what the browser scrolls, and how far its window can move. */
export const windowOf = (height: number) => Math.min(height, LONGEST);

export function baseFor(y: number, height: number): number {
  return Math.round(Math.min(Math.max(0, y - LONGEST / 2), Math.max(0, height - LONGEST)));
}

export function useScroll(
  scroller: RefObject<HTMLElement | null>,
  height: number,
  viewHeight: number,
): Scroll {
  const [scrolled, setScrolled] = useState(START);
  const state = useRef({ base: 0, y: 0, height, viewHeight });
  state.current.height = height;
  state.current.viewHeight = viewHeight;

  const show = useCallback((fling: boolean) => {
    const { base, viewHeight: view } = state.current;
    const step = Math.max(40, view / 5);
    const y = Math.floor(state.current.y / step) * step;
    setScrolled((before) =>
      before.y === y && before.base === base && before.fling === fling
        ? before
        : { y, base, fling },
    );
  }, []);

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
      now.y = y;
      node.scrollTop = y - now.base;
      show(jump);
    },
    [scroller, show],
  );

  useEffect(() => {
    const node = scroller.current;
    if (!node) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      const now = state.current;
      const y = node.scrollTop + now.base;
      const fling = Math.abs(y - now.y) > now.viewHeight * FLING;
      now.y = y;
      clearTimeout(timer);
      timer = setTimeout(() => show(false), REST_MS);
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
      clearTimeout(timer);
      node.removeEventListener("scroll", onScroll);
    };
  }, [scroller, show]);

  // A jump ends by itself where no scroll event follows it.
  useLayoutEffect(() => {
    if (!scrolled.fling) return;
    const timer = setTimeout(() => show(false), REST_MS);
    return () => clearTimeout(timer);
  }, [scrolled, show]);

  const now = useCallback(() => state.current.y, []);
  return { ...scrolled, now, moveTo };
}
