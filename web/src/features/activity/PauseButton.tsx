import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Pause, Play } from "lucide-react";
import { pauseJobs, resumeJobs } from "@/api/commands";
import { topics, type WorkMode } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";

export function PauseButton({ work }: { readonly work: WorkMode }) {
  const { t } = useWords();
  const cache = useQueryClient();
  const paused = work === "paused";
  const toggle = useMutation({
    mutationFn: async () => {
      await (paused ? resumeJobs() : pauseJobs());
      await Promise.all([
        cache.invalidateQueries({ queryKey: topics.jobs }),
        cache.invalidateQueries({ queryKey: topics.settings }),
      ]);
    },
  });
  return (
    <Button busy={toggle.isPending} onClick={() => toggle.mutate()}>
      {paused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />}
      {paused ? t.activity.resume : t.activity.pause}
    </Button>
  );
}
