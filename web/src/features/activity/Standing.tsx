import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Schema } from "@/api/client";
import { healthQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Message } from "@/ui/Message";
import { useTakeUp } from "./useTakeUp";

/** How the work stands, in sentences: only what a person should know at this moment. */
export function Standing({ summary }: { readonly summary: Schema["JobSummary"] }) {
  const { t, format } = useWords();
  const takeUp = useTakeUp();
  const { data: health } = useQuery(healthQuery);
  const waits = summary.stages.some((stage) => stage.queued + stage.running > 0);
  const cancelled = summary.stages.some((stage) => stage.cancelled > 0);
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {summary.waiting_because && (waits || summary.work === "paused") && (
        <Message tone="info">{summary.waiting_because}</Message>
      )}
      {!waits && !cancelled && (
        <Message tone="ok">
          {t.activity.idle} <span className="text-muted">{t.activity.idleHint}</span>
        </Message>
      )}
      {cancelled && (
        <Message
          tone="info"
          action={
            <Button busy={takeUp.isPending} onClick={() => takeUp.mutate()}>
              {t.activity.takeUp}
            </Button>
          }
        >
          {t.activity.cancelledHint}
        </Message>
      )}
      {health && health.missing_models.length > 0 && (
        <Message
          tone="info"
          action={
            <Button asChild>
              <Link to="/models">{t.activity.toModels}</Link>
            </Button>
          }
        >
          {t.activity.models(
            format.list(health.missing_models.map((role) => t.models.roles[role].title)),
          )}{" "}
          <span className="text-muted">{t.activity.modelsHint}</span>
        </Message>
      )}
    </div>
  );
}
