import type { ComponentType } from "react";
import { create } from "zustand";

export type SelectedKind = "photo" | "video";

export interface Selected {
  readonly id: string;
  readonly kind: SelectedKind;
}

/** What is selected, on whichever screen it was chosen. */
interface Selection {
  readonly kinds: ReadonlyMap<string, SelectedKind>;
  /** More is being gathered: a range that was never on the page. */
  readonly gathering: boolean;
  toggle(item: Selected): void;
  add(items: readonly Selected[]): void;
  replace(items: readonly Selected[]): void;
  drop(ids: readonly string[]): void;
  clear(): void;
  gather(gathering: boolean): void;
}

const nothing: ReadonlyMap<string, SelectedKind> = new Map();

export const useSelection = create<Selection>((set) => ({
  kinds: nothing,
  gathering: false,
  toggle: ({ id, kind }) =>
    set(({ kinds }) => {
      const after = new Map(kinds);
      if (!after.delete(id)) after.set(id, kind);
      return { kinds: after };
    }),
  add: (items) =>
    set(({ kinds }) => ({
      kinds: new Map([...kinds, ...items.map(({ id, kind }) => [id, kind] as const)]),
    })),
  replace: (items) => set({ kinds: new Map(items.map(({ id, kind }) => [id, kind] as const)) }),
  drop: (ids) =>
    set(({ kinds }) => {
      const after = new Map(kinds);
      for (const id of ids) after.delete(id);
      return { kinds: after };
    }),
  clear: () => set({ kinds: nothing, gathering: false }),
  gather: (gathering) => set({ gathering }),
}));

export interface SelectionCounts {
  readonly photos: number;
  readonly videos: number;
}

export function countsOf(kinds: ReadonlyMap<string, SelectedKind>): SelectionCounts {
  let videos = 0;
  for (const kind of kinds.values()) if (kind === "video") videos++;
  return { photos: kinds.size - videos, videos };
}

/**
 * One thing that can be done to what is selected. The app hands a list of them to the bar; a feature
 * that brings another adds a component and knows nothing of the bar.
 */
export interface SelectionAction {
  readonly name: string;
  /** A button for the bar; it is mounted for as long as the bar is shown. */
  readonly Button: ComponentType<{ readonly items: readonly Selected[] }>;
}
