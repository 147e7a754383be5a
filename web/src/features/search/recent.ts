import { create } from "zustand";
import { persist } from "zustand/middleware";

export const MOST_RECENT = 12;

interface Recent {
  /** The latest first. */
  readonly queries: readonly string[];
  remember(query: string): void;
  forget(query: string): void;
  clear(): void;
}

/** What was searched for in this browser; it stays here. */
export const useRecent = create<Recent>()(
  persist(
    (set) => ({
      queries: [],
      remember: (query) => set(({ queries }) => ({ queries: joined(query.trim(), queries) })),
      forget: (query) =>
        set(({ queries }) => ({ queries: queries.filter((other) => other !== query) })),
      clear: () => set({ queries: [] }),
    }),
    { name: "gaze.recent-searches" },
  ),
);

/** Results follow while somebody types: the beginning of a query is none of its own. */
function joined(query: string, queries: readonly string[]): readonly string[] {
  if (!query) return queries;
  const [latest = ""] = queries;
  const others = queries.filter(
    (other) => other !== query && !(other === latest && query.startsWith(other)),
  );
  return [query, ...others].slice(0, MOST_RECENT);
}
