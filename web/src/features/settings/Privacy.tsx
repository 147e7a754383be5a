import { useQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { settingsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Section } from "@/ui/Screen";

/** What leaves this machine: nothing, unless a server for maps was chosen. */
export function Privacy() {
  const { t } = useWords();
  const { data: settings } = useQuery(settingsQuery);
  return (
    <Section title={t.privacy.title}>
      <div className="flex gap-3 rounded-l border border-line bg-surface px-4 py-3">
        <ShieldCheck size={20} className="mt-0.5 shrink-0 text-ok" aria-hidden />
        <div className="flex min-w-0 flex-col gap-1.5">
          <p className="font-medium">
            {settings?.map_tiles ? t.privacy.onlyTiles : t.privacy.nothing}
          </p>
          <p className="text-muted">{t.privacy.originals}</p>
          <p className="text-muted">{t.privacy.reach}</p>
        </div>
      </div>
    </Section>
  );
}
