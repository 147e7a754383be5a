const DIGITS =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
/** A BlurHash holds its average colour as four digits of base 83, after size and greatest value. */
const FROM = 2;
const TO = 6;

/** The average colour of a BlurHash, which costs nothing to read; undefined where it cannot be. */
export function averageColor(hash: string): string | undefined {
  let value = 0;
  for (const digit of hash.slice(FROM, TO)) {
    const at = DIGITS.indexOf(digit);
    if (at < 0) return undefined;
    value = value * DIGITS.length + at;
  }
  return hash.length < TO || value > 0xffffff
    ? undefined
    : `#${value.toString(16).padStart(6, "0")}`;
}
