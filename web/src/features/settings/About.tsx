import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { statsQuery } from "@/api/queries";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Section } from "@/ui/Screen";
import { Licences } from "./Licences";

/** Which Gaze this is, and whose work it stands on. */
export function About() {
  const { t } = useWords();
  const { data: stats } = useQuery(statsQuery);
  const [open, setOpen] = useState(false);
  return (
    <Section title={t.about.title} hint={t.about.licence}>
      <div className="flex flex-wrap items-center gap-4">
        <img src="/icon.svg" alt="" width={40} height={40} />
        <p className="flex-1 tabular">{stats && t.settings.version(stats.version)}</p>
        <Button onClick={() => setOpen(true)}>{t.about.licences}</Button>
      </div>
      {open && <Licences onClose={() => setOpen(false)} />}
    </Section>
  );
}
