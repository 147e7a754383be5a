import { create } from "zustand";
import { persist } from "zustand/middleware";

export type Theme = "system" | "light" | "dark";
export type Language = "system" | "en" | "de";

/** How large the pictures of a grid are. */
export type Density = "small" | "medium" | "large";
export type TimelineOrder = "newest" | "oldest" | "largest" | "smallest";
export type TimelineKind = "all" | "photo" | "video";

interface Chosen {
  readonly theme: Theme;
  readonly language: Language;
  readonly detailsOpen: boolean;
  /** Whether what was found in a photo is drawn over it. */
  readonly foundShown: boolean;
  /** Whether what is said in a video is written into its picture. */
  readonly captionsShown: boolean;
  readonly density: Density;
  readonly timelineOrder: TimelineOrder;
  readonly timelineKind: TimelineKind;
  /** Of videos, from 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
}

interface Preferences extends Chosen {
  set(change: Partial<Chosen>): void;
}

/** What this browser remembers for its owner; public/appearance.js reads `theme` before React runs. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      theme: "system",
      language: "system",
      detailsOpen: false,
      foundShown: false,
      captionsShown: false,
      density: "medium",
      timelineOrder: "newest",
      timelineKind: "all",
      volume: 1,
      muted: false,
      set: (change) => set(change),
    }),
    { name: "gaze.preferences" },
  ),
);

/** Of the bars that the browser or the system draws around the page: the background's. */
const BARS = { light: "#faf9f7", dark: "#131211" };

/** Puts the chosen theme on the document; "system" leaves the choice to the media query. */
export function showTheme(theme: Theme): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
    const own = meta.media.includes("dark") ? "dark" : "light";
    meta.content = BARS[theme === "system" ? own : theme];
  }
  if (theme === "system") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}
