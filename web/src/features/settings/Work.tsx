import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { changeSettings } from "@/api/commands";
import { jobSummaryQuery, settingsQuery, topics, type WorkMode } from "@/api/queries";
import { useWords } from "@/i18n";
import { Choices } from "@/ui/Choice";
import { Section } from "@/ui/Screen";

const modes: readonly WorkMode[] = ["full", "gentle", "paused"];

export function Work() {
  const { t } = useWords();
  const cache = useQueryClient();
  const { data: settings } = useQuery(settingsQuery);
  const { data: summary } = useQuery(jobSummaryQuery);
  const change = useMutation({
    mutationFn: (work: WorkMode) => changeSettings({ work }),
    onSuccess: (changed) => {
      cache.setQueryData(settingsQuery.queryKey, changed);
      void cache.invalidateQueries({ queryKey: topics.jobs });
    },
  });
  if (!settings) return null;
  return (
    <Section title={t.settings.work} hint={t.settings.workHint}>
      <Choices
        label={t.settings.work}
        value={change.isPending ? change.variables : settings.work}
        options={modes.map((value) => ({
          value,
          label: t.settings.works[value],
          hint: t.settings.workHints[value],
        }))}
        onChange={(work) => change.mutate(work)}
      />
      {summary?.waiting_because && settings.work !== "paused" && (
        <p className="text-s text-muted" role="status">
          {summary.waiting_because}
        </p>
      )}
    </Section>
  );
}
