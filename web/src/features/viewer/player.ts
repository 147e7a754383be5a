import type { Schema } from "@/api/client";

export const SPEEDS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** Where the file does not say how many frames a second has. */
const USUAL_FPS = 30;
/** A frame's time is rounded in the file; less than this part of a frame is the same one. */
const SAME = 0.01;

/** The next speed up or down; the ends stay where they are. */
export function nextSpeed(now: number, by: 1 | -1): number {
  const faster = SPEEDS.find((speed) => speed > now);
  const slower = SPEEDS.findLast((speed) => speed < now);
  return (by > 0 ? faster : slower) ?? now;
}

/** The middle of a frame some frames away: its edges belong to two frames, as rounding goes. */
export function stepped(
  time: number,
  by: number,
  fps: number | undefined,
  duration: number,
): number {
  if (!Number.isFinite(duration)) return time;
  const rate = fps && fps > 0 ? fps : USUAL_FPS;
  const last = Math.max(0, Math.ceil(duration * rate - SAME) - 1);
  const frame = Math.min(last, Math.max(0, Math.floor(time * rate + SAME) + by));
  // The last one may be cut short.
  return Math.min((frame + 0.5) / rate, (frame / rate + duration) / 2);
}

export function within(time: number, duration: number): number {
  return Math.min(Math.max(0, time), Number.isFinite(duration) ? duration : 0);
}

type Frame = Pick<Schema["Frame"], "time_ms">;

/** The still that is shown for a moment: the last one that is not after it. `frames` are in time. */
export function frameAt<Still extends Frame>(
  frames: readonly Still[],
  milliseconds: number,
): Still | undefined {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((frames[middle]?.time_ms ?? 0) <= milliseconds) low = middle + 1;
    else high = middle;
  }
  return frames[Math.max(0, low - 1)];
}
