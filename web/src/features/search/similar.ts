import type { Stretch } from "./query";

/** What the engine asks for where nobody says how alike. */
export const USUAL_LEAST = 80;
/** Below, pictures are more unlike than alike. */
export const LOWEST_LEAST = 50;

export interface Likeness extends Stretch {
  /** The item that others are compared with. */
  readonly id: string;
}

const SIMILAR =
  /(?<![^\s(])(?:similar|like):"?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"?(?=[\s)]|$)/i;

/** The item that a query compares others with; undefined where it compares none. */
export function likenessIn(query: string): Likeness | undefined {
  const found = SIMILAR.exec(query);
  const [whole = "", id] = found ?? [];
  if (!found || !id) return undefined;
  return { id: id.toLowerCase(), start: found.index, end: found.index + whole.length };
}

/** How alike, in per cent, as an address says it; undefined where it says nothing that can be. */
export function leastOf(min: string | undefined): number | undefined {
  const least = /^\d{1,3}$/.test(min ?? "") ? Number(min) : 0;
  return least >= 1 && least <= 100 ? least : undefined;
}

/** A query that compares and asks for more, told apart. */
export interface Comparison {
  readonly id: string;
  readonly rest: string;
}

/**
 * The comparison that a query makes with all of its other words; undefined where it makes none, or only
 * as one of several ways to answer. What is typed keeps its spaces.
 */
export function comparisonIn(query: string): Comparison | undefined {
  const likeness = likenessIn(query);
  if (!likeness) return undefined;
  const head = query.slice(0, likeness.start);
  const tail = query.slice(likeness.end);
  const inBrackets = head.split("(").length > head.split(")").length;
  if (inBrackets || /(^|\s)OR\s*$/.test(head) || /^\s*OR(\s|$)/.test(tail)) return undefined;
  return { id: likeness.id, rest: head + tail.replace(/^\s/, "") };
}

/** The query that makes a comparison. */
export function comparing({ id, rest }: Comparison): string {
  return rest === "" ? `similar:${id}` : `similar:${id} ${rest}`;
}
