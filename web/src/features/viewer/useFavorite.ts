import { useMutation, useQueryClient } from "@tanstack/react-query";
import { setFavorite } from "@/api/commands";
import { type MediaItem, mediaQuery, topics } from "@/api/queries";

/** Marks an item or takes the mark off, seen at once; put back where the engine refuses. */
export function useFavorite(item: MediaItem | undefined) {
  const cache = useQueryClient();
  const change = useMutation({
    mutationFn: ({ id, favorite }: { id: string; favorite: boolean }) => setFavorite(id, favorite),
    onMutate: ({ id, favorite }) =>
      cache.setQueryData(mediaQuery(id).queryKey, (before) => before && { ...before, favorite }),
    onSettled: (_answer, _problem, { id }) => {
      void cache.invalidateQueries({ queryKey: mediaQuery(id).queryKey });
      void cache.invalidateQueries({ queryKey: topics.buckets });
    },
  });
  return () => {
    if (item) change.mutate({ id: item.id, favorite: !item.favorite });
  };
}
