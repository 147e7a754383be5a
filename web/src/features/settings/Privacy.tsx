import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { changeSettings } from "@/api/commands";
import { settingsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Section } from "@/ui/Screen";
import { Switch } from "@/ui/Switch";

/** What leaves this machine: nothing, unless a server for maps was chosen or a model is fetched. */
export function Privacy() {
  const { t } = useWords();
  const cache = useQueryClient();
  const { data: settings } = useQuery(settingsQuery);
  const change = useMutation({
    mutationFn: (offline_mode: boolean) => changeSettings({ offline_mode }),
    onSuccess: (changed) => cache.setQueryData(settingsQuery.queryKey, changed),
  });
  return (
    <Section title={t.privacy.title}>
      <div className="flex gap-3 rounded-l border border-line bg-surface px-4 py-3">
        <ShieldCheck size={20} className="mt-0.5 shrink-0 text-ok" aria-hidden />
        <div className="flex min-w-0 flex-col gap-1.5">
          <p className="font-medium">
            {settings?.map_tiles ? t.privacy.onlyTiles : t.privacy.nothing}
          </p>
          <p className="text-muted">
            {settings?.offline_mode ? t.privacy.offline : t.privacy.models}
          </p>
          <p className="text-muted">{t.privacy.originals}</p>
          <p className="text-muted">{t.privacy.reach}</p>
        </div>
      </div>
      {settings && (
        <Switch
          label={t.privacy.offlineMode}
          hint={t.privacy.offlineHint}
          checked={change.isPending ? change.variables : settings.offline_mode}
          onChange={change.mutate}
        />
      )}
    </Section>
  );
}
