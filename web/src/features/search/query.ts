import type { Chip } from "@/api/queries";

/** Where something stands in a query, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The query without a part of it. */
export function without(query: string, { start, end }: Stretch): string {
  return `${query.slice(0, start).trimEnd()} ${query.slice(end).trimStart()}`.trim();
}

/** The query with other words in the place of a part of it. */
export function replaced(query: string, part: Stretch, words: string): string {
  const text = words.trim();
  return text
    ? `${query.slice(0, part.start)}${text}${query.slice(part.end)}`.trim()
    : without(query, part);
}

/** The query with a filter behind it; once. */
export function withFilter(query: string, filter: string): string {
  return `${query.trim()} ${filter}`.trim();
}

/** The chip that already says what a filter says. */
export function chipOf(chips: readonly Chip[], filter: string): Chip | undefined {
  return chips.find((chip) => chip.label === filter);
}

/** Words as they are, without a meaning: in quotes. */
export function quoted(words: string): string {
  return `"${words.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** A filter as it is written, cut behind its colon: `-`, `camera:` and `X100V`. */
export function filterParts(label: string): { name: string; value: string } {
  const colon = label.indexOf(":");
  return { name: label.slice(0, colon + 1), value: label.slice(colon + 1) };
}
