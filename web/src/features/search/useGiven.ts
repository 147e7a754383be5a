import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useCallback } from "react";
import { create } from "zustand";
import { Refusal, Unreachable } from "@/api/client";
import { searchByPicture } from "@/api/commands";
import { librariesQuery } from "@/api/queries";
import { keepGiven } from "@/state/given-pictures";
import { MOST_BYTES, type Refused } from "./given";
import { comparisonIn } from "./similar";

/** What became of the last picture that was given to be searched by. */
type Looking =
  | { readonly is: "done" }
  | { readonly is: "looking"; readonly name: string; readonly stop: AbortController }
  | { readonly is: "refused"; readonly name: string; readonly refused: Refused };

const done: Looking = { is: "done" };

export const useLooking = create<{ readonly now: Looking }>(() => ({ now: done }));
const become = (now: Looking) => useLooking.setState({ now });

/** Stops looking, or takes back what was said about a picture. */
export function dropGiven(): void {
  const { now } = useLooking.getState();
  if (now.is === "looking") now.stop.abort();
  become(done);
}

/** Says that this cannot be a picture. */
export function refuseGiven(name: string, folder: boolean): void {
  dropGiven();
  become({ is: "refused", name, refused: { why: folder ? "folder" : "unreadable" } });
}

/** Gives a picture to the engine and leads to its like; what the search box asks for stays. */
export function useSearchByPicture(): (picture: File) => Promise<void> {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const onSearch = useRouterState({ select: (state) => state.location.pathname === "/search" });
  return useCallback(
    async (picture) => {
      const reference = await lookedAt(picture, () =>
        cache.fetchQuery({ ...librariesQuery, staleTime: 0, retry: false }),
      );
      if (reference === undefined) return;
      void navigate({
        to: "/search",
        search: (now: { q?: string | undefined }) => ({
          ...(onSearch ? { ...now, q: beside(now.q) } : {}),
          ref: reference,
          media: undefined,
          t: undefined,
        }),
      });
    },
    [navigate, cache, onSearch],
  );
}

/** One picture takes the place of another, not of the words. */
const beside = (query = "") => (comparisonIn(query)?.rest ?? query) || undefined;

async function lookedAt(
  picture: File,
  libraries: () => Promise<readonly unknown[]>,
): Promise<string | undefined> {
  dropGiven();
  const { name } = picture;
  if (picture.size > MOST_BYTES) {
    become({ is: "refused", name, refused: { why: "too-large" } });
    return undefined;
  }
  const stop = new AbortController();
  become({ is: "looking", name, stop });
  try {
    const { length } = await libraries();
    if (stop.signal.aborted) return undefined;
    if (length === 0) {
      become({ is: "refused", name, refused: { why: "nothing-yet" } });
      return undefined;
    }
    const reference = await searchByPicture(picture, stop.signal);
    if (stop.signal.aborted) return undefined;
    keepGiven(reference, picture);
    become(done);
    return reference;
  } catch (error) {
    if (!stop.signal.aborted) become({ is: "refused", name, refused: refusedBy(error) });
    return undefined;
  }
}

/** What an error of the engine means to whom gave the picture. */
export function refusedBy(error: unknown): Refused {
  if (error instanceof Unreachable) return { why: "unreachable" };
  if (!(error instanceof Refusal)) return { why: "other", sentence: String(error) };
  if (error.code === "model_missing") return { why: "model-missing" };
  if (error.status === 422) return { why: "unreadable" };
  if (error.status === 413) return { why: "too-large" };
  return { why: "other", sentence: error.message };
}
