import type { Extent, Point } from "./zoom";

/** A finger's way since it came down, in pixels, and how fast it left, in pixels per millisecond. */
export interface Motion {
  readonly dx: number;
  readonly dy: number;
  readonly vx: number;
  readonly vy: number;
}

/** Where a swipe can lead. */
export interface Ways {
  readonly previous: boolean;
  readonly next: boolean;
}

export type Swipe = "previous" | "next" | "close" | "stay";
export type Axis = "none" | "across" | "down";

/** Less is a tap. */
const SLACK_PX = 8;
/** A slow swipe must go this part of the way, a flick need not. */
const FAR = 0.3;
const FLICK = 0.4;
const FLICK_PX = 24;
/** Where nothing follows, the picture comes along by this part only. */
const STIFF = 0.28;
const TAPS_MS = 300;
const TAPS_PX = 32;

/** Which way a swipe goes, decided once and kept until the finger leaves. */
export function axisOf(dx: number, dy: number): Axis {
  if (Math.hypot(dx, dy) < SLACK_PX) return "none";
  if (Math.abs(dx) >= Math.abs(dy)) return "across";
  return dy > 0 ? "down" : "none";
}

/** How far the picture comes along with the finger. */
export function offsetOf(axis: Axis, dx: number, dy: number, ways: Ways): Point {
  switch (axis) {
    case "none":
      return { x: 0, y: 0 };
    case "across": {
      const free = dx > 0 ? ways.previous : ways.next;
      return { x: free ? dx : dx * STIFF, y: 0 };
    }
    case "down":
      return { x: dx, y: Math.max(0, dy) };
  }
}

/** What a swipe meant, once the finger is gone. A flick back takes it back. */
export function meant(axis: Axis, { dx, dy, vx, vy }: Motion, size: Extent, ways: Ways): Swipe {
  const goes = (way: number, speed: number, length: number) =>
    way > 0 && speed > -FLICK && (way > length * FAR || (way > FLICK_PX && speed > FLICK));
  switch (axis) {
    case "none":
      return "stay";
    case "across":
      if (ways.previous && goes(dx, vx, size.width)) return "previous";
      return ways.next && goes(-dx, -vx, size.width) ? "next" : "stay";
    case "down":
      return goes(dy, vy, size.height * 0.6) ? "close" : "stay";
  }
}

export interface Tap extends Point {
  readonly at: number;
}

export function twiceTapped(first: Tap, second: Tap): boolean {
  return (
    second.at - first.at < TAPS_MS && Math.hypot(second.x - first.x, second.y - first.y) < TAPS_PX
  );
}
