import { create } from "zustand";
import { persist } from "zustand/middleware";

export type Theme = "system" | "light" | "dark";
export type Language = "system" | "en" | "de";

interface Preferences {
  readonly theme: Theme;
  readonly language: Language;
  readonly detailsOpen: boolean;
  set(change: Partial<Pick<Preferences, "theme" | "language" | "detailsOpen">>): void;
}

/** What this browser remembers for its owner; public/appearance.js reads `theme` before React runs. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      theme: "system",
      language: "system",
      detailsOpen: false,
      set: (change) => set(change),
    }),
    { name: "gaze.preferences" },
  ),
);

/** Puts the chosen theme on the document; "system" leaves the choice to the media query. */
export function showTheme(theme: Theme): void {
  if (theme === "system") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}
