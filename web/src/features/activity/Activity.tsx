import { useQuery } from "@tanstack/react-query";
import { jobSummaryQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Message } from "@/ui/Message";
import { Screen } from "@/ui/Screen";
import { Failures } from "./Failures";
import { Notes } from "./Notes";
import { PauseButton } from "./PauseButton";
import { Running } from "./Running";
import { Steps } from "./Steps";

/** The full story of the work: how far it is, what runs now, what failed and why. */
export function Activity() {
  const { t } = useWords();
  const { data: summary, error } = useQuery(jobSummaryQuery);
  const waits = summary?.stages.some((stage) => stage.queued + stage.running > 0) ?? false;
  return (
    <Screen title={t.activity.title} actions={summary && <PauseButton work={summary.work} />}>
      {error && <Message tone="danger">{error.message}</Message>}
      {summary && (
        <>
          {summary.waiting_because && <Message tone="info">{summary.waiting_because}</Message>}
          {!waits && (
            <Message tone="ok">
              {t.activity.idle} <span className="text-muted">{t.activity.idleHint}</span>
            </Message>
          )}
          <Running jobs={summary.running} />
          <Steps stages={summary.stages} />
          <Failures groups={summary.failures} />
          <Notes />
        </>
      )}
    </Screen>
  );
}
