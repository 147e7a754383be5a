import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** What every screen's address may hold: the item that the viewer shows, and where in a video. */
export interface ItemSearch {
  readonly media?: string | undefined;
  /** Milliseconds into the video. */
  readonly t?: string | undefined;
}

export function itemSearchOf(search: Record<string, unknown>): ItemSearch {
  return {
    ...(typeof search.media === "string" && search.media ? { media: search.media } : {}),
    ...(typeof search.t === "string" && /^\d+$/.test(search.t) ? { t: search.t } : {}),
  };
}

/** The address of an item over the screen that is shown; a link with it works on its own. */
export function itemHref(id: string, at?: number): string {
  const search = new URLSearchParams(location.search);
  search.set("media", id);
  if (at) search.set("t", String(Math.round(at)));
  else search.delete("t");
  return `${location.pathname}?${search}`;
}

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** The viewer was opened from the screen one step back: closing it goes back there. */
    opened?: boolean;
  }
}

export function useOpenItem() {
  const search: ItemSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const router = useRouter();

  const open = useCallback(
    (id: string, at?: number) =>
      void navigate({
        to: ".",
        search: (now) => ({ ...now, media: id, t: at ? String(Math.round(at)) : undefined }),
        state: (now) => ({ ...now, opened: true }),
      }),
    [navigate],
  );
  /** To a neighbour: the way back still leads to the screen, not through every picture seen. */
  const turnTo = useCallback(
    (id: string) =>
      void navigate({
        to: ".",
        search: (now) => ({ ...now, media: id, t: undefined }),
        state: true,
        replace: true,
      }),
    [navigate],
  );
  const close = useCallback(() => {
    if (router.history.location.state.opened) router.history.back();
    else {
      void navigate({
        to: ".",
        search: (now) => ({ ...now, media: undefined, t: undefined }),
        replace: true,
      });
    }
  }, [navigate, router]);

  return { item: search.media, at: search.t ? Number(search.t) : 0, open, turnTo, close };
}
