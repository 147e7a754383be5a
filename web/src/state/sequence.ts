import { create } from "zustand";

/** The items of the screen behind the viewer, in its order: what "next" and "previous" mean. */
interface Sequence {
  readonly ids: readonly string[];
  show(ids: readonly string[]): void;
}

export const useSequence = create<Sequence>((set) => ({
  ids: [],
  show: (ids) => set({ ids }),
}));

export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** Counted from one; 0 where the item is not among them. */
  readonly position: number;
}

export function neighboursOf(id: string, ids: readonly string[]): Neighbours {
  const at = ids.indexOf(id);
  return at < 0
    ? { previous: undefined, next: undefined, position: 0 }
    : { previous: ids[at - 1], next: ids[at + 1], position: at + 1 };
}
