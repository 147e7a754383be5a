import type { Density } from "@/state/preferences";
import type { RowShape } from "./justify";

const PHONE_WIDTH = 640;
const PHONE: Record<Density, number> = { small: 76, medium: 120, large: 210 };
const DESK: Record<Density, number> = { small: 130, medium: 220, large: 340 };

/** Beside the pictures, where there is room: to the left, and to the right for the scrubber's years. */
const MARGIN = 16;
export const GUTTER = 60;

export const isPhone = (width: number) => width < PHONE_WIDTH;

export function shapeFor(width: number, density: Density): RowShape {
  return isPhone(width)
    ? { width, target: PHONE[density], gap: 3 }
    : { width: width - MARGIN - GUTTER, target: DESK[density], gap: 4 };
}
