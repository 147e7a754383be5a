import type { Schema } from "@/api/client";
import { useWords } from "@/i18n";
import { Progress } from "@/ui/Progress";
import { Card, Section } from "@/ui/Screen";

type StageCounts = Schema["StageCounts"];

/** What a stage has behind it and what it has to do at all; skipped ones are neither. */
export function progressOf(stage: StageCounts): { settled: number; all: number } {
  const settled = stage.done + stage.failed + stage.cancelled;
  return { settled, all: settled + stage.queued + stage.running };
}

export function Steps({ stages }: { readonly stages: readonly StageCounts[] }) {
  const { t } = useWords();
  return (
    <Section title={t.activity.steps}>
      <Card>
        {stages.map((stage) => {
          const { settled, all } = progressOf(stage);
          return (
            <div key={stage.stage} className="px-4 py-3">
              <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
                <h3 className="font-medium">{t.stage[stage.stage]}</h3>
                <p className="text-s text-muted tabular">
                  {t.activity.step(settled, all)}
                  {stage.queued > 0 && ` · ${t.activity.waiting(stage.queued)}`}
                  {stage.failed > 0 && (
                    <span className="text-warn"> · {t.library.failed(stage.failed)}</span>
                  )}
                </p>
              </div>
              <Progress label={t.stage[stage.stage]} value={settled} max={all} />
            </div>
          );
        })}
      </Card>
    </Section>
  );
}
