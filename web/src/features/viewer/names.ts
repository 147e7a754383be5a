import type { Detection } from "./findings";
import type { Extent } from "./zoom";

/** Where the name of a box stands. */
export interface Stand {
  readonly level: "above" | "within" | "below";
  /** Which side of the box it begins at: the right one where it would leave the picture. */
  readonly side: "left" | "right";
}

/** In CSS pixels: a name's height, the width of a letter of it, and what surrounds them. */
const HIGH_PX = 22;
const LETTER_PX = 7.5;
const AROUND_PX = 14;

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlap = (one: Rect, other: Rect) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/**
 * Finds each name a place where it covers no other and is not cut off; the surest first. In a crowd
 * some have none: zooming in makes room.
 *
 * @param shown the size of the picture on the screen
 * @param named what a label is called
 */
export function namesFor(
  detections: readonly Detection[],
  shown: Extent,
  named: (label: string) => string,
): ReadonlyMap<Detection, Stand> {
  const taken: Rect[] = [];
  const stands = new Map<Detection, Stand>();
  for (const detection of detections.toSorted((one, other) => other.confidence - one.confidence)) {
    const { box, label } = detection;
    const wide = named(label).length * LETTER_PX + AROUND_PX;
    const start = box.x * shown.width;
    const end = start + box.width * shown.width;
    const side = start + wide > shown.width && end - wide >= 0 ? "right" : "left";
    const left = side === "left" ? start : end - wide;
    const right = left + wide;
    const top = box.y * shown.height;
    const bottom = top + box.height * shown.height;
    const tops: readonly [Stand["level"], number][] = [
      ["above", top - HIGH_PX],
      ["within", top],
      ["below", bottom],
    ];
    for (const [level, y] of tops) {
      const rect = { left, top: y, right, bottom: y + HIGH_PX };
      const cut = y < 0 || rect.bottom > Math.max(shown.height, HIGH_PX);
      if (cut || taken.some((other) => overlap(other, rect))) continue;
      taken.push(rect);
      stands.set(detection, { level, side });
      break;
    }
  }
  return stands;
}
