import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { previewUrl } from "@/api/pictures";
import { mediaQuery } from "@/api/queries";
import { useSequence } from "@/state/sequence";
import { Preloads, preloadOrder } from "./preload";

/** Passing through many pictures fetches nothing beforehand. */
const REST_MS = 120;

/** The facts and previews of the neighbours, so that turning shows them at once. */
export function usePreload(id: string): void {
  const cache = useQueryClient();
  const { ids } = useSequence();
  const seen = useRef(-1);
  const preloads = useRef<Preloads>(undefined);
  const at = ids.indexOf(id);

  useEffect(() => {
    const direction = at < seen.current ? "back" : "onward";
    seen.current = at;
    const wanted = preloadOrder(ids, at, direction);
    preloads.current ??= new Preloads();
    const pictures = preloads.current;
    const urls = wanted.map(previewUrl);
    pictures.keep([...urls, previewUrl(id)]);
    const timer = setTimeout(() => {
      pictures.want(urls);
      for (const each of wanted.slice(0, 2)) void cache.prefetchQuery(mediaQuery(each));
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      for (const each of wanted) {
        // Whoever shows it by now keeps it.
        const query = cache.getQueryCache().find({ queryKey: mediaQuery(each).queryKey });
        if (query?.getObserversCount() === 0) void query.cancel();
      }
    };
  }, [cache, ids, at, id]);
  useEffect(() => () => preloads.current?.want([]), []);
}
