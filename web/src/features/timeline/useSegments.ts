import { useQueries } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { stretchQuery, type TimelineColumns, type TimelineView } from "@/api/queries";
import { settled } from "./hold";
import type { Segment } from "./segments";

/** Beyond these the ones farthest from the view are let go; their heights stay known. */
const MOST_KEPT = 60;
/** Flung past, a segment is asked for at most this often. */
const PAUSE_MS = 60;

export interface Wanted {
  /** In or near the view. */
  readonly segments: readonly Segment[];
  /** Keys of those that somebody looks at and that must not move. */
  readonly held: ReadonlySet<string>;
}

const none: ReadonlyMap<string, TimelineColumns> = new Map();

/** The segments near the view, fetched and kept current, and those that were there a while ago. */
export function useSegments(
  view: TimelineView,
  wanted: Wanted,
): ReadonlyMap<string, TimelineColumns> {
  const asked = useThrottled(wanted.segments);
  const [loaded, setLoaded] = useState(none);
  const fetched = useQueries({
    queries: asked.map((segment) => stretchQuery(view, segment)),
    combine: (answers) => answers.map(({ data }) => data),
  });
  const { held } = wanted;
  /** The answer that each segment was last settled with. */
  const applied = useRef(new Map<string, TimelineColumns>());

  useEffect(() => {
    setLoaded((before) => {
      const fresh = asked.flatMap((segment, place) => {
        const columns = fetched[place];
        const { key } = segment;
        if (!columns) return [];
        const due = held.has(key) ? applied.current.get(key) : before.get(key);
        return due === columns && before.has(key) ? [] : [{ key, columns }];
      });
      if (fresh.length === 0) return before;
      const after = new Map(before);
      for (const { key, columns } of fresh) {
        const shown = after.get(key);
        after.delete(key);
        after.set(key, settled(shown, columns, held.has(key)));
        applied.current.set(key, columns);
      }
      return kept(after, asked);
    });
  }, [asked, fetched, held]);
  return loaded;
}

/** The latest ones are at the end of a map. */
function kept(all: Map<string, TimelineColumns>, near: readonly Segment[]) {
  const keep = new Set(near.map(({ key }) => key));
  for (const key of all.keys()) {
    if (all.size <= MOST_KEPT) break;
    if (!keep.has(key)) all.delete(key);
  }
  return all;
}

/** The latest list, taken over at most every `PAUSE_MS`. */
function useThrottled(latest: readonly Segment[]): readonly Segment[] {
  const [taken, setTaken] = useState(latest);
  const last = useRef(0);
  const signature = latest.map(({ key, count }) => `${key} ${count}`).join("|");
  const list = useRef(latest);
  list.current = latest;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list
  useEffect(() => {
    const wait = Math.max(0, last.current + PAUSE_MS - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setTaken(list.current);
    }, wait);
    return () => clearTimeout(timer);
  }, [signature]);
  return taken;
}
