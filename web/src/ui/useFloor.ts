import { type RefObject, useLayoutEffect } from "react";

/** Between what floats and what is said above it. */
const GAP_PX = 8;

/** How far from the lower edge of the window what floats there reaches. */
const floors = new Map<object, number>();

const settle = () =>
  document.documentElement.style.setProperty("--floor", `${Math.max(0, ...floors.values())}px`);

/** Lifts what is said for a moment above an element that floats at the lower edge of its parent. */
export function useFloor(element: RefObject<HTMLElement | null>, shown: boolean) {
  useLayoutEffect(() => {
    const { current } = element;
    const parent = current?.offsetParent;
    if (!shown || !current || !parent) return;
    const key = {};
    const observer = new ResizeObserver(() => {
      // Where it will be, whatever moves it there.
      const top = parent.getBoundingClientRect().top + current.offsetTop;
      floors.set(key, innerHeight - top + GAP_PX);
      settle();
    });
    observer.observe(current);
    observer.observe(parent);
    return () => {
      observer.disconnect();
      floors.delete(key);
      settle();
    };
  }, [element, shown]);
}
