import type { Schema } from "@/api/client";
import type { Stage } from "@/api/queries";
import { useWords } from "@/i18n";
import { Progress } from "@/ui/Progress";
import { Card, Section } from "@/ui/Screen";
import type { Pace } from "./pace";
import { progressOf } from "./progress";

type StageCounts = Schema["StageCounts"];

export interface StepsProps {
  readonly stages: readonly StageCounts[];
  readonly paces: ReadonlyMap<Stage, Pace>;
}

/** How far each stage is, how fast it goes, and how long it will take where that can be told. */
export function Steps({ stages, paces }: StepsProps) {
  const { t } = useWords();
  return (
    <Section title={t.activity.steps}>
      <Card>
        {stages.map((stage) => (
          <Step key={stage.stage} stage={stage} pace={paces.get(stage.stage)} />
        ))}
      </Card>
    </Section>
  );
}

function Step({ stage, pace }: { readonly stage: StageCounts; readonly pace: Pace | undefined }) {
  const { t, format } = useWords();
  const { settled, all } = progressOf(stage);
  const works = stage.queued + stage.running > 0;
  const facts = [
    pace && works && t.activity.pace(pace.perMinute),
    pace?.left !== undefined && works && t.activity.left(format.about(pace.left)),
  ].filter(Boolean);
  return (
    <div className="px-4 py-3">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-medium">{t.stage[stage.stage]}</h3>
        <p className="text-s text-muted tabular">
          {all === 0 ? t.activity.nothingToDo : t.activity.step(settled, all)}
          {stage.failed > 0 && (
            <span className="text-warn"> · {t.activity.notWorked(stage.failed)}</span>
          )}
          {stage.cancelled > 0 && ` · ${t.activity.cancelled(stage.cancelled)}`}
        </p>
      </div>
      <Progress label={t.stage[stage.stage]} value={all === 0 ? 1 : settled} max={all || 1} />
      {facts.length > 0 && <p className="mt-1.5 text-s text-muted tabular">{facts.join(" · ")}</p>}
    </div>
  );
}
