import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { retryJobs } from "@/api/commands";
import { type FailureFilter, failedJobsQuery, topics } from "@/api/queries";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { LongList } from "@/ui/LongList";
import { FileLine } from "./FileLine";

/** The files of one group of failures, each with its own sentence and its own way to try again. */
export function FailedFiles(filter: FailureFilter) {
  const { t } = useWords();
  const cache = useQueryClient();
  const failed = useInfiniteQuery(failedJobsQuery(filter));
  const retry = useMutation({
    mutationFn: (media: string) => retryJobs({ media_ids: [media] }),
    onSuccess: () => cache.invalidateQueries({ queryKey: topics.jobs }),
  });
  const jobs = failed.data?.pages.flatMap((page) => page.items) ?? [];
  const more = failed.hasNextPage && !failed.isFetchingNextPage;
  return (
    <LongList
      label={t.problem[filter.kind]}
      items={jobs}
      keyOf={(job) => job.id}
      rowHeight={56}
      busy={failed.isFetchingNextPage}
      onNearEnd={more ? () => void failed.fetchNextPage() : undefined}
      lined
      className="max-h-96 border-t border-line bg-sunken"
    >
      {(job) => (
        <FileLine
          path={job.path}
          media={job.media_id}
          action={
            <IconButton
              label={t.action.retry}
              icon={<RotateCcw size={16} />}
              disabled={retry.isPending && retry.variables === job.media_id}
              onClick={() => retry.mutate(job.media_id)}
            />
          }
        >
          {job.problem?.detail} · {t.activity.tries(job.attempts)}
        </FileLine>
      )}
    </LongList>
  );
}
