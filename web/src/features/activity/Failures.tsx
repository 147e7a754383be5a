import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleX, RotateCcw } from "lucide-react";
import { useId, useState } from "react";
import { retryJobs } from "@/api/commands";
import { type FailureGroup, topics } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Message } from "@/ui/Message";
import { Card, Section } from "@/ui/Screen";
import { say } from "@/ui/Toasts";
import { FailedFiles } from "./FailedFiles";

/** What failed, grouped by reason; every group can be opened and, where it can help, tried again. */
export function Failures({ groups }: { readonly groups: readonly FailureGroup[] }) {
  const { t } = useWords();
  return (
    <Section title={t.activity.failures} hint={t.activity.failuresHint}>
      {groups.length === 0 ? (
        <Message tone="ok">{t.activity.noFailures}</Message>
      ) : (
        <Card>
          {groups.map((group) => (
            <Group key={`${group.stage} ${group.kind}`} group={group} />
          ))}
        </Card>
      )}
    </Section>
  );
}

function Group({ group }: { readonly group: FailureGroup }) {
  const { t } = useWords();
  const cache = useQueryClient();
  const list = useId();
  const [open, setOpen] = useState(false);
  const retry = useMutation({
    mutationFn: () => retryJobs({ stage: group.stage, kind: group.kind }),
    onSuccess: ({ count }) => {
      say({ text: t.activity.retried(count) });
      void cache.invalidateQueries({ queryKey: topics.jobs });
    },
  });
  return (
    <div>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3">
        <CircleX size={18} className="mt-0.5 shrink-0 text-danger" aria-hidden />
        <div className="min-w-60 flex-1">
          <h3 className="font-medium">
            {t.problem[group.kind]}{" "}
            <span className="font-normal text-muted tabular">
              · {t.activity.failed(group.count)}
            </span>
          </h3>
          <p className="text-s text-muted">{t.stage[group.stage]}</p>
          <p className="mt-1 text-s wrap-anywhere">{group.example}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
            {open ? t.activity.hideFiles : t.activity.showFiles}
          </Button>
          <Button
            tone={group.retryable ? "plain" : "quiet"}
            busy={retry.isPending}
            onClick={() => retry.mutate()}
            title={group.retryable ? undefined : t.activity.noRetry}
          >
            <RotateCcw size={15} aria-hidden />
            {t.activity.retryAll}
          </Button>
        </div>
      </div>
      <div id={list}>{open && <FailedFiles stage={group.stage} kind={group.kind} />}</div>
    </div>
  );
}
