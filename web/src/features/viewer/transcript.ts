import type { Segment } from "@/api/queries";

/** The place of the segment that is said at this time; of those that overlap, the one that began last. */
export function placeAt(segments: readonly Segment[], seconds: number): number {
  const ms = seconds * 1000;
  return segments.findLastIndex(({ start_ms, end_ms }) => start_ms <= ms && ms < end_ms);
}

const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** The segments that have all the words, in any case and with or without accents. */
export function saying(segments: readonly Segment[], words: string): readonly Segment[] {
  const sought = folded(words).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return segments;
  return segments.filter(({ text }) => {
    const said = folded(text);
    return sought.every((word) => said.includes(word));
  });
}

const primary = (tag: string | undefined) => tag?.split("-")[0]?.toLowerCase();

/** What is said at this time: of several languages in the reader's, else in the first one. */
export function said(
  segments: readonly Segment[],
  seconds: number,
  language: string,
): readonly Segment[] {
  const ms = seconds * 1000;
  const own = segments.some((each) => primary(each.language) === primary(language));
  const shown = own ? primary(language) : primary(segments[0]?.language);
  return segments.filter(
    (each) => each.start_ms <= ms && ms < each.end_ms && primary(each.language) === shown,
  );
}
