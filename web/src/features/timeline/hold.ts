import type { TimelineColumns } from "@/api/queries";

/** What tells in a column which picture it is, where it stands and what it looks like. */
const LASTING = ["ratio", "captured_at"] as const;
/** What may change in place without moving anything. */
const IN_PLACE = [
  "kind",
  "duration_ms",
  "placeholder",
  "place",
  "favorite",
  "files",
  "bytes",
  "flags",
] as const;

/**
 * What to show of a segment when a newer answer comes. Nobody looks at it: the answer. Somebody does:
 * the same pictures at the same places with what became known of them; those that are gone go, those
 * that are new wait until the segment has left the view.
 */
export function settled(
  shown: TimelineColumns | undefined,
  fresh: TimelineColumns,
  looked: boolean,
): TimelineColumns {
  if (!shown || !looked || sameItems(shown, fresh)) return fresh;
  const now = new Map(fresh.id.map((id, index) => [id, index]));
  const lastKept = shown.id.findLastIndex((id) => now.has(id));
  // Those behind the last one kept were only pushed out of the segment.
  const kept = shown.id.flatMap((id, index) => (now.has(id) || index > lastKept ? [index] : []));
  return lastKept < 0 ? fresh : updated(shown, fresh, kept, now);
}

function sameItems(one: TimelineColumns, other: TimelineColumns): boolean {
  return one.id.length === other.id.length && one.id.every((id, index) => id === other.id[index]);
}

function updated(
  shown: TimelineColumns,
  fresh: TimelineColumns,
  kept: readonly number[],
  now: ReadonlyMap<string, number>,
): TimelineColumns {
  const pick = <T>(old: readonly T[], latest: readonly T[]): T[] =>
    kept.map((index) => {
      const at = now.get(shown.id[index] ?? "");
      return (at === undefined ? old[index] : latest[at]) as T;
    });
  const stay = <T>(old: readonly T[]): T[] => kept.map((index) => old[index] as T);
  return {
    ...shown,
    id: stay(shown.id),
    ...Object.fromEntries(LASTING.map((name) => [name, stay<unknown>(shown[name])])),
    ...Object.fromEntries(IN_PLACE.map((name) => [name, pick<unknown>(shown[name], fresh[name])])),
  };
}
