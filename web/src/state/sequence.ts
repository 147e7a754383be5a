import { create } from "zustand";

/** The items of the screen behind the viewer, in its order: what "next" and "previous" mean. */
interface Sequence {
  /** All of them, or a stretch around the open one. */
  readonly ids: readonly string[];
  /** How many of the screen's items come before `ids`. */
  readonly before: number;
  /** How many the screen has. */
  readonly total: number;
  show(ids: readonly string[], before?: number, total?: number): void;
}

export const useSequence = create<Sequence>((set) => ({
  ids: [],
  before: 0,
  total: 0,
  show: (ids, before = 0, total = ids.length) => set({ ids, before, total }),
}));

export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** Counted from one; 0 where the item is not among them. */
  readonly position: number;
  readonly total: number;
}

export function neighboursOf(
  id: string,
  { ids, before, total }: Pick<Sequence, "ids" | "before" | "total">,
): Neighbours {
  const at = ids.indexOf(id);
  return at < 0
    ? { previous: undefined, next: undefined, position: 0, total }
    : { previous: ids[at - 1], next: ids[at + 1], position: before + at + 1, total };
}
