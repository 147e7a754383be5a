/** How far something was at one moment. */
export interface Sample {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly settled: number;
  readonly all: number;
}

export type History = readonly Sample[];

export interface Pace {
  readonly perMinute: number;
  /** Milliseconds until the end; only where it is believable. */
  readonly left: number | undefined;
}

/** What lies further back says little about what comes next. */
const WINDOW_MS = 3 * 60_000;
/** Less than this says nothing. */
const ENOUGH_MS = 8_000;
const ENOUGH_SETTLED = 5;
/** A time is named when the two halves of what was seen went at nearly the same speed. */
const STEADY = 2;
/** While more work is still being found, the end is not known. */
const GROWTH = 1.02;

/** The history with one more sample; it begins anew where something was put back into the queue. */
export function withSample(history: History, sample: Sample): History {
  const last = history.at(-1);
  if (!last || sample.settled < last.settled || sample.at < last.at) return [sample];
  const kept = history.filter(({ at }) => at >= sample.at - WINDOW_MS);
  return sample.at === last.at ? [...kept.slice(0, -1), sample] : [...kept, sample];
}

/** How fast it goes, once enough was seen to say so. */
export function paceOf(history: History): Pace | undefined {
  const [first] = history;
  const last = history.at(-1);
  if (!first || !last) return undefined;
  const settled = last.settled - first.settled;
  if (last.at - first.at < ENOUGH_MS || settled < ENOUGH_SETTLED) return undefined;
  const perMinute = speed(first, last);
  const rest = last.all - last.settled;
  const believable = rest > 0 && last.all <= first.all * GROWTH && steady(history, first, last);
  return { perMinute, left: believable ? (rest / perMinute) * 60_000 : undefined };
}

function speed(from: Sample, to: Sample): number {
  return ((to.settled - from.settled) / (to.at - from.at)) * 60_000;
}

function steady(history: History, first: Sample, last: Sample): boolean {
  const half = (first.at + last.at) / 2;
  const middle = history.findLast(({ at }) => at <= half) ?? first;
  if (middle.at === first.at || middle.at === last.at) return false;
  const [before, since] = [speed(first, middle), speed(middle, last)];
  return Math.max(before, since) <= STEADY * Math.min(before, since);
}
