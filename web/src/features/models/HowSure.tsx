import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { changeSettings } from "@/api/commands";
import { modelsQuery, settingsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";

/** How sure the detector has to be before a thing counts as seen: the model's own threshold, or another. */
export function HowSure() {
  const { t, format } = useWords();
  const id = useId();
  const cache = useQueryClient();
  const { data: settings } = useQuery(settingsQuery);
  const { data: models } = useQuery(modelsQuery);
  const [moving, setMoving] = useState<number>();
  const change = useMutation({
    mutationFn: (object_detection: number | null) =>
      changeSettings({ thresholds: { object_detection } }),
    onSuccess: (changed) => cache.setQueryData(settingsQuery.queryKey, changed),
    onSettled: () => setMoving(undefined),
  });
  const model = models?.items.find(({ role, chosen }) => role === "object_detection" && chosen);
  if (!settings || model?.threshold === undefined) return null;
  const chosen = settings.thresholds.object_detection;
  const value = moving ?? chosen ?? model.threshold;
  const settle = () => moving !== undefined && change.mutate(moving);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <label htmlFor={id} className="min-w-40 flex-1 max-tablet:basis-full">
        {t.models.howSure}
        <span className="block text-s text-muted">{t.models.howSureHint}</span>
      </label>
      <input
        id={id}
        type="range"
        min={0.05}
        max={0.95}
        step={0.01}
        value={value}
        onChange={({ target }) => setMoving(target.valueAsNumber)}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
        className="w-40 touch-target accent-accent max-tablet:min-w-40 max-tablet:flex-1"
      />
      <output htmlFor={id} className="w-12 text-end tabular">
        {format.percent(value)}
      </output>
      <Button
        disabled={chosen === undefined}
        busy={change.isPending}
        onClick={() => change.mutate(null)}
      >
        {t.models.itsOwn(format.percent(model.threshold))}
      </Button>
    </div>
  );
}
