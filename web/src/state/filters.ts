/** What the language of queries takes for more than a part of one value. */
const SPECIAL = /[\s()"“”„‟«»＂]/;
const TO_ESCAPE = /[\\"“”„‟«»＂]/g;

/** A filter as it is written in a query: `label:dog`, `label:"cell phone"`. */
export function filterFor(name: string, value: string): string {
  return SPECIAL.test(value) ? `${name}:"${value.replace(TO_ESCAPE, "\\$&")}"` : `${name}:${value}`;
}
