import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { retryJobs } from "@/api/commands";
import { type FailureFilter, failedJobsQuery, topics } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/Button";
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
  return (
    <div className="divide-y divide-line border-t border-line bg-sunken">
      {failed.data?.pages.flatMap((page) =>
        page.items.map((job) => (
          <FileLine
            key={job.id}
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
        )),
      )}
      {failed.hasNextPage && (
        <div className="p-2 text-center">
          <Button
            tone="quiet"
            busy={failed.isFetchingNextPage}
            onClick={() => failed.fetchNextPage()}
          >
            {t.action.more}
          </Button>
        </div>
      )}
    </div>
  );
}
