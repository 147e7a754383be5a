import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Heart, HeartOff } from "lucide-react";
import { markFavorites } from "@/api/commands";
import { topics } from "@/api/queries";
import { useWords } from "@/i18n";
import type { Selected } from "@/state/selection";
import { IconButton } from "@/ui/Button";
import { say } from "@/ui/Toasts";

interface ItemsProps {
  readonly items: readonly Selected[];
}

/** Marks all as favourites. */
export function FavoriteButton({ items }: ItemsProps) {
  const { t } = useWords();
  const mark = useMark(true);
  return (
    <IconButton
      label={t.selection.favorite}
      icon={<Heart size={18} />}
      disabled={mark.isPending}
      onClick={() => mark.mutate(items)}
    />
  );
}

/** Takes the mark off all. */
export function UnfavoriteButton({ items }: ItemsProps) {
  const { t } = useWords();
  const mark = useMark(false);
  return (
    <IconButton
      label={t.selection.unfavorite}
      icon={<HeartOff size={18} />}
      disabled={mark.isPending}
      onClick={() => mark.mutate(items)}
    />
  );
}

/** Marks, says how many it was, and takes back exactly those. */
function useMark(favorite: boolean) {
  const { t } = useWords();
  const cache = useQueryClient();
  const seen = () => {
    void cache.invalidateQueries({ queryKey: topics.buckets });
    void cache.invalidateQueries({ queryKey: topics.media });
  };
  const undo = useMutation({
    mutationFn: (ids: readonly string[]) => markFavorites(ids, !favorite),
    onSettled: seen,
  });
  return useMutation({
    mutationFn: (items: readonly Selected[]) =>
      markFavorites(
        items.map(({ id }) => id),
        favorite,
      ),
    onSuccess: (changed, { length }) => {
      if (changed.length === 0) {
        say({ text: favorite ? t.selection.noneToMark(length) : t.selection.noneToUnmark(length) });
        return;
      }
      const count = changed.length;
      say({
        text: favorite ? t.selection.favorites(count) : t.selection.unfavorites(count),
        action: { label: t.action.undo, onAct: () => undo.mutate(changed) },
      });
    },
    onSettled: seen,
  });
}
