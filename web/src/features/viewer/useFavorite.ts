import { useMutation, useQueryClient } from "@tanstack/react-query";
import { setFavorite } from "@/api/commands";
import { type MediaItem, mediaQuery, topics } from "@/api/queries";
import { useWords } from "@/i18n";
import { say } from "@/ui/Toasts";

/** Marks an item or takes the mark off, seen at once; put back where the engine refuses. */
export function useFavorite(item: MediaItem | undefined) {
  const { t } = useWords();
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
    if (!item) return;
    const { id, favorite } = item;
    change.mutate({ id, favorite: !favorite });
    say({
      text: favorite ? t.viewer.unmarked : t.viewer.marked,
      action: { label: t.action.undo, onAct: () => change.mutate({ id, favorite }) },
    });
  };
}
