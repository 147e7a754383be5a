import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck, CircleDashed, CircleMinus, CircleX, LoaderCircle } from "lucide-react";
import type { Schema } from "@/api/client";
import { retryJobs } from "@/api/commands";
import { type MediaItem, mediaQuery, type Stage } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Message } from "@/ui/Message";
import { Part } from "./Parts";

const icons: Record<Schema["StageStateName"], React.ReactNode> = {
  QUEUED: <CircleDashed size={16} className="text-muted" aria-hidden />,
  RUNNING: <LoaderCircle size={16} className="text-accent" aria-hidden />,
  DONE: <CircleCheck size={16} className="text-ok" aria-hidden />,
  FAILED: <CircleX size={16} className="text-danger" aria-hidden />,
  CANCELLED: <CircleMinus size={16} className="text-muted" aria-hidden />,
  SKIPPED: <CircleMinus size={16} className="text-muted" aria-hidden />,
};

/** Every stage with its state and reason, what went wrong, and a way to try again. */
export function Understanding({ item }: { readonly item: MediaItem }) {
  const { t } = useWords();
  const stages = Object.entries(item.stages) as [Stage, Schema["StageState"]][];
  return (
    <Part title={t.details.understanding}>
      <ul className="flex flex-col gap-1">
        {stages.map(([name, { state, reason }]) => (
          <li key={name} className="flex items-center gap-2">
            {icons[state]}
            <span className="flex-1">{t.stage[name] ?? name}</span>
            <span className="text-s text-muted">
              {reason ? t.skipped[reason] : t.stageState[state]}
            </span>
          </li>
        ))}
      </ul>
      {item.problems.length > 0 && <Problems item={item} />}
    </Part>
  );
}

function Problems({ item }: { readonly item: MediaItem }) {
  const { t } = useWords();
  const cache = useQueryClient();
  const retry = useMutation({
    mutationFn: () => retryJobs({ media_ids: [item.id] }),
    onSuccess: () => cache.invalidateQueries({ queryKey: mediaQuery(item.id).queryKey }),
  });
  return (
    <div className="mt-3 flex flex-col gap-2">
      {item.problems.map((problem) => (
        <Message
          key={`${problem.stage} ${problem.kind} ${problem.detail}`}
          tone={item.stages[problem.stage]?.state === "FAILED" ? "danger" : "warn"}
        >
          <p className="font-medium">{t.problem[problem.kind]}</p>
          <p className="text-s">{problem.detail}</p>
        </Message>
      ))}
      {item.state === "failed" && (
        <Button className="self-start" busy={retry.isPending} onClick={() => retry.mutate()}>
          {t.action.retry}
        </Button>
      )}
    </div>
  );
}
