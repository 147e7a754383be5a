import { createContext, type ReactNode, useContext, useId, useLayoutEffect } from "react";
import { create } from "zustand";

const usePlaces = create<{ readonly ids: readonly string[] }>(() => ({ ids: [] }));

/** What is said above everything else. */
export const Notices = createContext<ReactNode>(null);

/**
 * Where the notices are drawn: the page has such a place, and so has each window over it. The one that
 * came last draws them, so that they are inside of what keeps the focus and is read aloud.
 */
export function NoticePlace() {
  const id = useId();
  const notices = useContext(Notices);
  const last = usePlaces(({ ids }) => ids.at(-1) === id);
  useLayoutEffect(() => {
    usePlaces.setState(({ ids }) => ({ ids: [...ids, id] }));
    return () => usePlaces.setState(({ ids }) => ({ ids: ids.filter((other) => other !== id) }));
  }, [id]);
  return last ? notices : null;
}
