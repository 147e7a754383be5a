import { type RefObject, useEffect } from "react";
import { type Density, usePreferences } from "@/state/preferences";

const DENSITIES: readonly Density[] = ["small", "medium", "large"];

/** Two fingers that went so much apart, or together, ask for the next size; about a third. */
const STEP = 1.35;

/** The size after fingers that were `before` apart are `now`; undefined while that is no step yet. */
export function pinched(density: Density, before: number, now: number): Density | undefined {
  const by = now > before * STEP ? 1 : now < before / STEP ? -1 : 0;
  return by === 0 ? undefined : DENSITIES[DENSITIES.indexOf(density) + by];
}

/**
 * Larger and smaller pictures by two fingers. The listeners only watch, so that scrolling waits for
 * nothing; `touch-action: pan-y` on the element keeps the browser from zooming the page.
 */
export function usePinch(element: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    let apart = 0;
    const begin = ({ touches }: TouchEvent) => {
      apart = distance(touches);
    };
    const move = ({ touches }: TouchEvent) => {
      const now = distance(touches);
      if (apart === 0 || now === 0) return;
      const { density, set } = usePreferences.getState();
      const next = pinched(density, apart, now);
      if (!next) return;
      set({ density: next });
      apart = now;
    };
    const passive = { passive: true };
    node.addEventListener("touchstart", begin, passive);
    node.addEventListener("touchmove", move, passive);
    node.addEventListener("touchend", begin, passive);
    return () => {
      node.removeEventListener("touchstart", begin);
      node.removeEventListener("touchmove", move);
      node.removeEventListener("touchend", begin);
    };
  }, [element]);
}

/** Between two fingers; nought for any other number of them. */
function distance({ length, 0: one, 1: other }: TouchList): number {
  return length === 2 && one && other
    ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
    : 0;
}
