import { type RefObject, useEffect, useRef } from "react";

/** How far before the end of a list more is asked for: about a screen. */
const AHEAD = "900px 0px";

/** Calls whenever the element comes near the part of the page that is seen. */
export function useNearEnd(
  end: RefObject<HTMLElement | null>,
  active: boolean,
  onNear: () => void,
) {
  const call = useRef(onNear);
  call.current = onNear;
  useEffect(() => {
    const node = end.current;
    if (!node || !active) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && call.current(),
      { root: node.closest("[data-scrolls]"), rootMargin: AHEAD },
    );
    observer.observe(node);
    return () => observer.disconnect();
  }, [end, active]);
}
