import type { Chip, Facet } from "@/api/queries";

/** Where something stands in a query, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The query without a part of it, and without the `OR` that joined it to another. */
export function without(query: string, { start, end }: Stretch): string {
  const head = query.slice(0, start).trimEnd();
  const tail = query.slice(end).trimStart();
  const joined = / OR$/.test(head);
  const left = joined ? head.slice(0, -2).trimEnd() : head;
  const right = joined ? tail : tail.replace(/^OR /, "");
  return `${left} ${right}`.trim();
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

/** The query with a filter that may hold in the place of others: `OR` binds more tightly than words. */
export function withAlternative(query: string, chips: readonly Chip[], filter: string): string {
  const last = chips.at(-1);
  return last
    ? `${query.slice(0, last.end)} OR ${filter}${query.slice(last.end)}`
    : withFilter(query, filter);
}

/** A year alone: other dates narrow in ways of their own. */
const YEAR = /^date:\d{4}$/;

/** The chips that are values of a facet; of those the query has, one has to hold. */
export function chosenOf(facet: Facet, chips: readonly Chip[]): readonly Chip[] {
  const name = filterParts(facet.values[0]?.filter ?? "").name;
  return chips.filter(
    ({ label, excluded }) =>
      !excluded &&
      name !== "" &&
      (facet.name === "year" ? YEAR.test(label) : filterParts(label).name === name),
  );
}

/** The query as if no value of a facet were chosen: what else of it there is. */
export function withoutAll(query: string, chips: readonly Chip[]): string {
  return chips
    .toSorted((one, other) => other.start - one.start)
    .reduce((rest, chip) => without(rest, chip), query);
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

/** A filter with what it asks to be seen in the words of the reader; any other as it is written. */
export function filterSaid(label: string, named: (seen: string) => string): string {
  const { name, value } = filterParts(label);
  if (!/^-?label:$/.test(name)) return label;
  const seen = value.replace(/^"(.*)"$/, "$1");
  const said = named(seen);
  return said === seen ? label : name + said;
}
