import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { jobSummaryQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Message } from "@/ui/Message";
import { Screen } from "@/ui/Screen";
import { CancelButton } from "./CancelButton";
import { Failures } from "./Failures";
import { Log } from "./Log";
import { Machine } from "./Machine";
import { Notes } from "./Notes";
import { PauseButton } from "./PauseButton";
import { Running } from "./Running";
import { Standing } from "./Standing";
import { Steps } from "./Steps";
import { usePaces } from "./usePaces";

/**
 * The full story of the work: how far it is, what runs now, what failed and why.
 * The libraries are a feature of their own; they are shown between.
 */
export function Activity({ libraries }: { readonly libraries: ReactNode }) {
  const { t } = useWords();
  const { data: summary, error, dataUpdatedAt } = useQuery(jobSummaryQuery);
  const paces = usePaces(summary, dataUpdatedAt);
  const waits = summary?.stages.some((stage) => stage.queued + stage.running > 0);
  return (
    <Screen
      title={t.activity.title}
      actions={
        summary && (
          <div className="flex flex-wrap gap-2">
            {waits && <CancelButton />}
            <PauseButton work={summary.work} />
          </div>
        )
      }
    >
      {error && <Message tone="danger">{error.message}</Message>}
      {summary && <Standing summary={summary} />}
      {libraries}
      {summary && (
        <>
          <Steps stages={summary.stages} paces={paces} />
          <Failures groups={summary.failures} />
          <Notes />
          {/* It grows and shrinks all the time; the buttons of the failures are not to move with it. */}
          <Running jobs={summary.running} />
          <Machine summary={summary} />
          <Log />
        </>
      )}
    </Screen>
  );
}
