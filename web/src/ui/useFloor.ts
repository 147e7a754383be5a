import { type RefObject, useLayoutEffect } from "react";

/** The heights of what floats at the lower edge now. */
const floors = new Map<object, number>();

const settle = () =>
  document.documentElement.style.setProperty("--floor", `${Math.max(0, ...floors.values())}px`);

/** Lifts what is said for a moment above an element that floats at the lower edge. */
export function useFloor(element: RefObject<HTMLElement | null>, shown: boolean) {
  useLayoutEffect(() => {
    const { current } = element;
    if (!shown || !current) return;
    const key = {};
    const observer = new ResizeObserver(() => {
      floors.set(key, current.offsetHeight);
      settle();
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      floors.delete(key);
      settle();
    };
  }, [element, shown]);
}
