import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Heart, HeartOff } from "lucide-react";
import { setFavorite } from "@/api/commands";
import { topics } from "@/api/queries";
import { useWords } from "@/i18n";
import type { Selected } from "@/state/selection";
import { IconButton } from "@/ui/Button";
import { say } from "@/ui/Toasts";
import { firstProblem, inTurn } from "./inTurn";

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

function useMark(favorite: boolean) {
  const { t } = useWords();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (items: readonly Selected[]) => {
      const answers = await inTurn(items, ({ id }) => setFavorite(id, favorite));
      const done = answers.filter(({ status }) => status === "fulfilled").length;
      if (done > 0) {
        say({ text: favorite ? t.selection.favorites(done) : t.selection.unfavorites(done) });
      }
      const problem = firstProblem(answers);
      if (problem) throw problem;
    },
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: topics.buckets });
      void cache.invalidateQueries({ queryKey: topics.media });
    },
  });
}
