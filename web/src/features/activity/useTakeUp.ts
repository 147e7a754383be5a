import { useMutation, useQueryClient } from "@tanstack/react-query";
import { takeUpCancelled } from "@/api/commands";
import { topics } from "@/api/queries";
import { useWords } from "@/i18n";
import { say } from "@/ui/Toasts";

/** Asks anew for whatever tells of the work. */
export function useRefresh(): () => Promise<unknown> {
  const cache = useQueryClient();
  return () =>
    Promise.all(
      [topics.jobs, topics.libraries, topics.stats].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    );
}

/** Puts back into the queue what was cancelled. */
export function useTakeUp() {
  const { t } = useWords();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: takeUpCancelled,
    onSuccess: (count) => say({ text: t.activity.takenUp(count) }),
    onSettled: refresh,
  });
}
